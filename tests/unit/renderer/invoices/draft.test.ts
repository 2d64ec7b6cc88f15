import { describe, expect, it } from "vitest";
import {
  clientNumberWarning,
  detraccionOf,
  dueOf,
  emptyDraft,
  equalCuotas,
  findProblems,
  type InvoiceDraft,
  netOf,
  toNewInvoice,
} from "../../../../renderer/features/invoices/record/draft.ts";

const client = { id: 4, docType: "RUC", docNumber: "20100047218", name: "Comercial Wari S.A.C.", termDays: 30 } as const;
const draft: InvoiceDraft = { ...emptyDraft("2026-11-20"), client, number: "f001-00123", totalMinor: 118000 };

describe("a document typed by hand", () => {
  it("falls due by the client's terms until another date is typed", () => {
    expect(dueOf(draft)).toBe("2026-12-20");
    expect(dueOf({ ...draft, dueOn: "2026-11-30" })).toBe("2026-11-30");
  });

  it("deposits a detracción in whole soles", () => {
    expect(detraccionOf({ ...draft, detraccion: 12 })).toBe(14200);
    expect(detraccionOf({ ...draft, detraccion: 12, totalMinor: 2538652 })).toBe(304600);
    expect(detraccionOf({ ...draft, detraccion: 12, detraccionMinor: 14100 })).toBe(14100);
  });

  it("pays in the account what neither deduction takes", () => {
    expect(netOf({ ...draft, detraccion: 12 })).toBe(103800);
    expect(netOf({ ...draft, hasRetencion: true })).toBe(114460);
  });

  it("splits the net into cuotas that add up to it", () => {
    const cuotas = equalCuotas({ ...draft, detraccion: 12 }, 3);
    expect(cuotas.map((cuota) => cuota.dueOn)).toEqual(["2026-12-20", "2027-01-19", "2027-02-18"]);
    expect(cuotas.reduce((sum, cuota) => sum + (cuota.amountMinor ?? 0), 0)).toBe(103800);
    expect(equalCuotas({ ...draft, totalMinor: 10000 }, 3).map((cuota) => cuota.amountMinor)).toEqual([3334, 3333, 3333]);
  });

  it("says by how much the cuotas miss the net", () => {
    const cuotas = [{ dueOn: "2026-12-20", amountMinor: 100000 }];
    expect(findProblems({ ...draft, cuotas }).cuotas).toBe("A las cuotas les faltan S/\u00a0180.00 para sumar el neto");
  });

  it("names what is missing, field by field", () => {
    expect(Object.keys(findProblems({ ...emptyDraft("2026-11-20"), number: "123" }))).toEqual(["client", "number", "total"]);
    expect(findProblems({ ...draft, dueOn: "2026-11-01" }).dueOn).toBe("No puede vencer antes de emitirse");
    expect(toNewInvoice({ ...draft, totalMinor: null })).toBeUndefined();
  });

  it("becomes the document to record, without leading zeros", () => {
    expect(toNewInvoice({ ...draft, detraccion: 12, otherReferences: "OC-45, guía T001-9" })).toEqual({
      type: "01",
      series: "F001",
      number: "123",
      clientDocType: "RUC",
      clientDocNumber: "20100047218",
      clientName: "Comercial Wari S.A.C.",
      issueOn: "2026-11-20",
      currency: "PEN",
      totalMinor: 118000,
      detraccion: { percent: 12, amountMinor: 14200 },
      otherReferences: ["OC-45", "guía T001-9"],
    });
  });

  it("refers a credit note to its invoice and owes nothing by itself", () => {
    const note = toNewInvoice({ ...draft, type: "07", number: "FC01-2", reference: "F001-123", detraccion: 12 });
    expect(note).toMatchObject({ type: "07", reference: { type: "01", series: "F001", number: "123" } });
    expect(note).not.toHaveProperty("detraccion");
  });

  it("warns about a RUC that does not add up and takes it all the same", () => {
    expect(clientNumberWarning({ docType: "RUC", docNumber: "20123456789" })).toContain("dígito de control");
    expect(clientNumberWarning({ docType: "RUC", docNumber: "20100047218" })).toBeUndefined();
  });
});
