import { useImportFlow } from "./context.ts";
import styles from "./imports.module.css";
import { groupOf } from "./report/groups.ts";

/** In the window's head: a report that was left for another screen while some of its files still wait for a word. */
export function WaitingNote() {
  const { session, aside } = useImportFlow();
  if (!session || !aside.isAside) return null;
  const count = session.files.filter((file) => groupOf(file) === "decide").length;
  if (count === 0) return null;
  const words = count === 1 ? "1 archivo por explicar" : `${count.toLocaleString("en-US")} archivos por explicar`;
  return (
    <button type="button" className={styles.waiting} onClick={aside.bringBack} title="Vuelve al resultado de la importación">
      {words}
    </button>
  );
}
