import type { Offer } from "../../../shared/contract/followup-offers.ts";
import type { InputOf, OutputOf } from "../../../shared/contract/index.ts";
import { findCompany } from "../../ledger/company.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { givenMinor, measureOffers } from "./measure.ts";
import { type ReadOffer, readOffers } from "./read.ts";
import { offerState } from "./state.ts";
import { writeOffer } from "./text.ts";

const USUAL_LIMIT = 500;

/** Offers that wait, the first to end first, and then the others, the newest first; with what all of them brought. */
export async function listOffers(
  read: ReadDb,
  { clientId, invoiceId, state, limit = USUAL_LIMIT }: InputOf<"followup.listOffers">,
  todayOn: string,
): Promise<OutputOf<"followup.listOffers">> {
  const found = await readOffers(read, { clientId, invoiceId });
  const companyName = await readCompanyName(read);
  const offers = found
    .map((offer) => toOffer(offer, { companyName, todayOn }))
    .filter((offer) => state === undefined || offer.state === state);
  const waiting = offers
    .filter((offer) => offer.state === "waiting")
    .sort((a, b) => (a.untilOn < b.untilOn ? -1 : a.untilOn > b.untilOn ? 1 : 0));
  const others = offers.filter((offer) => offer.state !== "waiting");
  return { offers: [...waiting, ...others].slice(0, limit), measured: await measureOffers(read, found) };
}

/** How the company calls itself in messages; null where it is not written down yet. */
export async function readCompanyName(read: ReadDb): Promise<string | null> {
  const company = await findCompany(read);
  return company ? company.tradeName || company.legalName : null;
}

type Around = { companyName: string | null; todayOn: string };

export function toOffer(offer: ReadOffer, { companyName, todayOn }: Around): Offer {
  const { withdrawnAt, documents, ...rest } = offer;
  const facts = documents.map(({ use, isPayable }) => ({ isUsed: use !== undefined, isPayable }));
  return {
    ...rest,
    state: offerState({ untilOn: offer.untilOn, isWithdrawn: withdrawnAt !== null, documents: facts }, todayOn),
    payMinor: documents.reduce((sum, { payMinor }) => sum + payMinor, 0),
    discountMinor: documents.reduce((sum, { discountMinor }) => sum + discountMinor, 0),
    givenMinor: givenMinor(offer),
    documents: documents.map(({ invoiceId, document, dueOn, payMinor, discountMinor }) => ({
      invoiceId,
      document,
      dueOn,
      payMinor,
      discountMinor,
    })),
    text: writeOffer({ companyName, currency: offer.currency, untilOn: offer.untilOn, todayOn, documents: asTheyStand(documents) }),
  };
}

/** What is left to pay by the offer, at what is open now: nobody is asked again for what came in since. As it was made, when nothing is. */
function asTheyStand(documents: ReadOffer["documents"]): ReadOffer["documents"] {
  const left = documents.filter(({ use, isPayable }) => !use && isPayable);
  if (left.length === 0) return documents;
  return left.map((document) => ({ ...document, payMinor: document.netMinor - document.discountMinor }));
}
