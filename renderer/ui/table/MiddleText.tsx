import styles from "./workbook.module.css";

const TAIL = 9;

/** A name in a cell that gives way in its middle where it does not fit; resting the pointer on it tells it whole. */
export function MiddleText({ children }: { children: string }) {
  if (children.length <= TAIL * 2) return children;
  return (
    <span className={styles.middle} title={children}>
      <span className={styles.middleStart}>{children.slice(0, -TAIL)}</span>
      <span>{children.slice(-TAIL)}</span>
    </span>
  );
}
