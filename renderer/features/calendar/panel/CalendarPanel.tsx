import type { Opened } from "../view/desk.ts";
import type { Shown } from "../view/use-calendar.ts";
import type { useMove } from "../view/use-move.ts";
import { DayPanel } from "./DayPanel.tsx";
import { EventPanel } from "./EventPanel.tsx";
import { FilePanel } from "./FilePanel.tsx";
import { TaskPanel } from "./TaskPanel.tsx";

type Props = { opened: Opened; shown: Shown; moving: ReturnType<typeof useMove>; onClose: () => void; onSaved: (on: string) => void };

/** What is open beside the calendar; nothing when it is gone from the days that are looked at. */
export function CalendarPanel({ opened, shown, moving, onClose, onSaved }: Props) {
  if (opened.kind === "file") return <FilePanel onClose={onClose} />;
  if (opened.kind === "task") {
    const { clientId, clientName = "" } = opened;
    const on = opened.on < shown.todayOn ? shown.todayOn : opened.on;
    const client = clientId === undefined ? undefined : { id: clientId, name: clientName };
    return <TaskPanel key={`${on} ${clientId}`} on={on} client={client} days={shown.days} onClose={onClose} onSaved={onSaved} />;
  }
  if (opened.kind === "day") {
    const day = shown.days.find((each) => each.on === opened.on);
    return day ? <DayPanel key={day.on} day={day} onClose={onClose} /> : null;
  }
  const event = shown.byId.get(opened.id);
  return event ? <EventPanel event={event} days={shown.days} moving={moving} onClose={onClose} /> : null;
}
