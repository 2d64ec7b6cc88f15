import { useEffect, useRef } from "react";
import type { ContactOutcome } from "../../../shared/contract/followup-agenda.ts";
import { KeyHint } from "../KeyHint.tsx";
import { SectionTitle } from "../SectionTitle.tsx";
import type { Outcome } from "./outcomes.ts";
import styles from "./Outcomes.module.css";

type Props = { outcomes: readonly Outcome[]; chosen: ContactOutcome | undefined; onChoose: (outcome: ContactOutcome) => void };

/** How the contact ended: a click, or its number on the keyboard while nothing is being written. */
export function Outcomes({ outcomes, chosen, onChoose }: Props) {
  const latest = useRef({ outcomes, onChoose });
  latest.current = { outcomes, onChoose };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isWriting =
        event.target instanceof Element && event.target.closest("input, textarea, select, [role=menu], [role=dialog]") !== null;
      if (isWriting || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      const hit = latest.current.outcomes.find(({ key }) => key === event.key);
      if (!hit) return;
      event.preventDefault();
      latest.current.onChoose(hit.outcome);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return (
    <div className={styles.outcomes}>
      <SectionTitle id="resultado">Qué pasó</SectionTitle>
      <div className={styles.buttons} role="group" aria-labelledby="resultado">
        {outcomes.map(({ outcome, key, label }) => (
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
