import { useEffect, useRef } from "react";
import { keyPlace, type ReviewAction, reviewAction } from "../view/keyboard.ts";

/** Hears the keys of the review anywhere on the screen while nothing stands in front of it. */
export function useReviewKeys(isListening: boolean, onAction: (action: ReviewAction) => void): void {
  const latest = useRef(onAction);
  latest.current = onAction;
  useEffect(() => {
    if (!isListening) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector("[role=dialog][aria-modal=true]") !== null) return;
      const action = reviewAction(event, keyPlace(event.target));
      if (action === undefined || (event.repeat && action !== "next" && action !== "previous")) return;
      event.preventDefault();
      latest.current(action);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [isListening]);
}
