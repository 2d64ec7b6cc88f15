import {
  type Icon,
  IconBuildingBank,
  IconCalendar,
  IconFileText,
  IconInbox,
  IconMail,
  IconSettings,
  IconSun,
  IconUsers,
} from "@tabler/icons-react";
import type { OutputOf } from "../../../shared/contract/index.ts";

type Counts = OutputOf<"settings.getStatus">["counts"];

type Place = {
  path: string;
  label: string;
  Icon: Icon;
  /** The letter that goes there after `g`. */
  key: string;
  /** What waits there, of the counts that the application gives. */
  waiting?: (counts: Counts) => number;
  /** A page of the room that has an address of its own. */
  also?: string;
};

/** The rooms in the order of the navigation; Alt+1 ... Alt+8 follow it. */
export const PLACES: readonly Place[] = [
  { path: "/hoy", label: "Hoy", Icon: IconSun, key: "h", waiting: (counts) => counts.today, also: "/agenda" },
  { path: "/facturas", label: "Facturas", Icon: IconFileText, key: "f" },
  { path: "/clientes", label: "Clientes", Icon: IconUsers, key: "c" },
  { path: "/calendario", label: "Calendario", Icon: IconCalendar, key: "d" },
  { path: "/cartas", label: "Cartas", Icon: IconMail, key: "t", also: "/plantillas" },
  {
    path: "/bandeja",
    label: "Bandeja",
    Icon: IconInbox,
    key: "n",
    waiting: (counts) => counts.repliesWaiting + counts.mailsToDecide,
  },
  { path: "/bancos", label: "Bancos", Icon: IconBuildingBank, key: "b", waiting: (counts) => counts.linesToReview },
  { path: "/ajustes", label: "Ajustes", Icon: IconSettings, key: "a" },
];

/** Whether a location lies in a room: its path or a page under it. */
export function isAt(location: string, path: string): boolean {
  return location === path || location.startsWith(`${path}/`);
}
