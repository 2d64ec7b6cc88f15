import { Button, Radio, Stack } from "@mantine/core";
import { useState } from "react";
import type { DisputeReason } from "../../../../../shared/contract/followup-disputes.ts";
import { formatAmount, formatMoney } from "../../../../../shared/money.ts";
import { filesToPaths } from "../../../../client.ts";
import { useMutationCall } from "../../../../ui/calls.ts";
import { DisputeWhy } from "../../../../ui/dispute/DisputeWhy.tsx";
import { MoneyField } from "../../../../ui/MoneyField.tsx";
import { SidePanel } from "../../../../ui/SidePanel.tsx";
import { toastDone, toastError } from "../../../../ui/toast.ts";
import type { ModeProps } from "../panel-mode.ts";
import { AttachedFiles } from "./AttachedFiles.tsx";
import { type DisputeChoice, disputeChoices, disputedMinor } from "./dispute-draft.ts";
import styles from "./disputes.module.css";
import { useDisputes } from "./use-disputes.ts";

/** Notes what the client does not accept: of what, how much, why, and with what evidence. */
export function DisputeForm(props: ModeProps) {
  const { invoice, title, subtitle, onMode, onClose } = props;
  const form = useDispute(props);
  const { draft, set, choices, choice } = form;
  return (
    <SidePanel
      title={`Reclamo de ${title.charAt(0).toLowerCase()}${title.slice(1)}`}
      subtitle={subtitle}
      onClose={onClose}
      foot={
        <>
          <Button onClick={form.open} loading={form.isSaving} disabled={!form.isComplete}>
            Anotar el reclamo
          </Button>
          <Button variant="default" onClick={() => onMode("detail")}>
            Volver
          </Button>
        </>
      }
    >
      {choice ? (
        <Stack gap="md">
          {choices.length > 1 && <WhatIsDisputed choices={choices} chosen={choice} currency={invoice.currency} onChoose={form.choose} />}
          <MoneyField
            label="Monto que reclama"
            description={`Hasta ${formatMoney(choice.mostMinor, invoice.currency)}`}
            currency={invoice.currency}
            value={form.amountMinor}
            onChange={(amountMinor) => set({ amountMinor })}
            error={form.isTooMuch ? `Puede reclamar hasta ${formatMoney(choice.mostMinor, invoice.currency)}` : undefined}
          />
          <DisputeWhy reason={draft.reason} text={draft.text} onChange={set} />
          <AttachedFiles files={draft.files} onChange={(files) => set({ files })} />
          <PlanText reason={draft.reason} disputed={form.amountMinor ?? 0} left={form.leftMinor} currency={invoice.currency} />
        </Stack>
      ) : (
        <p>Todo lo que queda por cobrar de este documento ya está en reclamo. Ciérralo antes de anotar otro.</p>
      )}
    </SidePanel>
  );
}

type ChoiceProps = {
  choices: readonly DisputeChoice[];
  chosen: DisputeChoice;
  currency: string;
  onChoose: (choice: DisputeChoice) => void;
};

function WhatIsDisputed({ choices, chosen, currency, onChoose }: ChoiceProps) {
  return (
    <Radio.Group
      label="Qué reclama"
      value={chosen.label}
      onChange={(label) => {
        const next = choices.find((choice) => choice.label === label);
        if (next) onChoose(next);
      }}
    >
      <Stack gap="xs" mt={4}>
        {choices.map(({ label, mostMinor }) => (
          <Radio key={label} value={label} label={`${label}: ${formatAmount(mostMinor, currency)}`} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

type Draft = {
  label: string | undefined;
  amountMinor: number | null | undefined;
  reason: DisputeReason | null;
  text: string;
  files: File[];
};

function useDispute({ invoice, title, onMode }: ModeProps) {
  const disputes = useDisputes(invoice.id);
  const choices = disputeChoices(invoice, disputes);
  const [draft, setDraft] = useState<Draft>({ label: undefined, amountMinor: undefined, reason: null, text: "", files: [] });
  const [isHandingOver, setHandingOver] = useState(false);
  const opening = useMutationCall("followup.openDispute");
  const choice = choices.find(({ label }) => label === draft.label) ?? choices[0];
  // All of it until the user says how much.
  const amountMinor = draft.amountMinor === undefined ? (choice?.mostMinor ?? null) : draft.amountMinor;
  const isTooMuch = amountMinor !== null && choice !== undefined && amountMinor > choice.mostMinor;
  const { reason } = draft;
  const open = async () => {
    if (!choice || !reason || !amountMinor) return;
    setHandingOver(true);
    try {
      const paths = await handOver(draft.files);
      const part = choice.part ? { part: choice.part } : {};
      await opening.mutateAsync({ invoiceId: invoice.id, ...part, amountMinor, reason, text: draft.text.trim(), paths });
      toastDone(`Reclamo anotado: ${formatMoney(amountMinor, invoice.currency)} de ${title} no se cobran hasta que lo cierres`);
      onMode("detail");
    } catch (error) {
      toastError(error);
    } finally {
      setHandingOver(false);
    }
  };
  return {
    draft,
    set: (some: Partial<Draft>) => setDraft((now) => ({ ...now, ...some })),
    choose: ({ label }: DisputeChoice) => setDraft((now) => ({ ...now, label, amountMinor: undefined })),
    choices,
    choice,
    amountMinor,
    leftMinor: invoice.openMinor - disputedMinor(disputes) - (amountMinor ?? 0),
    isTooMuch,
    isSaving: isHandingOver,
    isComplete: reason !== null && amountMinor !== null && amountMinor > 0 && !isTooMuch,
    open: () => void open(),
  };
}

/** Paths of the evidence; one that cannot be handed over stops the rest, since a dispute is kept with all of it. */
async function handOver(files: readonly File[]): Promise<string[]> {
  if (files.length === 0) return [];
  const { paths, refused } = await filesToPaths(files);
  if (refused[0]) throw refused[0].error;
  return paths;
}

/** What the dispute will do, before it is noted. */
function PlanText({
  reason,
  disputed,
  left,
  currency,
}: {
  reason: DisputeReason | null;
  disputed: number;
  left: number;
  currency: string;
}) {
  if (disputed <= 0 || left < 0) return null;
  return (
    <p className={styles.plan} role="status">
      Hasta que lo cierres, {formatMoney(disputed, currency)} no se piden en mensajes ni cartas.{" "}
      {left > 0 && `Lo demás, ${formatMoney(left, currency)}, se sigue cobrando. `}
      {reason === "paid_already" && "Busca antes su abono en Bancos: si llegó, aplícalo y no hace falta el reclamo."}
    </p>
  );
}
