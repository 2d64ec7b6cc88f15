import { PrintSheet } from "../../../ui/PrintSheet.tsx";
import type { Measured } from "./question.ts";
import styles from "./Results.module.css";
import { ResultsSentence } from "./ResultsSentence.tsx";
import { ResultsTables } from "./ResultsTables.tsx";

/** The results on paper: the sentence, what to do, and the four tables. */
export function PrintedResults({ measured, onDone }: { measured: Measured; onDone: () => void }) {
  return (
    <PrintSheet onDone={onDone}>
      <div className={styles.paper}>
        <h1>Resultados de lo enviado</h1>
        <ResultsSentence measured={measured} />
        {measured.advice.map(({ key, text }) => (
          <p key={key}>{text}</p>
        ))}
        <ResultsTables measured={measured} />
      </div>
    </PrintSheet>
  );
}
