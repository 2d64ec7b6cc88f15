import { describe, expect, it } from "vitest";
import {
  conformityText,
  payText,
  planText,
  problemOf,
  type TermDraft,
} from "../../../../renderer/features/invoices/detail/legal/legal-words.ts";

const TODAY = "2026-11-20";
const DRAFT: TermDraft = {
  receivedOn: "2026-10-14",
  conformityOn: null,
  applies: true,
  hasAgreement: false,
  agreedDays: "",
  agreementText: "",
};

describe("the legal term in words", () => {
  it("the conformity: given, still to come, or given by saying nothing", () => {
    expect(conformityText({ conformityOn: "2026-10-16", conformityByOn: "2026-10-22" }, TODAY)).toBe("dada el 16/10/2026");
    expect(conformityText({ conformityOn: null, conformityByOn: "2026-11-23" }, TODAY)).toBe("hasta el 23/11/2026 (en 3 días)");
    expect(conformityText({ conformityOn: null, conformityByOn: "2026-10-22" }, TODAY)).toBe(
      "se tiene por dada: no observó hasta el 22/10/2026",
    );
  });

  it.each([
    ["2026-11-25", "hasta el 25/11/2026 (en 5 días)", false],
    ["2026-11-21", "hasta el 21/11/2026 (mañana)", false],
    ["2026-11-20", "hasta el 20/11/2026 (hoy)", false],
    ["2026-11-19", "hasta el 19/11/2026 (pasó ayer)", true],
    ["2026-11-13", "hasta el 13/11/2026 (pasó hace 7 días)", true],
  ])("to be paid by %s", (payByOn, text, isPast) => expect(payText({ payByOn }, true, TODAY)).toEqual({ text, isPast }));

  it("nothing is past once it is paid", () => {
    expect(payText({ payByOn: "2026-11-13" }, false, TODAY)).toEqual({ text: "hasta el 13/11/2026", isPast: false });
  });
});

describe("the form", () => {
  it("says what the dates come to", () => {
    expect(planText(DRAFT)).toBe("Conformidad hasta el 22/10/2026; pago a más tardar el 13/11/2026.");
    expect(planText({ ...DRAFT, hasAgreement: true, agreedDays: "60" })).toBe(
      "Conformidad hasta el 22/10/2026; pago a más tardar el 13/12/2026.",
    );
    expect(planText({ ...DRAFT, hasAgreement: true, agreedDays: "400" })).toBe("");
  });

  it("says which day cannot be", () => {
    const problem = (changes: Partial<TermDraft>) => problemOf({ ...DRAFT, ...changes }, "2026-10-12", TODAY);
    expect(problem({})).toBeUndefined();
    expect(problem({ receivedOn: "2026-10-11" })).toContain("antes de su emisión, el 12/10/2026");
    expect(problem({ receivedOn: "2026-11-21" })).toContain("aún no llega");
    expect(problem({ conformityOn: "2026-10-13" })).toContain("anterior a la recepción");
    expect(problem({ conformityOn: "2026-11-21" })).toContain("aún no llega");
  });
});
