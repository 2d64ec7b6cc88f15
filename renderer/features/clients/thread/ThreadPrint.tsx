import { formatDate, limaMinutes } from "../../../../shared/dates.ts";
import { PrintSheet } from "../../../ui/PrintSheet.tsx";
import { entryText } from "./entry-text.ts";
import type { Entry } from "./filter.ts";
import styles from "./thread.module.css";

/** What is shown of the conversation, on paper. */
export function ThreadPrint({ clientName, entries, onDone }: { clientName: string; entries: readonly Entry[]; onDone: () => void }) {
  return (
    <PrintSheet onDone={onDone}>
      <article className={styles.sheet}>
        <h2>Conversación con {clientName}</h2>
        <table>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.id}>
                <td>{whenOf(entry)}</td>
                <td>
                  <strong>{[entry.title, entry.state].filter(Boolean).join(" · ")}</strong>
                  <p>{entryText(entry)}</p>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </article>
    </PrintSheet>
  );
}

/** Documents and payments have a date alone; what was said has its hour in Lima. */
function whenOf({ id, at, on }: Entry): string {
  if (!id.startsWith("t")) return formatDate(on);
  const minutes = limaMinutes(at);
  return `${formatDate(on)} ${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
