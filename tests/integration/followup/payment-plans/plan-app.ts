import { startTestApp, type TestApp } from "../../../fixtures/app.ts";
import { ANDINA, clientId, facturaTo, fillCompany, recordAll } from "../../../fixtures/debtors.ts";

/** Andina owes F001-1 of S/ 6,000.00 and F001-2 of S/ 4,000.00, both nine days late on Friday 20 November 2026. */
export async function withAndina(): Promise<{ app: TestApp; andina: number; first: number; second: number }> {
  const app = await startTestApp();
  await fillCompany(app);
  await app.call("clients.saveClients", { clients: [{ ...ANDINA, phone: "987654321" }] });
  const [first, second] = await recordAll(app, [
    facturaTo(ANDINA, { number: "1", totalMinor: 600_000 }),
    facturaTo(ANDINA, { number: "2", totalMinor: 400_000 }),
  ]);
  return { app, andina: await clientId(app, ANDINA.docNumber), first: first as number, second: second as number };
}

/** S/ 10,000.00 in three cuotas from 21 December, as it is proposed. */
export const CUOTAS = [
  { dueOn: "2026-12-21", amountMinor: 333_333 },
  { dueOn: "2027-01-21", amountMinor: 333_333 },
  { dueOn: "2027-02-22", amountMinor: 333_334 },
];

export function recordPlan(app: TestApp, andina: number, changes: object = {}) {
  return app.call("followup.recordPaymentPlan", { clientId: andina, currency: "PEN", cuotas: CUOTAS, ...changes });
}

/** The same ledger on another day, at ten in the morning. */
export async function on(day: string, app: TestApp): Promise<TestApp> {
  await app.app.close();
  return startTestApp({ folder: app.folder, now: `${day}T15:00:00.000Z`, company: false });
}

/** The only plan there is. */
export async function thePlan(app: TestApp) {
  const { plans } = await app.call("followup.listPaymentPlans", {});
  const [plan] = plans;
  if (!plan || plans.length > 1) throw new Error(`${plans.length} plans`);
  return plan;
}

export async function standing(app: TestApp) {
  const { state, paidMinor, cuotas } = await thePlan(app);
  return [state, paidMinor, cuotas.map((cuota) => cuota.state).join(" ")];
}

export function pay(app: TestApp, andina: number, amountMinor: number, paidOn: string, invoiceId?: number) {
  return app.call("payments.recordPayment", {
    clientId: andina,
    paidOn,
    amountMinor,
    currency: "PEN",
    method: "transfer",
    allocations: invoiceId === undefined ? [] : [{ invoiceId, amountMinor }],
  });
}
