import { Button } from "@mantine/core";
import { useState } from "react";
import type { PaymentPromise } from "../../../../shared/contract/followup-promises.ts";
import { formatDate, formatShortDate } from "../../../../shared/dates.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { useCall, useMutationCall } from "../../../ui/calls.ts";
import { ReasonDialog } from "../../../ui/ReasonDialog.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Money } from "../../../ui/Money.tsx";
import { promiseText } from "../../../ui/promise/promise-words.ts";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import page from "../page/page.module.css";
import styles from "./promises.module.css";

const FIRST = 3;
const MOST = 500;

/** What the client promised to pay and what became of it: those that wait first, then the newest. */
export function Promises({ clientId, owes, onNote }: { clientId: number; owes: boolean; onNote: () => void }) {
  const [isAll, setAll] = useState(false);
  const [cancelling, setCancelling] = useState<PaymentPromise>();
  const list = useCall("followup.listPromises", { clientId, limit: MOST });
  const todayOn = useCall("settings.getStatus", {}).data?.todayOn;
  const promises = list.data?.promises ?? [];
  if (list.isPending || todayOn === undefined || (promises.length === 0 && !owes && !list.error)) return null;
  return (
    <section aria-labelledby="promesas">
      <div className={page.heading}>
        <SectionTitle id="promesas" {...keptDetail(promises)}>
          Promesas
        </SectionTitle>
        {owes && (
          <button type="button" className={page.link} onClick={onNote}>
            Anotar promesa
          </button>
        )}
      </div>
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {promises.length === 0 && !list.error && <p className={page.quiet}>No ha prometido un pago.</p>}
      <ul className={styles.list}>
        {(isAll ? promises : promises.slice(0, FIRST)).map((promise) => (
          <PromiseRow key={promise.id} promise={promise} todayOn={todayOn} onCancel={() => setCancelling(promise)} />
        ))}
      </ul>
      {promises.length > FIRST && (
        <Button size="compact-sm" variant="subtle" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? "Ver menos" : `Ver las ${promises.length}`}
        </Button>
      )}
      {cancelling && <CancelDialog promise={cancelling} onClose={() => setCancelling(undefined)} />}
    </section>
  );
}

/** `cumplió 3 de 4`, of those whose time is over. */
function keptDetail(promises: readonly PaymentPromise[]): { detail?: string } {
  const over = promises.filter(({ state }) => state === "kept" || state === "partly" || state === "broken");
  if (over.length === 0) return {};
  return { detail: `cumplió ${over.filter(({ state }) => state === "kept").length} de ${over.length}` };
}

function PromiseRow({ promise, todayOn, onCancel }: { promise: PaymentPromise; todayOn: string; onCancel: () => void }) {
  const documents = promise.documents.map(({ document }) => document).join(", ");
  const more = [documents && `De ${documents}`, promise.note].filter(Boolean).join(". ");
  return (
    <li className={styles.promise} data-state={promise.state}>
      <div className={styles.words}>
        <div>
          Para el {formatDate(promise.dueOn)}: <span className={styles.state}>{promiseText(promise, todayOn)}</span>
        </div>
        {more && <div className={page.small}>{more}</div>}
      </div>
      <div className={styles.right}>
        <Money minor={promise.amountMinor} currency={promise.currency} withSymbol />
        {promise.state === "waiting" && (
          <button
            type="button"
            className={page.link}
            onClick={onCancel}
            aria-label={`Anular la promesa para el ${formatDate(promise.dueOn)}`}
          >
            Anular
          </button>
        )}
      </div>
    </li>
  );
}

function CancelDialog({ promise, onClose }: { promise: PaymentPromise; onClose: () => void }) {
  const cancelling = useMutationCall("followup.cancelPromise");
  const confirm = (reason: string) =>
    cancelling.mutate(
      { id: promise.id, reason },
      {
        onSuccess: () => {
          toastDone("La promesa quedó anulada: ya no se le espera por ella.");
          onClose();
        },
        onError: toastError,
      },
    );
  return (
    <ReasonDialog
      title={`Anular la promesa de ${formatMoney(promise.amountMinor, promise.currency)}`}
      confirmLabel="Anular la promesa"
      isBusy={cancelling.isPending}
      placeholder="Se anotó por error"
      usual="Se anotó por error"
      onConfirm={confirm}
      onCancel={onClose}
    >
      <p>
        La promesa para el {formatShortDate(promise.dueOn)} deja de contar, y se le puede volver a cobrar. Queda anotada en la conversación
        con su motivo.
      </p>
    </ReasonDialog>
  );
}
