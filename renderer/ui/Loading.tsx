import { useEffect, useState } from "react";
import styles from "./States.module.css";

/** A quiet word while data comes; says nothing for the first 300 ms so that quick answers do not flicker. */
export function Loading({ children = "Cargando…" }: { children?: string }) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.state} role="status" aria-live="polite">
      {isShown && <span className={styles.text}>{children}</span>}
    </div>
  );
}
