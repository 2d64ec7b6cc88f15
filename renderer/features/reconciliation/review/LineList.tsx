import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { BankLine } from "../../../../shared/contract/reconciliation.ts";
import type { LineFacts } from "./line-facts.ts";
import styles from "./LineList.module.css";
import { LineOption } from "./LineOption.tsx";
import { scrollingParent, topWithin } from "./scrolling-parent.ts";

const ROW_HEIGHT = 74;
/** How many rows before the end the next page is asked for. */
const EARLY = 40;

type Props = {
  lines: readonly BankLine[];
  factsOf: (line: BankLine) => LineFacts;
  selectedId: number | undefined;
  label: string;
  listRef: RefObject<HTMLDivElement | null>;
  /** Part of the page that scrolls, instead of scrolling inside itself. */
  isFlowing?: boolean;
  onSelect: (id: number) => void;
  onNearEnd: () => void;
};

/** The bank lines, newest first. Only those in sight are drawn; the keys of the review move through it. */
export function LineList({ lines, factsOf, selectedId, label, listRef, isFlowing = false, onSelect, onNearEnd }: Props) {
  const { scroller, margin } = useScroller(listRef, isFlowing);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    scrollMargin: margin,
  });
  const at = lines.findIndex((line) => line.id === selectedId);
  const { scrollToIndex } = rows;
  useEffect(() => {
    if (at >= 0) scrollToIndex(at, { align: "auto" });
  }, [at, scrollToIndex]);
  const items = rows.getVirtualItems();
  const lastSeen = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lines.length > 0 && lastSeen >= lines.length - EARLY) onNearEnd();
  }, [lastSeen, lines.length, onNearEnd]);
  return (
    <div
      ref={listRef}
      className={styles.list}
      data-flowing={isFlowing || undefined}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={selectedId === undefined || !items.some((item) => item.index === at) ? undefined : optionId(selectedId)}
    >
      <div className={styles.sizer} role="presentation" style={{ height: rows.getTotalSize() }}>
        {items.map((item) => {
          const line = lines[item.index];
          return (
            line && (
              <LineOption
                key={line.id}
                id={optionId(line.id)}
                line={line}
                facts={factsOf(line)}
                isSelected={line.id === selectedId}
                top={item.start - margin}
                height={ROW_HEIGHT}
                position={item.index + 1}
                total={lines.length}
                onSelect={onSelect}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

/** What scrolls the list: itself, or what scrolls the page, with how far down in it the list begins. */
function useScroller(listRef: RefObject<HTMLDivElement | null>, isFlowing: boolean) {
  const scroller = useRef<HTMLElement | null>(null);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const list = listRef.current;
    scroller.current = isFlowing ? scrollingParent(list) : list;
    const page = scroller.current;
    setMargin(isFlowing && list && page ? topWithin(list, page) : 0);
  }, [listRef, isFlowing]);
  return { scroller, margin };
}

function optionId(lineId: number): string {
  return `linea-${lineId}`;
}
