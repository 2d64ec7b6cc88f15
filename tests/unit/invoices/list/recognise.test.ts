import { describe, expect, it } from "vitest";
import { guessClientList } from "../../../../main/clients/list/client-list.ts";
import { guessInvoiceList, readInvoiceList } from "../../../../main/invoices/list/invoice-list.ts";
import { EXPORTS, OTHER_TABLES, REGISTER_141 } from "./tables.ts";

describe("exports of billing and accounting programs are lists of documents", () => {
  it.each(Object.entries(EXPORTS))("%s", (_name, { rows, first }) => {
    const guess = guessInvoiceList(rows);
    expect(guess.score).toBeGreaterThanOrEqual(0.9);
    expect(guess.score).toBeGreaterThan(guessClientList(rows).score);
    const read = readInvoiceList(rows, guess.mapping, { clientOf: () => ({ docType: "RUC", docNumber: "20100047218" }) });
    expect(read[0]).toMatchObject({ invoice: first });
    expect(read.flatMap((row) => ("errors" in row ? row.errors : []))).toEqual([]);
  });
});

describe("other tables are not", () => {
  it.each(Object.entries(OTHER_TABLES))("%s", (_name, rows) => {
    expect(guessInvoiceList(rows).score).toBeLessThan(0.4);
  });
});

describe("the printed register of sales (format 14.1)", () => {
  it("has its headings in three rows, which are read together", () => {
    const guess = guessInvoiceList(REGISTER_141);
    expect(guess.headerRow).toBe(5);
    expect(guess.columns).toContain("COMPROBANTE DE PAGO O DOCUMENTO N° SERIE O N° DE SERIE DE LA MAQUINA REGISTRADORA");
    expect(guess.score).toBeGreaterThanOrEqual(0.9);
    expect(readInvoiceList(REGISTER_141, guess.mapping)).toMatchObject([
      {
        row: 7,
        invoice: {
          type: "01",
          series: "F001",
          number: "123",
          clientDocNumber: "20100047218",
          clientName: "MINERA DEL NORTE S.A.",
          totalMinor: 118_000,
        },
      },
      {
        row: 8,
        invoice: { type: "07", series: "F001", number: "9", totalMinor: 11_800, reference: { type: "01", series: "F001", number: "120" } },
      },
    ]);
  });
});
