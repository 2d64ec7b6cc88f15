import { useEffect, useRef, useState } from "react";
import type { CalendarEvent } from "../../../../shared/contract/followup-calendar.ts";

/**
 * While an event is dragged: the day it is held over, of those that take it, and what happens when it is let go there.
 * Days that are past take nothing, nor does its own.
 */
export function useDrop(
  dragged: CalendarEvent | undefined,
  todayOn: string,
  onDrop: (event: CalendarEvent, toOn: string) => void,
): string | undefined {
  const [overOn, setOverOn] = useState<string>();
  const latest = useRef(onDrop);
  latest.current = onDrop;
  useEffect(() => {
    if (!dragged) return;
    const dayUnder = (target: EventTarget | null) => {
      const on = target instanceof Element ? target.closest<HTMLElement>("[data-cell]")?.dataset.cell : undefined;
      return on !== undefined && on >= todayOn && on !== dragged.on ? on : undefined;
    };
    const onOver = (event: DragEvent) => {
      const on = dayUnder(event.target);
      setOverOn(on);
      if (on === undefined) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = "move";
    };
    const onLetGo = (event: DragEvent) => {
      const on = dayUnder(event.target);
      if (on === undefined) return;
      event.preventDefault();
      latest.current(dragged, on);
    };
    window.addEventListener("dragover", onOver);
    window.addEventListener("drop", onLetGo);
    return () => {
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("drop", onLetGo);
      setOverOn(undefined);
    };
  }, [dragged, todayOn]);
  return overOn;
}
