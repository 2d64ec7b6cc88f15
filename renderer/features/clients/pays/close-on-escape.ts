import type { KeyboardEvent } from "react";

/** For the fields of a form: Esc in a form inside a panel closes the form and leaves the panel open; in an open list of choices it closes that list. */
export function closeOnEscape(onClose: () => void) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== "Escape" || event.currentTarget.getAttribute("aria-expanded") === "true") return;
    event.preventDefault();
    onClose();
  };
}
