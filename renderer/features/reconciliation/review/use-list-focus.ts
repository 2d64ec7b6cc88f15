import { useEffect, useRef } from "react";

/** Keeps the keyboard on the list: what had the focus is often gone once a command has shown the next line. */
export function useListFocus(selectedId: number | undefined, isLooking: boolean) {
  const listRef = useRef<HTMLDivElement>(null);
  const isKept = useRef(false);
  useEffect(() => {
    if (!isKept.current || !isLooking || selectedId === undefined) return;
    isKept.current = false;
    if (document.activeElement === document.body || document.activeElement === null) listRef.current?.focus({ preventScroll: true });
  }, [selectedId, isLooking]);
  return {
    listRef,
    /** The next change of line was asked for here: where it takes the focus away, the list gets it. */
    keep: () => {
      isKept.current = true;
    },
  };
}
