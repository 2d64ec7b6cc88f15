import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { AgreementKind } from "../../../../shared/contract/reconciliation-knowledge.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { toastDone, toastError } from "../../../ui/toast.ts";
import { closeOnEscape } from "./close-on-escape.ts";
import styles from "./pays.module.css";
import { type Agreement, AGREEMENT_NAMES, agreementText, percentText, readDays, readPercentHundredths } from "./pays-words.ts";

type Props = { clientId: number; kind: AgreementKind; agreement: Agreement | undefined; onClose: () => void };

/** Percent and days of an agreement, with what they mean in a sentence. */
export function AgreementForm({ clientId, kind, agreement, onClose }: Props) {
  const [percent, setPercent] = useState(agreement ? percentText(agreement.percentHundredths).replace(" %", "") : "");
  const [days, setDays] = useState(agreement ? String(agreement.days) : "");
  const saving = useMutationCall("reconciliation.setAgreement");
  const percentHundredths = readPercentHundredths(percent);
  const count = readDays(days);
  const isComplete = percentHundredths !== undefined && count !== undefined;
  const submit = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isComplete) return;
    const done = () => {
      toastDone("Acuerdo anotado.");
      onClose();
    };
    saving.mutate({ clientId, kind, percentHundredths, days: count }, { onSuccess: done, onError: toastError });
  };
  const isDiscount = kind === "early_discount";
  return (
    <form className={styles.form} aria-label={AGREEMENT_NAMES[kind]} noValidate onSubmit={submit}>
      <TextInput
        label={isDiscount ? "Descuento (%)" : "Interés al mes (%)"}
        placeholder="2"
        inputMode="decimal"
        autoFocus
        value={percent}
        error={percent.trim() !== "" && percentHundredths === undefined ? "Entre 0.01 y 100" : undefined}
        onKeyDown={closeOnEscape(onClose)}
        onChange={(event) => setPercent(event.currentTarget.value)}
      />
      <TextInput
        label={isDiscount ? "Días antes de vencer" : "Días después de vencer"}
        placeholder={isDiscount ? "10" : "0"}
        inputMode="numeric"
        value={days}
        error={days.trim() !== "" && count === undefined ? "De 0 a 365 días" : undefined}
        onKeyDown={closeOnEscape(onClose)}
        onChange={(event) => setDays(event.currentTarget.value)}
      />
      <p className={styles.means} role="status">
        {isComplete ? agreementText({ kind, percentHundredths, days: count }) : ""}
      </p>
      {!isDiscount && <p className={styles.means}>Anótalo solo si lo pactaron por escrito: sin acuerdo no se cobra interés.</p>}
      <div className={styles.actions}>
        <Button type="submit" size="compact-sm" loading={saving.isPending} disabled={!isComplete}>
          Guardar acuerdo
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          No, volver
        </Button>
      </div>
    </form>
  );
}
