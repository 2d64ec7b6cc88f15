import { describe, expect, it } from "vitest";
import { lintText } from "../../../main/followup/guard/lint/lint.ts";
import { composeLetter } from "../../../main/letters/compose.ts";
import { buildFacts, type LetterOptions, type LetterSource } from "../../../main/templates/facts/facts.ts";
import { letterText } from "../../../main/letters/plain-text.ts";
import { letterOptions, letterSource, openPart, sipanParts } from "../../fixtures/letters.ts";

function compose(source: Partial<LetterSource> = {}, options: Partial<LetterOptions> = {}) {
  return composeLetter(buildFacts(letterSource(source), letterOptions(options)));
}

function write(source: Partial<LetterSource> = {}, options: Partial<LetterOptions> = {}): string {
  return letterText(compose(source, options)).replaceAll("\u00a0", " ");
}

/** An invoice of S/ 1,180.00 whose detracción of 12% goes apart. */
const withDetraccion = [
  openPart({ document: "F001-1204", openMinor: 103_800, documentMinor: 118_000 }),
  openPart({ document: "F001-1204", openMinor: 14_200, part: "detraccion", documentMinor: 118_000 }),
];
const onlyDetraccion = withDetraccion.slice(1);
const onlyRetencion = [openPart({ document: "F001-1205", openMinor: 3_540, part: "retencion" })];
const upcoming = [openPart({ document: "F001-1300", dueOn: "2026-11-28", openMinor: 118_000 })];

const CASES: [string, Partial<LetterSource>][] = [
  ["one document", { parts: sipanParts.slice(0, 1) }],
  ["several documents", {}],
  ["a detracción beside", { parts: withDetraccion }],
  ["only a detracción", { parts: onlyDetraccion }],
  ["only a retención", { parts: onlyRetencion }],
  ["something still to come", { parts: [...sipanParts, ...upcoming] }],
  ["nothing late yet", { parts: upcoming }],
  ["a person", { client: { docType: "DNI", docNumber: "40506070", name: "Rosa Quispe Mamani" } }],
  ["nobody written to before", { earlierContacts: [] }],
];

describe.each(["preventiva", "administrativa", "extrajudicial"] as const)("the letter %s", (stage) => {
  it.each(CASES)("with %s asks politely and says nothing it may not", (_, source) => {
    const text = write(source, { stage });
    expect(text).toMatch(/Si ya realiz(ó|aron) el pago, por favor no tomen? en cuenta esta carta/);
    expect(text).toContain("viernes 4 de diciembre de 2026");
    expect(text).toContain("De nuestra consideración:");
    expect(lintText(text)).toEqual([]);
    expect(text).not.toMatch(/judicial|notific|embargo|\{|\}|undefined|null|\*\*| {2}| [,.;:]/i);
  });
});

describe("what a letter says", () => {
  it("keeps the detracción apart, with its account, and the sums add up", () => {
    const text = write({ parts: withDetraccion });
    expect(text).toContain("Asunto: saldo pendiente por S/ 1,180.00");
    expect(text).toContain("F001-1204 (total 1,180.00): emitido el 02/08/2026, vence el 01/09/2026, 80 días de atraso: saldo S/ 1,038.00");
    expect(text).toContain(
      "Detracción (SPOT), por depositar en el Banco de la Nación\nF001-1204: emitido el 02/08/2026, vence el 01/09/2026, 80 días de atraso: saldo S/ 142.00",
    );
    expect(text).toContain("Neto: S/ 1,038.00\nDetracción: S/ 142.00\nTotal: S/ 1,180.00\nSon: mil ciento ochenta y 00/100 soles.");
    expect(text).toContain("La detracción se deposita aparte, en nuestra cuenta del Banco de la Nación.");
    expect(text).toContain("Detracción\nBanco de la Nación\nN.º 00-101-123456");
  });

  it("takes the account that the document itself names", () => {
    const content = compose({ parts: onlyDetraccion.map((part) => ({ ...part, depositAccount: "00-555-000111" })) });
    expect(content.payment).toEqual([{ title: "Detracción", lines: ["Banco de la Nación", "N.º 00-555-000111"] }]);
    expect(content.qrText).toBeNull();
  });

  it("asks for a missing certificate of retención and for no money", () => {
    const content = compose({ parts: onlyRetencion });
    expect(letterText(content)).toContain("Les pedimos enviarnos el comprobante de retención hasta el");
    expect(content.payment).toEqual([]);
  });

  it("shows each currency apart and never sums them", () => {
    const content = compose({
      parts: [...sipanParts, openPart({ document: "E001-9", currency: "USD", openMinor: 123_456, cuota: 2, cuotas: 3 })],
    });
    expect(content.subject.replaceAll("\u00a0", " ")).toBe("saldo pendiente por S/ 4,720.00 y US$ 1,234.56");
    expect(content.tables.map((table) => [table.currency, table.openMinor])).toEqual([
      ["PEN", 472_000],
      ["USD", 123_456],
    ]);
    expect(content.sumsInWords).toEqual([
      "Son: cuatro mil setecientos veinte y 00/100 soles.",
      "Son: mil doscientos treinta y cuatro y 56/100 dólares americanos.",
    ]);
    expect(content.payment[0]?.lines).toEqual([
      "BCP soles 215-1234567-0-12",
      "CCI 002-215-001234567012-25",
      "BCP dólares 215-7654321-1-34",
    ]);
    expect(letterText(content)).toContain("E001-9 (cuota 2 de 3)");
  });

  it("addresses a person as one", () => {
    const text = write(
      { client: { docType: "DNI", docNumber: "40506070", name: "Rosa Quispe" }, contact: null },
      { stage: "extrajudicial" },
    );
    expect(text).toContain("Señor(a)\nRosa Quispe\nDNI 40506070\n");
    expect(text).toContain("Si ya realizó el pago, por favor no tome en cuenta esta carta y envíenos la constancia");
    expect(text).toContain("directa con usted.");
  });

  it("recalls only the last three contacts", () => {
    const text = write({ earlierContacts: ["2025-12-29", "2026-09-01", "2026-10-06", "2026-10-27"] });
    expect(text).toContain("sobre los que les escribimos el 1 de setiembre, el 6 y el 27 de octubre:");
  });

  it("has no box, no QR and the company as signatory where nothing else is known", () => {
    const content = compose({ bankAccounts: [], company: { ruc: "20601234565", legalName: "El Misti" } });
    expect(content).toMatchObject({
      payment: [],
      qrText: null,
      place: "20 de noviembre de 2026",
      signature: { name: "El Misti", role: null },
    });
    expect(content.letterhead).toEqual({ name: "El Misti", detail: "RUC 20601234565", contact: [] });
  });
});
