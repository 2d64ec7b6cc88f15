import { expect, test } from "vitest";
import { bcpWorkbook } from "../../../fixtures/statements/bcp-workbook.ts";
import { parseStatement } from "../../../fixtures/statements/open-statement.ts";

const november = [
  { on: "2026-11-13", description: "TRAN.CTAS.TERC 20512345671", amountMinor: 103800, operation: "00482931" },
  { on: "2026-11-13", description: "IMPUESTO ITF", amountMinor: -5, operation: "00482931" },
  { on: "2026-11-16", description: "MANT CTA CTE", amountMinor: -1500, operation: "12" },
  { on: "2026-11-17", description: "DEP EFECTIVO", reference: "FACT F001-123", amountMinor: 59000, operation: "7654321" },
];

test("the Excel of BCP gives its account, currency, movements and balances", async () => {
  const [statement] = await parseStatement(bcpWorkbook({ movements: november, openingMinor: 100000 }), "bcp.xlsx");
  expect(statement).toMatchObject({
    format: "bcp",
    bank: "BCP",
    account: "193-2345678-0-12",
    currency: "PEN",
    openingMinor: 100000,
    closingMinor: 261295,
    rejected: [],
    warnings: [],
  });
  expect(statement?.lines).toHaveLength(4);
  expect(statement?.lines[0]).toEqual({
    row: 6,
    bookedOn: "2026-11-17",
    valueOn: "2026-11-17",
    amountMinor: 59000,
    description: "DEP EFECTIVO FACT F001-123",
    operation: "07654321",
    balanceMinor: 261295,
    kind: "credit",
  });
  expect(statement?.lines.map((line) => line.kind)).toEqual(["credit", "fee", "itf", "credit"]);
});

test("operation numbers get back the zeros that Excel dropped", async () => {
  const [statement] = await parseStatement(bcpWorkbook({ movements: november }), "bcp.xlsx");
  expect(statement?.lines.map((line) => line.operation)).toEqual(["07654321", "00000012", "00482931", "00482931"]);
});

test("the variant with headings in row 8 is read alike", async () => {
  const [usual] = await parseStatement(bcpWorkbook({ movements: november, openingMinor: 0 }), "bcp.xlsx");
  const [late] = await parseStatement(
    bcpWorkbook({ movements: november, openingMinor: 0, isLateHeader: true, isOldestFirst: true }),
    "bcp.xlsx",
  );
  const facts = (statement: typeof usual) => statement?.lines.map(({ row: _, ...line }) => line);
  expect(facts(late)).toEqual(facts(usual)?.toReversed());
  expect(late).toMatchObject({ account: "193-2345678-0-12", openingMinor: 0, closingMinor: usual?.closingMinor, warnings: [] });
});

test("an account in dollars says so, and where it does not, its number does", async () => {
  const [stated] = await parseStatement(bcpWorkbook({ movements: november, account: "193-7654321-1-45", currency: "Dólares" }), "bcp.xlsx");
  expect(stated?.currency).toBe("USD");
});

test("a running balance that does not add up is told with its row", async () => {
  const movements = november.map((movement, index) => ({ ...movement, balanceMinor: [203800, 203795, 202295, 999999][index] }));
  const [statement] = await parseStatement(bcpWorkbook({ movements }), "bcp.xlsx");
  expect(statement?.warnings.map((warning) => warning.code)).toEqual(["balance_mismatch"]);
  expect(statement?.warnings[0]?.message).toContain("fila 6");
});
