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

/** Splits off what the client deposits at Banco de la Nación, where the document did not say it. */
export function DetraccionForm({ invoice, title, subtitle, onMode, onClose }: ModeProps) {
  const { currency, totalMinor } = invoice;
  const amountFor = (percent: number) => {
    const share = percentOf(totalMinor, percent);
    return currency === "PEN" ? roundToUnits(share, currency) : share;
  };
  const [percent, setPercent] = useState<number | null>(invoice.detraccionProposed?.percent || USUAL_PERCENT);
  const [amountMinor, setAmount] = useState<number | null>(invoice.detraccionProposed?.amountMinor ?? amountFor(USUAL_PERCENT));
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
      <Group mt="md" align="flex-start" grow>
        <NumberInput
          label="Porcentaje"
          suffix=" %"
          min={0.1}
          max={100}
          decimalScale={2}
          value={percent ?? ""}
          onChange={(value) => {
            const next = typeof value === "number" && value > 0 ? value : null;
            setPercent(next);
            if (next !== null) setAmount(amountFor(next));
          }}
          data-autofocus
        />
        <MoneyField
          label="Monto del depósito"
          currency={currency}
          value={amountMinor}
          onChange={setAmount}
          error={isTooMuch && `Por cobrar hay ${formatMoney(netMinor, currency)}`}
        />
      </Group>
      {isReady && (
        <p className={styles.plan} style={{ marginTop: 16 }}>
          Quedan por cobrar {formatMoney(netMinor - (amountMinor ?? 0), currency)} en tu cuenta y {formatMoney(amountMinor ?? 0, currency)}{" "}
          en Banco de la Nación.
        </p>
      )}
    </SidePanel>
  );
}
