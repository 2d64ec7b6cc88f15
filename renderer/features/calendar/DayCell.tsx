import { type ReactNode, useState } from "react";
import { classes } from "../../ui/classes.ts";
import styles from "./DayCell.module.css";
import { useDesk } from "./view/desk.ts";
import type { ShownDay } from "./view/use-calendar.ts";

type Props = { day: ShownDay; className?: string | undefined; isOutside?: boolean; children: ReactNode };

/** A day that takes what is dropped on it. Past days take nothing; a day without contact says so, and the program answers why. */
export function DayCell({ day, className, isOutside = false, children }: Props) {
  const { todayOn, on, dragged, move } = useDesk();
  const [isOver, setOver] = useState(false);
  const takes = dragged !== undefined && day.on >= todayOn && day.on !== dragged.on;
  return (
    <li
      className={classes(styles.cell, className)}
      data-cell={day.on}
      data-today={day.on === todayOn || undefined}
      data-chosen={day.on === on || undefined}
      data-past={day.on < todayOn || undefined}
      data-closed={day.closedBecause !== null || undefined}
      data-outside={isOutside || undefined}
      data-over={(isOver && takes) || undefined}
      onDragOver={(event) => {
        if (!takes) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "move";
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!takes) return;
        event.preventDefault();
        move(dragged, day.on);
      }}
    >
      {children}
      {isOver && takes && day.closedBecause !== null && <span className={styles.refuses}>{day.closedBecause}: sin contacto</span>}
    </li>
  );
}
