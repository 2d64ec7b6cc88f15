import type { ReactNode } from "react";
import { classes } from "../../ui/classes.ts";
import styles from "./DayCell.module.css";
import { useDesk } from "./view/desk.ts";
import type { ShownDay } from "./view/use-calendar.ts";

type Props = { day: ShownDay; className?: string | undefined; isOutside?: boolean; children: ReactNode };

/** A day of a grid. A day without contact says so while something is held over it; dropped there, the program answers why. */
export function DayCell({ day, className, isOutside = false, children }: Props) {
  const { todayOn, on, overOn } = useDesk();
  const isOver = day.on === overOn;
  return (
    <li
      className={classes(styles.cell, className)}
      data-cell={day.on}
      data-today={day.on === todayOn || undefined}
      data-chosen={day.on === on || undefined}
      data-closed={day.closedBecause !== null || undefined}
      data-outside={isOutside || undefined}
      data-over={isOver || undefined}
    >
      {children}
      {isOver && day.closedBecause !== null && <span className={styles.refuses}>{day.closedBecause}: sin contacto</span>}
    </li>
  );
}
