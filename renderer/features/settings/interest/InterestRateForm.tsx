import { Button, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { formatDate } from "../../../../shared/dates.ts";
import { useMutationCall } from "../../../ui/calls.ts";
import { DateField } from "../../../ui/DateField.tsx";
import { PercentField } from "../../../ui/interest/PercentField.tsx";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import styles from "./interest.module.css";
import { type InterestRate, refusalOf } from "./rates-words.ts";

const CURRENCIES = [
  { value: "PEN", label: "Soles" },
  { value: "USD", label: "Dólares" },
  { value: "EUR", label: "Euros" },
];

type Draft = { currency: string; fromOn: string | null; annualHundredths: number | null; source: string };

/** One rate of the table: from when, how much a year, and where it comes from. */
export function InterestRateForm({ rates, todayOn }: { rates: readonly InterestRate[]; todayOn: string }) {
  const [draft, setDraft] = useState<Draft>({ currency: "PEN", fromOn: todayOn, annualHundredths: null, source: "" });
  const [round, setRound] = useState(0);
  const adding = useMutationCall("followup.addInterestRate");
  const { currency, fromOn, annualHundredths } = draft;
  const source = draft.source.trim();
  const set = (some: Partial<Draft>) => setDraft({ ...draft, ...some });
  const rate = fromOn !== null && annualHundredths !== null ? { currency, fromOn, annualHundredths } : undefined;
  const refusal = rate && refusalOf(rate, rates);
  const submit = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!rate || refusal || source.length < 3) return;
    adding.mutate(
      { ...rate, source },
      {
        onSuccess: () => {
          toastDone(`Anotada la tasa desde el ${formatDate(rate.fromOn)}.`);
          setDraft({ currency, fromOn: null, annualHundredths: null, source: "" });
          setRound(round + 1);
        },
        onError: toastError,
      },
    );
  };
  return (
    <form className={styles.form} aria-labelledby="anotar-tasa" noValidate onSubmit={submit}>
      <SectionTitle id="anotar-tasa">Anotar una tasa</SectionTitle>
      <div className={styles.fields}>
        <DateField key={`on-${round}`} label="Rige desde" autoFocus={round > 0} value={fromOn} onChange={(on) => set({ fromOn: on })} />
        <Select
          label="Moneda"
          data={CURRENCIES}
          value={currency}
          allowDeselect={false}
          onChange={(value) => set({ currency: value ?? currency })}
        />
        <PercentField
          key={`rate-${round}`}
          label="Tasa al año"
          value={annualHundredths}
          onChange={(hundredths) => set({ annualHundredths: hundredths })}
        />
        <TextInput
          label="De dónde sale"
          placeholder="Contrato marco 2026"
          value={draft.source}
          maxLength={300}
          onChange={(event) => set({ source: event.currentTarget.value })}
        />
        <Button type="submit" variant="default" loading={adding.isPending} disabled={!rate || refusal !== undefined || source.length < 3}>
          Anotar
        </Button>
      </div>
      <p className={refusal ? styles.error : styles.hint} role="status">
        {refusal ?? ""}
      </p>
    </form>
  );
}
