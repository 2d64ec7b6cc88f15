import { z } from "zod";
import { channel, currency, id, minor, on, positiveMinor, shortText } from "./common.ts";
import { mutation, query } from "./procedure.ts";

/** waiting: its day and grace are not over; kept, partly, broken: decided by the money that came in; cancelled: by a person. */
export const promiseState = z.enum(["waiting", "kept", "partly", "broken", "cancelled"]);

const promise = z.object({
  id,
  clientId: id,
  clientName: z.string(),
  currency,
  amountMinor: minor,
  /** Of it, what came in since it was made and until its grace ended; each sol counts for one promise only. */
  paidMinor: minor,
  madeOn: on,
  dueOn: on,
  /** Last day of its grace: until then nobody is chased for it. */
  graceUntilOn: on,
  channel: channel.nullable(),
  note: z.string(),
  state: promiseState,
  documents: z.array(z.object({ invoiceId: id, document: z.string() })),
});

export const promisesContract = {
  "followup.recordPromise": mutation(
    "Notes that a client promised to pay on a day: an amount, or all that is open of some documents or of everything.",
    z.object({
      clientId: id,
      currency,
      /** All that is open of the documents (or of everything) when absent. */
      amountMinor: positiveMinor.optional(),
      dueOn: on,
      channel: channel.optional(),
      note: shortText.optional(),
      invoiceIds: z.array(id).max(500).optional(),
    }),
    z.object({ id, amountMinor: minor, graceUntilOn: on }),
  ),
  "followup.listPromises": query(
    "Promises to pay with their state, the next due first, then the newest.",
    z.object({ clientId: id.optional(), state: promiseState.optional(), limit: z.int().min(1).max(2000).optional() }),
    z.object({ promises: z.array(promise) }),
  ),
  "followup.cancelPromise": mutation(
    "Takes a promise back that should not count, with the reason.",
    z.object({ id, reason: shortText.min(3) }),
    z.object({ id }),
  ),
};
export type PaymentPromise = z.infer<typeof promise>;
export type PromiseState = z.infer<typeof promiseState>;
