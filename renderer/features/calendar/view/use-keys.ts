import { useCallback, useEffect, useRef } from "react";
import { addDays } from "../../../../shared/dates.ts";
import type { CalendarLink } from "./link.ts";
import { turnPage, type View } from "./span.ts";

const VIEW_OF: Readonly<Record<string, View>> = { "1": "month", m: "month", "2": "week", s: "week", "3": "list", l: "list" };

type Keys = { link: CalendarLink; on: string; change: (part: Partial<CalendarLink>) => void; onNewTask: () => void };

/**
 * 1, 2, 3 (or m, s, l) change the view; the arrows go by days and, in a month, by weeks; page keys by spans; Home comes back to today; n notes a task.
 * Nothing while something is typed, chosen in a menu or done in a panel.
 */
export function useCalendarKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  const focus = useFocusDay();
  useEffect(() => {
    let afterG = false;
    const onKey = (event: KeyboardEvent) => {
      // `g` and a letter go to another room.
      const wasAfterG = afterG;
      afterG = event.key === "g";
      if (wasAfterG || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isElsewhere(event.target)) return;
      if (!doKey(event.key, latest.current, goTo)) return;
      event.preventDefault();
    };
    // The next key counts from here, even when it comes before this day is drawn.
    const goTo = (on: string) => {
      latest.current = { ...latest.current, on };
      focus(on);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [focus]);
}

function doKey(pressed: string, { link, on, change, onNewTask }: Keys, goTo: (on: string) => void): boolean {
  const key = pressed.length === 1 ? pressed.toLowerCase() : pressed;
  const view = VIEW_OF[key];
  if (view) change({ view });
  else if (key === "n") onNewTask();
  else {
    const day = dayAfter(key, link.view, on);
    if (day === undefined) return false;
    change({ on: day ?? undefined });
    if (day !== null) goTo(day);
  }
  return true;
}

/** Where a key leads: null is today, undefined nowhere. */
function dayAfter(key: string, view: View, on: string): string | null | undefined {
  const down = view === "month" ? 7 : view === "list" ? 1 : 0;
  if (key === "ArrowLeft") return addDays(on, -1);
  if (key === "ArrowRight") return addDays(on, 1);
  if (key === "ArrowUp" && down > 0) return addDays(on, -down);
  if (key === "ArrowDown" && down > 0) return addDays(on, down);
  if (key === "PageUp") return turnPage(view, on, -1);
  if (key === "PageDown") return turnPage(view, on, 1);
  return key === "Home" ? null : undefined;
}

/** Gives the focus to a day at the first drawing that shows it: another span, or the first of all, may have to be asked for. */
function useFocusDay(): (on: string) => void {
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    const day = wanted.current && document.querySelector<HTMLElement>(`[data-day="${wanted.current}"]`);
    if (!day) return;
    wanted.current = undefined;
    if (!isElsewhere(document.activeElement)) day.focus();
  });
  return useCallback((on) => {
    wanted.current = on;
  }, []);
}

function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest("input, textarea, select, aside, [role=menu], [role=listbox], [role=dialog], nav") !== null
  );
}
