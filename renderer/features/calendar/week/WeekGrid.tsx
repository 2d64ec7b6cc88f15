import { DayCell } from "../DayCell.tsx";
import { DayHead } from "../DayHead.tsx";
import { EventChip } from "../EventChip.tsx";
import { useDesk } from "../view/desk.ts";
import { spanName } from "../view/span.ts";
import type { Shown, ShownDay } from "../view/use-calendar.ts";
import { shortDay } from "../view/words.ts";
import styles from "./week.module.css";

/** So many events of a day are drawn; the rest opens with the day. */
const MOST = 40;

/** Seven columns, Monday first, each event with what it is and how much. */
export function WeekGrid({ shown }: { shown: Shown }) {
  const { on } = useDesk();
  return (
    <ol className={styles.week} aria-label={spanName("week", on)}>
      {shown.days.map((day) => (
        <WeekDay key={day.on} day={day} />
      ))}
    </ol>
  );
}

function WeekDay({ day }: { day: ShownDay }) {
  const { open } = useDesk();
  const rest = day.events.length + day.more - Math.min(MOST, day.events.length);
  return (
    <DayCell day={day} className={styles.day}>
      <div className={styles.head}>
        <DayHead day={day} text={shortDay(day.on)} />
      </div>
      <div className={styles.events}>
        {day.events.slice(0, MOST).map((event) => (
          <EventChip key={event.id} event={event} isTall />
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
