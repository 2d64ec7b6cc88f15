import { expect, test } from "vitest";
import type { InputOf } from "../../../shared/contract/index.ts";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";

const CONDOR = "20512345671";

/** Cóndor owes F001-1220 with a detracción of 142.00, and F001-1230. */
async function condorOwes(app: TestApp) {
  const invoice = {
    type: "01" as const,
    clientDocType: "RUC" as const,
    clientDocNumber: CONDOR,
    clientName: "Transportes Cóndor S.R.L.",
    issueOn: "2026-10-12",
    dueOn: "2026-11-11",
    currency: "PEN",
  };
  const { recorded } = await app.call("invoices.recordInvoices", {
    invoices: [
      { ...invoice, series: "F001", number: "1220", totalMinor: 118000, detraccion: { percent: 12, amountMinor: 14200 } },
      { ...invoice, series: "F001", number: "1230", totalMinor: 47233 },
    ],
  });
  const { bankAccounts } = await app.call("settings.setCompany", {
    ruc: "20606433094",
    legalName: "Servicios del Sur S.A.C.",
    bankAccounts: [
      { bank: "BCP", number: "193-2345678-0-12", currency: "PEN", kind: "ordinary" },
      { bank: "Banco de la Nación", number: "00-123-456789", currency: "PEN", kind: "detraccion" },
    ],
  });
  const ids = recorded.map(({ id }) => id);
  return { invoices: ids as [number, number], ordinary: bankAccounts[0]?.id as number, nation: bankAccounts[1]?.id as number };
}

const record = (app: TestApp, bankAccountId: number, ...lines: InputOf<"reconciliation.recordLines">["lines"]) =>
  app.call("reconciliation.recordLines", { bankAccountId, currency: "PEN", lines });

test("two deposits settle one invoice: the net and its detracción, each in its account", async () => {
  const app = await startTestApp();
  const { invoices, ordinary, nation } = await condorOwes(app);
  await record(app, ordinary, {
    bookedOn: "2026-11-19",
    amountMinor: 103800,
    description: `TRAN.CTAS.TERC ${CONDOR}`,
    operation: "00482931",
  });
  await record(app, nation, { bookedOn: "2026-11-19", amountMinor: 14200, description: "DEPOSITO DETRACCION", counterpartyDoc: CONDOR });
  const result = await app.call("reconciliation.applyMatches", { automatic: true });
  expect(result).toMatchObject({ applied: 2, skipped: [] });
  const invoice = await app.call("invoices.getInvoice", { id: invoices[0] });
  expect(invoice).toMatchObject({ status: "paid", openMinor: 0 });
  expect(invoice.payments.map((payment) => payment.method).sort()).toEqual(["detraccion_deposit", "transfer"]);
  expect(invoice.payments.flatMap((payment) => payment.reasons)).toContain("El RUC del texto es el de Transportes Cóndor S.R.L.");
  expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
});

test("what is applied is what was proposed, and can be undone as one or line by line", async () => {
  const app = await startTestApp();
  const { invoices, ordinary } = await condorOwes(app);
  const { lineIds } = await record(
    app,
    ordinary,
    { bookedOn: "2026-11-18", amountMinor: 103800, description: `TRAN.CTAS.TERC ${CONDOR}` },
    { bookedOn: "2026-11-19", amountMinor: 47233, description: "PAGO F001-1230" },
  );
  const { proposals } = await app.call("reconciliation.proposeMatches", {});
  const { batchId } = await app.call("reconciliation.applyMatches", { lineIds });
  const { payments } = await app.call("payments.listPayments", {});
  for (const proposal of proposals)
    expect(payments.find((payment) => payment.bankLineId === proposal.lineId)?.allocations).toEqual(proposal.allocations);
  expect((await app.call("reconciliation.proposeMatches", {})).proposals).toEqual([]);

  await app.call("reconciliation.undoLine", { lineId: lineIds[1] as number });
  expect(await app.call("invoices.getInvoice", { id: invoices[1] })).toMatchObject({ openMinor: 47233 });
  await app.call("undo.undoBatch", { batchId: batchId as number });
  expect(await app.call("invoices.getInvoice", { id: invoices[0] })).toMatchObject({ openMinor: 118000 });
  expect((await app.call("reconciliation.listLines", {})).counts).toEqual({ pending: 2, applied: 0, ignored: 0 });
  expect((await app.call("reconciliation.proposeMatches", {})).proposals.map((proposal) => proposal.automatic)).toEqual([true, true]);
  expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
});

test("a line that changed meanwhile is skipped and said", async () => {
  const app = await startTestApp();
  const { ordinary } = await condorOwes(app);
  const { lineIds } = await record(
    app,
    ordinary,
    { bookedOn: "2026-11-18", amountMinor: 103800, description: `TRAN.CTAS.TERC ${CONDOR}` },
    { bookedOn: "2026-11-19", amountMinor: 999, description: "DEP EFECTIVO" },
  );
  await app.call("reconciliation.setLineStatus", { lineId: lineIds[0] as number, status: "ignored" });
  const result = await app.call("reconciliation.applyMatches", { lineIds });
  expect(result).toMatchObject({ applied: 0, batchId: null });
  expect(result.skipped.map((skip) => skip.lineId).sort((a, b) => a - b)).toEqual(lineIds);
});

test("by hand: the rest is the client's balance in favour, and a stale version is refused", async () => {
  const app = await startTestApp();
  const { invoices, ordinary } = await condorOwes(app);
  const { lineIds } = await record(app, ordinary, { bookedOn: "2026-11-18", amountMinor: 60000, description: "YAPE HERMANO DEL DUEÑO" });
  const lineId = lineIds[0] as number;
  const { lines } = await app.call("reconciliation.listLines", {});
  const { parts, clients } = await app.call("reconciliation.listCandidates", { lineId, search: "cóndor" });
  expect(clients).toMatchObject([{ name: "Transportes Cóndor S.R.L.", openMinor: 165233 }]);
  expect(parts).toEqual([]);
  const byNumber = await app.call("reconciliation.listCandidates", { lineId, search: "F001-01230" });
  expect(byNumber.parts).toMatchObject([{ document: "F001-1230", openMinor: 47233 }]);
  const clientId = clients[0]?.id as number;
  const byAmount = await app.call("reconciliation.listCandidates", { lineId, search: "1,180.00" });
  expect(byAmount.parts.map(({ document, part }) => [document, part])).toEqual([
    ["F001-1220", "net"],
    ["F001-1220", "detraccion"],
  ]);
  expect((await app.call("reconciliation.listCandidates", { lineId, clientId })).parts).toHaveLength(3);

  const match = { lineId, clientId, allocations: [{ invoiceId: invoices[1], amountMinor: 47233 }] };
  expect((await app.fails("reconciliation.matchByHand", { ...match, version: 7 })).code).toBe("conflict");
  const done = await app.call("reconciliation.matchByHand", { ...match, version: lines[0]?.version ?? 0 });
  expect(done.unallocatedMinor).toBe(12767);
  expect((await app.call("reconciliation.listLines", { status: "applied" })).lines).toMatchObject([
    { id: lineId, paymentId: done.paymentId, batchId: done.batchId, status: "applied" },
  ]);
  expect((await app.fails("reconciliation.setLineStatus", { lineId, status: "ignored" })).code).toBe("conflict");
});

test("money that went out or is no collection pays nothing and says why", async () => {
  const app = await startTestApp();
  const { ordinary } = await condorOwes(app);
  const { lineIds } = await record(
    app,
    ordinary,
    { bookedOn: "2026-11-18", amountMinor: -5, description: "ITF" },
    { bookedOn: "2026-11-18", amountMinor: 312, description: "INTERESES GANADOS" },
  );
  const { proposals } = await app.call("reconciliation.proposeMatches", { lineIds });
  expect(proposals.map((proposal) => proposal.reasons[0]?.code)).toEqual(["not_collection_itf", "not_collection_interest"]);
  expect((await app.call("reconciliation.proposeMatches", {})).proposals).toEqual([]);
});

test("lines are found by text, operation, payer and amount, page by page", async () => {
  const app = await startTestApp();
  const { ordinary } = await condorOwes(app);
  await record(
    app,
    ordinary,
    ...[1, 2, 3].map((day) => ({
      bookedOn: `2026-11-0${day}`,
      amountMinor: day * 12345,
      description: `Depósito número ${day}`,
      operation: `000${day}77`,
    })),
  );
  const days = async (input: InputOf<"reconciliation.listLines">) =>
    (await app.call("reconciliation.listLines", input)).lines.map((line) => line.bookedOn.slice(-1)).join("");
  expect(await days({ search: "deposito" })).toBe("321");
  expect(await days({ search: "00277" })).toBe("2");
  expect(await days({ search: "370.35" })).toBe("3");
  const { lines } = await app.call("reconciliation.listLines", { limit: 2 });
  expect(await days({ beforeId: lines[1]?.id })).toBe("1");
});

test("once what a client owed is paid, nobody is told to chase it any more, and a thank-you can wait", async () => {
  const app = await startTestApp();
  const { ordinary, nation } = await condorOwes(app);
  await record(app, ordinary, { bookedOn: "2026-11-19", amountMinor: 151033, description: `${CONDOR} F001-1220 F001-1230` });
  await record(app, nation, { bookedOn: "2026-11-19", amountMinor: 14200, description: "DEPOSITO DETRACCION", counterpartyDoc: CONDOR });
  expect((await app.call("followup.getToday", {})).suggestions).toHaveLength(1);
  const { batchId } = await app.call("reconciliation.applyMatches", { automatic: true });
  expect((await app.call("followup.getToday", {})).suggestions).toEqual([]);
  const { rows } = await app.call("clients.listClients", {});
  const contact = { clientId: rows[0]?.id as number, channel: "whatsapp" as const, at: "2026-11-20T15:00:00.000Z" };
  expect((await app.call("followup.checkContact", contact)).reasons.map(({ code }) => code)).toContain("nothing_owed");
  expect(await app.call("messages.queueThanks", { batchId: batchId as number })).toEqual({ queued: 1 });
  expect((await app.call("messages.listThanks", {})).thanks).toMatchObject([{ amountMinor: 165233, currency: "PEN" }]);
});

test("what was shown is accepted as it was shown, deposit after deposit, though the ledger moved on in between", async () => {
  const app = await startTestApp();
  const { invoices, ordinary } = await condorOwes(app);
  const { lineIds } = await record(
    app,
    ordinary,
    { bookedOn: "2026-11-18", amountMinor: 103800, description: CONDOR },
    { bookedOn: "2026-11-19", amountMinor: 47233, description: CONDOR },
  );
  const { proposals } = await app.call("reconciliation.proposeMatches", {});
  const accept = (lineId: number, fingerprint = proposals.find((proposal) => proposal.lineId === lineId)?.fingerprint ?? "") =>
    app.call("reconciliation.applyMatches", { lineIds: [lineId], seen: [{ lineId, fingerprint }] });
  const [first = 0, second = 0] = lineIds;
  expect(await accept(first)).toMatchObject({ applied: 1, skipped: [] });
  expect(await accept(second)).toMatchObject({ applied: 1, skipped: [] });
  expect(await accept(first)).toMatchObject({ applied: 0, skipped: [{ lineId: first }] });
  expect((await app.call("invoices.getInvoice", { id: invoices[1] })).openMinor).toBe(0);

  await app.call("reconciliation.undoLine", { lineId: second });
  const refused = await accept(second, "another");
  expect(refused.skipped[0]?.message).toContain("cambió desde que lo viste");
});
