import { useState } from "react";
import type { AppError } from "../../../../shared/contract/errors.ts";
import type { CalendarEvent } from "../../../../shared/contract/followup-calendar.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { toastError } from "../../../ui/toast.ts";
import { toastUndo } from "../../../ui/undo-toast.tsx";
import { dayText } from "./words.ts";

/** A move that was refused, to say why beside what was to be moved. */
export type RefusedMove = { eventId: string; toOn: string; minutes: number | null; error: AppError };

export type Wish = { toOn: string; minutes?: number | null; reason?: string };

/** Moves what there is to do to another day; a refusal is kept until another move is tried. */
export function useMove(todayOn: string, onRefused: (event: CalendarEvent) => void) {
  const moving = useMutationCall("followup.moveItem");
  const [refused, setRefused] = useState<RefusedMove>();
  const move = (event: CalendarEvent, { toOn, minutes = event.minutes, reason }: Wish, onDone?: () => void) => {
    const { moves, on } = event;
    if (!moves || (toOn === on && minutes === event.minutes && reason === undefined)) return;
    setRefused(undefined);
    moving.mutate(
      { ...moves, toOn, minutes, ...(reason === undefined ? {} : { override: { reason } }) },
      {
        onSuccess: () => {
          onDone?.();
          const back = () => moving.mutateAsync({ ...moves, toOn: on, minutes: event.minutes });
          toastUndo(`${event.clientName} pasó ${toDay(toOn, todayOn)}.`, back, "Volvió a su día.");
        },
        onError: (error) => {
          if (error.code !== "not_allowed") return toastError(error);
          setRefused({ eventId: event.id, toOn, minutes, error });
          onRefused(event);
        },
      },
    );
  };
  return { move, refused, forget: () => setRefused(undefined), isMoving: moving.isPending };
}

/** `al lunes 23 de noviembre`, `a mañana`. */
function toDay(on: string, todayOn: string): string {
  return `a ${dayText(on, todayOn)}`.replace(/^a el /, "al ");
}
