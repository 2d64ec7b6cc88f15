import { Autocomplete, Checkbox, Group, Select, Stack } from "@mantine/core";
import { formatMoney } from "../../../../shared/money.ts";
import { MoneyField } from "../../../ui/MoneyField.tsx";
import styles from "../invoices.module.css";
import { type DraftProps, detraccionOf, netOf, retencionOf } from "./draft.ts";

const CURRENCIES = [
  { value: "PEN", label: "Soles (S/)" },
  { value: "USD", label: "Dólares (US$)" },
  { value: "EUR", label: "Euros (€)" },
];

/** The rates met most; any other can be typed. Verify them with the accountant: SUNAT changes them. */
const RATES = ["12", "10", "4", "1.5"];

/** The total and what is taken out of it: the deposit at Banco de la Nación, the retención of an agent. */
export function AmountFields({ draft, set, problems }: DraftProps) {
  return (
    <>
      <Group grow align="flex-start">
        <Select
          label="Moneda"
          data={CURRENCIES}
          value={draft.currency}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          onChange={(currency) => currency && set({ currency })}
        />
        <MoneyField
          label="Total"
          currency={draft.currency}
          value={draft.totalMinor}
          error={problems.total}
          onChange={(totalMinor) => set({ totalMinor, detraccionMinor: null })}
        />
      </Group>
      {draft.type !== "07" && <Deductions draft={draft} set={set} problems={problems} />}
    </>
  );
}

function Deductions({ draft, set, problems }: DraftProps) {
  const hasDetraccion = draft.detraccion !== null;
  return (
    <Stack gap="sm">
      <Checkbox
        label="Tiene detracción"
        checked={hasDetraccion}
        onChange={(event) =>
          set({
            detraccion: event.currentTarget.checked ? 12 : null,
            detraccionMinor: null,
            ...(event.currentTarget.checked ? { hasRetencion: false } : {}),
          })
        }
      />
      {hasDetraccion && (
        <Group grow align="flex-start">
          <Autocomplete
            label="Porcentaje"
            data={RATES}
            value={String(draft.detraccion)}
            rightSection="%"
            comboboxProps={{ withinPortal: false }}
            onChange={(text) => set({ detraccion: readPercent(text), detraccionMinor: null })}
          />
          <MoneyField
            label="Depósito en el Banco de la Nación"
            currency={draft.currency}
            value={detraccionOf(draft)}
            error={problems.detraccion}
            onChange={(detraccionMinor) => set({ detraccionMinor })}
          />
        </Group>
      )}
      <Checkbox
        label="El cliente es agente de retención (3 %)"
        checked={draft.hasRetencion}
        disabled={hasDetraccion}
        description={hasDetraccion ? "Con detracción no hay retención" : undefined}
        onChange={(event) => set({ hasRetencion: event.currentTarget.checked })}
      />
      {(hasDetraccion || draft.hasRetencion) && (draft.totalMinor ?? 0) > 0 && (
        <p className={styles.quiet} role="status">
          {draft.hasRetencion && `Retendrá ${formatMoney(retencionOf(draft), draft.currency)}. `}
          Te pagará {formatMoney(netOf(draft), draft.currency)} en tu cuenta
          {hasDetraccion && ` y ${formatMoney(detraccionOf(draft), draft.currency)} en el Banco de la Nación`}.
        </p>
      )}
    </Stack>
  );
}

function readPercent(text: string): number {
  const value = Number(text.replace(",", ".").replace("%", "").trim());
  return Number.isFinite(value) && value >= 0 && value <= 100 ? value : 0;
}
