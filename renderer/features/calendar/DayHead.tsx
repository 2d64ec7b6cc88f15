import { classes } from "../../ui/classes.ts";
import { formatLongDate } from "../../../shared/dates.ts";
import styles from "./DayHead.module.css";
import { useDesk } from "./view/desk.ts";
import type { ShownDay } from "./view/use-calendar.ts";
import { holidayOf, sumText, wholeText } from "./view/words.ts";
import { formatMoney } from "../../../shared/money.ts";

type Props = {
  day: ShownDay;
  /** `23`, `lun 23` */
  text: string;
  /** Whole units where céntimos have no room. */
  isShort?: boolean;
};

/** The top of a day: its number, why nobody is contacted, and what falls due. It opens the day; the arrows go from one to another. */
export function DayHead({ day, text, isShort = false }: Props) {
  const { todayOn, on, open } = useDesk();
  const isToday = day.on === todayOn;
  const holiday = holidayOf(day);
  return (
    <button
      type="button"
      className={styles.head}
      data-day={day.on}
      tabIndex={day.on === on ? 0 : -1}
      aria-current={isToday ? "date" : undefined}
      title={[day.closedBecause, sumText(day.due) && `Vencen ${sumText(day.due)}`].filter(Boolean).join(". ") || undefined}
      onClick={() => open({ kind: "day", on: day.on })}
    >
      <span className="visually-hidden">
        {formatLongDate(day.on)}
        {isToday ? ", hoy" : ""}
        {holiday ? `, ${holiday}` : ""}
        {day.closedBecause ? ", sin contacto" : ""}
        {day.due.length > 0 ? `. Vencen ${sumText(day.due)}` : ""}. {eventsText(day)}
      </span>
      <span className={classes(styles.number, isToday && styles.today)} aria-hidden="true">
        {text}
      </span>
      {holiday && !isShort && (
        <span className={styles.closed} aria-hidden="true">
          {holiday}
        </span>
      )}
      {day.due.length > 0 && (
        <span className={styles.due} aria-hidden="true">
          {day.due.map((each) => (
            <span key={each.currency} className={styles.amount}>
              <span className={styles.wide}>{isShort ? wholeText(each) : formatMoney(each.amountMinor, each.currency)}</span>
              <span className={styles.narrow}>{wholeText(each, true)}</span>
            </span>
          ))}
        </span>
      )}
    </button>
  );
}

function eventsText({ events, more }: ShownDay): string {
  const count = events.length + more;
  return count === 0 ? "Nada" : count === 1 ? "1 asunto" : `${count} asuntos`;
}
