import { useEffect, useRef } from "react";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { SectionTitle } from "../../ui/SectionTitle.tsx";
import { CALL_OUTCOMES, type CallOutcome } from "./call-outcomes.ts";
import styles from "./CallOutcomes.module.css";

/** How the call ended: a click, or its number on the keyboard while nothing is being written. */
export function CallOutcomes({ chosen, onChoose }: { chosen: CallOutcome | undefined; onChoose: (outcome: CallOutcome) => void }) {
  const latest = useRef(onChoose);
  latest.current = onChoose;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isWriting =
        event.target instanceof Element && event.target.closest("input, textarea, select, [role=menu], [role=dialog]") !== null;
      if (isWriting || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      const hit = CALL_OUTCOMES.find(({ key }) => key === event.key);
      if (!hit) return;
      event.preventDefault();
      latest.current(hit.outcome);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return (
    <div className={styles.outcomes}>
      <SectionTitle id="resultado">Qué pasó</SectionTitle>
      <div className={styles.buttons} role="group" aria-labelledby="resultado">
        {CALL_OUTCOMES.map(({ outcome, key, label }) => (
          <button
            key={outcome}
            type="button"
            className={styles.outcome}
            aria-pressed={outcome === chosen}
            aria-keyshortcuts={key}
            onClick={() => onChoose(outcome)}
          >
            {label}
            <KeyHint>{key}</KeyHint>
          </button>
        ))}
      </div>
    </div>
  );
}
