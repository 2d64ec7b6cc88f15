import type { ReactNode } from "react";
import { ActionIcon, Button } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import type { CalendarLink } from "../view/link.ts";
import { spanName, turnPage, type View } from "../view/span.ts";
import styles from "./bar.module.css";
import { MoreMenu } from "./MoreMenu.tsx";
import { PersonFilter } from "./PersonFilter.tsx";

type Props = {
  link: CalendarLink;
  on: string;
  change: (part: Partial<CalendarLink>) => void;
  onPrint: () => void;
  onShare: () => void;
  /** The chips: between both ends where there is room, under them where there is none. */
  children?: ReactNode;
};

const VIEWS: readonly { view: View; label: string; key: string }[] = [
  { view: "month", label: "Mes", key: "1" },
  { view: "week", label: "Semana", key: "2" },
  { view: "list", label: "Lista", key: "3" },
];

/** Which days are looked at, how, and whose. */
export function CalendarBar({ link, on, change, onPrint, onShare, children }: Props) {
  const turn = (direction: 1 | -1) => change({ on: turnPage(link.view, on, direction) });
  const span = link.view === "week" ? "semana" : "mes";
  return (
    <div className={styles.around}>
      <div className={styles.bar}>
        <div className={styles.where}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="md"
            aria-label={`${span === "mes" ? "Mes" : "Semana"} anterior`}
            title="RePág"
            onClick={() => turn(-1)}
          >
            <IconChevronLeft size={18} stroke={1.6} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="md"
            aria-label={`${span === "mes" ? "Mes" : "Semana"} siguiente`}
            title="AvPág"
            onClick={() => turn(1)}
          >
            <IconChevronRight size={18} stroke={1.6} />
          </ActionIcon>
          <Button variant="default" size="compact-sm" title="Inicio" onClick={() => change({ on: undefined })}>
            Hoy
          </Button>
          <h2 className={styles.name} aria-live="polite">
            {spanName(link.view, on)}
          </h2>
        </div>
        <div className={styles.how}>
          <PersonFilter value={link.person} onChange={(person) => change({ person })} />
          <div className={styles.views} role="group" aria-label="Cómo se ve">
            {VIEWS.map(({ view, label, key }) => (
              <button
                key={view}
                type="button"
                className={styles.view}
                aria-pressed={view === link.view}
                aria-keyshortcuts={key}
                title={`Tecla ${key}`}
                onClick={() => change({ view })}
              >
                {label}
              </button>
            ))}
          </div>
          <MoreMenu link={link} on={on} onPrint={onPrint} onShare={onShare} />
        </div>
        {children}
      </div>
    </div>
  );
}
