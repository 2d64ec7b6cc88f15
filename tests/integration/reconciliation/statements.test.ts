import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startTestApp, type TestApp, temporaryFolder } from "../../fixtures/app.ts";
import { type BcpMovement, bcpWorkbook } from "../../fixtures/statements/bcp-workbook.ts";

const november: BcpMovement[] = [
  { on: "2026-11-13", description: "TRAN.CTAS.TERC 20512345671", amountMinor: 103800, operation: "00482931" },
  { on: "2026-11-13", description: "ITF", amountMinor: -5, operation: "00482931" },
  { on: "2026-11-16", description: "DEP EFECTIVO", amountMinor: 50000, operation: "12" },
  { on: "2026-11-16", description: "DEP EFECTIVO", amountMinor: 50000, operation: "12" },
  { on: "2026-11-17", description: "INTERESES GANADOS", amountMinor: 312 },
];
const december: BcpMovement[] = [
  ...november.slice(2),
  { on: "2026-11-18", description: "TRAN.CTAS.TERC", amountMinor: 20000, operation: "77" },
];

function save(name: string, bytes: Uint8Array | string): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

const importMovements = ({ call }: TestApp, movements: BcpMovement[], openingMinor?: number) =>
  call("reconciliation.importStatement", { path: save("bcp.xlsx", bcpWorkbook({ movements, openingMinor })) });

test("a BCP statement gives its movements, its account and its balance", async () => {
  const app = await startTestApp();
  const report = await importMovements(app, november, 100000);
  expect(report).toMatchObject({
    format: "bcp",
    account: "193-2345678-0-12",
    currency: "PEN",
    lines: 5,
    added: 5,
    alreadyKnown: 0,
    creditsMinor: 204112,
    debitsMinor: 5,
    firstOn: "2026-11-13",
    lastOn: "2026-11-17",
    rejected: [],
    statements: 1,
  });
  const { accounts } = await app.call("reconciliation.listAccounts", {});
  expect(accounts).toMatchObject([{ bank: "BCP", currency: "PEN", upToOn: "2026-11-17", bankBalanceMinor: 304107, pending: 3, lines: 5 }]);
  const { lines, counts } = await app.call("reconciliation.listLines", { onlyCredits: true });
  expect(lines.map((line) => [line.bookedOn, line.kind, line.status])).toEqual([
    ["2026-11-17", "interest", "ignored"],
    ["2026-11-16", "credit", "pending"],
    ["2026-11-16", "credit", "pending"],
    ["2026-11-13", "credit", "pending"],
  ]);
  expect(counts).toEqual({ pending: 3, applied: 0, ignored: 1 });
});

test("the same file twice adds nothing and leaves nothing to undo", async () => {
  const app = await startTestApp();
  await importMovements(app, november);
  const again = await importMovements(app, november);
  expect(again).toMatchObject({ added: 0, alreadyKnown: 5, batchId: null });
});

test("overlapping periods add only what is new, and two equal movements of one file are two", async () => {
  const app = await startTestApp();
  expect(await importMovements(app, november)).toMatchObject({ added: 5 });
  expect(await importMovements(app, december)).toMatchObject({ added: 1, alreadyKnown: 3 });
});

test("it goes to the account with that number, to the one chosen, or says that they differ", async () => {
  const app = await startTestApp();
  const account = { bank: "BCP", currency: "PEN", kind: "ordinary" as const };
  const { bankAccounts } = await app.call("settings.setCompany", {
    ruc: "20606433094",
    legalName: "Servicios del Sur S.A.C.",
    bankAccounts: [
      { ...account, number: "191-1111111-0-11" },
      { ...account, number: "19323456780 12" },
    ],
  });
  const report = await importMovements(app, november);
  expect(report.bankAccountId).toBe(bankAccounts[1]?.id);
  const failure = await app.fails("reconciliation.importStatement", {
    path: save("bcp.xlsx", bcpWorkbook({ movements: november })),
    bankAccountId: bankAccounts[0]?.id,
  });
  expect(failure.code).toBe("conflict");
});

test("an unknown table asks for its columns once and remembers them", async () => {
  const app = await startTestApp();
  const first = save("caja.csv", "Fecha valor op.;Glosa larga;Entrada S/\n15/11/2026;ABONO DE CLIENTE;1.180,00\n16/11/2026;OTRO;20,00\n");
  const failure = await app.fails("reconciliation.importStatement", { path: first });
  expect(failure).toMatchObject({
    code: "needs_mapping",
    details: {
      columns: ["Fecha valor op.", "Glosa larga", "Entrada S/"],
      headerRow: 0,
      guess: { bookedOn: "Fecha valor op.", description: "Glosa larga", credit: "Entrada S/" },
    },
  });
  const mapping = { headerRow: 0, bookedOn: "Fecha valor op.", description: "Glosa larga", credit: "Entrada S/" };
  expect(await app.call("reconciliation.importStatement", { path: first, mapping })).toMatchObject({
    format: "mapped",
    added: 2,
    creditsMinor: 120000,
    warnings: [{ code: "account_created" }],
  });
  const next = save("caja2.csv", "Caja del Sur;;\nFecha valor op.;Glosa larga;Entrada S/\n17/11/2026;ABONO;99,90\n");
  expect(await app.call("reconciliation.importStatement", { path: next })).toMatchObject({ added: 1, creditsMinor: 9990, warnings: [] });
});

test("a file that cannot be read says what to do and changes nothing", async () => {
  const app = await startTestApp();
  expect((await app.fails("reconciliation.importStatement", { path: "/nowhere/x.xlsx" })).code).toBe("unreadable_file");
  expect((await app.fails("reconciliation.importStatement", { path: save("x.csv", "hola") })).code).toBe("unsupported_file");
  expect((await app.call("reconciliation.listAccounts", {})).accounts).toEqual([]);
});

test("undoing an import takes its movements away, and they can come again", async () => {
  const app = await startTestApp();
  const { batchId } = await importMovements(app, november, 100000);
  await app.call("undo.undoBatch", { batchId: batchId as number });
  expect((await app.call("reconciliation.listLines", {})).lines).toEqual([]);
  expect((await app.call("reconciliation.listAccounts", {})).accounts).toMatchObject([{ lines: 0, bankBalanceMinor: null, upToOn: null }]);
  expect(await importMovements(app, november)).toMatchObject({ added: 5 });
});

test("a cancelled import leaves nothing", async () => {
  const { app, call } = await startTestApp();
  const movements = Array.from(
    { length: 2_000 },
    (_, index): BcpMovement => ({ on: "2026-11-16", description: `ABONO ${index}`, amountMinor: 100 + index }),
  );
  const path = save("largo.xlsx", bcpWorkbook({ movements }));
  const cancelling = new AbortController();
  const stop = app.subscribe((event) => {
    if (event.kind === "progress") cancelling.abort();
  });
  const answer = await app.call("reconciliation.importStatement", { path }, { requestId: "r1", signal: cancelling.signal });
  stop();
  expect(answer).toMatchObject({ ok: false, error: { code: "cancelled" } });
  expect((await call("reconciliation.listAccounts", {})).accounts).toEqual([]);
});

test("a file with several accounts fills each of them, and repeats nothing when it comes again", async () => {
  const app = await startTestApp();
  const movement = (day: string, amount: string) => `<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>${day}<TRNAMT>${amount}<FITID><NAME>ABONO</STMTTRN>`;
  const account = (number: string, ...movements: string[]) =>
    `<STMTRS><CURDEF>PEN<BANKACCTFROM><ACCTID>${number}</BANKACCTFROM><BANKTRANLIST>${movements.join("")}</BANKTRANLIST></STMTRS>`;
  const content = `OFXHEADER:100\n\n<OFX>${account("193-1111111", movement("20261113", "100.00"), movement("20261114", "-30.00"))}
    ${account("193-2222222", movement("20261115", "50.00"))}${account("193-1111111", movement("20261113", "100.00"))}</OFX>`;
  const path = save("cuentas.ofx", content);
  expect(await app.call("reconciliation.importStatement", { path })).toMatchObject({
    format: "ofx",
    account: "193-1111111",
    currency: "PEN",
    statements: 3,
    lines: 4,
    added: 4,
    creditsMinor: 25000,
    debitsMinor: 3000,
    firstOn: "2026-11-13",
    lastOn: "2026-11-15",
  });
  const { accounts } = await app.call("reconciliation.listAccounts", {});
  expect(accounts.map(({ number, lines }) => [number, lines])).toEqual([
    ["193-1111111", 3],
    ["193-2222222", 1],
  ]);
  expect(await app.call("reconciliation.importStatement", { path })).toMatchObject({ added: 0, alreadyKnown: 4, batchId: null });
});

test("an amount beyond any business is refused: sums with it would not be exact", async () => {
  const app = await startTestApp();
  const line = { bookedOn: "2026-11-19", amountMinor: 9_007_199_254_740_991, description: "ABONO" };
  expect(await app.fails("reconciliation.recordLines", { currency: "PEN", lines: [line] })).toMatchObject({
    code: "invalid_amount",
    message: expect.stringContaining("revisa el importe"),
  });
});
