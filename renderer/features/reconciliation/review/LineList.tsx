import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import type { BankLine, Proposal } from "../../../../shared/contract/reconciliation.ts";
import styles from "./LineList.module.css";
import { LineOption } from "./LineOption.tsx";

const ROW_HEIGHT = 74;
/** How many rows before the end the next page is asked for. */
const EARLY = 40;

type Props = {
  lines: readonly BankLine[];
  proposals: ReadonlyMap<number, Proposal>;
  selectedId: number | undefined;
  label: string;
  onSelect: (id: number) => void;
  onNearEnd: () => void;
};

/** The bank lines, newest first. Only those in sight are drawn; the keys of the review move through it. */
export function LineList({ lines, proposals, selectedId, label, onSelect, onNearEnd }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
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
      ref={scroller}
      className={styles.list}
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
                proposal={proposals.get(line.id)}
                isSelected={line.id === selectedId}
                top={item.start}
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

function optionId(lineId: number): string {
  return `linea-${lineId}`;
}
