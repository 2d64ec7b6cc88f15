import { Button, Select } from "@mantine/core";
import { useState } from "react";
import type { DisputeReason } from "../../../shared/contract/followup-disputes.ts";
import { formatMoney } from "../../../shared/money.ts";
import { dueText } from "../age.ts";
import { useCall, useMutationCall } from "../calls.ts";
import { ErrorState } from "../ErrorState.tsx";
import { Loading } from "../Loading.tsx";
import { DisputeWhy } from "../dispute/DisputeWhy.tsx";
import { MoneyField } from "../MoneyField.tsx";
import { SidePanel } from "../SidePanel.tsx";
import { toastDone, toastError } from "../toast.ts";
import styles from "./ContactPanel.module.css";
import type { Target } from "./target.ts";

const SHOWN = 100;

type Props = { target: Target; said: string; before: () => Promise<void>; onBack: () => void; onClose: () => void };

/** What a client does not accept, said while it was on the telephone: of which document, how much, and why. */
export function DisputePanel({ target, said, before, onBack, onClose }: Props) {
  const { clientId, clientName } = target;
  const list = useCall("invoices.listInvoices", { filter: { clientId, tab: "open" }, sort: { by: "dueOn" }, limit: SHOWN });
  const { draft, set, chosen, mostMinor, isComplete, open, isPending } = useDispute(list.data?.rows ?? [], { said, before, onClose });
  const rows = list.data?.rows ?? [];
  const foot = (
    <>
      <Button onClick={open} loading={isPending} disabled={!isComplete}>
        Anotar el reclamo
      </Button>
      <Button variant="default" onClick={onBack}>
        Volver
      </Button>
    </>
  );
  return (
    <SidePanel title="Anotar un reclamo" subtitle={clientName} foot={foot} onClose={onClose}>
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <Loading />}
      {list.data && rows.length === 0 && <p>No te debe nada: no hay qué dejar de cobrar.</p>}
      {chosen && (
        <div className={styles.form}>
          <Select
            label="De qué documento"
            data={rows.map((row) => ({
              value: String(row.id),
              label: `${row.document}, ${formatMoney(row.openMinor, row.currency)}, ${dueText(row)}`,
            }))}
            value={String(chosen.id)}
            onChange={(value) => value && set({ id: Number(value), amountMinor: undefined })}
            allowDeselect={false}
            searchable={rows.length > 8}
            data-autofocus
          />
          <MoneyField
            key={chosen.id}
            label="Monto que reclama"
            description={`Hasta ${formatMoney(mostMinor, chosen.currency)}`}
            currency={chosen.currency}
            value={draft.amountMinor === undefined ? mostMinor : draft.amountMinor}
            onChange={(amountMinor) => set({ amountMinor })}
          />
          <DisputeWhy reason={draft.reason} text={draft.text} onChange={set} />
          <p className={styles.cost}>Mientras esté abierto, ese monto no se pide. Las pruebas se agregan desde el documento.</p>
        </div>
      )}
    </SidePanel>
  );
}

type Row = { id: number; document: string; currency: string; openMinor: number };
type Draft = { id: number | undefined; amountMinor: number | null | undefined; reason: DisputeReason | null; text: string };

function useDispute(rows: readonly Row[], { said, before, onClose }: Pick<Props, "said" | "before" | "onClose">) {
  const [draft, setDraft] = useState<Draft>({ id: undefined, amountMinor: undefined, reason: null, text: said });
  const [isNoting, setNoting] = useState(false);
  const opening = useMutationCall("followup.openDispute");
  const chosen = rows.find(({ id }) => id === draft.id) ?? rows[0];
  const mostMinor = chosen?.openMinor ?? 0;
  const { amountMinor, reason } = draft;
  const isComplete = chosen !== undefined && reason !== null && amountMinor !== null && (amountMinor ?? mostMinor) > 0;
  const open = async () => {
    if (!chosen || !reason) return;
    setNoting(true);
    try {
      await before();
      const some = amountMinor === undefined || amountMinor === null ? {} : { amountMinor };
      const opened = await opening.mutateAsync({ invoiceId: chosen.id, reason, text: draft.text.trim(), ...some });
      toastDone(
        `Reclamo anotado: ${formatMoney(opened.amountMinor, chosen.currency)} de ${chosen.document} no se cobran hasta que lo cierres.`,
      );
      onClose();
    } catch (error) {
      toastError(error);
    } finally {
      setNoting(false);
    }
  };
  return {
    draft,
    set: (some: Partial<Draft>) => setDraft((now) => ({ ...now, ...some })),
    chosen,
    mostMinor,
    isComplete,
    open: () => void open(),
    isPending: isNoting,
  };
}
