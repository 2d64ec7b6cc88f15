import { describe, expect, it } from "vitest";
import { findTokens, insertPiece, keyOnToken } from "../../../../renderer/features/templates/editor/tokens.ts";
import { changesBetween } from "../../../../renderer/features/templates/preview/changes.ts";

const TEXT = "Debe {{ total }} hoy";

describe("data in a text are whole", () => {
  it("found with their names", () => {
    expect(findTokens("{{ total | en_letras }} {% if varios %}a{% endif %}").map(({ kind, name }) => [kind, name])).toEqual([
      ["variable", "total"],
      ["condition", "if"],
      ["condition", "endif"],
    ]);
  });

  it("deleted as one, from either side", () => {
    expect(keyOnToken(TEXT, 16, "Backspace")).toEqual({ text: "Debe  hoy", caret: 5 });
    expect(keyOnToken(TEXT, 5, "Delete")).toEqual({ text: "Debe  hoy", caret: 5 });
  });

  it("stepped over as one", () => {
    expect(keyOnToken(TEXT, 5, "ArrowRight")).toEqual({ text: TEXT, caret: 16 });
    expect(keyOnToken(TEXT, 16, "ArrowLeft")).toEqual({ text: TEXT, caret: 5 });
  });

  it("other keys and places are left alone", () => {
    expect(keyOnToken(TEXT, 2, "Backspace")).toBeUndefined();
    expect(keyOnToken(TEXT, 16, "a")).toBeUndefined();
  });
});

describe("a piece goes into a text", () => {
  it("where the caret is", () =>
    expect(insertPiece("Hola .", [5, 5], "{{ cliente }}", false)).toEqual({ text: "Hola {{ cliente }}.", caret: 18 }));
  it("never inside another", () => expect(insertPiece(TEXT, [8, 8], "X", false).text).toBe("Debe {{ total }}X hoy"));
  it("on a line of its own where it is a block", () =>
    expect(insertPiece("Hola.\nChau", [5, 5], "{{ cuentas }}", true).text).toBe("Hola.\n\n{{ cuentas }}\n\nChau"));
});

it("says which paragraphs a version changed", () => {
  const before = { subject: "A", body: "Uno\n\nDos" };
  expect(changesBetween(before, { subject: "A", body: "Uno\n\nTres" })).toEqual([
    { text: "Dos", isAdded: false },
    { text: "Tres", isAdded: true },
  ]);
});
