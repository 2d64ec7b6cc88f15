import { expect, test } from "vitest";
import { findMappable, parseMapped } from "../../../../main/reconciliation/formats/mapped.ts";
import type { ColumnMapping } from "../../../../shared/contract/reconciliation.ts";
import { bankBook, bankCsv, bankTable, type Cells } from "../../../fixtures/statements/bank-table.ts";
import { bankSamples } from "../../../fixtures/statements/bank-samples.ts";
import { openStatement, parseStatement, readingOptions } from "../../../fixtures/statements/open-statement.ts";

const sample = (bank: string): Cells => bankSamples[bank] ?? [];
const read = (rows: Cells) => parseStatement(bankTable(rows), "movimientos.xlsx");
const facts = (statements: Awaited<ReturnType<typeof read>>) =>
  statements.map(({ account, currency, lines }) => [account, currency, lines.map(({ row, amountMinor }) => `${row}: ${amountMinor}`)]);

test.each([
  ["Cuenta", "Corriente Dólares 200-3001234567"],
  ["Cuenta:", "200-3001234567 US$"],
  ["Nro. de Cuenta: 200-3001234567 - USD"],
  ["Movimientos de la cuenta corriente en dólares 200-3001234567 del 01/11/2026 al 30/11/2026"],
])("the account and its currency stand in a cell above the table: %s %s", async (...cells) => {
  const [statement] = await read([cells.filter((cell) => cell !== undefined), ...sample("interbank").slice(2)]);
  expect(statement).toMatchObject({ account: "200-3001234567", currency: "USD" });
});

test.each([
  [
    "with labels of its own",
    [
      ["Cuenta de Ahorro Soles", "193-2345678-0-12"],
      ["Moneda", "Soles"],
    ],
  ],
  [
    "without labels",
    [
      ["", "193-2345678-0-12"],
      ["", "Soles"],
    ],
  ],
  [
    "as numbers",
    [
      ["Cuenta", 1932345678012],
      ["Moneda", "S/"],
    ],
  ],
  ["in one cell", [["Cuenta: Corriente Soles 193-2345678-0-12"], []]],
])("the account of BCP %s", async (_, top) => {
  const [statement] = await read([...top, ...sample("bcp").slice(2)]);
  expect([statement?.account?.replaceAll("-", ""), statement?.currency]).toEqual(["1932345678012", "PEN"]);
});

test("headings may stand in two rows, merged above", async () => {
  const above = "Fecha|Fecha valuta|Descripción operación|Monto|Saldo|Sucursal - agencia|Operación||Usuario|UTC|Referencia2".split("|");
  const below = ["", "", "", "", "", "", "Número", "Hora"];
  const [statement] = await read([...sample("bcp").slice(0, 4), above, below, ...sample("bcp").slice(5)]);
  expect(statement?.lines.map(({ row, amountMinor, operation }) => [row, amountMinor, operation])).toEqual([
    [7, -18050, "00004822"],
    [8, 118000, "00004821"],
  ]);
});

test("a period is no account, and neither is the label of a kind of account", async () => {
  const [statement] = await read([["Movimientos de cuenta del 01-11-2026 al 30-11-2026"], ...sample("scotiabank").slice(1)]);
  expect(statement?.account).toBeUndefined();
  const [bcp] = await read([["Cuenta", "Corriente Soles"], ...sample("bcp").slice(1)]);
  expect(bcp).toMatchObject({ account: undefined, currency: "PEN" });
});

test("a heading may say the currency", async () => {
  const [statement] = await read([
    ["Movimientos de cuenta"],
    ["Fecha", "Movimiento", "Referencia", "Importe (US$)"],
    ["13/11/2026", "ABONO", "1", "5.00"],
  ]);
  expect(statement).toMatchObject({ format: "scotiabank", currency: "USD", lines: [{ amountMinor: 500 }] });
});

test("a table with movements in several currencies is a statement for each, and every row keeps its number", async () => {
  const rows: Cells = [
    ["Movimientos de cuenta"],
    ["Fecha", "Movimiento", "Referencia", "Moneda", "Importe"],
    ["13/11/2026", "ABONO", "1", "S/", "100.00"],
    ["13/11/2026", "ABONO", "2", "US$", "200.00"],
    ["14/11/2026", "ABONO", "3", "", "300.00"],
    ["14/11/2026", "ABONO", "4", "EUR", "400.00"],
    ["15/11/2026", "ABONO", "5", "Soles", "500.00"],
  ];
  expect(facts(await read(rows))).toEqual([
    [undefined, "PEN", ["3: 10000", "5: 30000", "7: 50000"]],
    [undefined, "USD", ["4: 20000"]],
    [undefined, "EUR", ["6: 40000"]],
  ]);
});

test("a table that somebody mapped is split by currency too, and read from every sheet of its shape", async () => {
  const month = (day: string): Cells => [
    ["Fecha", "Detalle", "Monto", "Divisa"],
    [`01/${day}/2026`, "ABONO", "10.00", "PEN"],
    [`13/${day}/2026`, "ABONO", "20.00", "USD"],
  ];
  const file = await openStatement(bankBook({ Octubre: month("10"), Noviembre: month("11"), Notas: [["Sin valor"]] }), "caja.xlsx");
  const mappable = findMappable(file);
  const statements = parseMapped(file, mappable, mappable.table.guess as ColumnMapping, readingOptions);
  expect(statements.map(({ currency, lines }) => [currency, lines.map(({ bookedOn }) => bookedOn)])).toEqual([
    ["PEN", ["2026-10-01"]],
    ["USD", ["2026-10-13"]],
    ["PEN", ["2026-11-01"]],
    ["USD", ["2026-11-13"]],
  ]);
});

test("tables of two accounts below each other are two statements", async () => {
  const [, , headings = [], first = [], second = []] = sample("interbank");
  const rows: Cells = [
    ["Cuenta", "Corriente Soles 200-1111111111"],
    headings,
    first,
    ["Cuenta", "Corriente Dólares 200-2222222222"],
    headings,
    second,
  ];
  expect(facts(await read(rows))).toEqual([
    ["200-1111111111", "PEN", ["3: 118000"]],
    ["200-2222222222", "USD", ["6: -18050"]],
  ]);
});

test("balances and totals between and below the movements are none, with or without their labels", async () => {
  const [statement] = await read([
    ...sample("interbank").slice(0, 3),
    ["01/11/2026", "", "", "", "SALDO ANTERIOR", "", "", "1,000.00", "1,000.00"],
    ...sample("interbank").slice(3),
    ["", "", "", "", "", "", "180.50", "1,180.00", ""],
    ["30/11/2026", "", "", "", "Saldo final", "", "", "1,999.50", ""],
    ["Saldo al 30/11/2026", "", "", "", "", "", "", "1,999.50", ""],
  ]);
  expect(statement?.lines.map(({ amountMinor }) => amountMinor)).toEqual([118000, -18050]);
  expect(statement?.rejected).toEqual([]);
});

test("a dash is an empty amount, and a word instead of an amount is told even where the other column has one", async () => {
  const [statement] = await read([
    ...sample("interbank").slice(0, 3),
    ["13/11/2026", "13/11/2026", "1", "A", "B", "", "S/ -", "5.00", ""],
    ["13/11/2026", "13/11/2026", "2", "A", "B", "", "–", "6.00", ""],
    ["13/11/2026", "13/11/2026", "3", "A", "B", "", "cinco", "7.00", ""],
  ]);
  expect(statement?.lines.map(({ amountMinor }) => amountMinor)).toEqual([500, 600]);
  expect(statement?.rejected.map(({ row }) => row)).toEqual([6]);
});

test("amounts typed as text among the numbers of a sheet are read each by its own marks", async () => {
  const [statement] = await read([
    ["Movimientos de cuenta"],
    ["Fecha", "Movimiento", "Referencia", "Importe"],
    ["13/11/2026", "A", "1", 1180.5],
    ["13/11/2026", "A", "2", "1.180,50"],
    ["13/11/2026", "A", "3", "-S/ 1,180.50"],
    ["13/11/2026", "A", "4", "(20.00)"],
    ["13/11/2026", "A", "5", "20.00-"],
    ["13/11/2026", "A", "6", "20.00 DB"],
    ["13/11/2026", "A", "7", "$ 1 180.50"],
  ]);
  expect(statement?.lines.map(({ amountMinor }) => amountMinor)).toEqual([118050, 118050, -118050, -2000, -2000, -2000, 118050]);
});

test("the order of day and month comes from the whole column, however late it shows", async () => {
  const rows = (last: string): Cells => [
    ["Movimientos de cuenta"],
    ["Fecha", "Movimiento", "Referencia", "Importe"],
    ...Array.from({ length: 60 }, (_, index) => ["03/04/2026", "A", String(index + 1), "5.00"]),
    [last, "A", "99", "5.00"],
  ];
  const firstDay = async (last: string) => (await read(rows(last)))[0]?.lines[0]?.bookedOn;
  expect(await firstDay("04/25/2026")).toBe("2026-03-04");
  expect(await firstDay("25/04/2026")).toBe("2026-04-03");
  expect(await firstDay("05/04/2026")).toBe("2026-04-03");
});

test("names that were read in the wrong encoding are mended", async () => {
  const csv = bankCsv([
    ["Movimientos de cuenta"],
    ["Fecha", "Movimiento", "Referencia", "Importe"],
    ["13/11/2026", "ABONO MUÃ‘OZ E HIJOS", "SÃO PAULO", "5.00"],
  ]);
  const [statement] = await parseStatement(csv, "m.csv");
  expect(statement?.lines[0]?.description).toBe("ABONO MUÑOZ E HIJOS SÃO PAULO");
});
