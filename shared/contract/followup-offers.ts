import { z } from "zod";
import { currency, id, minor, on, positiveMinor, shortText } from "./common.ts";
import { mutation, query } from "./procedure.ts";

export const offerState = z.enum(["waiting", "taken", "partly", "expired", "withdrawn"]);

const offer = z.object({
  id,
  clientId: id,
  clientName: z.string(),
  currency,
  madeOn: on,
  untilOn: on,
  note: z.string(),
  state: offerState,
  /** What it takes, and what is then taken off. */
  payMinor: minor,
  discountMinor: minor,
  /** What was really taken off. */
  givenMinor: minor,
  documents: z.array(z.object({ invoiceId: id, document: z.string(), dueOn: on, payMinor: minor, discountMinor: minor })),
  /** What a client would be sent. */
  text: z.string(),
});

export const offersContract = {
  "followup.makeOffer": mutation(
    "Offers a client a discount on documents that are not paid yet if they are paid by a day; deposits of that amount then close them.",
    z.object({
      clientId: id,
      invoiceIds: z.array(id).min(1).max(200),
      /** 2 % is 200, of what is open of each document's net; or one amount, split in proportion. */
      discount: z.union([z.object({ percentHundredths: z.int().min(1).max(5000) }), z.object({ amountMinor: positiveMinor })]),
      untilOn: on,
      note: shortText.optional(),
    }),
    z.object({ id, payMinor: minor, discountMinor: minor, text: z.string() }),
  ),
  "followup.listOffers": query(
    "Early-payment offers, those that wait first; and, by currency, what they brought: how many were taken, what they cost, how many days sooner the money came.",
    z.object({
      clientId: id.optional(),
      invoiceId: id.optional(),
      state: offerState.optional(),
      limit: z.int().min(1).max(2000).optional(),
    }),
    z.object({
      offers: z.array(offer),
      measured: z.array(
        z.object({
          currency,
          made: z.int(),
          taken: z.int(),
          /** What came in with those taken, and what was taken off. */
          broughtMinor: minor,
          givenMinor: minor,
          /** Days before the due date, weighted by amount; null without any. */
          daysBeforeDue: z.number().nullable(),
        }),
      ),
    }),
  ),
  "followup.withdrawOffer": mutation(
    "Takes an offer back that was not used yet.",
    z.object({ id, reason: shortText.min(3) }),
    z.object({ id }),
  ),
  "followup.honourOffer": mutation(
    "Closes what an offer takes off, for a payment by hand that came in time; undone with that payment.",
    z.object({ id, paymentId: id }),
    z.object({ givenMinor: minor }),
  ),
};
export type Offer = z.infer<typeof offer>;
