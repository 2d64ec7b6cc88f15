import { formatLongDate } from "../../../shared/dates.ts";
import { useMutationCall } from "../../ui/calls.ts";
import { toastDone, toastError } from "../../ui/toast.ts";
import { toastUndo } from "../../ui/undo-toast.tsx";
import { inAWeek, nextContactDay } from "../../ui/contact/next-day.ts";
import type { Target } from "../../ui/contact/target.ts";

export type Later = "nextDay" | "nextWeek";

/** The date something comes back to the list: the next day of contact, or a week later. */
export function laterOn(todayOn: string, later: Later): string {
  return later === "nextWeek" ? inAWeek(todayOn) : nextContactDay(todayOn);
}

/** Takes a row off today's list and says when it comes back: a step or a task is moved, a client that Hoy advises is put off. */
export function useLater({ clientId, clientName, item }: Target, todayOn: string) {
  const putting = useMutationCall("followup.snoozeClient");
  const moving = useMutationCall("followup.moveItem");
  const until = async (later: Later) => {
    const on = laterOn(todayOn, later);
    try {
      if (item) await moving.mutateAsync({ ...item, toOn: on });
      else await putting.mutateAsync({ clientId, untilOn: on });
      // What follows does not hang on the row: the list may have dropped it by now.
      const back = () => (item ? moving.mutateAsync({ ...item, toOn: todayOn }) : putting.mutateAsync({ clientId, untilOn: todayOn }));
      toastUndo(`${clientName} vuelve a la lista el ${formatLongDate(on)}.`, back, "Volvió a la lista de hoy.");
    } catch (error) {
      toastError(error);
    }
  };
  return { until };
}

/** Says that a step or a task is done already, or is not wanted. */
export function useResolveItem({ item }: Pick<Target, "item">) {
  const action = useMutationCall("followup.resolveAction");
  const task = useMutationCall("followup.resolveTask");
  return async (outcome: "done" | "dismissed") => {
    if (!item) return;
    try {
      await (item.kind === "action" ? action : task).mutateAsync({ id: item.id, outcome });
      toastDone(outcome === "done" ? "Hecho: salió de la lista." : "Descartado: salió de la lista.");
    } catch (error) {
      toastError(error);
    }
  };
}
