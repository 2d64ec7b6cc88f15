import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { AppError } from "../../../../shared/contract/errors.ts";
import type { GuardReason } from "../../../../shared/contract/followup.ts";
import styles from "./panel.module.css";

type Props = {
  error: AppError;
  /** «Mover igual», «Anotar igual» */
  label: string;
  isBusy: boolean;
  onGoOn: (reason: string) => void;
};

/** Why it was refused, with the rule behind each reason; where every rule is the house's own, the way past it, with a reason that is kept. */
export function Refusal({ error, label, isBusy, onGoOn }: Props) {
  const [why, setWhy] = useState("");
  const reasons = reasonsOf(error);
  const mayGoOn = reasons.length > 0 && reasons.every(({ overridable }) => overridable);
  const said = why.trim();
  return (
    <div className={styles.refused} role="alert">
      <strong>Ese día no se puede</strong>
      {reasons.length === 0 && <p>{error.message}</p>}
      <ul>
        {reasons.map((reason) => (
          <li key={`${reason.code} ${reason.text}`}>
            {reason.text} <span className={styles.quiet}>{reason.basis}</span>
          </li>
        ))}
      </ul>
      {mayGoOn && (
        <form
          className={styles.anyway}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (said.length >= 3) onGoOn(said);
          }}
        >
          <TextInput
            label="¿Por qué, de todos modos?"
            description="Queda anotado."
            placeholder="Pidió que lo llamemos ese día"
            value={why}
            maxLength={300}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
          <Button type="submit" size="compact-sm" variant="default" loading={isBusy} disabled={said.length < 3}>
            {label}
          </Button>
        </form>
      )}
    </div>
  );
}

/** The guard's reasons travel with the error. */
function reasonsOf({ details }: AppError): GuardReason[] {
  const given = (details as { reasons?: unknown } | null | undefined)?.reasons;
  return Array.isArray(given) ? (given as GuardReason[]) : [];
}
