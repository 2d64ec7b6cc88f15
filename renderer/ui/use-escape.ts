import { useEffect, useRef } from "react";

/** Runs `onEscape` when Esc is pressed and nothing nearer (a menu, a dialog, a cell being edited) has taken it. `isOnTop` = before the panels below. */
export function useEscape(onEscape: () => void, isOnTop = false): void {
  const latest = useRef(onEscape);
  latest.current = onEscape;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || isInFloating(event.target)) return;
      if (isOnTop && isField(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener("keydown", onKey, isOnTop);
    return () => window.removeEventListener("keydown", onKey, isOnTop);
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
