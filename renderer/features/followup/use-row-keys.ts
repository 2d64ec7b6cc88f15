import { type RefObject, useEffect, useRef } from "react";

const ROW = "[data-follow-row]";
const STEP = "[data-follow-step]";

/**
 * The keys of a list of things to do: arrows go from row to row (the first one from nowhere), `c` calls, Enter is the focused button's own.
 * When the row that had the focus leaves the list, the one that takes its place gets it.
 * @param onCall gets the place of the row
 */
export function useRowKeys(list: RefObject<HTMLUListElement | null>, onCall: (place: number) => void): void {
  const latest = useRef(onCall);
  latest.current = onCall;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || !list.current) return;
      const rows = [...list.current.querySelectorAll(ROW)];
      const at = rows.findIndex((row) => event.target instanceof Node && row.contains(event.target));
      if (at < 0 && event.target !== document.body) return;
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (step !== 0 && (at >= 0 || step > 0)) {
        event.preventDefault();
        rows[Math.max(0, Math.min(at + step, rows.length - 1))]?.querySelector<HTMLElement>(STEP)?.focus();
      } else if (event.key === "c" && at >= 0) {
        event.preventDefault();
        latest.current(at);
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [list]);
  useFollowPlace(list);
}

/** Whoever goes through a list with the keyboard goes on from where a row was, once what was done took it away. */
function useFollowPlace(list: RefObject<HTMLUListElement | null>): void {
  const last = useRef<{ row: Element; place: number }>(undefined);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      const row = target instanceof Element ? target.closest(ROW) : null;
      if (row && list.current?.contains(row)) last.current = { row, place: [...list.current.querySelectorAll(ROW)].indexOf(row) };
    };
    document.addEventListener("focusin", onFocus);
    return () => document.removeEventListener("focusin", onFocus);
  }, [list]);
  useEffect(() => {
    const left = last.current;
    if (!left || left.row.isConnected || document.activeElement !== document.body || !list.current) return;
    const rows = [...list.current.querySelectorAll(ROW)];
    rows[Math.min(left.place, rows.length - 1)]?.querySelector<HTMLElement>(STEP)?.focus({ preventScroll: true });
  });
}
