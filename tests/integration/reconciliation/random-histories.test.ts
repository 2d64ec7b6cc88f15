import { expect, test } from "vitest";
import { createRandom, type Random } from "../../../main/settings/example/random.ts";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";
import { CONDOR } from "../../fixtures/documents.ts";
import { clientId, facturaTo } from "../../fixtures/debtors.ts";
import { byHand, movement } from "./bank.ts";

type World = { app: TestApp; client: number; account: number; random: Random; number: number; batches: number[] };

const linesOf = async ({ app }: World) => (await app.call("reconciliation.listLines", {})).lines;
const openDocuments = async ({ app }: World) =>
  (await app.call("invoices.listInvoices", {})).rows.filter((row) => row.openMinor > 0 && row.status !== "void");

async function issue(world: World): Promise<void> {
  world.number += 1;
  await world.app.call("invoices.recordInvoices", {
    invoices: [facturaTo(CONDOR, { series: "F001", number: String(world.number), totalMinor: 10_000 + world.random.int(0, 49) * 100 })],
  });
}

async function receive(world: World): Promise<void> {
  const [document] = await openDocuments(world);
  const amountMinor = Math.max(100, (document?.openMinor ?? 5_000) + world.random.pick([0, 0, -350, 400, -2_000]));
  const text = world.random.pick([`TRAN ${CONDOR.docNumber} F001-${world.number}`, "YAPE PERCY CAM", "DEP EFECTIVO"]);
  await movement(world.app, world.account, { amountMinor, description: text, operation: String(world.random.int(1_000, 9_999)) });
}

/** Applies a deposit with everything that may go with it, as far as it fits. */
async function settle(world: World): Promise<void> {
  const { app, client, random } = world;
  const line = random.pick((await linesOf(world)).filter(({ status, amountMinor }) => status === "pending" && amountMinor > 0));
  const document = random.pick(await openDocuments(world));
  if (!line || !document) return;
  const paid = Math.min(line.amountMinor, document.openMinor);
  const rest = document.openMinor - paid;
  const [balance] = (await app.call("payments.listPayments", { clientId: client, onlyUnallocated: true })).payments;
  const used = random.chance(0.5) ? Math.min(rest, balance?.unallocatedMinor ?? 0) : 0;
  const closed = random.chance(0.5) ? rest - used : 0;
  const extra = line.amountMinor - paid;
  const { batchId } = await byHand(app, line.id, {
    clientId: client,
    allocations: [{ invoiceId: document.id, amountMinor: paid }],
    favour: balance && used > 0 ? [{ paymentId: balance.id, invoiceId: document.id, amountMinor: used }] : [],
    adjustments: [
      ...(closed > 0
        ? [
            {
              kind: closed <= 100 ? ("rounding" as const) : random.pick(["fee", "discount"] as const),
              invoiceId: document.id,
              amountMinor: closed,
            },
          ]
        : []),
      ...(extra > 0 && random.chance(0.5) ? [{ kind: "interest" as const, invoiceId: document.id, amountMinor: extra }] : []),
    ],
  });
  world.batches.push(batchId);
}

async function applyAll(world: World): Promise<void> {
  const { batchId } = await world.app.call("reconciliation.applyMatches", { automatic: true });
  if (batchId !== null) world.batches.push(batchId);
}

async function acceptOne(world: World): Promise<void> {
  const { proposals } = await world.app.call("reconciliation.proposeMatches", {});
  const proposal = world.random.pick(proposals.filter((candidate) => candidate.clientId !== null));
  if (!proposal) return;
  const seen = [{ lineId: proposal.lineId, fingerprint: proposal.fingerprint }];
  const { batchId } = await world.app.call("reconciliation.applyMatches", { lineIds: [proposal.lineId], seen });
  if (batchId !== null) world.batches.push(batchId);
}

async function takeBack(world: World): Promise<void> {
  const line = world.random.pick((await linesOf(world)).filter(({ status }) => status === "applied"));
  if (line) await world.app.call("reconciliation.undoLine", { lineId: line.id });
}

async function undoSomething(world: World): Promise<void> {
  const [batchId] = world.batches.splice(world.random.int(0, Math.max(0, world.batches.length - 1)), 1);
  if (batchId !== undefined) await world.app.call("undo.undoBatch", { batchId });
}

async function bankTakesBack(world: World): Promise<void> {
  const credit = world.random.pick((await linesOf(world)).filter(({ amountMinor, kind }) => amountMinor > 0 && kind === "credit"));
  if (!credit) return;
  await movement(world.app, world.account, {
    amountMinor: -credit.amountMinor,
    description: "EXTORNO",
    ...(credit.operation === null ? {} : { operation: credit.operation }),
  });
  const pair = world.random.pick((await world.app.call("reconciliation.listReversals", {})).reversals);
  if (!pair) return;
  const ids = { creditLineId: pair.credit.id, reversalLineId: pair.reversal.id };
  world.batches.push((await world.app.call("reconciliation.settleReversal", ids)).batchId);
}

async function annul(world: World): Promise<void> {
  const { rows } = await world.app.call("invoices.listInvoices", {});
  const document = world.random.pick(rows.filter(({ status }) => status !== "void"));
  if (document) await world.app.call("invoices.voidInvoice", { id: document.id, reason: "Prueba" });
}

async function credit(world: World): Promise<void> {
  const { rows } = await world.app.call("invoices.listInvoices", {});
  const document = world.random.pick(rows.filter(({ type, status }) => type === "01" && status !== "void"));
  if (!document) return;
  world.number += 1;
  const [series = "", number = ""] = document.document.split("-");
  const note = { type: "07" as const, series: "FC01", number: String(world.number), issueOn: "2026-11-18" };
  const totalMinor = world.random.pick([350, 2_000, document.totalMinor]);
  const { batchId } = await world.app.call("invoices.recordInvoices", {
    invoices: [facturaTo(CONDOR, { ...note, totalMinor, reference: { type: "01", series, number } })],
  });
  if (batchId !== null) world.batches.push(batchId);
}

async function reverseSomething(world: World): Promise<void> {
  const { payments } = await world.app.call("payments.listPayments", {});
  const payment = world.random.pick(payments.filter(({ isReversed, method }) => !isReversed && method !== "credit_note"));
  if (payment) await world.app.call("payments.reversePayment", { id: payment.id, reason: "Prueba" });
}

const STEPS = [
  issue,
  issue,
  receive,
  receive,
  settle,
  settle,
  acceptOne,
  applyAll,
  takeBack,
  undoSomething,
  bankTakesBack,
  annul,
  credit,
  reverseSomething,
];

test.each([1, 2, 3, 4])(
  "whatever is applied, taken back, returned by the bank or annulled, every balance is that of its postings (%i)",
  async (seed) => {
    const app = await startTestApp();
    const { bankAccounts } = await app.call("settings.setCompany", {
      ruc: "20606433094",
      legalName: "Servicios del Sur S.A.C.",
      bankAccounts: [{ bank: "BCP", number: "193-2345678-0-12", currency: "PEN", kind: "ordinary" }],
    });
    await app.call("invoices.recordInvoices", { invoices: [facturaTo(CONDOR, { series: "F001", number: "1", totalMinor: 11800 })] });
    const world: World = {
      app,
      client: await clientId(app),
      account: bankAccounts[0]?.id as number,
      random: createRandom(seed),
      number: 1,
      batches: [],
    };
    const told: string[] = [];
    for (let step = 0; step < 60; step++) {
      const action = world.random.pick(STEPS);
      told.push(action.name);
      await action(world);
      const verified = await app.call("ledger.verify", {});
      expect(verified, told.join(" ")).toEqual({ ok: true, problems: [] });
      const cashless = (await app.call("payments.listPayments", { clientId: world.client, onlyUnallocated: true })).payments.filter(
        ({ method }) => ["bank_fee", "rounding", "discount"].includes(method),
      );
      expect(cashless, told.join(" ")).toEqual([]);
    }
  },
);
