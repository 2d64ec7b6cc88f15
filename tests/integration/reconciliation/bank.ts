import type { InputOf } from "../../../shared/contract/index.ts";
import { CONDOR } from "../../fixtures/documents.ts";
import type { TestApp } from "../../fixtures/app.ts";
import { clientId, facturaTo, recordAll } from "../../fixtures/debtors.ts";

/** Cóndor owes F001-1220 of 1,180.00 (due 11/11/2026) and F001-1230 of 472.33; the company has a BCP account in soles. */
export async function condorOwes(app: TestApp): Promise<{ client: number; first: number; second: number; account: number }> {
  const [first, second] = await recordAll(app, [
    facturaTo(CONDOR, { series: "F001", number: "1220", issueOn: "2026-10-12", dueOn: "2026-11-11", totalMinor: 118000 }),
    facturaTo(CONDOR, { series: "F001", number: "1230", issueOn: "2026-10-20", dueOn: "2026-11-19", totalMinor: 47233 }),
  ]);
  const { bankAccounts } = await app.call("settings.setCompany", {
    ruc: "20606433094",
    legalName: "Servicios del Sur S.A.C.",
    bankAccounts: [{ bank: "BCP", number: "193-2345678-0-12", currency: "PEN", kind: "ordinary" }],
  });
  return { client: await clientId(app), first: first as number, second: second as number, account: bankAccounts[0]?.id as number };
}

/** Records one movement of an account; gives its id. */
export async function movement(
  app: TestApp,
  bankAccountId: number,
  line: Partial<InputOf<"reconciliation.recordLines">["lines"][number]> & { amountMinor: number },
  currency = "PEN",
): Promise<number> {
  const { lineIds } = await app.call("reconciliation.recordLines", {
    bankAccountId,
    currency,
    lines: [{ bookedOn: "2026-11-19", description: "TRAN.CTAS.TERC", ...line }],
  });
  return lineIds[0] as number;
}

/** Applies a line by hand as it stands now. */
export async function byHand(
  app: TestApp,
  lineId: number,
  decision: Omit<InputOf<"reconciliation.matchByHand">, "lineId" | "version">,
): Promise<{ paymentId: number; unallocatedMinor: number; batchId: number }> {
  const { lines } = await app.call("reconciliation.listLines", {});
  const version = lines.find((line) => line.id === lineId)?.version as number;
  return app.call("reconciliation.matchByHand", { lineId, version, ...decision });
}

/** What is open of a document, and its status. */
export async function stands(app: TestApp, id: number): Promise<{ openMinor: number; status: string }> {
  const { openMinor, status } = await app.call("invoices.getInvoice", { id });
  return { openMinor, status };
}

export const isSound = async (app: TestApp) => (await app.call("ledger.verify", {})).ok;
