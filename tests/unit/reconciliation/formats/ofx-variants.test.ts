import { expect, test } from "vitest";
import { encodings } from "../../../fixtures/statements/bank-table.ts";
import { parseStatement } from "../../../fixtures/statements/open-statement.ts";

const HEADER = "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nSECURITY:NONE\nENCODING:USASCII\nCHARSET:1252\n\n";
const movement = (fields: string) => `<STMTTRN><TRNTYPE>CREDIT\n${fields}\n</STMTTRN>`;
const usual = "<DTPOSTED>20261113\n<TRNAMT>1180.00\n<FITID>A-1\n<NAME>ROJAS";
const file = (...movements: string[]) =>
  `${HEADER}<OFX>\n<BANKMSGSRSV1><STMTTRNRS><STMTRS>\n<CURDEF>PEN\n<BANKACCTFROM><BANKID>002\n<ACCTID>193-1\n<ACCTTYPE>CHECKING\n</BANKACCTFROM>\n<BANKTRANLIST>\n<DTSTART>20261101\n<DTEND>20261130\n${movements.join("\n")}\n</BANKTRANLIST>\n<LEDGERBAL><BALAMT>500.00<DTASOF>20261130\n</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1>\n</OFX>\n`;
const read = async (content: string | Uint8Array) => {
  const statements = await parseStatement(content, "a.ofx");
  const [statement] = statements;
  if (!statement) throw new Error("no statement");
  return { ...statement, statements, line: statement.lines[0] };
};

test.each([
  ["without tags that close groups", (text: string) => text.replace(/<\/(?!OFX)[A-Z]+>\n?/g, "")],
  ["all in one line", (text: string) => HEADER + text.slice(HEADER.length).replace(/\n/g, "")],
  ["with CR alone", (text: string) => text.replace(/\n/g, "\r")],
  ["with CRLF and indented", (text: string) => text.replace(/\n</g, "\r\n\t  <")],
  ["with the values on lines of their own", (text: string) => text.replace(/<(DTPOSTED|TRNAMT|FITID|NAME)>/g, "<$1>\n\t\t")],
  ["in small letters", (text: string) => HEADER + text.slice(HEADER.length).replace(/<[^>]+>/g, (tag) => tag.toLowerCase())],
  ["without its header", (text: string) => text.slice(HEADER.length)],
  ["with a header on one line", (text: string) => HEADER.replace(/\n/g, " ") + text.slice(HEADER.length)],
  ["with a namespace", (text: string) => text.replace("<OFX>", '<OFX xmlns="http://ofx.net/types/2003/04">')],
  ["with empty tags", (text: string) => text.replace("<NAME>", "<CHECKNUM><REFNUM/><MEMO></MEMO>\n<NAME>")],
  ["with blank bytes behind its end", (text: string) => `${text}\u001a\u0000\u0000`],
  ["without the group of the statement", (text: string) => text.replace(/<\/?STMTRS>/g, "")],
])("a file %s says the same", async (_, change) => {
  const { account, line } = await read(change(file(movement(usual))));
  expect(account).toBe("193-1");
  expect(line).toEqual({ row: 1, bookedOn: "2026-11-13", amountMinor: 118000, description: "ROJAS", operation: "A-1", kind: "credit" });
});

test.each([
  ["+1180.00", 118000],
  ["1180,00", 118000],
  ["1,180.00", 118000],
  ["1.180,00", 118000],
  ["1180", 118000],
  ["-1180.", -118000],
  ["- 1180.00", -118000],
  ["−1180.00", -118000],
  ["-.50", -50],
  ["1 180.00", 118000],
  ["0001180.0000", 118000],
])("the amount %s", async (written, amountMinor) => {
  const { line } = await read(file(movement(usual.replace("1180.00", written))));
  expect(line?.amountMinor).toBe(amountMinor);
});

test.each(["1e5", "", "S/ 5", "9".repeat(30), "1-2"])("«%s» is no amount", async (written) => {
  const { lines, rejected } = await read(file(movement(usual.replace("1180.00", written))));
  expect([lines, rejected.map(({ row }) => row)]).toEqual([[], [1]]);
});

test.each([
  "20261113",
  "20261113235959",
  "20261113235959.999",
  "20261113120000[-5:PET]",
  "20261113000000.000[-5:EST]",
  "20261113[+14]",
  "202611131015",
  "2026-11-13",
  "2026-11-13T23:59:59-05:00",
  "13/11/2026",
])("the day of %s is as the bank wrote it", async (written) => {
  const { line } = await read(file(movement(usual.replace("20261113", written))));
  expect(line?.bookedOn).toBe("2026-11-13");
});

test.each([
  ["without a day, when the user ordered it", "<DTUSER>20261110\n<DTAVAIL>20261112\n<TRNAMT>5", "2026-11-10"],
  ["with zeros, when it was available", "<DTPOSTED>00000000\n<DTAVAIL>20261112\n<TRNAMT>5", "2026-11-12"],
  ["of 31 February, at the end of the month", "<DTPOSTED>20260231\n<TRNAMT>5", "2026-02-28"],
  ["without any day, at the end of the list", "<DTPOSTED>\n<TRNAMT>5", "2026-11-30"],
])("a movement %s", async (_, fields, on) => {
  const { line, warnings } = await read(file(movement(fields)));
  expect(line?.bookedOn).toBe(on);
  expect(warnings).toMatchObject([{ code: "date_assumed", message: expect.stringContaining("Movimiento 1") }]);
});

test.each([
  ["ROJAS &amp; HIJOS", "ROJAS & HIJOS"],
  ["ROJAS & HIJOS", "ROJAS & HIJOS"],
  ["A&W #5567", "A&W #5567"],
  ["MU&Ntilde;OZ &#38; HIJOS", "MUÑOZ & HIJOS"],
  ["&constructor; &toString; &#0; &#55296;", "&constructor; &toString;"],
  ["<![CDATA[ROJAS & <HIJOS>]]>", "ROJAS & <HIJOS>"],
  ["MU\tÑOZ   HIJOS", "MU ÑOZ HIJOS"],
])("the name %s", async (written, description) => {
  const { line } = await read(file(movement(usual.replace("ROJAS", written))));
  expect(line?.description).toBe(description);
});

test.each(Object.keys(encodings) as (keyof typeof encodings)[])(
  "names keep their accents in %s, whatever the header says",
  async (encoding) => {
    const bytes = encodings[encoding](file(movement(usual.replace("ROJAS", "MUÑOZ Y CIA."))));
    expect((await read(new Uint8Array(bytes))).line?.description).toBe("MUÑOZ Y CIA.");
  },
);

test("who and what for come from whatever the bank gives", async () => {
  const described = async (fields: string) => (await read(file(movement(`<DTPOSTED>20261113\n<TRNAMT>5\n${fields}`)))).line?.description;
  expect(await described("<NAME>ROJAS\n<MEMO>F001-12")).toBe("ROJAS F001-12");
  expect(await described("<MEMO>F001-12")).toBe("F001-12");
  expect(await described("<PAYEE><NAME>ROJAS SAC\n<ADDR1>Av. Lima 1\n<CITY>Lima</PAYEE>\n<MEMO>F001-12")).toBe("ROJAS SAC F001-12");
  expect(await described("<CHECKNUM>123")).toBe("CREDIT 123");
  expect(await described("<NAME>FERRETERIA ROJ\n<MEMO>FERRETERIA ROJAS SAC F001-12")).toBe("FERRETERIA ROJAS SAC F001-12");
});

test("one number for movements of different amounts keeps them apart, and equal ones stay two", async () => {
  const { lines } = await read(file(movement(usual), movement(usual.replace("1180.00", "-5.00")), movement(usual)));
  expect(lines.map(({ operation, amountMinor }) => [operation, amountMinor])).toEqual([
    ["A-1", 118000],
    ["A-1", -500],
    ["A-1", 118000],
  ]);
});

test("an account without movements is a statement without lines, with its balance", async () => {
  const { account, lines, closingMinor, warnings } = await read(file());
  expect({ account, lines, closingMinor, warnings }).toEqual({ account: "193-1", lines: [], closingMinor: 50000, warnings: [] });
});

test("cards and investment accounts give what moved in money; what is not posted yet waits", async () => {
  const card = file(movement(usual)).replaceAll("STMTRS", "CCSTMTRS").replaceAll("BANKACCTFROM", "CCACCTFROM");
  expect((await read(card)).statements.map(({ account, lines }) => [account, lines.length])).toEqual([["193-1", 1]]);
  const investment = `${HEADER}<OFX><INVSTMTRS><CURDEF>USD<INVACCTFROM><ACCTID>X-1</INVACCTFROM><INVTRANLIST><BUYSTOCK><INVBUY><TOTAL>-100</INVBUY></BUYSTOCK><INVBANKTRAN>${movement(usual)}<SUBACCTFUND>CASH</INVBANKTRAN></INVTRANLIST></INVSTMTRS></OFX>`;
  expect((await read(investment)).lines.map(({ amountMinor }) => amountMinor)).toEqual([118000]);
  const waiting = await read(file(movement(usual), "<STMTTRNP><TRNTYPE>DEBIT<DTTRAN>20261120<TRNAMT>-9</STMTTRNP>"));
  expect(waiting.lines.map(({ amountMinor }) => amountMinor)).toEqual([118000]);
  expect(waiting.warnings.map(({ code }) => code)).toEqual(["pending_entries"]);
});

test("a balance behind a list that nobody closed is no part of its last movement", async () => {
  const { lines, closingMinor } = await read(
    file(movement("<DTPOSTED>20261113\n<NAME>X\n<TRNAMT>7")).replace(/<\/(STMTTRN|BANKTRANLIST)>/g, ""),
  );
  expect([lines.length, lines[0]?.amountMinor, closingMinor]).toEqual([1, 700, 50000]);
});
