import { z } from "zod";
import { currency, empty, id, minor, on, partKind, positiveMinor, shortText } from "./common.ts";
import { mutation, query } from "./procedure.ts";

/** Hundredths of a percent a year: 12 % is 1200. */
const annualHundredths = z.int().min(0).max(20_000);
const rate = z.object({ currency, fromOn: on, annualHundredths, source: z.string() });

/** agreement: in the contract or accepted in writing; demand: asked for in writing (Código Civil, art. 1333). */
const interestBasis = z.enum(["agreement", "demand"]);

const interestAgreement = z.object({
  id,
  clientId: id,
  kind: interestBasis,
  agreedOn: on,
  /** Interest runs from this day, or from the due date where that is later. */
  fromOn: on,
  /** null: the dated table's. */
  annualHundredths: annualHundredths.nullable(),
  /** Collection costs agreed in writing. */
  fee: z.object({ amountMinor: minor, currency }).nullable(),
  text: z.string(),
  endedOn: on.nullable(),
});

export const interestContract = {
  "followup.listInterestRates": query(
    "The dated table of late-interest rates, newest first; empty: nothing is charged.",
    empty,
    z.object({ rates: z.array(rate.extend({ id })) }),
  ),
  "followup.addInterestRate": mutation(
    "Adds a rate that holds from a day on, until the next one of its currency.",
    z.object({ currency, fromOn: on, annualHundredths, source: shortText.min(3) }),
    z.object({ id }),
  ),
  "followup.removeInterestRate": mutation(
    "Takes a rate out that was a mistake; what was charged stays.",
    z.object({ id }),
    z.object({ id }),
  ),
  "followup.listInterestAgreements": query(
    "What lets interest run for a client.",
    z.object({ clientId: id }),
    z.object({ agreements: z.array(interestAgreement) }),
  ),
  "followup.setInterestAgreement": mutation(
    "Notes that late interest was agreed with a client, or demanded in writing, from a day on; the former one ends.",
    z.object({
      clientId: id,
      kind: interestBasis,
      agreedOn: on,
      fromOn: on.optional(),
      annualHundredths: annualHundredths.optional(),
      fee: z.object({ amountMinor: positiveMinor, currency }).optional(),
      /** Which contract, letter or mail says so. */
      text: shortText.min(3),
    }),
    z.object({ id }),
  ),
  "followup.endInterestAgreement": mutation(
    "Ends what lets interest run, from a day on.",
    z.object({ id, on: on.optional() }),
    z.object({ id }),
  ),
  "followup.computeInterest": query(
    "Simple interest on what is late by a day, each part by its days and the rate of each span; never on interest. Nothing where it was neither agreed nor demanded.",
    z.object({ clientId: id.optional(), invoiceId: id.optional(), asOn: on.optional() }),
    z.object({
      asOn: on,
      /** Why it runs, or why there is none. */
      why: z.string(),
      lines: z.array(
        z.object({
          invoiceId: id,
          document: z.string(),
          part: partKind,
          currency,
          /** What was open during the span. */
          capitalMinor: minor,
          fromOn: on,
          /** Last day counted. */
          untilOn: on,
          days: z.int(),
          annualHundredths,
          interestMinor: minor,
        }),
      ),
      /** Charged before for the same documents, and so not again. */
      chargedMinor: z.array(z.object({ currency, amountMinor: minor })),
      totals: z.array(z.object({ currency, interestMinor: minor, feeMinor: minor })),
    }),
  ),
  "followup.chargeInterest": mutation(
    "Charges the interest that ran on a document up to a day, as a document of its own.",
    z.object({ invoiceId: id, asOn: on.optional() }),
    z.object({ invoiceId: id, amountMinor: minor }),
  ),
};
export type InterestAgreement = z.infer<typeof interestAgreement>;
