import { describe, expect, it } from "vitest";
import { lintText } from "../../../main/followup/guard/lint/lint.ts";
import { composeLetter } from "../../../main/letters/compose.ts";
import { buildFacts, type LetterOptions, type LetterSource } from "../../../main/templates/facts/facts.ts";
import type { LetterInterest } from "../../../main/templates/facts/interest-words.ts";
import { layoutLetter } from "../../../main/letters/layout/layout.ts";
import { type PastTerm, sayPastTerms } from "../../../main/templates/facts/past-terms.ts";
import { letterText } from "../../../main/letters/plain-text.ts";
import { letterOptions, letterSource } from "../../fixtures/letters.ts";

const past = (document: string, payByOn: string, agreedDays: number | null = null): PastTerm => ({
  invoiceId: 1,
  document,
  payByOn,
  agreedDays,
});
const PAST = [past("F001-1187", "2026-09-05")];
const INTEREST: LetterInterest = {
  basis: { kind: "agreement", on: "2026-01-15" },
  totals: [{ currency: "PEN", interestMinor: 9863, feeMinor: 0 }],
};

const compose = (source: Partial<LetterSource>, options: Partial<LetterOptions> = {}) =>
  composeLetter(buildFacts(letterSource(source), letterOptions(options)));
const write = (source: Partial<LetterSource>, options: Partial<LetterOptions> = {}) =>
  letterText(compose(source, options)).replaceAll("\u00a0", " ");

describe("documents past their legal term", () => {
  it("one", () => expect(sayPastTerms(PAST)).toBe("F001-1187 debía pagarse a más tardar el 05/09/2026"));

  it("several, by their day", () => {
    expect(sayPastTerms([past("F001-3", "2026-09-19"), past("F001-1", "2026-09-05"), past("F001-2", "2026-09-05")])).toBe(
      "F001-1 y F001-2 debían pagarse a más tardar el 05/09/2026; F001-3, el 19/09/2026",
    );
  });

  it("of many, eight by name", () => {
    const many = Array.from({ length: 12 }, (_, at) => past(`F001-${at + 1}`, at < 9 ? "2026-09-05" : "2026-09-19"));
    expect(sayPastTerms(many)).toBe(
      "F001-1, F001-2, F001-3, F001-4, F001-5, F001-6, F001-7 y F001-8 debían pagarse a más tardar el 05/09/2026; otros 4 documentos de la lista, a más tardar el 19/09/2026",
    );
  });

  it("none", () => expect(sayPastTerms([])).toBe(""));
});

describe.each(["administrativa", "extrajudicial"] as const)("the letter %s", (stage) => {
  it("names the law's term with courtesy", () => {
    expect(write({ pastTerms: PAST }, { stage })).toContain(
      "Según la Ley 31362, que fija en 30 días calendario el pago a las micro y pequeñas empresas, F001-1187 debía pagarse a más tardar el 05/09/2026. Les agradeceremos tenerlo en cuenta.",
    );
  });

  it("names the term of a signed agreement as what was agreed", () => {
    const text = write({ pastTerms: [past("F001-1203", "2026-10-20", 60)] }, { stage });
    expect(text).toContain("Según el plazo que acordamos por escrito, F001-1203 debía pagarse a más tardar el 20/10/2026.");
    expect(text).not.toContain("31362");
  });

  it("says the interest to date apart, and adds it to no total", () => {
    const content = compose({ interest: INTEREST }, { stage });
    const text = letterText(content).replaceAll("\u00a0", " ");
    expect(text).toContain(
      "Aparte de este saldo, el interés por mora que pactamos el 15/01/2026 suma S/ 98.63 al 20/11/2026. No está incluido en el total de esta carta.",
    );
    expect(content.tables).toEqual(compose({}, { stage }).tables);
    expect(content.subject).toBe(compose({}, { stage }).subject);
  });

  it("says interest of two currencies, and the costs that were agreed", () => {
    const totals = [
      { currency: "PEN", interestMinor: 9863, feeMinor: 15_000 },
      { currency: "USD", interestMinor: 986, feeMinor: 0 },
    ];
    expect(write({ interest: { ...INTEREST, totals } }, { stage })).toContain(
      "suma S/ 98.63 y US$ 9.86 al 20/11/2026, y los gastos de cobranza pactados son S/ 150.00. Ninguno de los dos está incluido en el total de esta carta.",
    );
  });

  it.each([
    ["agreed", { kind: "agreement", on: "2026-01-15" } as const],
    ["demanded", { kind: "demand", on: "2026-11-11" } as const],
    ["agreed by the month", { kind: "monthly" } as const],
  ])("passes the guard's reading with interest %s, for a firm and a person", (_, basis) => {
    const said = { pastTerms: [...PAST, past("F001-1203", "2026-10-20", 60)], interest: { ...INTEREST, basis } };
    const person = { docType: "DNI", docNumber: "40506070", name: "Rosa Quispe Mamani" } as const;
    for (const source of [said, { ...said, client: person }]) {
      const text = write(source, { stage });
      expect(lintText(text)).toEqual([]);
      expect(text).not.toMatch(/\{|\}|undefined|null|\*\*| {2}| [,.;:]|,,/);
    }
  });

  it("still fits on one page with both", () => {
    expect(layoutLetter(compose({ pastTerms: PAST, interest: INTEREST }, { stage }))).toHaveLength(1);
  });

  it("says nothing of either where there is none", () => {
    expect(write({}, { stage })).not.toMatch(/31362|interés/);
  });
});

it("a reminder says neither, whatever there is", () => {
  expect(write({ pastTerms: PAST, interest: INTEREST }, { stage: "preventiva" })).not.toMatch(/31362|interés/);
});
