import * as xlsx from "@e965/xlsx";
import { zipSync } from "fflate";
import { beforeAll, expect, test, vi } from "vitest";
import { ARCHIVE_LIMITS, readArchive } from "../../../main/platform/archive.ts";
import { readTable } from "../../../main/platform/tables.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { mutations } from "../../fixtures/mutate.ts";

const COUNT = Number(process.env.CUENTAS_FUZZ ?? 300);
const SEED = 20_261_120;

// The spreadsheet library speaks to the console of records that it does not know.
beforeAll(() => void vi.spyOn(console, "error").mockImplementation(() => undefined));

function workbook(bookType: xlsx.BookType): Uint8Array {
  const rows = [["Cuenta", "193-1"], [], ["Fecha", "Monto", "Glosa"], ["01/02/2026", 1180, "ABONO ÑANDÚ"], ["02/02/2026", -5.5, "=1+1"]];
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows), "Movimientos");
  return new Uint8Array(xlsx.write(book, { type: "buffer", bookType }) as Uint8Array);
}

const prototypeBefore = Object.getOwnPropertyNames(Object.prototype).join();

const text = new TextEncoder().encode('Fecha;Monto;Glosa\r\n01/02/2026;"1.180,00";"Abono; señor"\r\n02/02/2026;-5,50;Cargo\r\n');

test.each([
  ["xlsx", workbook("xlsx")],
  ["xls of Excel 97", workbook("biff8")],
  ["xls of Excel 95", workbook("biff5")],
  ["xlsb", workbook("xlsb")],
  ["ods", workbook("ods")],
  ["XML of Excel 2003", workbook("xlml")],
  ["HTML", workbook("html")],
  ["CSV", text],
] as const)(
  "a spoiled table is read as far as it makes sense, or refused in words: %s",
  async (_name, bytes) => {
    for (const spoiled of mutations(SEED, bytes, COUNT)) {
      try {
        const { sheets } = await readTable(spoiled, "tabla");
        for (const { rows } of sheets)
          for (const cells of rows) for (const cell of cells) if (typeof cell !== "string") throw new Error(`a cell is ${typeof cell}`);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        expect(error.message).toMatch(/[a-záéíóú]{3}/);
      }
    }
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(prototypeBefore);
  },
  60_000,
);

test("a spoiled ZIP gives the members that can be read and names the others, within its limits", () => {
  const inner = zipSync({ "b.xml": new TextEncoder().encode("<b/>") });
  const zip = zipSync({ "a.xml": new TextEncoder().encode("<a/>".repeat(50)), "dentro.zip": inner });
  for (const spoiled of mutations(SEED, zip, COUNT * 4)) {
    let bytes = 0;
    try {
      for (const member of readArchive(spoiled)) bytes += member.bytes?.length ?? 0;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
    expect(bytes).toBeLessThanOrEqual(ARCHIVE_LIMITS.maxTotalBytes);
  }
});
