import { expect, test } from "vitest";
import { parseStatement } from "../../../fixtures/statements/open-statement.ts";

type Entry = { amount: string; mark?: "CRDT" | "DBIT"; on?: string; more?: string };

const entry = ({ amount, mark = "CRDT", on = "<BookgDt><Dt>2026-11-13</Dt></BookgDt>", more = "" }: Entry) =>
  `<Ntry><Amt Ccy="PEN">${amount}</Amt><CdtDbtInd>${mark}</CdtDbtInd>${on}${more}</Ntry>`;
const balance = (code: string, amount: string) =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="PEN">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>`;
const account = (number: string) => `<Acct><Id><Othr><Id>${number}</Id></Othr></Id><Ccy>PEN</Ccy></Acct>`;
const statement = (...parts: string[]) =>
  `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr/>${parts
    .map((part) => `<Stmt>${part}</Stmt>`)
    .join("")}</BkToCstmrStmt></Document>`;

test("CAMT.053 gives each statement with its balances, the payer and what for", async () => {
  const paid = `<AcctSvcrRef>B-77</AcctSvcrRef><ValDt><DtTm>2026-11-14T00:00:00-05:00</DtTm></ValDt><NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>FERRETERIA ROJAS</Nm>
    <Id><OrgId><Othr><Id>20512345671</Id></Othr></OrgId></Id></Pty></Dbtr></RltdPties><RmtInf><Ustrd>FACT F001-12</Ustrd></RmtInf></TxDtls></NtryDtls>`;
  const content = statement(
    account("0011-1") + balance("OPBD", "100.00") + balance("CLBD", "1280.00") + entry({ amount: "1180.00", more: paid }),
    account("0011-2") + entry({ amount: "5", mark: "DBIT", more: "<AddtlNtryInf>PORTES</AddtlNtryInf>" }),
  );
  const [one, two] = await parseStatement(content, "camt.xml");
  expect(one).toMatchObject({
    format: "camt",
    account: "0011-1",
    currency: "PEN",
    openingMinor: 10000,
    closingMinor: 128000,
    rejected: [],
  });
  expect(one?.lines).toEqual([
    {
      row: 1,
      bookedOn: "2026-11-13",
      valueOn: "2026-11-14",
      amountMinor: 118000,
      description: "FERRETERIA ROJAS FACT F001-12",
      operation: "B-77",
      counterpartyName: "FERRETERIA ROJAS",
      counterpartyDoc: "20512345671",
      kind: "credit",
    },
  ]);
  expect(two).toMatchObject({ account: "0011-2", lines: [{ amountMinor: -500, description: "PORTES", kind: "fee" }] });
});

test("CAMT.052 and 054, of any version and prefix, read alike", async () => {
  const usual = await parseStatement(statement(account("1") + entry({ amount: "7" })), "a.xml");
  const report = statement(account("1") + entry({ amount: "7" }))
    .replaceAll("BkToCstmrStmt", "BkToCstmrAcctRpt")
    .replaceAll("Stmt>", "Rpt>");
  const notice = statement(account("1") + entry({ amount: "7" }))
    .replaceAll("BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn")
    .replaceAll("Stmt>", "Ntfctn>")
    .replace(/<(\/?)(?=[A-Z])/g, "<$1n:")
    .replace("xmlns=", "xmlns:n=")
    .replace("camt.053.001.08", "camt.054.001.02");
  expect(await parseStatement(report, "a.xml")).toEqual(usual);
  expect(await parseStatement(notice, "a.xml")).toEqual(usual);
});

test("a booking of several payments is one movement with all their payers", async () => {
  const payer = (name: string) => `<TxDtls><RltdPties><Dbtr><Nm>${name}</Nm></Dbtr></RltdPties></TxDtls>`;
  const more = `<NtryDtls>${payer("ROJAS")}${payer("QUISPE")}</NtryDtls>`;
  const [read] = await parseStatement(statement(entry({ amount: "30", more })), "a.xml");
  expect(read?.lines).toEqual([{ row: 1, bookedOn: "2026-11-13", amountMinor: 3000, description: "ROJAS QUISPE", kind: "credit" }]);
});

test("what is not booked waits, a reversal is told, the value date stands in, and an entry without a day is rejected", async () => {
  const [read] = await parseStatement(
    statement(
      entry({ amount: "1", more: "<Sts>PDNG</Sts>" }) +
        entry({ amount: "2", mark: "DBIT", more: "<RvslInd>true</RvslInd><Sts><Cd>BOOK</Cd></Sts>" }) +
        entry({ amount: "3", on: "<ValDt><Dt>2026-11-15</Dt></ValDt>" }) +
        entry({ amount: "4", on: "" }),
    ),
    "a.xml",
  );
  expect(read?.lines.map(({ row, bookedOn, amountMinor, kind }) => [row, bookedOn, amountMinor, kind])).toEqual([
    [2, "2026-11-13", -200, "reversal"],
    [3, "2026-11-15", 300, "credit"],
  ]);
  expect(read?.rejected.map(({ row }) => row)).toEqual([4]);
  expect(read?.warnings.map(({ code }) => code)).toEqual(["pending_entries"]);
});

test("a file with a DOCTYPE is refused", async () => {
  const content = statement(entry({ amount: "1" })).replace("<Document", '<!DOCTYPE x [<!ENTITY a "b">]><Document');
  await expect(parseStatement(content, "a.xml")).rejects.toMatchObject({ code: "unreadable_file" });
});

test("files of several days put one behind the other give the statements of each", async () => {
  const day = (on: string) => statement(account("0011-1") + entry({ amount: "5.00", on: `<BookgDt><Dt>${on}</Dt></BookgDt>` }));
  const statements = await parseStatement(`${day("2026-11-13")}\n${day("2026-11-14")}\n`, "camt.xml");
  expect(statements.flatMap(({ lines }) => lines.map(({ bookedOn }) => bookedOn))).toEqual(["2026-11-13", "2026-11-14"]);
});

test("a movement without a day keeps the last of its statement and says so", async () => {
  const about = `<CreDtTm>2026-11-16T08:00:00-05:00</CreDtTm><FrToDt><FrDtTm>2026-11-01T00:00:00</FrDtTm><ToDtTm>2026-11-15T23:59:59</ToDtTm></FrToDt>`;
  const [one] = await parseStatement(statement(about + account("0011-1") + entry({ amount: "5.00", on: "" })), "camt.xml");
  expect(one?.lines.map(({ bookedOn }) => bookedOn)).toEqual(["2026-11-15"]);
  expect(one?.warnings.map(({ code }) => code)).toEqual(["date_assumed"]);
});

test("balances in another currency than the movements are not theirs", async () => {
  const dollars = balance("CLBD", "7.00").replace('"PEN"', '"USD"');
  const [one] = await parseStatement(
    statement(account("0011-1") + balance("OPBD", "1.00") + dollars + entry({ amount: "5.00" })),
    "camt.xml",
  );
  expect(one).toMatchObject({ openingMinor: 100, warnings: [] });
  expect(one?.closingMinor).toBeUndefined();
});

test("a file without accounts says what to download", async () => {
  await expect(parseStatement(statement().replace(/<GrpHdr\/>/, ""), "camt.xml")).rejects.toThrow("sin ninguna cuenta");
});
