import { describe, expect, it } from "vitest";
import { editShown, piecesOf, showText, toShown, toSource } from "../../../../renderer/features/templates/editor/shown.ts";
import { tokenWords } from "../../../../renderer/features/templates/editor/token-words.ts";
import { VARIABLE_LIST } from "./variable-list.ts";

const read = (source: string) => showText(source, (token) => tokenWords(token, VARIABLE_LIST));
const TEXT = "Debe {{ total }} hoy";

describe("a template is read with the names of its data", () => {
  it.each([
    [TEXT, "Debe [Total] hoy"],
    ["{{ total | en_letras }}", "[Total en letras]"],
    ['{{ dias }} {{ dias | plural: "día", "días" }}', "[Días de atraso] [día / días]"],
    ["{% if varios -%}\nlos\n{%- else -%}\nel\n{%- endif %}", "[si son varios]los[si no]el[fin]"],
    ["{% if varios == false and vencidos %}", "[si no son varios y hay algo vencido]"],
    ["{% if vencidos == false %}", "[si no hay nada vencido]"],
    ['{% if contacto != "" %}{% elsif documentos > 1 %}', "[si hay contacto][o si cuántos documentos: más de 1]"],
    ["{{ desconocido }} {% if total contains 3 %}", "[desconocido] [si total contains 3]"],
  ])("%s", (source, text) => expect(read(source).text).toBe(text));

  it("what begins and is not finished is still only letters", () => expect(read("Debe {{ total").text).toBe("Debe {{ total"));
});

describe("what is written in sight changes what is kept", () => {
  const shown = read(TEXT);
  it.each([
    ["a letter before a chip", "Debe ya [Total] hoy", 8, "Debe ya {{ total }} hoy", 8],
    ["a letter after a chip", "Debe [Total], hoy", 13, "Debe {{ total }}, hoy", 17],
    ["a letter inside a chip stands after it", "Debe [ToXtal] hoy", 9, "Debe {{ total }}X hoy", 17],
    ["a deletion that touches a chip takes it whole", "Debe [T hoy", 7, "Debe  hoy", 5],
    ["everything is written anew", "Pague {{ cliente }}", 19, "Pague {{ cliente }}", 19],
    ["the end", "Debe [Total] hoy.", 17, "Debe {{ total }} hoy.", 21],
  ])("%s", (_what, next, caret, text, at) => expect(editShown(shown, next, caret)).toEqual({ text, caret: at }));

  it("places go there and back", () => {
    for (const at of [0, 5, 12, 16]) expect(toShown(shown, toSource(shown, at))).toBe(at);
    expect(toSource(shown, 7)).toBe(16);
    expect(toSource(shown, 7, "from")).toBe(5);
  });
});

it("a text is drawn in pieces that add up to it, with marks where they stand", () => {
  const shown = read(TEXT);
  const pieces = piecesOf(shown, [{ from: 17, to: 20 }]);
  expect(pieces.map(({ text }) => text).join("")).toBe("Debe [Total] hoy");
  expect(pieces.find(({ isMarked }) => isMarked)?.text).toBe("hoy");
  expect(pieces.find(({ token }) => token === "variable")?.text).toBe("[Total]");
});
