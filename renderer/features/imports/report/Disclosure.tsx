import { IconChevronRight } from "@tabler/icons-react";
import { type ReactNode, useId, useState } from "react";
import styles from "./report.module.css";

/** A line that opens what is under it; nothing of it is drawn before. */
export function Disclosure({ title, detail, children }: { title: string; detail?: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <button
        type="button"
        className={styles.disclosure}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <IconChevronRight size={14} stroke={1.8} aria-hidden="true" />
        <span>{title}</span>
        {detail && <span className={styles.count}>{detail}</span>}
      </button>
      {isOpen && (
        <div id={id} className={styles.disclosed}>
          {children}
        </div>
      )}
    </div>
  );
}
