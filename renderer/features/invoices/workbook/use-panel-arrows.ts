import { useEffect } from "react";

/** While a document is open, the up and down arrows go to the next row also from inside its panel, unless a field or a list uses them. */
export function usePanelArrows(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent) => {
      if ((event.key !== "ArrowDown" && event.key !== "ArrowUp") || event.defaultPrevented || usesArrows(event.target)) return;
      const grid = document.querySelector<HTMLElement>("[role=grid]");
      if (!grid) return;
      event.preventDefault();
      grid.focus({ preventScroll: true });
      grid.dispatchEvent(new KeyboardEvent("keydown", { key: event.key, bubbles: true, cancelable: true }));
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [isOpen]);
}

function usesArrows(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input, textarea, select, [role=grid], [role=menu], [role=listbox], [role=tablist], [role=dialog]") !== null
  );
}
