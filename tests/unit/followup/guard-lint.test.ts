import { describe, expect, it } from "vitest";
import { lintText } from "../../../main/followup/guard/lint/lint.ts";
import { BAD, GOOD, HIDDEN } from "./guard-lint-phrases.ts";

/** The text without its marks, and what stood between them. */
function read(marked: string): { text: string; phrases: string[] } {
  return { text: marked.replace(/[⟦⟧]/g, ""), phrases: [...marked.matchAll(/⟦([^⟧]*)⟧/g)].map((match) => match[1] ?? "") };
}

describe("what a text to a client may not say", () => {
  const bad = Object.entries(BAD).flatMap(([code, phrases]) => phrases.map((phrase) => [code, phrase] as const));

  it.each(bad)("%s: %s", (code, marked) => {
    const { text, phrases } = read(marked);
    const findings = lintText(text);
    expect(findings.map((finding) => finding.phrase)).toEqual(phrases);
    for (const finding of findings) {
      expect(finding.code).toBe(code);
      expect(text.slice(finding.from, finding.to)).toBe(finding.phrase);
      expect(finding.instead).not.toBe("");
      expect(finding.basis).toMatch(/^Ley \d+/);
    }
  });

  it.each(HIDDEN)("hidden: %j", (marked) => {
    const { text, phrases } = read(marked);
    const findings = lintText(text);
    expect(findings.map((finding) => finding.phrase)).toEqual(phrases);
    for (const { from, to, phrase } of findings) expect(text.slice(from, to)).toBe(phrase);
  });

  it.each(GOOD)("but not: %s", (text) => {
    expect(lintText(text)).toEqual([]);
  });

  it("every place is marked, in the order of the text", () => {
    const text = "Moroso: habrá embargo.\nIrá a Infocorp, y habrá EMBARGO otra vez.";
    expect(lintText(text).map(({ phrase }) => phrase)).toEqual(["Moroso", "embargo", "Infocorp", "EMBARGO"]);
  });

  it("the client's own name is no threat, in any case; a single word only as it is written", () => {
    const names = ["Policía Nacional del Perú", "Juzgado de Paz Letrado", "Embargo"];
    expect(lintText("Hola, POLICIA NACIONAL DEL PERÚ. Sobre Juzgado de Paz Letrado y Embargo:", { names })).toEqual([]);
    expect(lintText("Iremos al juzgado, y habrá embargo", { names }).map(({ phrase }) => phrase)).toEqual(["juzgado", "embargo"]);
  });

  it("the house's own phrases are found like the rest", () => {
    const ownPhrases = [{ phrase: "última llamada", instead: "«Le recordamos»" }];
    expect(lintText("Esta es la ÚLTIMA\nllamada.", { ownPhrases })).toMatchObject([
      { code: "own_phrase", phrase: "ÚLTIMA\nllamada", instead: "«Le recordamos»", from: 11, to: 25 },
    ]);
  });

  it.each([
    "Le escribimos por la factura F001-1220, que venció ayer; a b c d e f g. ",
    "a ",
    "a-",
    "¡Hola! ",
    "vamos a ",
    "publicar en el ",
    "avisar a todos los ",
  ])("no text makes it search without end: %s", { timeout: 5_000 }, (text) => {
    expect(lintText(text.repeat(20_000 / text.length))).toBeInstanceOf(Array);
  });
});

describe("a thank-you asks for nothing", () => {
  it.each(["¿Cuándo paga la deuda?", "Su saldo es S/ 100.00", "La F001-2 venció ayer", "Evite la cobranza", "¿Nos da una fecha de pago?"])(
    "%s",
    (text) => {
      expect(lintText(text, { purpose: "thanks" }).map(({ code }) => code)).toContain("asks_money");
      expect(lintText(text)).toEqual([]);
    },
  );
});
