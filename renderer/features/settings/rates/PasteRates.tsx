import { Button, Select, Textarea } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import type { ExchangeRate } from "../../../../shared/contract/rates.ts";
import { useCall } from "../../../ui/calls.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import { CURRENCIES } from "./currencies.ts";
import { PastePreview } from "./PastePreview.tsx";
import { byDay, countText, dayKey, fateOf } from "./rates-view.ts";
import styles from "./rates.module.css";
import { useSaveRates } from "./use-save-rates.ts";

type Read = OutputOf<"rates.readPasted">;

const EXAMPLE = "18/11/2026|3.741|3.748|\n19/11/2026|3.744|3.750|\n20/11/2026|3.745|3.752|";
const READ_AFTER_MS = 250;

/** A list to paste: what was understood is shown before it is kept, and the rows in error stay to be mended. */
export function PasteRates({ known, onClose }: { known: readonly ExchangeRate[]; onClose: () => void }) {
  const [text, setText] = useState("");
  const [currency, setCurrency] = useState("USD");
  const [settled] = useDebouncedValue(text, READ_AFTER_MS);
  const isEmpty = settled.trim() === "";
  const read = useCall("rates.readPasted", { text: settled, currency }, { enabled: !isEmpty, keepPrevious: true });
  const { save, isSaving } = useSaveRates();
  const days = byDay(known);
  const found = isEmpty ? undefined : read.data;
  const toSave = found?.rates.filter((rate) => fateOf(rate, days.get(dayKey(rate))) !== "known") ?? [];
  const keep = () => {
    if (!found) return;
    const before = toSave.flatMap((rate) => days.get(dayKey(rate)) ?? []);
    const said =
      toSave.length === 1 ? "Se guardó un tipo de cambio." : `Se guardaron ${toSave.length.toLocaleString("en-US")} tipos de cambio.`;
    save(toSave, before, said, () => (found.rejected.length === 0 ? onClose() : setText(rowsLeft(settled, found.rejected))));
  };
  const foot = (
    <>
      <Button onClick={keep} loading={isSaving} disabled={toSave.length === 0 || settled !== text || read.isPlaceholderData}>
        {toSave.length === 0 ? "Guardar" : `Guardar ${toSave.length.toLocaleString("en-US")}`}
      </Button>
      <Button variant="default" onClick={onClose}>
        Cerrar
      </Button>
    </>
  );
  return (
    <SidePanel
      title="Pegar tipos de cambio"
      subtitle="Copia la tabla o el calendario de SUNAT, la tabla de la SBS o la de tu Excel, y pégala aquí: fecha, compra y venta."
      width={520}
      foot={foot}
      onClose={onClose}
    >
      <PasteFields text={text} currency={currency} onText={setText} onCurrency={setCurrency} />
      {read.error && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {found && (
        <>
          <p className={styles.summary} role="status">
            {summaryOf(found, days)}
          </p>
          <PastePreview read={found} known={days} />
        </>
      )}
    </SidePanel>
  );
}

type FieldsProps = { text: string; currency: string; onText: (text: string) => void; onCurrency: (currency: string) => void };

function PasteFields({ text, currency, onText, onCurrency }: FieldsProps) {
  return (
    <>
      <Textarea
        label="Lista"
        placeholder={EXAMPLE}
        data-autofocus
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        minRows={5}
        maxRows={10}
        autosize
        maxLength={500_000}
        spellCheck={false}
        classNames={{ input: styles.pasted ?? "" }}
      />
      <Select
        mt="sm"
        w={180}
        label="Moneda"
        description="Si la lista no la dice."
        data={CURRENCIES}
        value={currency}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(value) => onCurrency(value ?? "USD")}
      />
    </>
  );
}

function summaryOf({ rates, rejected }: Read, days: ReadonlyMap<string, ExchangeRate>): string {
  if (rates.length + rejected.length === 0)
    return "No encontramos fechas con su compra y su venta. Cada fila va como 20/11/2026 3.745 3.752.";
  const good = countText(rates.map((rate) => fateOf(rate, days.get(dayKey(rate)))));
  const bad = rejected.length === 1 ? "1 fila por corregir" : `${rejected.length.toLocaleString("en-US")} filas por corregir`;
  return `${[good, rejected.length > 0 ? bad : ""].filter(Boolean).join("; ")}.`;
}

/** The rows in error as they were pasted, so that they can be mended where they are. */
function rowsLeft(text: string, rejected: Read["rejected"]): string {
  const lines = text.split(/\r\n?|\n/);
  return rejected.map(({ row }) => lines[row - 1] ?? "").join("\n");
}
