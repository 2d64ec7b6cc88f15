import { Tooltip } from "@mantine/core";
import styles from "./Truncate.module.css";

/** Longest last word that stays whole; of a longer one only its end does. */
const LONGEST_TAIL = 10;
const CUT_TAIL = 6;

/** How many characters at the end stay: the last word with the blank before it, as `S.A.C.` of a company. */
function tailOf(text: string): number {
  const word = text.length - text.lastIndexOf(" ");
  return word <= LONGEST_TAIL ? word : CUT_TAIL;
}

/** A name that gives way in its middle: the start shrinks, its end stays; the tooltip has it whole. */
export function Truncate({ children, tail = tailOf(children) }: { children: string; tail?: number }) {
  if (children.length <= LONGEST_TAIL * 2) return <span className={styles.whole}>{children}</span>;
  return (
    <Tooltip label={children}>
      <span className={styles.root}>
        <span className={styles.start} aria-hidden="true">
          {children.slice(0, -tail)}
        </span>
        <span className={styles.end} aria-hidden="true">
          {children.slice(-tail)}
        </span>
        <span className="visually-hidden">{children}</span>
      </span>
    </Tooltip>
  );
}
