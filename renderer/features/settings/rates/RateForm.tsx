import { Button, Select } from "@mantine/core";
import { useState } from "react";
import type { ExchangeRate } from "../../../../shared/contract/rates.ts";
import { formatDate } from "../../../../shared/dates.ts";
import { DateField } from "../../../ui/DateField.tsx";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import { CURRENCIES } from "./currencies.ts";
import { RateField } from "./RateField.tsx";
import { checkTyped, dayKey } from "./rates-view.ts";
import styles from "./rates.module.css";
import { useSaveRates } from "./use-save-rates.ts";

type Props = {
  currency: string;
  /** The rates of that currency, newest first. */
  known: readonly ExchangeRate[];
  todayOn: string;
  onSaved: (currency: string) => void;
};

type Draft = { on: string | null; currency: string; buyMicros: number | null; sellMicros: number | null };

/** One rate typed by hand; after it is kept the next one can be typed at once. */
export function RateForm({ currency, known, todayOn, onSaved }: Props) {
  const [draft, setDraft] = useState<Draft>({ on: todayOn, currency, buyMicros: null, sellMicros: null });
  const [round, setRound] = useState(0);
  const { save, isSaving } = useSaveRates();
  const rate = complete(draft);
  const ofCurrency = draft.currency === currency ? known : [];
  const { error, warning } = rate ? checkTyped(rate, ofCurrency, todayOn) : {};
  const submit = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!rate || error) return;
    const before = ofCurrency.filter((one) => dayKey(one) === dayKey(rate));
    save([rate], before, `Anotado el tipo de cambio del ${formatDate(rate.on)}.`, () => {
      setDraft({ ...draft, on: null, buyMicros: null, sellMicros: null });
      setRound(round + 1);
      onSaved(rate.currency);
    });
  };
  return (
    <form className={styles.form} aria-labelledby="anotar-cambio" noValidate onSubmit={submit}>
      <SectionTitle id="anotar-cambio">Anotar uno</SectionTitle>
      <div className={styles.fields}>
        <DateField key={`on-${round}`} label="Fecha" autoFocus={round > 0} value={draft.on} onChange={(on) => setDraft({ ...draft, on })} />
        <Select
          label="Moneda"
          data={CURRENCIES}
          value={draft.currency}
          allowDeselect={false}
          onChange={(value) => setDraft({ ...draft, currency: value ?? currency })}
        />
        <RateField
          key={`buy-${round}`}
          label="Compra"
          placeholder="3.745"
          value={draft.buyMicros}
          onChange={(buyMicros) => setDraft({ ...draft, buyMicros })}
        />
        <RateField
          key={`sell-${round}`}
          label="Venta"
          value={draft.sellMicros}
          onChange={(sellMicros) => setDraft({ ...draft, sellMicros })}
        />
        <Button type="submit" variant="default" loading={isSaving} disabled={!rate || error !== undefined}>
          Anotar
        </Button>
      </div>
      <p className={error ? styles.error : styles.hint} role="status">
        {error ?? warning ?? ""}
      </p>
    </form>
  );
}

function complete({ on, currency, buyMicros, sellMicros }: Draft): ExchangeRate | undefined {
  return on !== null && buyMicros !== null && sellMicros !== null ? { on, currency, buyMicros, sellMicros, source: "typed" } : undefined;
}
