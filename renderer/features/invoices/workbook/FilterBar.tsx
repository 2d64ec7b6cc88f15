import { Menu, UnstyledButton } from "@mantine/core";
import { type ComponentType, useState } from "react";
import { addDays } from "../../../../shared/dates.ts";
import { currencyName } from "../../../../shared/money.ts";
import { useCall } from "../../../ui/calls.ts";
import { ClientPicker } from "../ClientPicker.tsx";
import styles from "../invoices.module.css";
import { FilterPopover } from "./FilterPopover.tsx";
import { amountsInWords, datesInWords, lateInWords, PART_WORDS, TYPE_WORDS } from "./filter-words.ts";
import { AmountSpan, ChoiceList, DateSpan, LateChoices } from "./filter-fields.tsx";
import type { InvoicesLink } from "./link.ts";

type Filter = InvoicesLink["filter"];
type Props = { filter: Filter; currencies: readonly string[]; onChange: (filter: Filter) => void };

/** The chips: what the list is narrowed to, each beside the way to take it away. The filters used less wait behind "+ filtro". */
export function FilterBar({ filter, currencies, onChange }: Props) {
  const [added, setAdded] = useState<string>();
  const set = (part: Partial<Filter>) => onChange({ ...filter, ...part });
  const isOn = (extra: Extra) => extra.name === added || extra.keys.some((key) => filter[key] !== undefined);
  const waiting = EXTRAS.filter((extra) => !isOn(extra));
  return (
    <div className={styles.chips}>
      {(currencies.length > 1 || filter.currency) && <CurrencyChip filter={filter} set={set} currencies={currencies} />}
      <ClientChip filter={filter} set={set} />
      <DueChip filter={filter} set={set} />
      <LateChip filter={filter} set={set} />
      {EXTRAS.filter(isOn).map((extra) => (
        <extra.Chip key={extra.name} filter={filter} set={set} startsOpen={extra.name === added} onClosed={() => setAdded(undefined)} />
      ))}
      {waiting.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <UnstyledButton className={styles.addFilter}>+ filtro</UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            {waiting.map((extra) => (
              <Menu.Item key={extra.name} onClick={() => setAdded(extra.name)}>
                {extra.name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}

type ChipProps = { filter: Filter; set: (part: Partial<Filter>) => void };
type ExtraProps = ChipProps & { startsOpen: boolean; onClosed: () => void };
type Extra = { name: string; keys: readonly (keyof Filter)[]; Chip: ComponentType<ExtraProps> };

const EXTRAS: readonly Extra[] = [
  { name: "Emisión", keys: ["issuedFrom", "issuedTo"], Chip: IssuedChip },
  { name: "Tipo", keys: ["type"], Chip: TypeChip },
  { name: "Monto por cobrar", keys: ["minOpenMinor", "maxOpenMinor"], Chip: AmountChip },
  { name: "Falta", keys: ["openPart"], Chip: PartChip },
];

function CurrencyChip({ filter, set, currencies }: ChipProps & { currencies: readonly string[] }) {
  const all = [...new Set([...currencies, ...(filter.currency ? [filter.currency] : [])])];
  return (
    <FilterPopover name="Moneda" value={filter.currency && currencyName(filter.currency)} onClear={() => set({ currency: undefined })}>
      {(close) => (
        <ChoiceList
          choices={all.map((currency) => ({ value: currency, label: currencyName(currency) }))}
          value={filter.currency}
          onChoose={(currency) => {
            set({ currency });
            close();
          }}
        />
      )}
    </FilterPopover>
  );
}

function ClientChip({ filter, set }: ChipProps) {
  const client = useCall("clients.getClient", { id: filter.clientId ?? 1 }, { enabled: filter.clientId !== undefined });
  const name = filter.clientId === undefined ? undefined : (client.data?.name ?? "…");
  return (
    <FilterPopover name="Cliente" value={name} onClear={() => set({ clientId: undefined })}>
      {(close) => (
        <ClientPicker
          label="Solo los documentos de"
          autoFocus
          onPick={(one) => {
            set({ clientId: one.id });
            close();
          }}
        />
      )}
    </FilterPopover>
  );
}

function DueChip({ filter, set }: ChipProps) {
  const today = useCall("settings.getStatus", {}).data?.todayOn ?? "";
  const usual = today
    ? [
        { label: "Hoy", from: today, to: today },
        { label: "7 días", from: today, to: addDays(today, 7) },
        { label: "Este mes", from: `${today.slice(0, 8)}01`, to: lastOfMonth(today) },
      ]
    : [];
  return (
    <FilterPopover
      name="Vence"
      value={datesInWords(filter.dueFrom, filter.dueTo)}
      onClear={() => set({ dueFrom: undefined, dueTo: undefined })}
    >
      {() => (
        <DateSpan
          value={{ from: filter.dueFrom, to: filter.dueTo }}
          usual={usual}
          onChange={({ from, to }) => set({ dueFrom: from, dueTo: to })}
        />
      )}
    </FilterPopover>
  );
}

function IssuedChip({ filter, set, ...popover }: ExtraProps) {
  const today = useCall("settings.getStatus", {}).data?.todayOn ?? "";
  const usual = today
    ? [
        { label: "Este mes", from: `${today.slice(0, 8)}01`, to: today },
        { label: "30 días", from: addDays(today, -30), to: today },
        { label: "Este año", from: `${today.slice(0, 4)}-01-01`, to: today },
      ]
    : [];
  return (
    <FilterPopover
      {...popover}
      name="Emisión"
      value={datesInWords(filter.issuedFrom, filter.issuedTo)}
      onClear={() => set({ issuedFrom: undefined, issuedTo: undefined })}
    >
      {() => (
        <DateSpan
          value={{ from: filter.issuedFrom, to: filter.issuedTo }}
          usual={usual}
          onChange={({ from, to }) => set({ issuedFrom: from, issuedTo: to })}
        />
      )}
    </FilterPopover>
  );
}

function LateChip({ filter, set }: ChipProps) {
  const value = lateInWords(filter.minDaysLate, filter.maxDaysLate);
  return (
    <FilterPopover name="Días de atraso" value={value} onClear={() => set({ minDaysLate: undefined, maxDaysLate: undefined })}>
      {(close) => (
        <LateChoices
          value={{ from: filter.minDaysLate, to: filter.maxDaysLate }}
          onChoose={({ from, to }) => {
            set({ minDaysLate: from, maxDaysLate: to });
            close();
          }}
        />
      )}
    </FilterPopover>
  );
}

function TypeChip({ filter, set, ...popover }: ExtraProps) {
  return (
    <FilterPopover {...popover} name="Tipo" value={filter.type && TYPE_WORDS[filter.type]} onClear={() => set({ type: undefined })}>
      {(close) => (
        <ChoiceList
          choices={choicesOf(TYPE_WORDS)}
          value={filter.type}
          onChoose={(type) => {
            set({ type });
            close();
          }}
        />
      )}
    </FilterPopover>
  );
}

function AmountChip({ filter, set, ...popover }: ExtraProps) {
  const currency = filter.currency ?? "PEN";
  const value = amountsInWords(filter.minOpenMinor, filter.maxOpenMinor, currency);
  return (
    <FilterPopover
      {...popover}
      name="Monto por cobrar"
      value={value}
      onClear={() => set({ minOpenMinor: undefined, maxOpenMinor: undefined })}
    >
      {() => (
        <AmountSpan
          currency={currency}
          value={{ from: filter.minOpenMinor, to: filter.maxOpenMinor }}
          onChange={({ from, to }) => set({ minOpenMinor: from, maxOpenMinor: to })}
        />
      )}
    </FilterPopover>
  );
}

function PartChip({ filter, set, ...popover }: ExtraProps) {
  return (
    <FilterPopover
      {...popover}
      name="Falta"
      value={filter.openPart && PART_WORDS[filter.openPart]}
      onClear={() => set({ openPart: undefined })}
    >
      {(close) => (
        <ChoiceList
          choices={choicesOf(PART_WORDS)}
          value={filter.openPart}
          onChoose={(openPart) => {
            set({ openPart });
            close();
          }}
        />
      )}
    </FilterPopover>
  );
}

function choicesOf<Value extends string>(words: Readonly<Record<Value, string>>): { value: Value; label: string }[] {
  return (Object.keys(words) as Value[]).map((value) => ({ value, label: words[value] }));
}

function lastOfMonth(on: string): string {
  const [year = 0, month = 0] = on.split("-").map(Number);
  return addDays(month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`, -1);
}
