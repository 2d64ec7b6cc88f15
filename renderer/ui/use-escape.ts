import { useEffect, useRef } from "react";

/** Runs `onEscape` when Esc is pressed and nothing nearer (a menu, a dialog, a cell being edited) has taken it. `isOnTop` = before the panels below. */
export function useEscape(onEscape: () => void, isOnTop = false): void {
  const latest = useRef(onEscape);
  latest.current = onEscape;
  useEffect(() => {
    // A dialog closes itself on the way down and is gone by the time the key comes up again: whether it was there is seen before.
    let wasInFloating = false;
    const onWayDown = (event: KeyboardEvent) => {
      wasInFloating = event.key === "Escape" && isInFloating(event.target);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || wasInFloating || isInFloating(event.target)) return;
      if (isOnTop && isField(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener("keydown", onWayDown, true);
    window.addEventListener("keydown", onKey, isOnTop);
    return () => {
      window.removeEventListener("keydown", onWayDown, true);
      window.removeEventListener("keydown", onKey, isOnTop);
    };
  }, [isOnTop]);
}

/** Menus and dialogs close themselves first. */
function isInFloating(target: EventTarget | null): boolean {
  return (
    document.querySelector("[role=dialog][aria-modal=true]") !== null ||
    (target instanceof Element && target.closest("[role=menu],[role=listbox]") !== null)
  );
}

/** A field of the screen below keeps its own Esc: it empties itself, or leaves what was being written. */
function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select") !== null;
}
