import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { BankLine } from "../../../../shared/contract/reconciliation.ts";
import { formatShortDate } from "../../../../shared/dates.ts";
import { currencyName, formatMoney } from "../../../../shared/money.ts";
import { formatRate, parseRate } from "../../../../shared/exchange-rate.ts";
import { isDivided } from "../view/conversion.ts";
import { depositOf } from "../view/draft.ts";
import styles from "./Distribution.module.css";
import type { Distribution } from "./use-distribution.ts";

/** Whether the documents are in the deposit's currency; where not, the rate and what the deposit is at it. */
export function CurrencyChoice({ line, state }: { line: BankLine; state: Distribution }) {
  const { draft, isOther, candidates } = state;
  if (!isOther)
    return (
      <Button size="compact-xs" variant="subtle" className={styles.turn} onClick={() => state.turnCurrency(state.otherCurrency)}>
        Paga documentos en {currencyName(state.otherCurrency)}
      </Button>
    );
  const converted = depositOf(line, draft);
  const { rate } = candidates;
  const isTable = rate !== null && rate.rateMicros === draft.rateMicros;
  return (
    <div className={styles.rate}>
      <span className={styles.rateMoney}>{formatMoney(line.amountMinor, line.currency)}</span>
      <span aria-hidden="true">{isDivided(line.currency) ? "÷" : "×"}</span>
      <RateField micros={draft.rateMicros} onChange={state.setRate} />
      <span aria-hidden="true">=</span>
      <output className={styles.rateMoney}>{converted === null ? "?" : formatMoney(converted, draft.currency)}</output>
      <span className={styles.note}>
        {isTable
          ? `tipo de cambio del ${formatShortDate(rate.on)}`
          : rate
            ? `el del ${formatShortDate(rate.on)} fue ${formatRate(rate.rateMicros)}`
            : "no hay tipo de cambio anotado para ese día"}
      </span>
      <Button size="compact-xs" variant="subtle" onClick={() => state.turnCurrency(line.currency)}>
        Volver a {currencyName(line.currency)}
      </Button>
    </div>
  );
}

function RateField({ micros, onChange }: { micros: number | null; onChange: (micros: number | null) => void }) {
  const [text, setText] = useState<string>();
  return (
    <TextInput
      size="xs"
      className={styles.rateField}
      aria-label="Tipo de cambio: soles por uno"
      inputMode="decimal"
      autoComplete="off"
      value={text ?? (micros === null ? "" : formatRate(micros))}
      error={text !== undefined && parseRate(text) === undefined}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(parseRate(event.currentTarget.value) ?? null);
      }}
    />
  );
}
