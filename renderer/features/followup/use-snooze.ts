import type { Suggestion } from "../../../shared/contract/followup.ts";
import { addDays, formatLongDate, weekday } from "../../../shared/dates.ts";
import { useMutationCall } from "../../ui/calls.ts";
import { toastDone, toastError } from "../../ui/toast.ts";

export type Later = "nextDay" | "nextWeek";

/** The date a client comes back to the list: the next day that is not a weekend, or in seven days. */
export function laterOn(todayOn: string, later: Later): string {
  if (later === "nextWeek") return addDays(todayOn, 7);
  const day = weekday(todayOn);
  return addDays(todayOn, day === 5 ? 3 : day === 6 ? 2 : 1);
}

/** How people call that next day: `Mañana`, or `El lunes` before a weekend. */
export function nextDayLabel(todayOn: string): string {
  return laterOn(todayOn, "nextDay") === addDays(todayOn, 1) ? "Mañana" : "El lunes";
}

/** Takes a client off today's list and says when it comes back. */
export function useSnooze(suggestion: Suggestion, todayOn: string) {
  const mutation = useMutationCall("followup.snoozeClient");
  const until = async (later: Later) => {
    const untilOn = laterOn(todayOn, later);
    try {
      await mutation.mutateAsync({ clientId: suggestion.clientId, untilOn });
      // What follows does not hang on the row: the list may have dropped it by now.
      toastDone(`${suggestion.clientName} vuelve a la lista el ${formatLongDate(untilOn)}.`);
    } catch (error) {
      toastError(error);
    }
  };
  return { until };
}
