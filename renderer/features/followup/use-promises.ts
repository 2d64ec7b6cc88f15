import type { PaymentPromise } from "../../../shared/contract/followup-promises.ts";
import { daysBetween } from "../../../shared/dates.ts";
import { useCall } from "../../ui/calls.ts";

/** For so long after its grace a promise that did not come stands in Hoy; the client's page keeps it. */
const RECENT_DAYS = 7;
const MOST = 100;

/** The promises that Hoy speaks of: whose day is today or past and whose grace runs, then those that were lately broken. */
export function duePromises(waiting: readonly PaymentPromise[], over: readonly PaymentPromise[], todayOn: string): PaymentPromise[] {
  return [
    ...waiting.filter(({ dueOn }) => dueOn <= todayOn),
    ...over.filter(({ graceUntilOn }) => daysBetween(graceUntilOn, todayOn) <= RECENT_DAYS),
  ];
}

/** Those promises, asked for; empty until they are known, and where they cannot be read. */
export function usePromises(todayOn: string): PaymentPromise[] {
  const read = (state: "waiting" | "partly" | "broken") => ({ state, limit: MOST });
  const waiting = useCall("followup.listPromises", read("waiting")).data?.promises ?? [];
  const partly = useCall("followup.listPromises", read("partly")).data?.promises ?? [];
  const broken = useCall("followup.listPromises", read("broken")).data?.promises ?? [];
  const over = [...partly, ...broken].sort((a, b) => (a.dueOn < b.dueOn ? 1 : -1));
  return duePromises(waiting, over, todayOn);
}
