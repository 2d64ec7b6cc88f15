import { createContext, useContext } from "react";
import type { CalendarEvent } from "../../../../shared/contract/followup-calendar.ts";

/** What is open beside the calendar. */
export type Opened =
  | { kind: "event"; id: string; day?: string }
  | { kind: "day"; on: string }
  | { kind: "task"; on: string; clientId?: number; clientName?: string }
  | { kind: "file" };

/** What the cells of every view can do. */
export type Desk = {
  todayOn: string;
  /** The day under the keyboard. */
  on: string;
  opened: Opened | undefined;
  /** The day that something is dragged over, which takes it. */
  overOn: string | undefined;
  open: (opened: Opened | undefined) => void;
  drag: (event: CalendarEvent | undefined) => void;
};

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("The calendar's parts stand inside its screen");
  return desk;
}
