import { describe, expect, test } from "vitest";
import { bankBook, bankCsv, bankPage, bankTable, type Cells } from "../../../fixtures/statements/bank-table.ts";
import { bankSamples } from "../../../fixtures/statements/bank-samples.ts";
import { parseStatement } from "../../../fixtures/statements/open-statement.ts";

const sample = (bank: string) => (bankSamples[bank] ?? []).map((cells) => [...cells]);
const moved = async (bytes: Uint8Array, fileName = "movimientos.xlsx") => {
  const statements = await parseStatement(bytes, fileName);
  const lines = statements.flatMap((statement) => statement.lines);
  return {
    formats: [...new Set(statements.map(({ format }) => format))],
    amounts: lines.map(({ bookedOn, amountMinor }) => `${bookedOn} ${amountMinor}`).toSorted(),
    rejected: statements.flatMap(({ rejected }) => rejected),
    warnings: statements.flatMap(({ warnings }) => warnings),
  };
};
const twoMovements = (format: string) => ({
  formats: [format],
  amounts: ["2026-11-13 118000", "2026-11-14 -18050"],
  rejected: [],
  warnings: [],
});

describe.each(Object.keys(bankSamples))("the table of %s", (bank) => {
  const rows = sample(bank);
  const changed = (change: (cell: string, row: number, at: number) => string | number): Cells =>
    rows.map((cells, row) => cells.map((cell, at) => (typeof cell === "string" ? change(cell, row, at) : cell)));

  test.each([
    [",", "UTF-8"],
    [";", "UTF-8 with a mark"],
    ["\t", "UTF-16 with a mark"],
    ["\t", "UTF-16, the other way round"],
    [",", "UTF-16 without a mark"],
    [";", "windows-1252"],
  ] as const)("comes as CSV too: «%s» in %s", async (delimiter, encoding) => {
    expect(await moved(bankCsv(rows, delimiter, encoding), "movimientos.csv")).toEqual(twoMovements(bank));
  });

  test("comes as a page in latin-1 called .xls", async () => {
    expect(await moved(bankPage(rows), "movimientos.xls")).toEqual(twoMovements(bank));
  });

  test("keeps its meaning with blank rows and a title above, blank rows, totals and notes below", async () => {
    const title = (rows[0] ?? []).length === 1 ? [] : [["BANCO - Servicio de información"], []];
    const footer = [
      [],
      ["", "", "Total"],
      ["Los montos no incluyen operaciones por confirmar."],
      ["Página 1 de 1"],
      ["Impreso el 15/11/2026"],
    ];
    expect(await moved(bankTable([...title, ...rows, ...footer]))).toEqual(twoMovements(bank));
  });

  test("is known by headings in capitals, without accents, with other spaces, or with broken letters", async () => {
    const header = rows.findIndex((cells) => cells.length > 3);
    const inHeader = (change: (cell: string) => string) => changed((cell, row) => (row === header ? change(cell) : cell));
    const plain = (cell: string) => cell.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
    expect(await moved(bankTable(inHeader((cell) => plain(cell).toUpperCase())))).toEqual(twoMovements(bank));
    expect(await moved(bankTable(inHeader((cell) => `  ${cell.replace(/ /g, "\u00a0 ")} `)))).toEqual(twoMovements(bank));
    expect(await moved(bankTable(inHeader((cell) => cell.replace(/[áéíóú]/g, "?"))))).toEqual(twoMovements(bank));
    const misread = (cell: string) => new TextDecoder("windows-1252").decode(new TextEncoder().encode(cell));
    expect(await moved(bankTable(inHeader((cell) => (cell.length < 9 ? cell : misread(cell)))))).toEqual(twoMovements(bank));
  });

  test("has amounts as numbers, with a currency sign, or with a decimal comma", async () => {
    const isMoney = (cell: string) => /^-?[\d,]+\.\d{2}$/.test(cell);
    const money = (change: (cell: string) => string | number) => changed((cell) => (isMoney(cell) ? change(cell) : cell));
    expect(await moved(bankTable(money((cell) => Number(cell.replaceAll(",", "")))))).toEqual(twoMovements(bank));
    expect(await moved(bankTable(money((cell) => `S/ ${cell}`)))).toEqual(twoMovements(bank));
    expect(await moved(bankTable(money((cell) => `${cell} PEN`)))).toEqual(twoMovements(bank));
    const comma = (cell: string) => cell.replace(/[.,]/g, (mark) => (mark === "." ? "," : "."));
    expect(await moved(bankTable(money(comma)))).toEqual(twoMovements(bank));
    expect(await moved(bankCsv(money(comma), ";"), "m.csv")).toEqual(twoMovements(bank));
  });

  test("has dates as spreadsheet days, with a time, in words, or year first", async () => {
    const isDay = (cell: string) => /^\d{2}[-/]1[0-2][-/]2026|^2026\.11\.\d\d/.test(cell);
    const day = (change: (day: string) => string | number) =>
      changed((cell) => (isDay(cell) ? change(/\b1[34]\b/.exec(cell)?.[0] ?? "") : cell));
    expect(await moved(bankTable(day((on) => 46_326 + Number(on))))).toEqual(twoMovements(bank));
    expect(await moved(bankTable(day((on) => 46_326.4375 + Number(on))))).toEqual(twoMovements(bank));
    expect(await moved(bankTable(day((on) => `${on}/11/2026 10:15`)))).toEqual(twoMovements(bank));
    expect(await moved(bankTable(day((on) => `${on}/11/2026, 10:15 a. m.`)))).toEqual(twoMovements(bank));
    expect(await moved(bankTable(day((on) => `${on}-Nov-2026`)))).toEqual(twoMovements(bank));
    expect(await moved(bankTable(day((on) => `${on} de noviembre de 2026`)))).toEqual(twoMovements(bank));
    expect(await moved(bankTable(day((on) => `vie ${on}/11/26`)))).toEqual(twoMovements(bank));
    expect(await moved(bankTable(day((on) => `2026-11-${on}T10:15:00`)))).toEqual(twoMovements(bank));
  });

  test("may stand on any sheet, and on several", async () => {
    const cover = [["Estado de cuenta"], ["Emitido el 15/11/2026"]];
    expect(await moved(bankBook({ Resumen: cover, Movimientos: rows }))).toEqual(twoMovements(bank));
    const twice = await moved(bankBook({ Octubre: rows, Noviembre: rows }));
    expect(twice.amounts).toEqual(["2026-11-13 118000", "2026-11-13 118000", "2026-11-14 -18050", "2026-11-14 -18050"]);
  });

  test("may repeat its headings on each page", async () => {
    const header = rows.findIndex((cells) => cells.length > 3);
    const paged = [...rows.slice(0, -1), ["Página 2"], rows[header] ?? [], ...rows.slice(-1)];
    expect(await moved(bankTable(paged))).toEqual(twoMovements(bank));
  });
});
