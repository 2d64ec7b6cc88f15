import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startTestApp, temporaryFolder } from "../../fixtures/app.ts";
import { bankSamples } from "../../fixtures/statements/bank-samples.ts";
import { bankTable, type Cells } from "../../fixtures/statements/bank-table.ts";

type Kind = "ordinary" | "detraccion" | "wallet";
const account = (bank: string, number: string, currency = "PEN", kind: Kind = "ordinary", cci?: string) => ({
  bank,
  number,
  currency,
  kind,
  ...(cci ? { cci } : {}),
});

/** A company with these accounts, and how a file is imported into it. */
async function company(...bankAccounts: ReturnType<typeof account>[]) {
  const app = await startTestApp();
  const saved = await app.call("settings.setCompany", { ruc: "20606433094", legalName: "Servicios del Sur S.A.C.", bankAccounts });
  const save = (name: string, content: Uint8Array | string) => {
    const path = join(temporaryFolder(), name);
    writeFileSync(path, content);
    return path;
  };
  const table = (rows: Cells) => ({ path: save("movimientos.xlsx", bankTable(rows)) });
  const ids = saved.bankAccounts.map(({ id }) => id);
  return {
    app,
    ids,
    table,
    ofx: (account: string, ...movements: string[]) => ({
      path: save(
        "a.ofx",
        `OFXHEADER:100\n\n<OFX><STMTRS><CURDEF>PEN<BANKACCTFROM><ACCTID>${account}</BANKACCTFROM><BANKTRANLIST>${movements.join("")}</BANKTRANLIST></STMTRS></OFX>`,
      ),
    }),
    accountOf: async (input: { path: string; bankAccountId?: number }) =>
      ids.indexOf((await app.call("reconciliation.importStatement", input)).bankAccountId),
    accounts: async () => (await app.call("reconciliation.listAccounts", {})).accounts.map(({ bank, number }) => `${bank} ${number}`),
  };
}

const withoutAccount = (bank: string): Cells => (bankSamples[bank] ?? []).filter((cells) => !String(cells[0]).startsWith("Cuenta"));
const movement = "<STMTTRN><DTPOSTED>20261113<TRNAMT>5</STMTTRN>";

test("without a number, a file goes to the only account of its bank, kind and currency", async () => {
  const { table, accountOf } = await company(
    account("Banco de Crédito del Perú", "193-1111111-0-11"),
    account("Interbank", "200-3001234567"),
    account("Interbank", "200-3007654321", "USD"),
    account("Banco de la Nación", "00-012-345678", "PEN", "detraccion"),
    account("Yape", "987654321", "PEN", "wallet"),
  );
  expect(await accountOf(table(withoutAccount("bcp")))).toBe(0);
  expect(await accountOf(table([["Moneda", "Soles"], ...withoutAccount("interbank").slice(1)]))).toBe(1);
  expect(await accountOf(table(withoutAccount("bn-detracciones")))).toBe(3);
  expect(await accountOf(table(withoutAccount("yape")))).toBe(4);
});

test("where several fit, nothing is stored until somebody chooses", async () => {
  const { app, ids, table } = await company(account("Interbank", "200-3001234567"), account("Interbank", "200-3007654321", "USD"));
  const file = table(withoutAccount("interbank"));
  const failure = await app.fails("reconciliation.importStatement", file);
  expect(failure).toMatchObject({ code: "conflict", details: { accounts: [{ id: ids[0] }, { id: ids[1] }] } });
  expect((await app.call("reconciliation.importStatement", { ...file, bankAccountId: ids[0] })).added).toBe(2);
});

test("another bank's file makes an account of its own", async () => {
  const { table, app, accounts } = await company(account("BCP", "193-1111111-0-11"));
  await app.call("reconciliation.importStatement", table(withoutAccount("scotiabank")));
  expect(await accounts()).toEqual(["BCP 193-1111111-0-11", "Scotiabank sin número"]);
});

test("a number is known with the bank's code before it, with its zeros, as its CCI, or by the end that is shown", async () => {
  const { ofx, accountOf } = await company(
    account("BBVA", "0100012345"),
    account("BCP", "193-2345678-0-12", "PEN", "ordinary", "002-193-002345678012-15"),
  );
  expect(await accountOf(ofx("0011-0123-0100012345", movement))).toBe(0);
  expect(await accountOf(ofx("100012345", movement))).toBe(0);
  expect(await accountOf(ofx("00219300234567801215", movement))).toBe(1);
  expect(await accountOf(ofx("*******8012", movement))).toBe(1);
});

test("a label instead of a number makes its account once", async () => {
  const { ofx, app, accounts } = await company();
  expect((await app.call("reconciliation.importStatement", ofx("Caja", movement))).warnings).toMatchObject([{ code: "account_created" }]);
  expect((await app.call("reconciliation.importStatement", ofx("Caja", movement.replace("13", "14")))).warnings).toEqual([]);
  expect(await accounts()).toEqual(["Banco Caja"]);
});

test("detracciones are not stored in an ordinary account", async () => {
  const { app, ids, table } = await company(
    account("BCP", "193-1111111-0-11"),
    account("Banco de la Nación", "00-012-999999", "PEN", "detraccion"),
  );
  const failure = await app.fails("reconciliation.importStatement", {
    ...table(withoutAccount("bn-detracciones")),
    bankAccountId: ids[0] as number,
  });
  expect(failure.code).toBe("conflict");
});

test("a statement without movements makes no account", async () => {
  const { app, ofx, accounts } = await company(account("BCP", "193-1111111-0-11"));
  const report = await app.call("reconciliation.importStatement", ofx("193-9999999-0-99"));
  expect(report).toMatchObject({ lines: 0, added: 0, batchId: null, account: "193-9999999-0-99", warnings: [{ code: "no_movements" }] });
  expect(await accounts()).toEqual(["BCP 193-1111111-0-11"]);
});
