import { Radio, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import type { Dispute, DisputeOutcome } from "../../../../../shared/contract/followup-disputes.ts";
import { DISPUTE_OUTCOMES } from "../../../../../shared/dispute-words.ts";
import { formatMoney } from "../../../../../shared/money.ts";
import { useMutationCall } from "../../../../ui/calls.ts";
import { ConfirmDialog } from "../../../../ui/ConfirmDialog.tsx";
import { toastDone, toastError } from "../../../../ui/toast.ts";
import styles from "./disputes.module.css";

const OUTCOMES = Object.keys(DISPUTE_OUTCOMES) as DisputeOutcome[];

type Props = {
  dispute: Dispute;
  /** The credit note that came since it was opened. */
  note: string | undefined;
  onClose: () => void;
};

/** Ends a dispute: how, with a note that stays, and what follows from it. */
export function CloseDispute({ dispute, note: creditNote, onClose }: Props) {
  const [outcome, setOutcome] = useState<DisputeOutcome | null>(null);
  const [note, setNote] = useState("");
  const closing = useMutationCall("followup.closeDispute");
  const confirm = () => {
    if (!outcome) return;
    closing.mutate(
      { id: dispute.id, outcome, note: note.trim() },
      {
        onSuccess: () => {
          toastDone(`El reclamo de ${dispute.document} quedó cerrado. ${nextStep(dispute, outcome, creditNote)}`.trim());
          onClose();
        },
        onError: toastError,
      },
    );
  };
  return (
    <ConfirmDialog
      title={`Cerrar el reclamo de ${dispute.document}`}
      confirmLabel="Cerrar el reclamo"
      isBusy={closing.isPending}
      isReady={outcome !== null}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <Stack gap="md">
        <Radio.Group label="Cómo terminó" value={outcome} onChange={setOutcome}>
          <Stack gap="xs" mt={4}>
            {OUTCOMES.map((value) => (
              <Radio key={value} value={value} label={DISPUTE_OUTCOMES[value]} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label="Nota"
          placeholder="Qué se revisó, con quién se acordó…"
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          autosize
          minRows={2}
          maxLength={300}
        />
        <p className={styles.plan} role="status">
          {(outcome && nextStep(dispute, outcome, creditNote)) || "Lo que digas queda en el historial de este documento."}
        </p>
      </Stack>
    </ConfirmDialog>
  );
}

/** What follows from how it ended; nothing where nothing is open any more. */
function nextStep({ amountMinor, currency }: Dispute, outcome: DisputeOutcome, creditNote: string | undefined): string {
  if (amountMinor === 0) return "";
  const money = formatMoney(amountMinor, currency);
  if (creditNote && (outcome === "accepted" || outcome === "settled"))
    return `Ya entró la nota de crédito ${creditNote}; lo que queda del documento se vuelve a cobrar.`;
  if (outcome === "accepted")
    return `Ahora emite la nota de crédito por ${money} e importa su XML: mientras tanto, ese monto se vuelve a cobrar.`;
  if (outcome === "settled")
    return `Si acordaron un descuento, emite la nota de crédito e importa su XML. Lo demás de los ${money} se vuelve a cobrar.`;
  return `Se vuelven a cobrar ${money}.`;
}
