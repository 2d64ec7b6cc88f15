import { useEffect, useRef } from "react";

export type KeyAct = { do: "step"; by: 1 | -1 } | { do: "accept"; place: number } | { do: "dismiss" } | { do: "edit" };

/** The keys of the answers: arrows or j and k go from one to another, a number or Enter does what is proposed, d puts it aside, e changes it. */
export function useReplyKeys(onAct: (act: KeyAct) => void): void {
  const latest = useRef(onAct);
  latest.current = onAct;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event.target)) return;
      const act = actOf(event);
      if (!act || (event.repeat && act.do !== "step")) return;
      event.preventDefault();
      latest.current(act);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

/** Who writes, or has a dialog or panel open, does not mean the list. */
function isElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector("[role=dialog][aria-modal=true]") !== null) return true;
  return (
    target instanceof Element &&
    target.closest("input, textarea, select, [contenteditable=true], [role=menu], [role=listbox], aside") !== null
  );
}

function actOf({ key, target }: KeyboardEvent): KeyAct | undefined {
  if (key === "j" || key === "ArrowDown") return { do: "step", by: 1 };
  if (key === "k" || key === "ArrowUp") return { do: "step", by: -1 };
  if (/^[1-9]$/.test(key)) return { do: "accept", place: Number(key) - 1 };
  if (key === "d") return { do: "dismiss" };
  if (key === "e") return { do: "edit" };
  const isControl = target instanceof Element && target.closest("button:not([data-reply]), a[href], [role=tab]") !== null;
  return key === "Enter" && !isControl ? { do: "accept", place: 0 } : undefined;
}
