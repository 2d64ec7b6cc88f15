import { formatDate, formatLongDate } from "../../../../shared/dates.ts";
import { useCall } from "../../../ui/calls.ts";
import { PrintSheet } from "../../../ui/PrintSheet.tsx";
import type { Shown } from "../view/use-calendar.ts";
import { amountText, headingOf, holidayOf, sumText, timeText } from "../view/words.ts";
import styles from "./print.module.css";

/** Paper for more rows than these is better seen on the screen. */
const MOST = 2000;

/** The days that are looked at, on paper: what falls on each, and what falls due in all. */
export function CalendarPrint({ shown, name, onDone }: { shown: Shown; name: string; onDone: () => void }) {
  const status = useCall("settings.getStatus", {}).data;
  const events = shown.days.flatMap((day) => day.events);
  const cut = events.length > MOST ? ` Se imprimen los primeros ${MOST.toLocaleString("en-US")}.` : "";
  const printed = new Set(events.slice(0, MOST));
  return (
    <PrintSheet onDone={onDone} isReady={status !== undefined}>
      <article className={styles.sheet}>
        <h1>{status?.company?.legalName ?? ""}: calendario de cobranza</h1>
        <p>
          {name}. {events.length.toLocaleString("en-US")} asuntos, al {formatDate(shown.todayOn)}.{cut}
        </p>
        <table>
          <thead>
            <tr>
              <th>Hora</th>
              <th>Qué</th>
              <th>Cliente</th>
              <th>Detalle</th>
              <th data-align="end">Importe</th>
            </tr>
          </thead>
          {shown.days
            .filter((day) => day.events.some((event) => printed.has(event)))
            .map((day) => (
              <tbody key={day.on}>
                <tr>
                  <th colSpan={5} scope="rowgroup" className={styles.day}>
                    {formatLongDate(day.on)}
                    {holidayOf(day) ? ` (${holidayOf(day)})` : ""}
                    {day.due.length > 0 ? `. Vencen ${sumText(day.due)}` : ""}
                  </th>
                </tr>
                {day.events
                  .filter((event) => printed.has(event))
                  .map((event) => (
                    <tr key={event.id}>
                      <td>{event.minutes === null ? "" : timeText(event.minutes)}</td>
                      <td data-whole>{headingOf(event)}</td>
                      <td>{event.clientName}</td>
                      <td>{event.text}</td>
                      <td data-align="end">{amountText(event)}</td>
                    </tr>
                  ))}
              </tbody>
            ))}
        </table>
      </article>
    </PrintSheet>
  );
}
