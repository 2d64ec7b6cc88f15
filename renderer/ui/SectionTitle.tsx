import type { ReactNode } from "react";
import styles from "./SectionTitle.module.css";

/** The small heading of a part of a screen, with a quiet figure behind it. */
export function SectionTitle({ children, detail, id }: { children: ReactNode; detail?: ReactNode; id?: string }) {
  return (
    <h2 className={styles.title} id={id}>
      {children}
      {detail !== undefined && <span className={styles.detail}> · {detail}</span>}
    </h2>
  );
}
