import { Button, Checkbox, Group, Select, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import type { PaymentMethod } from "../../../../shared/contract/payments.ts";
import { formatAmount, formatMoney } from "../../../../shared/money.ts";
import { useCall, useCaller, useMutationCall } from "../../../ui/calls.ts";
import { DateField } from "../../../ui/DateField.tsx";
import { MoneyField } from "../../../ui/MoneyField.tsx";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import { toastError } from "../../../ui/toast.ts";
import { toastUndo } from "../../../ui/undo-toast.tsx";
import styles from "./detail.module.css";
import { offeredPayment } from "./offers/offer-payment.ts";
import { OfferCheck } from "./offers/OfferCheck.tsx";
import { useOffer } from "./offers/use-offer.ts";
import type { ModeProps } from "./panel-mode.ts";
import { openParts, type Part, partKey, planPayment, sumOpen, usualMethod, usualParts } from "./pay-plan.ts";
import { METHOD_WORDS, partName } from "./words.ts";

const METHODS = (Object.keys(METHOD_WORDS) as PaymentMethod[])
  .filter((method) => method !== "credit_note")
  .map((value) => ({ value, label: METHOD_WORDS[value] }));

/** Money that came in: when, how much, how, for which parts, and what stays in the client's favour. */
export function PayForm(props: ModeProps) {
  const { invoice, title, subtitle, onMode, onClose } = props;
  const form = usePayment(props);
  const { draft, set, parts } = form;
  return (
    <SidePanel
      title={`Registrar pago · ${title}`}
      subtitle={subtitle}
      onClose={onClose}
      foot={
        <>
          <Button onClick={form.record} loading={form.isSaving} disabled={!form.isComplete}>
            Registrar pago
          </Button>
          <Button variant="default" onClick={() => onMode("detail")}>
            Volver
          </Button>
        </>
      }
    >
      <Stack gap="md">
        <WhichParts invoice={invoice} parts={parts} chosen={draft.chosen} onChange={form.choose} />
        <Group grow align="flex-start">
          <DateField
            label="Fecha del pago"
            value={draft.paidOn}
            onChange={(paidOn) => set({ paidOn })}
            error={form.isFuture ? "Todavía no llega ese día" : undefined}
          />
          <MoneyField label="Monto" currency={invoice.currency} value={draft.amount} onChange={(amount) => set({ amount })} />
        </Group>
        <OfferCheck
          offer={form.offer}
          payment={form.offered}
          currency={invoice.currency}
          isTaken={draft.takesOffer}
          onChange={form.takeOffer}
        />
        <Select
          label="Cómo pagó"
          data={METHODS}
          value={draft.method}
          onChange={(method) => method && set({ method })}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
        />
        <TextInput
          label="Operación o referencia"
          placeholder="N.º de operación, de cheque…"
          value={draft.reference}
          onChange={(event) => set({ reference: event.currentTarget.value })}
          maxLength={120}
        />
        <PlanText
          invoice={invoice}
          amount={draft.amount ?? 0}
          taking={form.takingMinor}
          favour={form.favourMinor}
          discount={form.discountMinor}
        />
      </Stack>
    </SidePanel>
  );
}

type WhichProps = { invoice: ModeProps["invoice"]; parts: readonly Part[]; chosen: string[]; onChange: (keys: string[]) => void };

/** The open parts of the document, where there are several. */
function WhichParts({ invoice, parts, chosen, onChange }: WhichProps) {
  if (parts.length < 2) return null;
  return (
    <Checkbox.Group label="Qué paga" value={chosen} onChange={onChange}>
      <Stack gap="xs" mt={4}>
        {parts.map((part) => (
          <Checkbox
            key={partKey(part)}
            value={partKey(part)}
            label={`${partName(part, invoice)}: ${formatAmount(part.openMinor, invoice.currency)}`}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

type PaymentDraft = {
  chosen: string[];
  paidOn: string | null;
  amount: number | null;
  method: PaymentMethod;
  reference: string;
  takesOffer: boolean;
};

function usePayment({ invoice, title, onMode }: ModeProps) {
  const today = useCall("settings.getStatus", {}).data?.todayOn;
  const parts = openParts(invoice);
  const [draft, setDraft] = useState<PaymentDraft>(() => ({
    ...draftFor(usualParts(parts)),
    paidOn: today ?? null,
    reference: "",
    takesOffer: false,
  }));
  const call = useCaller();
  const recording = useMutationCall("payments.recordPayment");
  const honouring = useMutationCall("followup.honourOffer");
  const offer = useOffer(invoice);
  const taking = parts.filter((part) => draft.chosen.includes(partKey(part)));
  const { allocations, favourMinor } = planPayment(invoice.id, taking, draft.amount ?? 0);
  const { paidOn, amount, method } = draft;
  const offered = offeredPayment(offer, { all: parts, taking, amountMinor: amount ?? 0, paidOn });
  const discountMinor = draft.takesOffer ? offered.closesMinor : 0;
  const isFuture = paidOn !== null && today !== undefined && paidOn > today;
  const record = () => {
    if (!paidOn || !amount) return;
    const { currency } = invoice;
    const reference = draft.reference.trim() ? { reference: draft.reference.trim() } : {};
    recording.mutate(
      { clientId: invoice.client.id, paidOn, amountMinor: amount, currency, method, allocations, ...reference },
      {
        onSuccess: ({ id: paymentId, batchId }) => {
          const said = `Pago de ${formatMoney(amount, currency)} registrado en ${title}`;
          if (offer && discountMinor > 0) honouring.mutate({ id: offer.id, paymentId }, { onError: toastError });
          toastUndo(said, () => call("undo.undoBatch", { batchId }), "El pago se deshizo");
          onMode("detail");
        },
        onError: toastError,
      },
    );
  };
  return {
    draft,
    set: (part: Partial<PaymentDraft>) => setDraft((now) => ({ ...now, ...part })),
    choose: (keys: string[]) => setDraft((now) => ({ ...now, ...draftFor(parts.filter((part) => keys.includes(partKey(part)))) })),
    takeOffer: (takesOffer: boolean) =>
      setDraft((now) => ({ ...now, takesOffer, amount: takesOffer && offer ? offer.payMinor : sumOpen(taking) })),
    offer,
    offered,
    discountMinor,
    parts,
    takingMinor: sumOpen(taking),
    favourMinor,
    isFuture,
    isSaving: recording.isPending,
    isComplete: paidOn !== null && amount !== null && amount > 0 && !isFuture,
    record,
  };
}

function draftFor(parts: readonly Part[]): Pick<PaymentDraft, "chosen" | "amount" | "method"> {
  return { chosen: parts.map(partKey), amount: sumOpen(parts), method: usualMethod(parts) };
}

type PlanProps = { invoice: ModeProps["invoice"]; amount: number; taking: number; favour: number; discount: number };

/** What the payment will do, before it is recorded. */
function PlanText({ invoice, amount, taking, favour, discount }: PlanProps) {
  if (amount <= 0) return null;
  const money = (minor: number) => formatMoney(minor, invoice.currency);
  const left = invoice.openMinor - (amount - favour) - discount;
  return (
    <p className={styles.plan} role="status">
      {favour > 0 && <>Sobran {money(favour)}: quedan a favor del cliente. </>}
      {discount > 0 && <>La oferta cierra {money(discount)}. </>}
      {amount + discount < taking && <>No alcanza para todo: lo marcado suma {money(taking)}. </>}
      {left > 0 ? <>Después de este pago quedan {money(left)} por cobrar.</> : <>Con este pago el documento queda cancelado.</>}
    </p>
  );
}
