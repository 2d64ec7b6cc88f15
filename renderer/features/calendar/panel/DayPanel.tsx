import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { formatLongDate } from "../../../../shared/dates.ts";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import { EventChip } from "../EventChip.tsx";
import { useDesk } from "../view/desk.ts";
import type { ShownDay } from "../view/use-calendar.ts";
import { closedText, sumText } from "../view/words.ts";
import styles from "./panel.module.css";

type Props = { day: ShownDay; onClose: () => void };

const FIRST = 60;

/** All that falls on a day, and a place to add to it. */
export function DayPanel({ day, onClose }: Props) {
  const { open } = useDesk();
  const [showsAll, setShowsAll] = useState(false);
  const closed = closedText(day);
  const shown = showsAll ? day.events : day.events.slice(0, FIRST);
  const total = day.events.length + day.more;
  return (
    <SidePanel
      title={capital(formatLongDate(day.on, true))}
      subtitle={closed ?? (total === 0 ? "Nada anotado" : total === 1 ? "1 asunto" : `${total.toLocaleString("en-US")} asuntos`)}
      onClose={onClose}
      width={420}
      foot={<Button onClick={() => open({ kind: "task", on: day.on })}>Nueva tarea este día</Button>}
    >
      {day.due.length > 0 && (
        <p>
          Vencen <Link href={duePath(day.on)}>{sumText(day.due)}</Link>.
        </p>
      )}
      {total === 0 && <p className={styles.note}>Ese día no vence nada y nadie tiene nada que hacer.</p>}
      <ul className={styles.events}>
        {shown.map((event) => (
          <li key={event.id}>
            <EventChip event={event} isTall isInTabOrder />
          </li>
        ))}
      </ul>
      {shown.length < day.events.length && (
        <Button variant="default" size="compact-sm" onClick={() => setShowsAll(true)}>
          Ver los {day.events.length.toLocaleString("en-US")}
        </Button>
      )}
      {day.more > 0 && (
        <p className={styles.note}>
          Y {day.more.toLocaleString("en-US")} documentos más, de menor importe: <Link href={duePath(day.on)}>míralos en Facturas</Link>.
        </p>
      )}
    </SidePanel>
  );
}

function duePath(on: string): string {
  return `/facturas?tab=open&dueFrom=${on}&dueTo=${on}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
