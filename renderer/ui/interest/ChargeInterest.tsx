import { formatMoney } from "../../../shared/money.ts";
import { useCaller, useMutationCall } from "../calls.ts";
import { ConfirmDialog } from "../ConfirmDialog.tsx";
import { toastError } from "../toast.ts";
import { toastUndo } from "../undo-toast.tsx";
import { type DocumentInterest, spanText } from "./interest-words.ts";
import styles from "./interest.module.css";

type Props = {
  of: DocumentInterest;
  /** Why it runs, and by which rule. */
  why: string;
  onClose: () => void;
};

/** Asks before interest becomes a document that is owed: which days, at which rate, and why it runs. */
export function ChargeInterest({ of, why, onClose }: Props) {
  const charging = useMutationCall("followup.chargeInterest");
  const undo = useUndoCharge(of.document);
  const amount = formatMoney(of.interestMinor, of.currency);
  // The charge may take the place of this dialog in the panel before it answers: what follows must not hang on it.
  const confirm = () =>
    void charging.mutateAsync({ invoiceId: of.invoiceId }).then(({ amountMinor }) => {
      toastUndo(`Se cobra el interés de ${of.document}: ${formatMoney(amountMinor, of.currency)}.`, undo, "Ese interés ya no se cobra.");
      onClose();
    }, toastError);
  return (
    <ConfirmDialog
      title={`Cobrar ${amount} de interés por ${of.document}`}
      confirmLabel="Cobrar interés"
      isBusy={charging.isPending}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <ul className={styles.spans}>
        {of.lines.map((line) => (
          <li key={`${line.fromOn} ${line.capitalMinor} ${line.annualHundredths}`}>
            <span>{spanText(line)}</span>
            <strong>{formatMoney(line.interestMinor, line.currency)}</strong>
          </li>
        ))}
      </ul>
      <p>
        Se añade como documento aparte, por cobrar desde hoy; el saldo de {of.document} no cambia. Los días cobrados no se cuentan otra vez.
      </p>
      <p className={styles.why}>{why}</p>
    </ConfirmDialog>
  );
}

/** Takes back the interest charged last of a document. */
function useUndoCharge(document: string): () => Promise<unknown> {
  const call = useCaller();
  return async () => {
    const { batches } = await call("undo.listBatches", { kinds: ["interest"], limit: 20 });
    const last = batches.find(({ label, isUndone }) => !isUndone && label === `Interés de ${document}`);
    if (last) await call("undo.undoBatch", { batchId: last.id });
  };
}
