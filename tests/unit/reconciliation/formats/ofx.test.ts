import { expect, test } from "vitest";
import { parseStatement } from "../../../fixtures/statements/open-statement.ts";

const HEADER = "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nENCODING:USASCII\nCHARSET:1252\n\n";

/** As banks write OFX 1: one element a line, those with text unclosed. */
const sgml = `${HEADER}<OFX>
<SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><FI><ORG>Banco del Sur<FID>1</FI></SONRS></SIGNONMSGSRSV1>
<BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>PEN
<BANKACCTFROM><BANKID>011<ACCTID>0011-0123-4567<ACCTTYPE>CHECKING</BANKACCTFROM>
<BANKTRANLIST><DTSTART>20261101<DTEND>20261130
<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20261113235900.000[-5:PET]<TRNAMT>1.180,00<FITID>A-1<NAME>FERRETERIA P&amp;M<MEMO>FERRETERIA P&amp;M FACT F001-12</STMTTRN>
<STMTTRN><TRNTYPE>FEE<DTPOSTED>20261114<TRNAMT>-12,5<FITID>A-2<NAME><MEMO>PORTES</STMTTRN>
</BANKTRANLIST>
<LEDGERBAL><BALAMT>2500.10<DTASOF>20261130</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1>
<CREDITCARDMSGSRSV1><CCSTMTTRNRS><CCSTMTRS><CURDEF>USD<CCACCTFROM><ACCTID>4111111111111111</CCACCTFROM>
<BANKTRANLIST><STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261115<TRNAMT>-80<FITID>T-1<NAME>HOSTING</STMTTRN></BANKTRANLIST>
</CCSTMTRS></CCSTMTTRNRS></CREDITCARDMSGSRSV1></OFX>`;

test("OFX 1 gives every account of the file, with its movements and balance", async () => {
  const [account, card] = await parseStatement(sgml, "movimientos.qfx");
  expect(account).toMatchObject({ format: "ofx", bank: "Banco del Sur", account: "0011-0123-4567", currency: "PEN", closingMinor: 250010 });
  expect(account?.lines).toEqual([
    { row: 1, bookedOn: "2026-11-13", amountMinor: 118000, description: "FERRETERIA P&M FACT F001-12", operation: "A-1", kind: "credit" },
    { row: 2, bookedOn: "2026-11-14", amountMinor: -1250, description: "PORTES", operation: "A-2", kind: "fee" },
  ]);
  expect(card).toMatchObject({ account: "4111111111111111", currency: "USD", lines: [{ row: 3, amountMinor: -8000 }] });
});

test("OFX 2, all tags closed, gives the same", async () => {
  const xml = sgml
    .replace(HEADER, '<?xml version="1.0"?><?OFX OFXHEADER="200" VERSION="211"?>')
    .replace(/<(\w+)>([^<\n]+)/g, "<$1>$2</$1>");
  const usual = await parseStatement(sgml, "a.ofx");
  expect(await parseStatement(xml, "a.ofx")).toEqual(usual);
});

test("a movement without a day or an amount is rejected by itself", async () => {
  const [statement] = await parseStatement(
    sgml
      .replace("<DTPOSTED>20261114", "<DTPOSTED>noviembre")
      .replace(/<DT(END|ASOF)>\d+/g, "")
      .replace("1.180,00", "S/1"),
    "a.ofx",
  );
  expect(statement?.lines).toEqual([]);
  expect(statement?.rejected.map(({ row }) => row)).toEqual([1, 2]);
  expect(statement?.rejected[1]?.message).toContain("«noviembre» no es una fecha");
});

test("an investment account without money moved says so, and a file without accounts what to download", async () => {
  const investment = `${HEADER}<OFX><INVSTMTRS><CURDEF>USD<INVACCTFROM><ACCTID>X-1</INVACCTFROM></INVSTMTRS></OFX>`;
  const [statement] = await parseStatement(investment, "a.ofx");
  expect(statement).toMatchObject({ account: "X-1", lines: [], warnings: [{ code: "investment_only" }] });
  const failed = `${HEADER}<OFX><SONRS><STATUS><CODE>15500<MESSAGE>Clave incorrecta</STATUS></SONRS></OFX>`;
  await expect(parseStatement(failed, "a.ofx")).rejects.toThrow("El banco dice: «Clave incorrecta»");
});

test("movements outside every statement, even outside an OFX, are movements; a currency beside them is theirs", async () => {
  const record = "<STMTTRN><TRNTYPE>OTHER<DTPOSTED>20261113<TRNAMT>-10.00<FITID>A<NAME>LUZ";
  const [beside] = await parseStatement(`<OFX><CURDEF>USD<BANKTRANLIST>${record}</BANKTRANLIST></OFX>`, "a.ofx");
  expect(beside).toMatchObject({ currency: "USD", lines: [{ bookedOn: "2026-11-13", amountMinor: -1000 }] });
  const [alone] = await parseStatement(`${record}</STMTTRN>`, "a.ofx");
  expect(alone?.lines).toHaveLength(1);
});
