import { describe, expect, it } from "vitest";
import { isPurchaseRegister, isRegister, readRegister } from "../../../../main/invoices/registers/register.ts";
import { decodeText } from "../../../../main/platform/table-encoding.ts";
import { AppError } from "../../../../shared/contract/errors.ts";
import { newInvoice } from "../../../../shared/contract/invoices.ts";
import { goodRows, pleRow, pleText, registerFile, sireCsv, sireRow } from "../../../fixtures/registers/build-register.ts";
import { mutations } from "../../../fixtures/mutate.ts";

const SALES = [
  "20606433094-20241101-1015-propuesta.csv",
  "20606433094-20241101-rvie.txt",
  "LE2060643309420241100140100001111.txt",
  "LE2060643309420190500140100001111.txt",
];
const PURCHASES = ["20606433094-20241101-compras.csv", "LE2060643309420241100080100001111.txt"];

describe("telling registers apart", () => {
  it.each(SALES)("%s holds sales, whatever its name", (name) => {
    const { text } = registerFile(name);
    expect([isRegister(text, name), isPurchaseRegister(text, name)]).toEqual([true, false]);
    expect(isRegister(text, "archivo.txt")).toBe(true);
  });

  it.each(PURCHASES)("%s holds purchases, whatever its name", (name) => {
    const { text } = registerFile(name);
    for (const called of [name, "archivo.txt", "registro de ventas.csv"]) {
      expect([isRegister(text, called), isPurchaseRegister(text, called)]).toEqual([false, true]);
    }
    expect(() => readRegister(text, name)).toThrow(
      expect.objectContaining({ code: "unreadable_file", message: expect.stringContaining("compras") }),
    );
  });

  it.each([
    ["a list of invoices", "Factura,RUC,Cliente,Emisión,Vence,Moneda,Total\nF001-1,20100047218,Sipán,04/11/2024,,PEN,1180"],
    [
      "a statement of a bank",
      "Fecha,Fecha valuta,Descripción operación,Monto,Saldo,Sucursal,Operación,Hora,Usuario,UTC,Referencia2\n04/11/2024,,x,1,2,3,4,5,6,7,8",
    ],
    [
      "a journal of the PLE",
      `${["20241100", "000001", "M001", "1212", "", "", "PEN", "6", "20100047218", "01", "F001", "123"].join("|")}${"|".repeat(12)}`,
    ],
    ["anything", "hola"],
    ["nothing", ""],
  ])("%s is neither", (_, text) => {
    expect([isRegister(text, "archivo.csv"), isPurchaseRegister(text, "archivo.csv")]).toEqual([false, false]);
    expect(() => readRegister(text, "archivo.csv")).toThrow(AppError);
  });

  it("lines that end with a carriage return alone, and titles above the headings", () => {
    const text = `REGISTRO DE VENTAS\r\r${sireCsv(sireRow()).replaceAll("\r\n", "\r")}`;
    expect(isRegister(text, "x.csv")).toBe(true);
    expect(goodRows(readRegister(text, "x.csv")).map(({ row }) => row)).toEqual([4]);
  });

  it("a row as long as a book is one fault", () => {
    const register = readRegister(pleText(pleRow(), pleRow({ 12: "A".repeat(50_000) })), "x.txt");
    expect(register.rows.map((row) => "error" in row)).toEqual([false, true]);
  });
});

describe("spoiled files", () => {
  it.each([...SALES, ...PURCHASES])("200 of %s give a register of valid documents or an error that says what to do", (name) => {
    const valid = newInvoice.strict();
    for (const bytes of mutations(20_241_122, registerFile(name).bytes, 200)) {
      try {
        const { text } = decodeText(bytes, name);
        isPurchaseRegister(text, name);
        if (!isRegister(text, name)) continue;
        for (const row of readRegister(text, name).rows) {
          if ("error" in row) expect(row.error.message).toMatch(new RegExp(`^Fila ${row.row}\\b.{10}`));
          else expect(valid.safeParse(row.invoice).error).toBeUndefined();
        }
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
      }
    }
  });
});
