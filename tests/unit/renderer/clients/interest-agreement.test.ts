import { describe, expect, it } from "vitest";
import { agreementRate, agreementSource } from "../../../../renderer/features/clients/interest/agreement-words.ts";
import { type AgreementDraft, agreementInput, problemOf } from "../../../../renderer/features/clients/interest/use-agreement-draft.ts";
import { byDocument, spanText } from "../../../../renderer/ui/interest/interest-words.ts";

const DRAFT: AgreementDraft = {
  kind: "agreement",
  agreedOn: "2026-01-15",
  fromOn: null,
  annualHundredths: 1200,
  feeMinor: null,
  feeCurrency: "PEN",
  text: " Contrato 012-2026 ",
};
const AGREEMENT = {
  id: 1,
  clientId: 7,
  kind: "agreement" as const,
  agreedOn: "2026-01-15",
  fromOn: "2026-01-15",
  annualHundredths: 1200,
  fee: { amountMinor: 15_000, currency: "PEN" },
  text: "Contrato 012-2026",
  endedOn: null,
};

describe("the form of an agreement", () => {
  it("sends what was said, and leaves out what was not", () => {
    expect(agreementInput(7, DRAFT)).toEqual({
      clientId: 7,
      kind: "agreement",
      agreedOn: "2026-01-15",
      annualHundredths: 1200,
      text: "Contrato 012-2026",
    });
    expect(agreementInput(7, { ...DRAFT, feeMinor: 15_000 })).toMatchObject({ fee: { amountMinor: 15_000, currency: "PEN" } });
    expect(agreementInput(7, { ...DRAFT, kind: "demand", feeMinor: 15_000 })).not.toHaveProperty("fee");
    expect(agreementInput(7, { ...DRAFT, text: "x" })).toBeUndefined();
    expect(agreementInput(7, { ...DRAFT, agreedOn: null })).toBeUndefined();
  });

  it("says what cannot be", () => {
    const problem = (changes: Partial<AgreementDraft>) => problemOf({ ...DRAFT, ...changes }, "2026-11-20");
    expect(problem({})).toBeUndefined();
    expect(problem({ agreedOn: "2026-11-21" })).toContain("aún no llega");
    expect(problem({ kind: "demand", fromOn: "2026-01-01" })).toContain("no antes");
    expect(problem({ annualHundredths: 0 })).toContain("no genera interés");
    expect(problem({ annualHundredths: 15_000 })).toContain("es demasiado");
  });
});

describe("interest in words", () => {
  it("an agreement in force, and one that ended", () => {
    expect(agreementRate(AGREEMENT)).toBe("12\u00a0% al año desde el 15/01/2026");
    expect(agreementRate({ ...AGREEMENT, annualHundredths: null, endedOn: "2026-12-01" })).toBe(
      "A la tasa de tu tabla desde el 15/01/2026, hasta antes del 01/12/2026",
    );
    expect(agreementSource(AGREEMENT)).toBe("Pactado el 15/01/2026: Contrato 012-2026. Gastos: S/\u00a0150.00");
  });

  it("each span with its days, rate and capital; the year once", () => {
    const line = {
      invoiceId: 3,
      document: "F001-1220",
      part: "net" as const,
      currency: "PEN",
      capitalMinor: 1_000_000,
      fromOn: "2026-10-22",
      untilOn: "2026-11-20",
      days: 30,
      annualHundredths: 1200,
      interestMinor: 9863,
    };
    expect(spanText(line).replaceAll("\u00a0", " ")).toBe("30 días al 12 % sobre S/ 10,000.00, del 22/10 al 20/11/2026");
    expect(spanText({ ...line, fromOn: "2025-12-22" })).toContain("del 22/12/2025 al 20/11/2026");
    expect(spanText({ ...line, untilOn: "2026-10-22", days: 1 })).toContain("1 día al");
    expect(byDocument([line, { ...line, interestMinor: 100 }, { ...line, invoiceId: 4, document: "F001-9" }])).toMatchObject([
      { invoiceId: 3, interestMinor: 9963 },
      { invoiceId: 4, document: "F001-9", interestMinor: 9863 },
    ]);
  });
});
