import type { Suggestion } from "../../../shared/contract/followup.ts";
import { addDays, formatLongDate, weekday } from "../../../shared/dates.ts";
import { useMutationCall } from "../../ui/calls.ts";
import { toastDone, toastError } from "../../ui/toast.ts";

export type Later = "tomorrow" | "nextWeek";

/** The date a client comes back to the list: the next day, or the next Monday. */
export function laterOn(todayOn: string, later: Later): string {
  if (later === "tomorrow") return addDays(todayOn, 1);
  return addDays(todayOn, (8 - weekday(todayOn)) % 7 || 7);
}

/** Takes a client off today's list and says when it comes back. */
export function useSnooze(suggestion: Suggestion, todayOn: string) {
  const mutation = useMutationCall("followup.snoozeClient");
  const until = (later: Later) => {
    const untilOn = laterOn(todayOn, later);
    mutation.mutate(
      { clientId: suggestion.clientId, untilOn },
      { onSuccess: () => toastDone(`${suggestion.clientName} vuelve a la lista el ${formatLongDate(untilOn)}.`), onError: toastError },
    );
  };
  return { until };
}
