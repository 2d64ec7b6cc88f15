import { KeyHint } from "../KeyHint.tsx";
import styles from "./Call.module.css";
import type { ScriptPart } from "./talk.ts";
import type { Talk } from "./use-talk.ts";

/** What to say now, and what the other person may answer: a click or its digit. */
export function Script({ talk, parts }: { talk: Talk; parts: readonly ScriptPart[] }) {
  const { part, path, choices } = talk;
  if (!part) return null;
  return (
    <section aria-labelledby="guion">
      <Trail talk={talk} parts={parts} />
      <h2 id="guion" className={styles.now}>
        {path.length === 1 ? "Para empezar" : part.label}
      </h2>
      <div className={styles.says} aria-live="polite">
        {part.says.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {choices.length > 0 && (
        <div className={styles.choices} role="group" aria-label="Qué responde">
          {choices.map((choice) => (
            <button
              key={choice.answer}
              type="button"
              className={styles.choice}
              aria-keyshortcuts={choice.key}
              onClick={() => talk.choose(choice)}
            >
              <KeyHint>{choice.key}</KeyHint>
              {choice.label}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}

/** How the conversation came here; a step leads back to it. */
function Trail({ talk: { path, backTo }, parts }: { talk: Talk; parts: readonly ScriptPart[] }) {
  if (path.length < 2) return null;
  const labels = path.map((answer) => parts.find((one) => one.answer === answer)?.label ?? answer);
  return (
    <ol className={styles.trail} aria-label="Lo conversado">
      {labels.slice(0, -1).map((label, at) => (
        <li key={`${at} ${label}`}>
          <button type="button" onClick={() => backTo(at)}>
            {label}
          </button>
        </li>
      ))}
    </ol>
  );
}
