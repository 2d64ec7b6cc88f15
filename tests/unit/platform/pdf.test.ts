import { describe, expect, it } from "vitest";
import { missingLetters, splitByFont, textWidth } from "../../../main/platform/pdf-fonts.ts";
import { unpackWoff } from "../../../main/platform/pdf-woff.ts";
import { writePdf } from "../../../main/platform/pdf.ts";
import type { Mark, TextMark } from "../../../main/platform/pdf-marks.ts";
import { readPdf } from "../../fixtures/read-pdf.ts";

const about = { title: "Prueba", author: "Nadie", createdAt: "2026-11-20T15:00:00.000Z" };

function text(given: string, y = 100): TextMark {
  return { kind: "text", x: 60, y, text: given, face: "regular", size: 10, color: "#1E2329" };
}

describe("the printed page", () => {
  it("keeps the letters of Spanish and of the other Latin alphabets as text", async () => {
    const lines = ["áéíóúüñ ÁÉÍÓÚÜÑ ¿¡ «» º ª – — … S/ US$ €", "Łódź Çelik Dvořák"];
    const { pages } = await readPdf(await writePdf([lines.map((line, index) => text(line, 100 + 20 * index))], about));
    expect(pages[0]?.[0]).toBe(lines[0]);
    expect(pages[0]?.[1]?.replaceAll(" ", "")).toBe(lines[1]?.replaceAll(" ", ""));
  });

  it("is the same, byte by byte, when written again, and another when anything changes", async () => {
    const marks: Mark[] = [
      text("Hola"),
      {
        kind: "modules",
        x: 0,
        y: 0,
        size: 20,
        rows: [
          [true, false],
          [true, true],
        ],
        color: "#000000",
      },
    ];
    const write = async (page: Mark[], createdAt = about.createdAt) =>
      Buffer.from(await writePdf([page], { ...about, createdAt })).toString("base64");
    expect(await write(marks)).toBe(await write(marks));
    expect(await write(marks, "2026-11-20T15:00:01.000Z")).not.toBe(await write(marks));
  });

  it("shows what no font has as a question mark", () => {
    expect(
      splitByFont("株 a", "regular")
        .map((run) => run.text)
        .join(""),
    ).toBe("? a");
    expect(missingLetters("Łódź 株式株")).toEqual(["株", "式"]);
  });

  it("has digits of one width, so that amounts stand under each other", () => {
    const widths = new Set([..."0123456789"].map((digit) => textWidth(digit, "regular", 10)));
    expect([...widths]).toEqual([6]);
  });
});

describe("a WOFF", () => {
  it("is refused when it is none", () => {
    expect(() => unpackWoff(new Uint8Array(64))).toThrow("Not a WOFF font");
  });
});
