import * as xlsx from "@e965/xlsx";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readTable } from "../../../main/platform/tables.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

/** A statement as a bank's program writes it: preamble, blank row, headings, typed cells. */
function workbook(bookType: xlsx.BookType): Uint8Array {
  const sheet = xlsx.utils.aoa_to_sheet([["Cuenta", "193-1"], [], ["Fecha", "Monto", "Operación", "Nota"]]);
  sheet.A4 = { t: "n", v: 46_000, z: "dd/mm/yyyy" };
  sheet.B4 = { t: "n", v: 0.1 + 0.2, z: "0.00" };
  sheet.C4 = { t: "n", v: 123, z: "00000000" };
  sheet.D4 = { t: "s", v: ' Ñandú <b>"x"& ' };
  sheet.A5 = { t: "n", v: 46_000.5, z: "d/m/yy h:mm" };
  sheet.B5 = { t: "n", v: -1_234_567.89 };
  sheet.C5 = { t: "n", v: 1e20 };
  sheet.D5 = { t: "n", v: 5, f: "2+3" };
  sheet["!ref"] = "A1:D5";
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheet, "Movimientos");
  return new Uint8Array(xlsx.write(book, { type: "buffer", bookType }) as Uint8Array);
}

const EXPECTED_ROWS = [
  ["Cuenta", "193-1"],
  [],
  ["Fecha", "Monto", "Operación", "Nota"],
  ["09/12/2025", "0.3", "00000123", 'Ñandú <b>"x"&'],
  ["09/12/2025 12:00:00", "-1234567.89", "100000000000000000000", "5"],
];

describe("readTable on workbooks", () => {
  it.each(["xlsx", "biff8", "ods", "xlml", "xlsb"] as const)("reads %s into the same text cells", async (bookType) => {
    const table = await readTable(workbook(bookType), "movimientos");
    expect(table.sheets).toEqual([{ name: "Movimientos", rows: EXPECTED_ROWS }]);
  });

  it("reads an HTML page saved as .xls in latin-1 without changing what the cells say", async () => {
    const html =
      "<html><body><table><tr><td>Fecha</td><td>Descripción</td><td>Monto</td></tr><tr><td>03/02/2026</td><td>ABONO ÑUÑEZ</td><td>1.234,56</td></tr></table></body></html>";
    const table = await readTable(
      Uint8Array.from(html, (letter) => letter.charCodeAt(0)),
      "historico.xls",
    );
    expect(table.format).toBe("html");
    expect(table.encoding).toBe("windows-1252");
    expect(table.sheets[0]?.rows).toEqual([
      ["Fecha", "Descripción", "Monto"],
      ["03/02/2026", "ABONO ÑUÑEZ", "1.234,56"],
    ]);
  });
});

describe("readTable on text", () => {
  const rows = [
    ["Fecha", "Descripción", "Monto"],
    ["01/02/2026", "Abono, señora Ñ", "1,180.00"],
    ["02/02/2026", "Abono", "2,360.00"],
  ];
  const semicolon = rows.map((row) => row.join(";")).join("\r\n");
  const encodings: [string, Uint8Array][] = [
    ["utf-8", utf8(semicolon)],
    ["utf-8", utf8(`\ufeff${semicolon}`)],
    ["windows-1252", Uint8Array.from(semicolon, (letter) => letter.charCodeAt(0))],
    ["utf-16le", new Uint8Array(Buffer.from(`\ufeff${semicolon}`, "utf16le"))],
    ["utf-16le", new Uint8Array(Buffer.from(semicolon, "utf16le"))],
    ["utf-16be", new Uint8Array(Buffer.from(`\ufeff${semicolon}`, "utf16le").swap16())],
  ];
  it.each(encodings)("finds %s by itself", async (encoding, bytes) => {
    const table = await readTable(bytes, "movimientos.csv");
    expect(table.encoding).toBe(encoding);
    expect(table.sheets[0]?.rows).toEqual(rows);
  });

  it.each(["\t", ";", "|"])("splits by %j although amounts hold commas", async (delimiter) => {
    const table = await readTable(utf8(rows.map((row) => row.join(delimiter)).join("\n")), "movimientos.txt");
    expect(table.delimiter).toBe(delimiter);
    expect(table.sheets[0]?.rows).toEqual(rows);
  });

  it("splits by comma with quoted amounts", async () => {
    const table = await readTable(
      utf8('Fecha,Texto,Monto\n01/02/2026,"Abono, x","1,180.00"\n\n02/02/2026,="00123",5\n'),
      "movimientos.csv",
    );
    expect(table.sheets[0]?.rows).toEqual([
      ["Fecha", "Texto", "Monto"],
      ["01/02/2026", "Abono, x", "1,180.00"],
      [],
      ["02/02/2026", "00123", "5"],
    ]);
  });

  it("keeps a stray quote from swallowing the lines after it", async () => {
    const table = await readTable(
      utf8('Fecha;Texto;Monto\n01/02/2026;"EL SOL" SAC;1\n02/02/2026;"Luna;2\n03/02/2026;Mar;3'),
      "movimientos.csv",
    );
    expect(table.sheets[0]?.rows.map((row) => row.at(-1))).toEqual(["Monto", "1", "2", "3"]);
    expect(table.sheets[0]?.rows.at(-1)).toEqual(["03/02/2026", "Mar", "3"]);
  });

  it("obeys the separator that Excel declares, and keeps the row numbers", async () => {
    const table = await readTable(utf8("sep=;\na;b\n1,5;2"), "x.csv");
    expect(table.sheets[0]?.rows).toEqual([[], ["a", "b"], ["1,5", "2"]]);
  });
});

describe("readTable refuses with a reason", () => {
  const bomb = zipSync({ "[Content_Types].xml": utf8("<Types/>"), "xl/workbook.xml": new Uint8Array(200 * 1024 * 1024) }, { level: 1 });
  const cases: [string, Uint8Array, string][] = [
    ["an empty file", new Uint8Array(), "unreadable_file"],
    ["a PDF", utf8("%PDF-1.7 ..."), "unsupported_file"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3), "unsupported_file"],
    ["a ZIP of something else", zipSync({ "F001-1.xml": utf8("<Invoice/>") }), "unsupported_file"],
    ["an XML without tables", utf8("<?xml version='1.0'?><Invoice/>"), "unsupported_file"],
    ["a workbook cut in half", workbook("xlsx").slice(0, 900), "unreadable_file"],
    ["a workbook that unpacks into 200 MB", bomb, "unreadable_file"],
    ["a program", Uint8Array.from({ length: 500 }, (_, index) => (index * 7) % 251), "unreadable_file"],
    ["one line of 2 MB", utf8(`a;b\n${"x".repeat(2_000_000)}`), "unreadable_file"],
  ];
  it.each(cases)("%s", async (_what, bytes, code) => {
    await expect(readTable(bytes, "archivo.xls")).rejects.toMatchObject({ code });
  });
});
