import { describe, expect, it } from "vitest";
import { countFates, isBlock, recordable, rowsLeft, rowsToMend } from "../../../../renderer/features/invoices/paste/paste-rows.ts";
import type { NewInvoice, PastedRow } from "../../../../shared/contract/invoices.ts";

const invoice = (number: string): NewInvoice => ({
  type: "01",
  series: "F001",
  number,
  clientDocType: "RUC",
  clientDocNumber: "20100047218",
  clientName: "Comercial Wari S.A.C.",
  issueOn: "2026-11-12",
  currency: "PEN",
  totalMinor: 118000,
});
const good: PastedRow = { line: 2, invoice: invoice("1"), cells: ["F001-1"], errors: [], duplicate: false };
const known: PastedRow = { line: 3, invoice: invoice("2"), cells: ["F001-2"], errors: [], duplicate: true };
const bad: PastedRow = { line: 4, invoice: null, cells: ["F001-3", "mil"], errors: ["Total: «mil» no es un importe."], duplicate: false };

describe("rows pasted from Excel", () => {
  it("tells apart what is recorded, what is there already, and what is to be mended", () => {
    expect(countFates([good, known, bad])).toEqual({ record: 1, duplicate: 1, mend: 1 });
    expect(recordable([good, known, bad]).invoices).toEqual([good.invoice]);
  });

  it("keeps the rows to mend after recording, with those that were refused and why", () => {
    expect(rowsLeft([good, known, bad], [good], [])).toEqual([bad]);
    const refused = rowsLeft([good, bad], [good], [{ index: 0, message: "Ese cliente no existe." }]);
    expect(refused.map((row) => row.errors)).toEqual([["Ese cliente no existe."], bad.errors]);
  });

  it("gives them back to the spreadsheet as they were, with the error behind", () => {
    expect(rowsToMend([good, bad])).toBe("F001-3\tmil\tTotal: «mil» no es un importe.");
  });

  it("tells a block of cells from a word", () => {
    expect(isBlock("F001-1\t118.00")).toBe(true);
    expect(isBlock("F001-1\nF001-2")).toBe(true);
    expect(isBlock("Comercial Wari\n")).toBe(false);
  });
});
