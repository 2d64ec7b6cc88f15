import type { NewInvoice } from "../../../../shared/contract/invoices.ts";
import { startTestApp, type TestApp } from "../../../fixtures/app.ts";
import { clientId, recordAll } from "../../../fixtures/debtors.ts";
import { factura } from "../../../fixtures/documents.ts";

/** S/ 10,000.00 of Transportes Cóndor due on 21/10/2026: 30 days late on the day of the tests, 20/11/2026. */
const TEN_THOUSAND: Partial<NewInvoice> = { issueOn: "2026-09-21", dueOn: "2026-10-21", totalMinor: 1_000_000 };

export type InterestApp = TestApp & { client: number; invoice: number };

/** Cóndor owes a factura, changed as the example needs; nothing is agreed yet. */
export async function startLate(changes: Partial<NewInvoice> = {}): Promise<InterestApp> {
  const app = await startTestApp();
  const [invoice = 0] = await recordAll(app, [factura({ ...TEN_THOUSAND, ...changes })]);
  return { ...app, client: await clientId(app), invoice };
}

/** An agreement of 12 % a year in a contract of January, before the factura fell due. */
export async function agreeOnTwelve(app: InterestApp, changes: object = {}): Promise<number> {
  const agreement = {
    clientId: app.client,
    kind: "agreement" as const,
    agreedOn: "2026-01-15",
    annualHundredths: 1200,
    text: "Contrato 012-2026, cláusula 7",
  };
  return (await app.call("followup.setInterestAgreement", { ...agreement, ...changes })).id;
}

export const interestOf = (app: InterestApp, asOn?: string) =>
  app.call("followup.computeInterest", { clientId: app.client, ...(asOn === undefined ? {} : { asOn }) });

/** Cóndor pays something of the factura on a day. */
export async function payOn(app: InterestApp, paidOn: string, amountMinor: number): Promise<number> {
  const { id } = await app.call("payments.recordPayment", {
    clientId: app.client,
    paidOn,
    amountMinor,
    currency: "PEN",
    method: "transfer",
    allocations: [{ invoiceId: app.invoice, amountMinor }],
  });
  return id;
}
