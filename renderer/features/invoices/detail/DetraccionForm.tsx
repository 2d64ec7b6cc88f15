import { Button, Group, NumberInput } from "@mantine/core";
import { useState } from "react";
import { formatMoney, percentOf, roundToUnits } from "../../../../shared/money.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { MoneyField } from "../../../ui/MoneyField.tsx";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import styles from "./detail.module.css";
import type { ModeProps } from "./panel-mode.ts";
import { openParts, sumOpen } from "./pay-plan.ts";

/** What most services bear (R.S. 183-2004/SUNAT, annex 3); the user says which one applies. */
const USUAL_PERCENT = 12;

type Draft = { percent: number | null; amountMinor: number | null };

/** The deposit at a rate: in soles it has no céntimos. */
function depositOf(totalMinor: number, percent: number, currency: string): number {
  const share = percentOf(totalMinor, percent);
  return currency === "PEN" ? roundToUnits(share, currency) : share;
}

/** Splits off what the client deposits at Banco de la Nación, where the document did not say it. */
export function DetraccionForm({ invoice, title, subtitle, onMode, onClose }: ModeProps) {
  const { currency, totalMinor } = invoice;
  const [draft, setDraft] = useState<Draft>(() => ({
    percent: invoice.detraccionProposed?.percent || USUAL_PERCENT,
    amountMinor: invoice.detraccionProposed?.amountMinor ?? depositOf(totalMinor, USUAL_PERCENT, currency),
  }));
  const { percent, amountMinor } = draft;
  const setting = useMutationCall("invoices.setDetraccion");
  const netMinor = sumOpen(openParts(invoice).filter(({ part }) => part === "net"));
  const isTooMuch = amountMinor !== null && amountMinor > netMinor;
  const isReady = percent !== null && amountMinor !== null && amountMinor > 0 && !isTooMuch;
  const confirm = () => {
    if (percent === null || amountMinor === null) return;
    setting.mutate(
      { id: invoice.id, percent, amountMinor },
      {
        onSuccess: () => {
          toastDone(`Se separó la detracción de ${formatMoney(amountMinor, currency)}`);
          onMode("detail");
        },
        onError: toastError,
      },
    );
  };
  return (
    <SidePanel
      title={`Detracción de ${title}`}
      subtitle={subtitle}
      onClose={onClose}
      foot={
        <>
          <Button disabled={!isReady} loading={setting.isPending} onClick={confirm}>
            Separar la detracción
          </Button>
          <Button variant="default" onClick={() => onMode("detail")}>
            Volver
          </Button>
        </>
      }
    >
      <p className={styles.quiet}>
        Lo que tu cliente deposita en Banco de la Nación se cobra aparte del resto. El porcentaje depende del bien o servicio; verifica con
        tu contador.
      </p>
      <Amounts
        draft={draft}
        totalMinor={totalMinor}
        currency={currency}
        onChange={setDraft}
        error={isTooMuch ? `Por cobrar hay ${formatMoney(netMinor, currency)}` : undefined}
      />
      {isReady && (
        <p className={styles.plan} style={{ marginTop: 16 }}>
          Quedan por cobrar {formatMoney(netMinor - (amountMinor ?? 0), currency)} en tu cuenta y {formatMoney(amountMinor ?? 0, currency)}{" "}
          en Banco de la Nación.
        </p>
      )}
    </SidePanel>
  );
}

type AmountsProps = { draft: Draft; totalMinor: number; currency: string; error: string | undefined; onChange: (draft: Draft) => void };

function Amounts({ draft, totalMinor, currency, error, onChange }: AmountsProps) {
  const changePercent = (value: string | number) => {
    const percent = typeof value === "number" && value > 0 ? value : null;
    onChange({ percent, amountMinor: percent === null ? draft.amountMinor : depositOf(totalMinor, percent, currency) });
  };
  return (
    <Group mt="md" align="flex-start" grow>
      <NumberInput
        label="Porcentaje"
        suffix=" %"
        min={0.1}
        max={100}
        decimalScale={2}
        value={draft.percent ?? ""}
        onChange={changePercent}
        data-autofocus
      />
      <MoneyField
        label="Monto del depósito"
        currency={currency}
        value={draft.amountMinor}
        onChange={(amountMinor) => onChange({ ...draft, amountMinor })}
        error={error}
      />
    </Group>
  );
}
