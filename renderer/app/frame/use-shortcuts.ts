import { useEffect } from "react";
import { useLocation } from "wouter";
import { PLACES } from "./places.ts";

const WAIT_MS = 1200;

/** `g` and a letter, or Alt and a digit, go to a room of the navigation. Nothing happens while something is being typed. */
export function useShortcuts(): void {
  const [, navigate] = useLocation();
  useEffect(() => {
    let pressedG = Number.NEGATIVE_INFINITY;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey) return;
      const path = event.altKey ? PLACES[Number(event.key) - 1]?.path : pathAfterG(event, pressedG);
      pressedG = !event.altKey && event.key === "g" && !isTyping(event.target) ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (!path) return;
      event.preventDefault();
      navigate(path);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [navigate]);
}

function pathAfterG(event: KeyboardEvent, pressedG: number): string | undefined {
  if (event.timeStamp - pressedG > WAIT_MS || isTyping(event.target)) return undefined;
  return PLACES.find((place) => place.key === event.key.toLowerCase())?.path;
}

/** Whether a key goes into a field, a list or a cell that takes text. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select, [role=grid], [role=grid] *"))
  );
}
