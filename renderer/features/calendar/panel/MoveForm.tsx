import { Button, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { CalendarEvent } from "../../../../shared/contract/followup-calendar.ts";
import { DateField } from "../../../ui/DateField.tsx";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import type { RefusedMove, useMove } from "../view/use-move.ts";
import { closedText, type Day, readTime, timeText } from "../view/words.ts";
import styles from "./panel.module.css";
import { Refusal } from "./Refusal.tsx";

type Props = { event: CalendarEvent; days: readonly Day[]; todayOn: string; moving: ReturnType<typeof useMove> };

/** «Mover a…»: the keyboard's way of dragging, and where a refused move says why. */
export function MoveForm({ event, days, todayOn, moving }: Props) {
  const refused = moving.refused?.eventId === event.id ? moving.refused : undefined;
  const [on, setOn] = useState<string | null>(refused?.toOn ?? null);
  const [time, setTime] = useState(event.minutes === null ? "" : timeText(event.minutes).padStart(5, "0"));
  const field = useRef<HTMLInputElement>(null);
  useShowRefused(refused, setOn, field);
  const closed = closedText(days.find((day) => day.on === on));
  const isPast = on !== null && on < todayOn;
  const minutes = time === "" ? null : readTime(time);
  const toOn = on ?? event.on;
  const isSame = toOn === event.on && minutes === event.minutes;
  return (
    <section className={styles.part}>
      <SectionTitle>Mover a otro día</SectionTitle>
      <form
        className={styles.moving}
        noValidate
        onSubmit={(submitted) => {
          submitted.preventDefault();
          if (minutes !== undefined && !isPast) moving.move(event, { toOn, minutes });
        }}
      >
        <div className={styles.when}>
          <DateField ref={field} label="Mover a…" value={on} onChange={setOn} error={isPast ? "Ese día ya pasó" : undefined} />
        </div>
        <div className={styles.time}>
          <TextInput label="Hora (si hay)" type="time" value={time} onChange={(typed) => setTime(typed.currentTarget.value)} />
        </div>
        <Button type="submit" variant="default" loading={moving.isMoving} disabled={isSame || isPast || minutes === undefined}>
          Mover
        </Button>
      </form>
      {closed && !refused && <p className={styles.warn}>{closed}</p>}
      {refused && refused.toOn === toOn && (
        <Refusal
          error={refused.error}
          label="Mover igual"
          isBusy={moving.isMoving}
          onGoOn={(reason) => moving.move(event, { toOn: refused.toOn, minutes: refused.minutes, reason })}
        />
      )}
    </section>
  );
}

/** What was dropped on a day that refuses it is shown in the field, ready for another day. */
function useShowRefused(
  refused: RefusedMove | undefined,
  show: (on: string) => void,
  field: React.RefObject<HTMLInputElement | null>,
): void {
  const latest = useRef(show);
  latest.current = show;
  useEffect(() => {
    if (!refused) return;
    latest.current(refused.toOn);
    field.current?.focus();
  }, [refused, field]);
}
