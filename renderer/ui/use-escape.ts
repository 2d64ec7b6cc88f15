import { useEffect, useRef } from "react";

/** Runs `onEscape` when Esc is pressed and nothing nearer (a menu, a dialog, a cell being edited) has taken it. */
export function useEscape(onEscape: () => void): void {
  const latest = useRef(onEscape);
  latest.current = onEscape;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || isInFloating(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

/** Menus and dialogs close themselves first. */
function isInFloating(target: EventTarget | null): boolean {
  return (
    document.querySelector("[role=dialog][aria-modal=true]") !== null ||
    (target instanceof Element && target.closest("[role=menu],[role=listbox]") !== null)
  );
}
