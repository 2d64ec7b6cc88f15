import { expect, test } from "vitest";
import { encodings } from "../../../fixtures/statements/bank-table.ts";
import { parseStatement } from "../../../fixtures/statements/open-statement.ts";

const KINDS = {
  "052": ["BkToCstmrAcctRpt", "Rpt"],
  "053": ["BkToCstmrStmt", "Stmt"],
  "054": ["BkToCstmrDbtCdtNtfctn", "Ntfctn"],
} as const;

const account = "<Acct><Id><IBAN>PE001930000001</IBAN></Id><Ccy>PEN</Ccy></Acct>";
const usual =
  '<Ntry><Amt Ccy="PEN">1180.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-11-13</Dt></BookgDt><AddtlNtryInf>ABONO</AddtlNtryInf></Ntry>';
const balance = (type: string, amount: string, mark = "CRDT", currency = "PEN") =>
  `<Bal><Tp><CdOrPrtry>${type}</CdOrPrtry></Tp><Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>${mark}</CdtDbtInd><Dt><Dt>2026-11-13</Dt></Dt></Bal>`;
const file = (content: string, kind: keyof typeof KINDS = "053", version = "08") =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.${kind}.001.${version}"><${KINDS[kind][0]}><GrpHdr><MsgId>1</MsgId></GrpHdr><${KINDS[kind][1]}><Id>1</Id>${content}</${KINDS[kind][1]}></${KINDS[kind][0]}></Document>`;
const parse = async (content: string) => (await parseStatement(content, "a.xml"))[0];
const entry = async (change: (entry: string) => string) => (await parse(file(account + change(usual))))?.lines[0];

const versions = Array.from({ length: 12 }, (_, index) => String(index + 2).padStart(2, "0"));
test.each(versions.flatMap((version) => (Object.keys(KINDS) as (keyof typeof KINDS)[]).map((kind) => [kind, version] as const)))(
  "camt.%s.001.%s",
  async (kind, version) => {
    // From version 8 on a status is a code of its own and a party stands one level deeper.
    const late = Number(version) >= 8;
    const party = late ? "<Pty><Nm>ROJAS</Nm></Pty>" : "<Nm>ROJAS</Nm>";
    const content = usual
      .replace("<Sts>BOOK</Sts>", late ? "<Sts><Cd>BOOK</Cd></Sts>" : "<Sts>BOOK</Sts>")
      .replace(
        "</Ntry>",
        `<NtryDtls><TxDtls><RltdPties><Dbtr>${party}</Dbtr></RltdPties><RmtInf><Ustrd>F001-12</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`,
      );
    const statement = await parse(file(account + content, kind, version));
    expect(statement).toMatchObject({ account: "PE001930000001", currency: "PEN", rejected: [], warnings: [] });
    expect(statement?.lines).toMatchObject([
      { bookedOn: "2026-11-13", amountMinor: 118000, description: "ROJAS F001-12", counterpartyName: "ROJAS" },
    ]);
  },
);

test.each([
  ["with a prefix", (text: string) => text.replace(/<(\/?)(?=[A-Z])/g, "<$1ns2:").replace("xmlns=", "xmlns:ns2=")],
  ["without a namespace", (text: string) => text.replace(/ xmlns="[^"]*"/, "")],
  ["without its Document", (text: string) => text.replace(/<Document[^>]*>|<\/Document>/g, "")],
  [
    "in an envelope",
    (text: string) => `<e:Envelope xmlns:e="urn:e"><AppHdr xmlns="urn:head"><Fr>X</Fr></AppHdr><e:Body>${text}</e:Body></e:Envelope>`,
  ],
  [
    "with comments and a declaration",
    (text: string) => `\ufeff<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<!-- BCP -->\n${text}`,
  ],
  ["on many lines", (text: string) => text.replace(/></g, ">\r\n\t<")],
  ["with blanks around its values", (text: string) => text.replace(/>([^<>]+)</g, "> $1 <")],
])("a file %s says the same", async (_, change) => {
  expect(await parse(change(file(account + usual)))).toEqual(await parse(file(account + usual)));
});

test.each(Object.keys(encodings) as (keyof typeof encodings)[])("names keep their accents in %s", async (encoding) => {
  const declared = encoding.startsWith("UTF-16") ? "UTF-16" : encoding.startsWith("UTF-8") ? "UTF-8" : "ISO-8859-1";
  const text = `<?xml version="1.0" encoding="${declared}"?>${file(account + usual.replace("ABONO", "ABONO MUÑOZ"))}`;
  const [statement] = await parseStatement(new Uint8Array(encodings[encoding](text)), "a.xml");
  expect(statement?.lines[0]?.description).toBe("ABONO MUÑOZ");
});

test.each([
  ["Othr", "<Acct><Id><Othr><Id>193-1</Id></Othr></Id></Acct>", "193-1"],
  ["of the first versions", "<Acct><Id><PrtryAcct><Id>193-2</Id></PrtryAcct></Id></Acct>", "193-2"],
  ["missing", "", undefined],
])("the account %s", async (_, acct, number) => {
  expect(await parse(file(acct + usual))).toMatchObject({ account: number, currency: "PEN" });
});

test.each([
  ["<BookgDt><DtTm>2026-11-13T23:59:59.999-05:00</DtTm></BookgDt>", "2026-11-13"],
  ["<BookgDt><Dt>2026-11-13-05:00</Dt></BookgDt>", "2026-11-13"],
  ["<BookgDt><Dt>2026-11-13Z</Dt></BookgDt>", "2026-11-13"],
  ["<ValDt><Dt>2026-11-14</Dt></ValDt>", "2026-11-14"],
  ["<NtryDtls><TxDtls><RltdDts><AccptncDtTm>2026-11-12T10:00:00</AccptncDtTm></RltdDts></TxDtls></NtryDtls>", "2026-11-12"],
  ["<BookgDt><Dt>2026-02-31</Dt></BookgDt><ValDt><Dt>2026-02-27</Dt></ValDt>", "2026-02-27"],
  ["", undefined],
])("the day of %s", async (dates, on) => {
  expect((await entry((text) => text.replace(/<BookgDt>.*<\/BookgDt>/, dates)))?.bookedOn).toBe(on);
});

test.each([
  ["1180", 118000],
  ["1180.0", 118000],
  ["+1180.00", 118000],
  ["000000000001180.00000", 118000],
  ["1180,00", 118000],
])("the amount %s", async (written, amountMinor) => {
  expect((await entry((text) => text.replace("1180.00", written)))?.amountMinor).toBe(amountMinor);
});

test("an entry that does not say whether money came or went asks its transaction, and is rejected without an answer", async () => {
  const without = (text: string) => text.replace("<CdtDbtInd>CRDT</CdtDbtInd>", "");
  const told = (text: string) =>
    without(text).replace("</Ntry>", "<NtryDtls><TxDtls><CdtDbtInd>DBIT</CdtDbtInd></TxDtls></NtryDtls></Ntry>");
  expect((await entry(told))?.amountMinor).toBe(-118000);
  const statement = await parse(file(account + without(usual)));
  expect(statement?.rejected[0]?.message).toContain("entró o salió");
});

test.each([
  ["<Sts>BOOK</Sts>", 1],
  ["<Sts>PDNG</Sts>", 0],
  ["<Sts>INFO</Sts>", 0],
  ["<Sts><Cd>PDNG</Cd></Sts>", 0],
  ["<Sts><Cd>BOOK</Cd></Sts>", 1],
  ["<Sts><Prtry>CONTABILIZADO</Prtry></Sts>", 1],
  ["", 1],
])("an entry with %s", async (status, count) => {
  const statement = await parse(file(account + usual.replace("<Sts>BOOK</Sts>", status)));
  expect(statement?.lines).toHaveLength(count);
  expect(statement?.warnings.map(({ code }) => code)).toEqual(count === 0 ? ["pending_entries"] : []);
});

test("a reversal keeps the direction of the money and the number of what it takes back", async () => {
  const line = await entry((text) =>
    text
      .replace("CRDT", "DBIT")
      .replace("<Sts>", "<RvslInd>true</RvslInd><Sts>")
      .replace("<AddtlNtryInf>", "<AcctSvcrRef>B-77</AcctSvcrRef><AddtlNtryInf>"),
  );
  expect(line).toMatchObject({ amountMinor: -118000, kind: "reversal", operation: "B-77" });
});

test("charges within an entry are part of its amount already, and a batch stays one movement of their sum", async () => {
  const detail = (name: string, amount: string) =>
    `<TxDtls><AmtDtls><TxAmt><Amt Ccy="PEN">${amount}</Amt></TxAmt></AmtDtls><RltdPties><UltmtDbtr><Nm>${name}</Nm></UltmtDbtr></RltdPties></TxDtls>`;
  const line = await entry((text) =>
    text.replace(
      "<AddtlNtryInf>ABONO</AddtlNtryInf>",
      `<Chrgs><Amt Ccy="PEN">5.00</Amt></Chrgs><NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch>${detail("ROJAS", "1000.00")}${detail("QUISPE", "180.00")}</NtryDtls>`,
    ),
  );
  expect(line).toMatchObject({ amountMinor: 118000, description: "ROJAS QUISPE" });
  expect(line?.counterpartyName).toBeUndefined();
});

test("balances are checked where the statement states both; those of the bank's own kinds are passed over", async () => {
  const own = balance("<Prtry>DISPONIBLE</Prtry>", "7");
  const even = await parse(file(account + own + balance("<Cd>PRCD</Cd>", "20", "DBIT") + balance("<Cd>CLBD</Cd>", "1160") + usual));
  expect(even).toMatchObject({ openingMinor: -2000, closingMinor: 116000, warnings: [] });
  const odd = await parse(file(account + balance("<Cd>OPBD</Cd>", "0") + balance("<Cd>CLBD</Cd>", "1190") + usual));
  expect(odd?.warnings).toMatchObject([{ code: "balance_mismatch", message: expect.stringContaining("10.00") }]);
  const open = await parse(file(account + balance("<Cd>OPAV</Cd>", "1") + balance("<Cd>ITBD</Cd>", "2") + usual, "052"));
  expect(open).toMatchObject({ openingMinor: undefined, closingMinor: undefined, warnings: [] });
});

test("an account of several currencies is a statement for each, with its own balances", async () => {
  const other = usual.replaceAll("PEN", "USD").replace("1180.00", "50.00");
  const content = account.replace("<Ccy>PEN</Ccy>", "") + balance("<Cd>CLBD</Cd>", "9", "CRDT", "USD") + usual + other;
  const statements = await parseStatement(file(content), "a.xml");
  expect(
    statements.map(({ currency, closingMinor, lines }) => [
      currency,
      closingMinor,
      lines.map(({ row, amountMinor }) => [row, amountMinor]),
    ]),
  ).toEqual([
    ["PEN", undefined, [[1, 118000]]],
    ["USD", 900, [[2, 5000]]],
  ]);
});

test("every statement of a file comes in, also one without movements", async () => {
  const two = file(account + usual).replace(
    "</Stmt>",
    `</Stmt><Stmt><Id>2</Id>${account.replace("0001", "0002")}${balance("<Cd>CLBD</Cd>", "3")}</Stmt>`,
  );
  const statements = await parseStatement(two, "a.xml");
  expect(statements.map(({ account: number, closingMinor, lines }) => [number, closingMinor, lines.length])).toEqual([
    ["PE001930000001", undefined, 1],
    ["PE001930000002", 300, 0],
  ]);
});
