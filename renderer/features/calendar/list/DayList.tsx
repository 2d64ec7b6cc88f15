import { memo, useEffect, useRef, useState } from "react";
import { formatLongDate } from "../../../../shared/dates.ts";
import type { CalendarEvent } from "../../../../shared/contract/followup-calendar.ts";
import { Money } from "../../../ui/Money.tsx";
import { EventMark } from "../EventChip.tsx";
import { type Desk, useDesk } from "../view/desk.ts";
import { isLeftOver } from "../view/kinds.ts";
import type { Shown, ShownDay } from "../view/use-calendar.ts";
import { headingOf, holidayOf, sumText, timeText } from "../view/words.ts";
import styles from "./list.module.css";

/** So many rows of a day are drawn at first. */
const FIRST = 30;

/** The days that have anything, one under the other. */
export function DayList({ shown }: { shown: Shown }) {
  const { on } = useDesk();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The day under the keyboard, or the next one that has anything.
    const days = [...(list.current?.querySelectorAll<HTMLElement>("[data-cell]") ?? [])];
    (days.find((day) => (day.dataset.cell ?? "") >= on) ?? days.at(-1))?.scrollIntoView({ block: "start" });
  }, [on]);
  return (
    <div ref={list} className={styles.list}>
      {shown.days
        .filter(({ events, more }) => events.length + more > 0)
        .map((day) => (
          <ListDay key={day.on} day={day} />
        ))}
    </div>
  );
}

function ListDay({ day }: { day: ShownDay }) {
  const { todayOn, on, open } = useDesk();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? day.events : day.events.slice(0, FIRST);
  return (
    <section className={styles.day} data-cell={day.on} data-chosen={day.on === on || undefined} aria-labelledby={`dia-${day.on}`}>
      <h2 className={styles.title} id={`dia-${day.on}`}>
        <button type="button" className={styles.open} data-day={day.on} onClick={() => open({ kind: "day", on: day.on })}>
          {day.on === todayOn ? `Hoy, ${formatLongDate(day.on)}` : formatLongDate(day.on)}
        </button>
        {day.closedBecause && <span className={styles.quiet}>{[holidayOf(day), "sin contacto"].filter(Boolean).join(", ")}</span>}
        {day.due.length > 0 && <span className={styles.due}>Vencen {sumText(day.due)}</span>}
      </h2>
      <ul className={styles.rows}>
        {shown.map((event) => (
          <ListRow key={event.id} event={event} />
        ))}
      </ul>
      {shown.length < day.events.length && (
        <button type="button" className={styles.more} onClick={() => setShowsAll(true)}>
          Ver los {day.events.length.toLocaleString("en-US")}
        </button>
      )}
      {day.more > 0 && <p className={styles.quiet}>Y {day.more.toLocaleString("en-US")} documentos de menor importe, sumados arriba.</p>}
    </section>
  );
}

function ListRow({ event }: { event: CalendarEvent }) {
  const { todayOn, opened, open } = useDesk();
  return <Row event={event} todayOn={todayOn} isOpen={opened?.kind === "event" && opened.id === event.id} open={open} />;
}

type RowProps = { event: CalendarEvent; todayOn: string; isOpen: boolean; open: Desk["open"] };

const Row = memo(function Row({ event, todayOn, isOpen, open }: RowProps) {
  const late = isLeftOver(event, todayOn);
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        data-event={event.id}
        data-open={isOpen || undefined}
        onClick={() => open({ kind: "event", id: event.id })}
      >
        <EventMark event={event} todayOn={todayOn} size={16} />
        <span className={styles.client} title={event.clientName}>
          {event.clientName}
        </span>
        <span className={styles.what} title={event.text || undefined}>
          {event.minutes !== null && <b>{timeText(event.minutes)} </b>}
          {headingOf(event)}
          {late && <span className={styles.late}> · quedó pendiente</span>}
          {event.text && <span className={styles.quiet}> · {event.text}</span>}
        </span>
        <span className={styles.amount}>
          {event.currency !== null && event.amountMinor !== null && (
            <Money minor={event.amountMinor} currency={event.currency} withSymbol />
          )}
        </span>
      </button>
    </li>
  );
});
