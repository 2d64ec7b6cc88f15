import { describe, expect, it } from "vitest";
import { readRegister } from "../../../../main/invoices/registers/register.ts";
import { registerOfSheet } from "../../../../main/invoices/registers/register-sheet.ts";
import { faults, goodRows, registerFile, SIRE_HEADINGS, sireRow } from "../../../fixtures/registers/build-register.ts";

const NUMBER = "Nro CP o Doc. Nro Inicial (Rango)";

describe("a register saved as a spreadsheet", () => {
  it("is read as the text that it was, though Excel took zeros and empty cells away", () => {
    const row = sireRow({ "Tipo CP/Doc.": "1", "Fecha de emisión": "2024-11-04", "Apellidos Nombres/ Razón Social": 'EL "SOL",\nS.A.C.' });
    const voided = sireRow({ [NUMBER]: "124", "Est. Comp": "2" });
    const found = registerOfSheet([["REGISTRO DE VENTAS"], [], SIRE_HEADINGS, row.slice(0, 38), voided], "ventas.xlsx");
    expect(found?.is).toBe("register");
    const register = readRegister(found?.text ?? "", "ventas.xlsx");
    expect(faults(register)).toEqual([]);
    expect(goodRows(register)).toMatchObject([
      {
        row: 4,
        voided: false,
        invoice: { type: "01", series: "F001", number: "123", issueOn: "2024-11-04", clientName: 'EL "SOL", S.A.C.' },
      },
      { row: 5, voided: true, invoice: { number: "124" } },
    ]);
  });

  it("of purchases is told apart", () => {
    const { text } = registerFile("20606433094-20241101-compras.csv");
    const rows = text.split(/\r?\n/).map((line) => line.split(","));
    expect(registerOfSheet(rows, "compras.xlsx")?.is).toBe("purchases");
  });

  it.each([
    [
      "a list",
      [
        ["Factura", "RUC", "Cliente", "Fecha", "Total"],
        ["F001-1", "20512345671", "SIPÁN S.A.C.", "02/11/2026", "100.00"],
      ],
    ],
    ["an empty sheet", []],
  ])("%s is none", (_, rows) => {
    expect(registerOfSheet(rows, "x.xlsx")).toBeUndefined();
  });
});
