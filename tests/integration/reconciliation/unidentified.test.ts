import { expect, test } from "vitest";
import type { InputOf } from "../../../shared/contract/index.ts";
import { startTestApp } from "../../fixtures/app.ts";
import { recordAll } from "../../fixtures/debtors.ts";
import { CONDOR, factura } from "../../fixtures/documents.ts";

type Lines = InputOf<"reconciliation.recordLines">["lines"];

/** Cóndor owes F001-1220; deposits came to an account in soles and one in dollars. */
async function withDeposits() {
  const app = await startTestApp();
  await recordAll(app, [factura({})]);
  const { bankAccounts } = await app.call("settings.setCompany", {
    ruc: "20606433094",
    legalName: "Servicios del Sur S.A.C.",
    bankAccounts: [
      { bank: "BCP", number: "193-2345678-0-12", currency: "PEN", kind: "ordinary" },
      { bank: "BCP", number: "193-8765432-1-45", currency: "USD", kind: "ordinary" },
    ],
  });
  const [soles, dollars] = bankAccounts.map(({ id }) => id) as [number, number];
  const record = (bankAccountId: number, currency: string, lines: Lines) =>
    app.call("reconciliation.recordLines", { bankAccountId, currency, lines });
  return { app, soles, dollars, record };
}

test("deposits whose payer nobody knows, the oldest first, with their age and what they come to by currency", async () => {
  const { app, soles, dollars, record } = await withDeposits();
  await record(soles, "PEN", [
    { bookedOn: "2026-11-18", amountMinor: 350_00, description: "DEP EFECTIVO AGENTE" },
    { bookedOn: "2026-11-19", amountMinor: 1_180_00, description: `TRAN.CTAS.TERC ${CONDOR.docNumber}` },
    { bookedOn: "2026-10-21", amountMinor: 77_00, description: "DEP EFECTIVO" },
    { bookedOn: "2026-10-20", amountMinor: 123_45, description: "ABONO CCE" },
    { bookedOn: "2026-11-19", amountMinor: -5, description: "ITF" },
    { bookedOn: "2026-11-19", amountMinor: 3_12, description: "INTERESES GANADOS" },
  ]);
  await record(dollars, "USD", [{ bookedOn: "2026-11-03", amountMinor: 90_00, description: "ABONO CCE" }]);

  const all = await app.call("reconciliation.listUnidentified", {});
  expect(all.lines.map(({ bookedOn, ageDays, amountMinor, accountLabel }) => [bookedOn, ageDays, amountMinor, accountLabel])).toEqual([
    ["2026-10-20", 31, 123_45, "BCP 193-2345678-0-12"],
    ["2026-10-21", 30, 77_00, "BCP 193-2345678-0-12"],
    ["2026-11-03", 17, 90_00, "BCP 193-8765432-1-45"],
    ["2026-11-18", 2, 350_00, "BCP 193-2345678-0-12"],
  ]);
  expect(all.totals).toEqual([
    { currency: "PEN", count: 3, amountMinor: 550_45, over30Minor: 123_45 },
    { currency: "USD", count: 1, amountMinor: 90_00, over30Minor: 0 },
  ]);
  const ofDollars = await app.call("reconciliation.listUnidentified", { bankAccountId: dollars });
  expect(ofDollars).toMatchObject({ lines: [{ amountMinor: 90_00 }], totals: [{ currency: "USD", count: 1 }] });
});

test("a deposit leaves the list when its payer is said, and one that the bank took back is not looked for", async () => {
  const { app, soles, record } = await withDeposits();
  await record(soles, "PEN", [
    { bookedOn: "2026-11-17", amountMinor: 500_00, description: "TRANSFERENCIA", operation: "4711" },
    { bookedOn: "2026-11-18", amountMinor: -500_00, description: "EXTORNO TRANSFERENCIA", operation: "4711" },
    { bookedOn: "2026-11-19", amountMinor: 640_00, description: "YAPE HERMANO" },
  ]);
  const { lines } = await app.call("reconciliation.listUnidentified", {});
  expect(lines.map(({ amountMinor }) => amountMinor)).toEqual([640_00]);
  const { clients } = await app.call("reconciliation.listCandidates", { lineId: lines[0]?.id ?? 0, search: CONDOR.docNumber });
  const clientId = clients[0]?.id ?? 0;
  await app.call("reconciliation.matchByHand", { lineId: lines[0]?.id ?? 0, version: lines[0]?.version ?? 0, clientId, allocations: [] });
  expect(await app.call("reconciliation.listUnidentified", {})).toEqual({ lines: [], totals: [] });
});
