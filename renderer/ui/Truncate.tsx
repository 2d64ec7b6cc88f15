import { Tooltip } from "@mantine/core";
import styles from "./Truncate.module.css";

/** A name that gives way in its middle: the start shrinks, the last characters stay; the tooltip has it whole. */
export function Truncate({ children, tail = 8 }: { children: string; tail?: number }) {
  if (children.length <= tail * 2) return <span className={styles.whole}>{children}</span>;
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
