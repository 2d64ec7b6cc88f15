import { expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";
import { clientId, recordAll } from "../../fixtures/debtors.ts";
import { CONDOR, DETRACCION, factura } from "../../fixtures/documents.ts";
import { type BcpMovement, bcpWorkbook } from "../../fixtures/statements/bcp-workbook.ts";
import { writeFiles } from "../../fixtures/ubl/ubl-files.ts";

const OCTOBER: BcpMovement[] = [
  { on: "2026-10-02", description: "DEP EFECTIVO", amountMinor: 300_00, operation: "11" },
  { on: "2026-10-30", description: "MANTENIMIENTO DE CUENTA", amountMinor: -15_00, operation: "12" },
];
const NOVEMBER: BcpMovement[] = [
  { on: "2026-11-03", description: `TRAN.CTAS.TERC ${CONDOR.docNumber}`, amountMinor: 1_038_00, operation: "21" },
  { on: "2026-11-03", description: "ITF", amountMinor: -5, operation: "21" },
  { on: "2026-11-10", description: "DEP EFECTIVO", amountMinor: 450_00, operation: "22" },
  { on: "2026-11-19", description: "INTERESES GANADOS", amountMinor: 3_12, operation: "23" },
];

async function importBcp(app: TestApp, movements: BcpMovement[], openingMinor?: number): Promise<number> {
  const [path = ""] = writeFiles({ "bcp.xlsx": bcpWorkbook({ movements, openingMinor }) });
  return (await app.call("reconciliation.importStatement", { path })).bankAccountId;
}

/** Says that a deposit is Cóndor's, and what it pays of F001-1220. */
async function payByHand(app: TestApp, amountMinor: number, pays: number) {
  const { lines } = await app.call("reconciliation.listLines", { status: "pending" });
  const line = lines.find((one) => one.amountMinor === amountMinor);
  const allocations = pays > 0 ? [{ invoiceId: 1, part: "net" as const, amountMinor: pays }] : [];
  const match = { lineId: line?.id ?? 0, version: line?.version ?? 0, clientId: await clientId(app), allocations };
  await app.call("reconciliation.matchByHand", match);
}

/** October and November of BCP, with Cóndor's net of F001-1220 among the deposits. */
async function withTwoMonths() {
  const app = await startTestApp();
  await recordAll(app, [factura({ detraccion: DETRACCION })]);
  await importBcp(app, OCTOBER, 1_000_00);
  const bankAccountId = await importBcp(app, NOVEMBER, 1_285_00);
  return { app, bankAccountId };
}

test("the months of an account, newest first: opening + credits - debits = closing", async () => {
  const { app, bankAccountId } = await withTwoMonths();
  await payByHand(app, 1_038_00, 1_038_00);
  const { months } = await app.call("reconciliation.listMonths", { bankAccountId });
  expect(months).toMatchObject([
    {
      month: "2026-11",
      status: "waiting",
      lines: 4,
      openingMinor: 1_285_00,
      creditsMinor: 1_491_12,
      debitsMinor: 5,
      closingMinor: 2_776_07,
      differenceMinor: 0,
      appliedMinor: 1_038_00,
      appliedLines: 1,
      pendingMinor: 450_00,
      pendingLines: 1,
    },
    { month: "2026-10", status: "waiting", openingMinor: 1_000_00, closingMinor: 1_285_00, differenceMinor: 0, pendingLines: 1 },
  ]);
});

test("one month: its movements by class, what waits with its age, what to do", async () => {
  const { app, bankAccountId } = await withTwoMonths();
  await payByHand(app, 1_038_00, 1_038_00);
  const month = await app.call("reconciliation.getMonth", { bankAccountId, month: "2026-11" });
  expect(month).toMatchObject({ currency: "PEN", accountLabel: "BCP 193-2345678-0-12", missing: [], inFavourMinor: 0 });
  expect(month.groups).toEqual([
    { code: "applied", label: "Cobranza aplicada a clientes", count: 1, amountMinor: 1_038_00 },
    { code: "pending", label: "Abonos por identificar", count: 1, amountMinor: 450_00 },
    { code: "interest", label: "Intereses ganados", count: 1, amountMinor: 3_12 },
    { code: "itf", label: "ITF", count: 1, amountMinor: -5 },
  ]);
  expect(month.groups.reduce((sum, group) => sum + group.amountMinor, 0)).toBe(month.creditsMinor - month.debitsMinor);
  expect(month.pending).toMatchObject([{ bookedOn: "2026-11-10", description: "DEP EFECTIVO", amountMinor: 450_00, ageDays: 10 }]);
  expect(month.findings.map(({ message }) => message)).toEqual(["Espera un abono por S/\u00a0450.00: di de quién es en Bancos."]);

  await payByHand(app, 450_00, 0);
  const settled = await app.call("reconciliation.getMonth", { bankAccountId, month: "2026-11" });
  expect(settled).toMatchObject({ status: "reconciled", inFavourMinor: 450_00, findings: [], pending: [] });
});

test("a statement that was not imported, and one that is undone", async () => {
  const app = await startTestApp();
  const bankAccountId = await importBcp(app, OCTOBER, 1_000_00);
  const november = await app.call("reconciliation.getMonth", { bankAccountId, month: "2026-11" });
  expect(november).toMatchObject({
    status: "gap",
    lines: 0,
    openingMinor: 1_285_00,
    closingMinor: null,
    missing: [{ fromOn: "2026-11-01", toOn: "2026-11-20" }],
  });
  expect(november.findings).toEqual([{ code: "missing_statement", message: "Falta el estado de cuenta del 01/11 al 20/11: impórtalo." }]);
  await importBcp(app, NOVEMBER, 1_285_00);
  const [batch] = (await app.call("undo.listBatches", {})).batches;
  expect((await app.call("reconciliation.getMonth", { bankAccountId, month: "2026-11" })).status).toBe("waiting");
  await app.call("undo.undoBatch", { batchId: batch?.id ?? 0 });
  expect(await app.call("reconciliation.getMonth", { bankAccountId, month: "2026-11" })).toMatchObject({ status: "gap", lines: 0 });
});

test("two statements that overlap in the middle of a day add up", async () => {
  const app = await startTestApp();
  await importBcp(app, NOVEMBER.slice(0, 3), 1_000_00);
  const later: BcpMovement[] = [{ on: "2026-11-10", description: "DEP AGENTE", amountMinor: 80_00, operation: "31" }, ...NOVEMBER.slice(3)];
  const bankAccountId = await importBcp(app, [NOVEMBER[2] as BcpMovement, ...later], 2_037_95);
  const { months } = await app.call("reconciliation.listMonths", { bankAccountId });
  expect(months).toMatchObject([{ lines: 5, openingMinor: 1_000_00, closingMinor: 2_571_07, differenceMinor: 0 }]);
});

test("a deposit that the bank took back does not wait, and counts again when that is undone", async () => {
  const app = await startTestApp();
  const taken: BcpMovement[] = [
    { on: "2026-11-10", description: "TRANSFERENCIA", amountMinor: 500_00, operation: "41" },
    { on: "2026-11-11", description: "EXTORNO TRANSFERENCIA", amountMinor: -500_00, operation: "41" },
  ];
  const bankAccountId = await importBcp(app, [NOVEMBER[0] as BcpMovement, ...taken, ...NOVEMBER.slice(3)], 1_000_00);
  const [pair] = (await app.call("reconciliation.listReversals", {})).reversals;
  const { batchId } = await app.call("reconciliation.settleReversal", {
    creditLineId: pair?.credit.id ?? 0,
    reversalLineId: pair?.reversal.id ?? 0,
  });
  const codes = async () =>
    (await app.call("reconciliation.getMonth", { bankAccountId, month: "2026-11" })).groups.map(
      ({ code, amountMinor }) => `${code} ${amountMinor}`,
    );
  expect(await codes()).toEqual(["pending 103800", "reversed 50000", "interest 312", "reversals -50000"]);
  await app.call("undo.undoBatch", { batchId });
  expect(await codes()).toEqual(["pending 153800", "interest 312", "reversals -50000"]);
});

test("an account that is not there", async () => {
  const app = await startTestApp();
  for (const name of ["reconciliation.listMonths", "reconciliation.getMonth", "reconciliation.printMonth"])
    expect(await app.fails(name, { bankAccountId: 9, month: "2026-11", format: "pdf" })).toMatchObject({
      code: "not_found",
      message: "Esa cuenta bancaria no existe en estos datos.",
    });
});
