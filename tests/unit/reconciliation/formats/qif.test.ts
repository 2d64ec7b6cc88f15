import { expect, test } from "vitest";
import { parseStatement } from "../../../fixtures/statements/open-statement.ts";

const record = (...fields: string[]) => `${fields.join("\n")}\n^\n`;
const days = async (...dates: string[]) => {
  const [statement] = await parseStatement(`!Type:Bank\n${dates.map((date) => record(`D${date}`, "T1.00", "PX")).join("")}`, "a.qif");
  return statement?.lines.map((line) => line.bookedOn);
};

test("a QIF gives its movements; what a movement is split into is passed over", async () => {
  const content = `!Type:Bank\r\n${record("D13/11/2026", "T1,180.00", "N482931", "PFERRETERIA ROJAS", "MFACT F001-12", "SVentas", "$1,000.00", "SIGV", "$180.00")}${record("D14/11/2026", "T-30,020.00", "PPROVEEDOR", "LGastos")}`;
  const [statement] = await parseStatement(content, "banco.qif");
  expect(statement).toMatchObject({ format: "qif", rejected: [] });
  expect(statement?.lines).toEqual([
    {
      row: 2,
      bookedOn: "2026-11-13",
      amountMinor: 118000,
      description: "FERRETERIA ROJAS FACT F001-12",
      operation: "482931",
      kind: "credit",
    },
    { row: 12, bookedOn: "2026-11-14", amountMinor: -3002000, description: "PROVEEDOR", kind: "debit" },
  ]);
});

test("the order of day and month is decided from the whole file", async () => {
  expect(await days("01/06/26", "29/12/26")).toEqual(["2026-06-01", "2026-12-29"]);
  expect(await days("06/01/26", "12/29/26")).toEqual(["2026-06-01", "2026-12-29"]);
  expect(await days("6/ 1'26", "12/29'26")).toEqual(["2026-06-01", "2026-12-29"]);
  expect(await days("2026-06-01", "25.12.1994")).toEqual(["2026-06-01", "1994-12-25"]);
});

test("two digits of a year are of the last century from 70 on, unless an apostrophe stands before them", async () => {
  expect(await days("25/12/94", "25/12/26", "25/12'94")).toEqual(["1994-12-25", "2026-12-25", "2094-12-25"]);
});

test("each account of the file is a statement; categories are none", async () => {
  const content = `!Type:Cat\n${record("NVentas", "I")}!Account\n${record("N193-1234567", "TBank")}!Type:Bank\n${record("D13/11/2026", "T5")}!Account\n${record("NCaja", "TCash")}!Type:Cash\n${record("D13/11/2026", "T7")}`;
  const statements = await parseStatement(content, "todo.qif");
  expect(statements.map(({ account, lines }) => [account, lines.map((line) => line.amountMinor)])).toEqual([
    ["193-1234567", [500]],
    ["Caja", [700]],
  ]);
});

test("a movement that cannot be read is rejected by itself, and an investment account said to be one", async () => {
  const [statement] = await parseStatement(
    `!Type:Bank\n${record("T5")}${record("D31/02/2026", "T5")}${record("D01/02/2026", "Tcinco")}`,
    "a.qif",
  );
  expect(statement?.rejected.map(({ row }) => row)).toEqual([2, 4, 7]);
  await expect(parseStatement(`!Type:Invst\n${record("D8/25/93", "NBuyX", "T100")}`, "a.qif")).rejects.toThrow("inversiones");
});

test("comments and a stray mark above the first heading are passed over", async () => {
  const content = `# Exportado por el programa\n# de contabilidad\n\n^\n!Type:Bank\n${record("D13/11/2026", "T5.00", "PROJAS")}`;
  const [statement] = await parseStatement(content, "a.qif");
  expect(statement?.lines.map(({ amountMinor }) => amountMinor)).toEqual([500]);
});

test("the parts of a split may have days of their own; a mark left out behind a split still ends the movement", async () => {
  const split = ["D13/11/2026", "T-100.00", "PROJAS", "SVentas", "D12/11/2026", "$-60.00", "SIGV", "D11/11/2026", "$-40.00"];
  const [statement] = await parseStatement(`!Type:Bank\n${record(...split)}${record("D14/11/2026", "T5.00")}`, "a.qif");
  expect(statement?.lines.map(({ bookedOn, amountMinor }) => [bookedOn, amountMinor])).toEqual([
    ["2026-11-13", -10000],
    ["2026-11-14", 500],
  ]);
  expect(statement?.rejected).toEqual([]);
  const [unmarked] = await parseStatement(
    `!Type:Bank\n${record("D13/11/2026", "T-100.00", "SVentas", "$-100.00", "D14/11/2026", "T5.00")}`,
    "a.qif",
  );
  expect(unmarked?.lines.map(({ amountMinor }) => amountMinor)).toEqual([-10000, 500]);
});

test("short years stand first where they never change and the last part does", async () => {
  expect(await days("26/08/12", "26/08/15", "26/3/3")).toEqual(["2026-08-12", "2026-08-15", "2026-03-03"]);
  expect(await days("26/08/26", "26/09/26", "26/10/26")).toEqual(["2026-08-26", "2026-09-26", "2026-10-26"]);
});

test("amounts may carry the sign of any currency", async () => {
  const [statement] = await parseStatement(`!Type:Bank\n${record("D13/11/2026", "T£51.00")}${record("D14/11/2026", "T-£39.50")}`, "a.qif");
  expect(statement?.lines.map(({ amountMinor }) => amountMinor)).toEqual([5100, -3950]);
});
