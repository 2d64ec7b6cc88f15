import type { ReadDb } from "../../ledger/context.ts";
import { readSettled } from "./read-settled.ts";

/** A promise whose money did not all come in and whose grace is not over: until then nobody is chased for it. */
export type WaitingPromise = {
  promiseId: number;
  currency: string;
  amountMinor: number;
  paidMinor: number;
  dueOn: string;
  graceUntilOn: string;
  /** The documents it is about; of any when there are none. */
  invoiceIds: readonly number[];
};

/** The promises that wait on a day, by client, the next due first. */
export async function readGrace(read: ReadDb, todayOn: string, clientId?: number): Promise<Map<number, WaitingPromise[]>> {
  const promises = await readSettled(read, todayOn, { clientId, graceFromOn: todayOn });
  const waiting = promises.filter((promise) => promise.state === "waiting").sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  return new Map(
    [...Map.groupBy(waiting, (promise) => promise.clientId)].map(([client, group]) => [
      client,
      group.map(({ id, currency, amountMinor, paidMinor, dueOn, graceUntilOn, invoiceIds }) => ({
        promiseId: id,
        currency,
        amountMinor,
        paidMinor,
        dueOn,
        graceUntilOn,
        invoiceIds,
      })),
    ]),
  );
}
