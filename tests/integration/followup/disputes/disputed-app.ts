import { startTestApp, type TestApp } from "../../../fixtures/app.ts";
import { clientId, fillCompany, recordAll } from "../../../fixtures/debtors.ts";
import { DETRACCION, factura } from "../../../fixtures/documents.ts";

export type Disputing = { app: TestApp; invoiceId: number; client: number };

/** Cóndor owes F001-1220, S/ 1,180.00 with S/ 142.00 of detracción, nine days late. */
export async function withFactura(): Promise<Disputing> {
  const app = await startTestApp();
  await fillCompany(app);
  const [invoiceId] = await recordAll(app, [factura({ detraccion: DETRACCION })]);
  return { app, invoiceId: invoiceId as number, client: await clientId(app) };
}

/** A payment of the net of the document. */
export async function pay({ app, invoiceId, client }: Disputing, amountMinor: number): Promise<void> {
  await app.call("payments.recordPayment", {
    clientId: client,
    paidOn: "2026-11-19",
    amountMinor,
    currency: "PEN",
    method: "transfer",
    allocations: [{ invoiceId, part: "net", amountMinor }],
  });
}
