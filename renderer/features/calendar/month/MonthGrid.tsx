import { useLayoutEffect, useRef, useState } from "react";
import { DayCell } from "../DayCell.tsx";
import { DayHead } from "../DayHead.tsx";
import { EventChip } from "../EventChip.tsx";
import { useDesk } from "../view/desk.ts";
import type { Shown, ShownDay } from "../view/use-calendar.ts";
import { spanName } from "../view/span.ts";
import { WEEKDAYS, wholeText } from "../view/words.ts";
import styles from "./month.module.css";

/** Pixels of a day's head and of an event under it. */
const HEAD = 22;
const CHIP = 20;
const LEAST = 2;
/** Under this width an amount of so many letters has no room beside the number of its day. */
const NARROW = 132;
const NARROW_LETTERS = 7;

/** Whole weeks of a month, Monday first; what does not fit on a day opens with it. */
export function MonthGrid({ shown }: { shown: Shown }) {
  const { on } = useDesk();
  const weeks = Math.ceil(shown.days.length / 7);
  const [grid, fits] = useFitting(weeks);
  return (
    <div className={styles.month}>
      <div className={styles.weekdays} aria-hidden="true">
        {WEEKDAYS.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <ol
        ref={grid}
        className={styles.grid}
        aria-label={spanName("month", on)}
        style={{ gridTemplateRows: `repeat(${weeks}, minmax(82px, 1fr))` }}
      >
        {shown.days.map((day) => (
          <MonthDay key={day.on} day={day} fits={fits} isOutside={day.on.slice(0, 7) !== on.slice(0, 7)} />
        ))}
      </ol>
    </div>
  );
}

function MonthDay({ day, fits, isOutside }: { day: ShownDay; fits: Fitting; isOutside: boolean }) {
  const { open } = useDesk();
  const room = Math.max(1, fits.events - headLines(day, fits.isNarrow));
  const total = day.events.length + day.more;
  const chips = total <= room ? day.events : day.events.slice(0, room - 1);
  const rest = total - chips.length;
  return (
    <DayCell day={day} isOutside={isOutside} className={styles.day}>
      <DayHead day={day} text={String(Number(day.on.slice(8)))} isShort />
      <div className={styles.events}>
        {chips.map((event) => (
          <EventChip key={event.id} event={event} />
        ))}
        {rest > 0 && (
          <button type="button" className={styles.more} tabIndex={-1} onClick={() => open({ kind: "day", on: day.on })}>
            +{rest.toLocaleString("en-US")} más
          </button>
        )}
      </div>
    </DayCell>
  );
}

type Fitting = { events: number; isNarrow: boolean };

/** Lines that the head of a day takes beyond its first: one for each currency, and where they stand under the number of a narrow day. */
function headLines({ due }: ShownDay, isNarrow: boolean): number {
  const isUnder = isNarrow && due.some((each) => wholeText(each, true).length > NARROW_LETTERS);
  return Math.max(0, due.length - 1) + (isUnder ? 1 : 0);
}

/** How many events fit on a day of the grid as it is laid out now. */
function useFitting(weeks: number) {
  const grid = useRef<HTMLOListElement>(null);
  const [fits, setFits] = useState<Fitting>({ events: 3, isNarrow: false });
  useLayoutEffect(() => {
    const element = grid.current;
    if (!element) return;
    const measure = () => {
      const height = element.clientHeight / weeks;
      if (height === 0) return;
      const events = Math.max(LEAST, Math.floor((height - HEAD) / CHIP));
      const isNarrow = element.clientWidth / 7 < NARROW;
      setFits((before) => (before.events === events && before.isNarrow === isNarrow ? before : { events, isNarrow }));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [weeks]);
  return [grid, fits] as const;
}
