import type { KeyboardEvent } from "react";

/** Esc in a form inside a panel closes the form and leaves the panel open; in an open list of choices it closes that list. */
export function closeOnEscape(onClose: () => void) {
  return (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.key !== "Escape" || (event.target as Element).getAttribute("aria-expanded") === "true") return;
    event.preventDefault();
    onClose();
  };
}
