import { Button, Select } from "@mantine/core";
import { useState } from "react";
import { useCall } from "../../../ui/calls.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { FilterChip } from "../../../ui/FilterChip.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import settings from "../Settings.module.css";
import { SettingsPage } from "../SettingsPage.tsx";
import { PasteRates } from "./PasteRates.tsx";
import { RateForm } from "./RateForm.tsx";
import { RatesTable } from "./RatesTable.tsx";
import { monthName, monthsOf, ratesSentence } from "./rates-view.ts";
import styles from "./rates.module.css";
import { WhereTheyAre } from "./WhereTheyAre.tsx";

const USUAL = "USD";

/** The dated exchange rates: by month, typed one by one or pasted as a list. Nothing is fetched. */
export function RatesSection({ todayOn }: { todayOn: string }) {
  const [isPasting, setPasting] = useState(false);
  const [chosen, setChosen] = useState(USUAL);
  const listed = useCall("rates.listRates", { limit: 5000 });
  const all = listed.data?.rates ?? [];
  const currencies = [...new Set([USUAL, ...all.map((rate) => rate.currency)])];
  const currency = currencies.includes(chosen) ? chosen : USUAL;
  const rates = all.filter((rate) => rate.currency === currency);
  return (
    <SettingsPage
      section="cambio"
      action={<Button onClick={() => setPasting(true)}>Pegar una lista</Button>}
      panel={isPasting && <PasteRates known={all} onClose={() => setPasting(false)} />}
    >
      {listed.error && <ErrorState error={listed.error} onRetry={() => void listed.refetch()} />}
      {listed.isPending && <Loading />}
      {listed.data && all.length === 0 && <Empty />}
      {all.length > 0 && (
        <>
          <p className={settings.lead}>
            {ratesSentence(rates, currency)} <WhereTheyAre />
          </p>
          {currencies.length > 1 && <Currencies currencies={currencies} value={currency} onChange={setChosen} />}
        </>
      )}
      {listed.data && <RateForm key={currency} currency={currency} known={rates} todayOn={todayOn} onSaved={setChosen} />}
      {rates.length > 0 && <ByMonth key={`months-${currency}`} rates={rates} />}
    </SettingsPage>
  );
}

function Empty() {
  return (
    <EmptyState title="Para cuando te pagan en soles una factura en dólares">
      Con el tipo de cambio del día, Bancos reconoce ese pago y te dice cuántos dólares cierra. Nada se busca en internet: los anotas tú,
      uno por uno o pegando una lista. <WhereTheyAre />
    </EmptyState>
  );
}

function Currencies({ currencies, value, onChange }: { currencies: readonly string[]; value: string; onChange: (one: string) => void }) {
  return (
    <fieldset className={settings.views}>
      <legend className="visually-hidden">Qué moneda</legend>
      {currencies.map((one) => (
        <FilterChip key={one} isOn={one === value} aria-pressed={one === value} onClick={() => onChange(one)}>
          {one}
        </FilterChip>
      ))}
    </fieldset>
  );
}

type Rates = React.ComponentProps<typeof RatesTable>["rates"];

function ByMonth({ rates }: { rates: Rates }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const months = monthsOf(rates);
  // A month whose last rate was taken away is no longer there to be chosen.
  const month = chosen !== null && months.includes(chosen) ? chosen : (months[0] ?? "");
  return (
    <section aria-label={`Tipos de cambio de ${monthName(month)}`}>
      <Select
        className={styles.month}
        label="Mes"
        data={months.map((value) => ({ value, label: monthName(value) }))}
        value={month}
        allowDeselect={false}
        onChange={setChosen}
      />
      <RatesTable rates={rates.filter(({ on }) => on.startsWith(month))} />
    </section>
  );
}
