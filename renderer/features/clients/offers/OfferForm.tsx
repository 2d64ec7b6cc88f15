import { Button, SegmentedControl, Select, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Offer } from "../../../../shared/contract/followup-offers.ts";
import type { InputOf } from "../../../../shared/contract/index.ts";
import { formatWeekdayShort } from "../../../../shared/dates.ts";
import { currencyName, formatMoney } from "../../../../shared/money.ts";
import { useCall } from "../../../ui/calls.ts";
import { DateField } from "../../../ui/DateField.tsx";
import { explainError } from "../../../ui/explain-error.ts";
import { MoneyField } from "../../../ui/MoneyField.tsx";
import { discountOf, offerOf, quickDays, readPercent, sumsOf } from "./offer-draft.ts";
import { resultText } from "./offer-words.ts";
import { OfferDocuments } from "./OfferDocuments.tsx";
import styles from "./offers.module.css";
import { type OfferDrafting, useOfferDraft } from "./use-offer-draft.ts";
import { useNets } from "./use-nets.ts";

type Props = {
  id: string;
  clientId: number;
  todayOn: string;
  currencies: readonly string[];
  offers: readonly Offer[];
  error: Error | null;
  onSubmit: (offer: InputOf<"followup.makeOffer">) => void;
};

/** What is offered, how much less, and until when; what it takes and what is given stand under it as it is written. */
export function OfferForm({ id, clientId, todayOn, currencies, offers, error, onSubmit }: Props) {
  const drafting = useOfferDraft({ clientId, todayOn, currencies, offers });
  const { draft, set, choices } = drafting;
  const [isTried, setTried] = useState(false);
  const offer = offerOf(clientId, draft);
  const submit = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (offer) onSubmit(offer);
  };
  return (
    <form id={id} className={styles.form} noValidate onSubmit={submit}>
      {error && (
        <p className={styles.note} role="alert">
          {explainError(error).text}
        </p>
      )}
      {currencies.length > 1 && (
        <Select
          label="Moneda"
          data={currencies.map((value) => ({ value, label: currencyName(value) }))}
          value={draft.currency}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          onChange={(currency) => currency && drafting.chooseCurrency(currency)}
        />
      )}
      <OfferDocuments
        choices={choices}
        currency={draft.currency}
        chosen={draft.invoiceIds}
        todayOn={todayOn}
        error={isTried && draft.invoiceIds.length === 0 ? "Marca al menos un documento" : undefined}
        onChange={(invoiceIds) => set({ invoiceIds })}
      />
      <DiscountField key={draft.currency} drafting={drafting} isTried={isTried} />
      <UntilField drafting={drafting} todayOn={todayOn} isTried={isTried} />
      <Sums drafting={drafting} />
      <Textarea
        label="Nota para ti"
        placeholder="Ejemplo: lo pidió Carmen, de tesorería."
        value={draft.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={300}
      />
      <Results currency={draft.currency} />
    </form>
  );
}

function UntilField({ drafting, todayOn, isTried }: { drafting: OfferDrafting; todayOn: string; isTried: boolean }) {
  const { draft, set } = drafting;
  return (
    <div>
      <DateField
        label="Último día para pagar con descuento"
        value={draft.untilOn}
        onChange={(untilOn) => set({ untilOn })}
        error={isTried && draft.untilOn === null ? "Escribe hasta qué día vale" : undefined}
      />
      <div className={styles.days} role="group" aria-label="Plazos usuales">
        {quickDays(todayOn).map((on) => (
          <Button
            key={on}
            size="compact-xs"
            variant={on === draft.untilOn ? "light" : "default"}
            aria-pressed={on === draft.untilOn}
            onClick={() => set({ untilOn: on })}
          >
            {formatWeekdayShort(on)}
          </Button>
        ))}
      </div>
    </div>
  );
}

function DiscountField({ drafting, isTried }: { drafting: OfferDrafting; isTried: boolean }) {
  const { draft, set } = drafting;
  const [percent, setPercent] = useState(draft.percentHundredths === null ? "" : String(draft.percentHundredths / 100));
  const missing = isTried && !discountOf(draft) ? "Escribe cuánto descuentas" : undefined;
  return (
    <div>
      <SegmentedControl
        size="xs"
        mb={8}
        aria-label="Cómo se calcula el descuento"
        value={draft.kind}
        onChange={(kind) => set({ kind: kind === "amount" ? "amount" : "percent" })}
        data={[
          { value: "percent", label: "Porcentaje" },
          { value: "amount", label: "Monto" },
        ]}
      />
      {draft.kind === "percent" ? (
        <TextInput
          label="Descuento (%)"
          placeholder="2"
          inputMode="decimal"
          autoFocus
          value={percent}
          error={percent.trim() !== "" && draft.percentHundredths === null ? "Entre 0.01 y 50" : missing}
          onChange={(event) => {
            setPercent(event.currentTarget.value);
            set({ percentHundredths: readPercent(event.currentTarget.value) });
          }}
        />
      ) : (
        <MoneyField
          label="Descuento en total"
          currency={draft.currency}
          value={draft.amountMinor}
          error={missing}
          onChange={(amountMinor) => set({ amountMinor })}
        />
      )}
    </div>
  );
}

/** What it takes and what you give, as it is written. */
function Sums({ drafting: { draft } }: { drafting: OfferDrafting }) {
  const nets = useNets(draft.invoiceIds);
  const discount = discountOf(draft);
  const known = draft.invoiceIds.flatMap((id) => nets.get(id) ?? []);
  if (!discount || known.length === 0 || known.length < draft.invoiceIds.length) return null;
  const sums = sumsOf(known, discount);
  const money = (minor: number) => formatMoney(minor, draft.currency);
  return (
    <p className={styles.sums} role="status">
      {sums ? (
        <>
          Paga <strong>{money(sums.payMinor)}</strong> en vez de {money(sums.payMinor + sums.discountMinor)}: le das{" "}
          <strong>{money(sums.discountMinor)}</strong>. Es sobre el neto; el descuento se documenta con tu nota de crédito.
        </>
      ) : (
        <>Con ese descuento algún documento quedaría sin nada que pagar, o sin nada que descontar. Cámbialo.</>
      )}
    </p>
  );
}

/** What offers brought so far, with all clients. */
function Results({ currency }: { currency: string }) {
  const all = useCall("followup.listOffers", { limit: 1 });
  const measured = all.data?.measured.find((one) => one.currency === currency);
  if (!measured || measured.taken === 0) return null;
  return <p className={styles.sums}>Hasta ahora, con todos tus clientes: {resultText(measured, "all")}</p>;
}
