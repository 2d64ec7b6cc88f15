import { expect, test } from "vitest";
import { encodings } from "../../../fixtures/statements/bank-table.ts";
import { parseStatement } from "../../../fixtures/statements/open-statement.ts";

const record = (...fields: string[]) => `${fields.join("\n")}\n^\n`;
const usual = record("D13/11/2026", "T1,180.00", "N4821", "PROJAS", "MF001-12");
const read = async (content: string | Uint8Array) => {
  const [statement] = await parseStatement(content, "a.qif");
  return statement;
};

test.each([
  ["with CRLF", (text: string) => text.replace(/\n/g, "\r\n")],
  ["with CR alone", (text: string) => text.replace(/\n/g, "\r")],
  ["with blanks behind its heading", (text: string) => text.replace("!Type:Bank", "!Type:Bank   ")],
  ["with a heading in small letters", (text: string) => text.replace("!Type:Bank", "!type:bank")],
  ["with a heading in Spanish", (text: string) => text.replace("!Type:Bank", "!Type:Banco")],
  ["with blanks in its heading", (text: string) => text.replace("!Type:Bank", "!Type: Bank")],
  ["of a card", (text: string) => text.replace("!Type:Bank", "!Type:CCard")],
  ["without the last mark", (text: string) => text.replace(/\^\n$/, "")],
  ["with blank lines", (text: string) => `\n${text.replace(/\n/g, "\n\n")}`],
  ["indented", (text: string) => text.replace(/\n(?=.)/g, "\n  ")],
  ["with options", (text: string) => `!Option:AutoSwitch\n!Clear:AutoSwitch\n${text}`],
  ["with a byte order mark", (text: string) => `\ufeff${text}`],
])("a file %s says the same", async (_, change) => {
  const statement = await read(change(`!Type:Bank\n${usual}`));
  expect(statement?.lines.map(({ row: _row, ...line }) => line)).toEqual([
    { bookedOn: "2026-11-13", amountMinor: 118000, description: "ROJAS F001-12", operation: "4821", kind: "credit" },
  ]);
  expect(statement?.rejected).toEqual([]);
});

test.each(Object.keys(encodings) as (keyof typeof encodings)[])("names keep their accents in %s", async (encoding) => {
  const bytes = encodings[encoding](`!Type:Bank\n${usual.replace("ROJAS", "MUÑOZ")}`);
  expect((await read(new Uint8Array(bytes)))?.lines[0]?.description).toBe("MUÑOZ F001-12");
});

test.each([
  ["25/ 5'07", "2007-05-25"],
  ["25/ 5' 7", "2007-05-25"],
  ["25.12.2023", "2023-12-25"],
  ["25.12'2023", "2023-12-25"],
  ["25-12-23", "2023-12-25"],
  ["25-Dic-2023", "2023-12-25"],
  ["25 Dec 2023", "2023-12-25"],
  ["2023/12/25", "2023-12-25"],
  ["20231225", "2023-12-25"],
  ["25/12/2023 10:15", "2023-12-25"],
  ["5/ 1/07", "2007-01-05"],
])("the day %s", async (written, on) => {
  expect((await read(`!Type:Bank\n${record(`D${written}`, "T1")}`))?.lines[0]?.bookedOn).toBe(on);
});

test.each([
  ["T1,234.56", 123456],
  ["T-1.234,56", -123456],
  ["T1234,5", 123450],
  ["T+12.00", 1200],
  ["T1 234.56", 123456],
  ["T$1,234.56", 123456],
  ["T12", 1200],
  ["U12.50", 1250],
  ["T\nU12.50", 1250],
])("the amount %s", async (written, amountMinor) => {
  expect((await read(`!Type:Bank\n${record("D25/12/2023", written)}`))?.lines[0]?.amountMinor).toBe(amountMinor);
});

test("the option says the order of ambiguous days; the days themselves say it better", async () => {
  const first = async (option: string, ...dates: string[]) =>
    (await read(`${option}\n!Type:Bank\n${dates.map((date) => record(`D${date}`, "T1")).join("")}`))?.lines[0]?.bookedOn;
  expect(await first("!Option:MDY", "03/04/2026")).toBe("2026-03-04");
  expect(await first("!Option:MDY", "03/04/2026", "25/04/2026")).toBe("2026-04-03");
  expect(await first("!Clear:AutoSwitch", "03/04/2026")).toBe("2026-04-03");
});

test("movements that nobody parted are two, and what one is split into is none", async () => {
  const statement = await read("!Type:Bank\nD13/11/2026\nT5\nPA\nSVentas\n$3\nSIGV\n$2\nD14/11/2026\nT7\nPB\n^\n");
  expect(statement?.lines.map(({ row, amountMinor }) => [row, amountMinor])).toEqual([
    [2, 500],
    [9, 700],
  ]);
});

test("words where a number should be are no number of operation", async () => {
  const statement = await read(
    `!Type:Bank\n${record("D13/11/2026", "T5", "NTXFR")}${record("D13/11/2026", "T5", "N000")}${record("D13/11/2026", "T5", "NDep 12")}`,
  );
  expect(statement?.lines.map(({ operation }) => operation)).toEqual([undefined, undefined, "Dep 12"]);
});

test("every account of the file is a statement; a list of accounts names none of them", async () => {
  const accounts = `!Option:AutoSwitch\n!Account\n${record("NCorriente", "TBank")}${record("NAhorros", "TBank")}!Clear:AutoSwitch\n`;
  const each = `!Account\n${record("NCorriente", "TBank")}!Type:Bank \n${usual}!Account\n${record("NAhorros", "TBank")}!Type:Bank \n${usual}`;
  const names = async (text: string) => (await parseStatement(text, "a.qif")).map(({ account }) => account);
  expect(await names(accounts + each)).toEqual(["Corriente", "Ahorros"]);
  expect(await names(`${accounts}!Type:Bank\n${usual}`)).toEqual([undefined]);
});

test("lists of categories, prices and investments hold no movements, and a file of those alone says so", async () => {
  const others = `!Type:Cat\n${record("NVentas", "DVentas del mes", "I")}!Type:Prices\n${record('"X",1,"1/1/26"')}!Type:Invst\n${record("D8/25/93", "NBuyX", "T100")}`;
  expect((await read(`${others}!Type:Bank\n${usual}`))?.lines).toHaveLength(1);
  await expect(read(others)).rejects.toMatchObject({ code: "unsupported_file" });
  await expect(read("!Type:Bank\n")).rejects.toMatchObject({ code: "unsupported_file" });
});
