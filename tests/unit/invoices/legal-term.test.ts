import { describe, expect, test } from "vitest";
import { legalDates, legalTermOf, type NotedTerm } from "../../../main/invoices/legal-term.ts";

const FACTURA = { type: "01", issueOn: "2026-10-12", clientDocType: "RUC", clientDocNumber: "20512345671" } as const;
const NOTED: NotedTerm = { receivedOn: "2026-10-14", conformityOn: null, agreedDays: null, agreementText: "", applies: true };

describe("Ley 31362: conformity within 8 days of reception, payment within 30 calendar days", () => {
  test("received on 14/10/2026: conformity until 22/10/2026, payment until 13/11/2026", () => {
    expect(legalDates(NOTED)).toEqual({ conformityByOn: "2026-10-22", payByOn: "2026-11-13" });
  });

  test("over the end of February of a leap year", () => {
    expect(legalDates({ ...NOTED, receivedOn: "2028-02-01" })).toEqual({ conformityByOn: "2028-02-09", payByOn: "2028-03-02" });
  });

  test("without a word of the client the conformity counts as given", () => {
    expect(legalTermOf(FACTURA, NOTED, false)?.text).toBe(
      "Recibida el 14/10/2026. El cliente da su conformidad u observa hasta el 22/10/2026; si no dice nada, se tiene por dada. Se paga a más tardar el 13/11/2026: los 30 días calendario de la Ley 31362.",
    );
  });

  test("a conformity that was given is said with its day", () => {
    expect(legalTermOf(FACTURA, { ...NOTED, conformityOn: "2026-10-16" }, false)?.text).toContain(
      "El cliente dio su conformidad el 16/10/2026.",
    );
  });

  test("another term is that of the signed agreement, by its name; the conformity keeps its 8 days", () => {
    const term = legalTermOf(FACTURA, { ...NOTED, agreedDays: 60, agreementText: "Contrato 012-2026" }, false);
    expect(term).toMatchObject({ conformityByOn: "2026-10-22", payByOn: "2026-12-13", agreedDays: 60 });
    expect(term?.text).toContain("Se paga a más tardar el 13/12/2026: los 60 días del acuerdo firmado (Contrato 012-2026).");
  });

  test("where somebody said that it does not hold, only that is said", () => {
    const term = legalTermOf(FACTURA, { ...NOTED, applies: false }, true);
    expect(term).toMatchObject({ applies: false, isNoted: true });
    expect(term?.text).toContain("no rige para este documento");
  });
});

describe("the proposal of a MYPE", () => {
  test("a factura to a company counts from its issue until somebody notes when it was received", () => {
    const term = legalTermOf(FACTURA, undefined, true);
    expect(term).toMatchObject({
      applies: true,
      isNoted: false,
      receivedOn: "2026-10-12",
      conformityByOn: "2026-10-20",
      payByOn: "2026-11-11",
    });
    expect(term?.text).toContain("Contada desde su emisión, el 12/10/2026.");
  });

  test.each([
    ["the business did not say that it is a MYPE", FACTURA, false],
    ["a boleta", { ...FACTURA, type: "03" as const }, true],
    ["a person with a RUC of its own", { ...FACTURA, clientDocNumber: "10405060708" }, true],
    ["a person with a DNI", { ...FACTURA, clientDocType: "DNI" as const, clientDocNumber: "20506070" }, true],
  ])("is not made: %s", (_, facts, isMype) => {
    expect(legalTermOf(facts, undefined, isMype)).toBeUndefined();
  });
});
