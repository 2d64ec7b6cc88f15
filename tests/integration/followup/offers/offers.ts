import { CONDOR } from "../../../fixtures/documents.ts";
import type { TestApp } from "../../../fixtures/app.ts";
import { clientId, facturaTo, recordAll } from "../../../fixtures/debtors.ts";
import { movement, stands } from "../../reconciliation/bank.ts";

export type Owed = { client: number; first: number; second: number; account: number };

/** Cóndor owes F001-1220 of 1,180.00, due 11/12, and F001-1230 of 472.33, due 19/12; the company has a BCP account in soles. */
export async function condorWillOwe(app: TestApp): Promise<Owed> {
  const [first, second] = await recordAll(app, [
    facturaTo(CONDOR, { series: "F001", number: "1220", issueOn: "2026-11-11", dueOn: "2026-12-11", totalMinor: 118000 }),
    facturaTo(CONDOR, { series: "F001", number: "1230", issueOn: "2026-11-19", dueOn: "2026-12-19", totalMinor: 47233 }),
  ]);
  const { bankAccounts } = await app.call("settings.setCompany", {
    ruc: "20606433094",
    legalName: "Servicios del Sur S.A.C.",
    bankAccounts: [{ bank: "BCP", number: "193-2345678-0-12", currency: "PEN", kind: "ordinary" }],
  });
  return { client: await clientId(app), first: first as number, second: second as number, account: bankAccounts[0]?.id as number };
}

/** 2 % off both until 30/11: 1,156.40 and 462.88 instead of 1,180.00 and 472.33. */
export async function offerBoth(app: TestApp, { client, first, second }: Owed, untilOn = "2026-11-30") {
  return app.call("followup.makeOffer", { clientId: client, invoiceIds: [first, second], discount: { percentHundredths: 200 }, untilOn });
}

/** A deposit by Cóndor, named by its RUC. */
export async function deposit(app: TestApp, account: number, amountMinor: number, bookedOn = "2026-11-20"): Promise<number> {
  return movement(app, account, { amountMinor, bookedOn, description: `TRANSF ${CONDOR.docNumber}` });
}

/** What is proposed for a line. */
export async function proposed(app: TestApp, lineId: number) {
  const { proposals } = await app.call("reconciliation.proposeMatches", { lineIds: [lineId] });
  return proposals[0];
}

/** The state of each offer, in the order of the list. */
export async function states(app: TestApp): Promise<string[]> {
  return (await app.call("followup.listOffers", {})).offers.map(({ state }) => state);
}

export const openOf = async (app: TestApp, ...ids: number[]) => Promise.all(ids.map(async (id) => (await stands(app, id)).openMinor));
