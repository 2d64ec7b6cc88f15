import { Textarea } from "@mantine/core";
import { useId, useRef } from "react";
import type { TextFinding } from "../../../shared/contract/followup-guard.ts";
import { insteadWords } from "../../../shared/guard-words.ts";
import styles from "./guard.module.css";

type Props = {
  text: string;
  onChange: (text: string) => void;
  findings: readonly TextFinding[];
  isReadOnly?: boolean;
  /** How it gets to the client. */
  description?: string;
};

const BY_WHATSAPP = "Puedes cambiarlo. Se abre en WhatsApp y lo envías tú.";

/** A message to a client, with what it may not say marked under it; pressing a mark selects the phrase in the text. */
export function LintedMessage({ text, onChange, findings, isReadOnly = false, description = BY_WHATSAPP }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const marks = useId();
  const select = ({ from, to }: TextFinding) => {
    field.current?.focus();
    field.current?.setSelectionRange(from, to);
  };
  return (
    <div>
      <Textarea
        ref={field}
        label="Mensaje"
        description={isReadOnly ? undefined : description}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
        autosize
        minRows={8}
        maxRows={18}
        maxLength={4000}
        readOnly={isReadOnly}
        aria-invalid={findings.length > 0}
        aria-describedby={findings.length > 0 ? marks : undefined}
      />
      <div role="status" id={marks}>
        {findings.length > 0 && (
          <ul className={styles.marks}>
            {findings.map((finding) => (
              <li key={`${finding.from} ${finding.phrase}`} className={styles.mark}>
                Dice{" "}
                <button type="button" className={styles.phrase} onClick={() => select(finding)}>
                  «{finding.phrase.replace(/\s+/g, " ")}»
                </button>
                : {insteadWords(finding.instead)} <span className={styles.basis}>{finding.basis}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
