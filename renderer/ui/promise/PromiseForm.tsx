import { Button, Select, Textarea } from "@mantine/core";
import { useState } from "react";
import type { PaymentPromise } from "../../../shared/contract/followup-promises.ts";
import type { InputOf } from "../../../shared/contract/index.ts";
import { formatShortDate, formatWeekdayShort } from "../../../shared/dates.ts";
import { currencyName, formatMoney } from "../../../shared/money.ts";
import { DateField } from "../DateField.tsx";
import { explainError } from "../explain-error.ts";
import { MoneyField } from "../MoneyField.tsx";
import styles from "./promise.module.css";
import { PromiseDocuments } from "./PromiseDocuments.tsx";
import { missingMinor, PROMISE_CHANNELS, quickDays } from "./promise-words.ts";
import { type PromiseBalance, promiseOf, type PromiseStart, usePromiseDraft } from "./use-promise-draft.ts";

type Props = {
  id: string;
  clientId: number;
  todayOn: string;
  balances: readonly PromiseBalance[];
  start: PromiseStart;
  error: Error | null;
  onSubmit: (promise: InputOf<"followup.recordPromise">) => void;
};

/** The fields of a promise; what is late stands there already. */
export function PromiseForm({ id, clientId, todayOn, balances, start, error, onSubmit }: Props) {
  const { draft, balance, set, chooseCurrency, chooseDocuments } = usePromiseDraft(balances, start);
  const { currency, dueOn, amountMinor, invoiceIds, channel, note } = draft;
  const [isTried, setTried] = useState(false);
  const submit = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const promise = promiseOf(clientId, draft);
    if (promise) onSubmit(promise);
  };
  return (
    <form id={id} className={styles.form} noValidate onSubmit={submit}>
      {balance && balance.promises.length > 0 && <Already promises={balance.promises} />}
      {error && (
        <p className={styles.note} role="alert">
          {explainError(error).text}
        </p>
      )}
      <div>
        <DateField
          label="Para cuándo"
          autoFocus
          value={dueOn}
          onChange={(on) => set({ dueOn: on })}
          error={isTried && dueOn === null ? "Escribe el día en que prometió pagar" : undefined}
        />
        <QuickDays todayOn={todayOn} dueOn={dueOn} onChoose={(on) => set({ dueOn: on })} />
      </div>
      {balances.length > 1 && <CurrencySelect balances={balances} currency={currency} onChoose={chooseCurrency} />}
      <MoneyField
        key={`${currency} ${invoiceIds.join()}`}
        label="Cuánto"
        description={balance && invoiceIds.length === 0 ? `Debe ${formatMoney(balance.openMinor, currency)} en total.` : undefined}
        placeholder={invoiceIds.length > 0 ? "Todo lo que falta de ellos" : "Todo lo que debe"}
        currency={currency}
        value={amountMinor}
        onChange={(minor) => set({ amountMinor: minor })}
      />
      <PromiseDocuments key={currency} clientId={clientId} currency={currency} chosen={invoiceIds} onChange={chooseDocuments} />
      <Select
        label="Cómo lo dijo"
        placeholder="Sin anotar"
        data={[...PROMISE_CHANNELS]}
        value={channel}
        onChange={(said) => set({ channel: said })}
        clearable
      />
      <Textarea
        label="Nota"
        placeholder="Ejemplo: lo dijo Carmen, de tesorería."
        value={note}
        onChange={(event) => set({ note: event.currentTarget.value })}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={300}
      />
    </form>
  );
}

type CurrencyProps = { balances: readonly PromiseBalance[]; currency: string; onChoose: (currency: string) => void };

function CurrencySelect({ balances, currency, onChoose }: CurrencyProps) {
  return (
    <Select
      label="Moneda"
      data={balances.map((one) => ({ value: one.currency, label: currencyName(one.currency) }))}
      value={currency}
      allowDeselect={false}
      onChange={(code) => code && onChoose(code)}
    />
  );
}

function Already({ promises }: { promises: readonly PaymentPromise[] }) {
  const said = promises.map((one) => `${formatMoney(missingMinor(one), one.currency)} para el ${formatShortDate(one.dueOn)}`).join(" y ");
  return <p className={styles.note}>Ya prometió {said}. Si cambió de día, anula esa promesa en su ficha.</p>;
}

function QuickDays({ todayOn, dueOn, onChoose }: { todayOn: string; dueOn: string | null; onChoose: (on: string) => void }) {
  return (
    <div className={styles.days} role="group" aria-label="Días que más se prometen">
      {quickDays(todayOn).map((on) => (
        <Button
          key={on}
          size="compact-xs"
          variant={on === dueOn ? "light" : "default"}
          aria-pressed={on === dueOn}
          onClick={() => onChoose(on)}
        >
          {formatWeekdayShort(on)}
        </Button>
      ))}
    </div>
  );
}
