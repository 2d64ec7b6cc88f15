import { insteadWords } from "../../../../shared/guard-words.ts";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import type { Mark } from "../view/words.ts";
import styles from "./Editor.module.css";

type Checked = Pick<OutputOf<"templates.preview">, "faults" | "findings">;
type Props = Checked & { id: string; onSelect: (mark: Mark) => void };

/** What keeps a text from being saved, each one a way to its place. */
export function Marks({ id, faults, findings, onSelect }: Props) {
  return (
    <div role="status" id={id}>
      {faults.length + findings.length > 0 && (
        <ul className={styles.marks}>
          {faults.map((fault) => (
            <li key={`${fault.field} ${fault.from} ${fault.message}`}>
              {fault.message}{" "}
              <button type="button" className={styles.phrase} onClick={() => onSelect(fault)}>
                Ver dónde
              </button>
            </li>
          ))}
          {findings.map((finding) => (
            <li key={`${finding.field} ${finding.from} ${finding.phrase}`}>
              Dice{" "}
              <button type="button" className={styles.phrase} onClick={() => onSelect(finding)}>
                «{finding.phrase.replace(/\s+/g, " ")}»
              </button>
              : {insteadWords(finding.instead)} <span className={styles.about}>{finding.basis}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
