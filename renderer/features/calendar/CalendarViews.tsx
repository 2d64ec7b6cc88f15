import type { ReactNode } from "react";
import styles from "./Calendar.module.css";
import { DayList } from "./list/DayList.tsx";
import { MonthGrid } from "./month/MonthGrid.tsx";
import type { View } from "./view/span.ts";
import type { Shown } from "./view/use-calendar.ts";
import { WeekGrid } from "./week/WeekGrid.tsx";

/** The days as a month, a week or a list; a word over them where nothing falls on any. */
export function CalendarViews({ view, shown, empty }: { view: View; shown: Shown; empty: ReactNode }) {
  const isEmpty = shown.isWhole && shown.days.every(({ events, more }) => events.length + more === 0);
  return (
    <>
      {isEmpty && <p className={styles.empty}>{empty}</p>}
      {view === "month" && <MonthGrid shown={shown} />}
      {view === "week" && <WeekGrid shown={shown} />}
      {view === "list" && !isEmpty && <DayList shown={shown} />}
    </>
  );
}
