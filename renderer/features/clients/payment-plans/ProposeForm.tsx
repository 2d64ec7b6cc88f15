import { NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Finding } from "../../../../shared/contract/common.ts";
import type { InputOf } from "../../../../shared/contract/index.ts";
import { currencyName } from "../../../../shared/money.ts";
import { useCall } from "../../../ui/calls.ts";
import { DateField } from "../../../ui/DateField.tsx";
import { explainError } from "../../../ui/explain-error.ts";
import { Loading } from "../../../ui/Loading.tsx";
import { MoneyField } from "../../../ui/MoneyField.tsx";
import { CuotaRows } from "./CuotaRows.tsx";
import styles from "./payment-plans.module.css";
import { PlanDocuments } from "./PlanDocuments.tsx";
import { EVERY, inDays } from "./plan-words.ts";
import { type PlanDraft, planOf, requestOf, usePlanDraft } from "./use-plan-draft.ts";

type Props = {
  id: string;
  clientId: number;
  currencies: readonly string[];
  todayOn: string;
  /** Of promises: that of a plan when nothing else is written. */
  graceDays: number;
  error: Error | null;
  onSubmit: (plan: InputOf<"followup.recordPaymentPlan">) => void;
};

/** The fields of a payment plan and its cuotas, which follow what is written. */
export function ProposeForm({ id, clientId, currencies, todayOn, graceDays, error, onSubmit }: Props) {
  const { draft, set, split } = usePlanDraft(currencies[0] ?? "PEN", todayOn);
  const [isTried, setTried] = useState(false);
  const { request, proposal, isCurrent } = useProposal(clientId, draft, todayOn);
  const rows = draft.rows ?? proposal.data?.cuotas ?? [];
  const submit = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const plan = isCurrent && planOf(clientId, draft, rows);
    if (plan) onSubmit(plan);
  };
  return (
    <form id={id} className={styles.form} noValidate onSubmit={submit}>
      {error && <Note>{explainError(error).text}</Note>}
      {currencies.length > 1 && (
        <Select
          label="Moneda"
          data={currencies.map((value) => ({ value, label: currencyName(value) }))}
          value={draft.currency}
          allowDeselect={false}
          onChange={(currency) => currency && split({ currency, invoiceIds: null, downMinor: null })}
        />
      )}
      <PlanDocuments
        key={draft.currency}
        clientId={clientId}
        currency={draft.currency}
        todayOn={todayOn}
        chosen={draft.invoiceIds}
        onChange={(invoiceIds) => split({ invoiceIds })}
      />
      <HowToSplit draft={draft} isTried={isTried} onChange={split} />
      {proposal.isPending && request !== undefined && <Loading />}
      {proposal.error && <Note>{explainError(proposal.error).text}</Note>}
      {proposal.data && !proposal.error && request !== undefined && (
        <>
          <CuotaRows
            currency={draft.currency}
            totalMinor={proposal.data.totalMinor}
            rows={rows}
            hasDown={draft.downMinor !== null && draft.downMinor > 0}
            isByHand={draft.rows !== null}
            isTried={isTried}
            onChange={(changed) => set({ rows: changed })}
          />
          <Warnings warnings={proposal.data.warnings} />
        </>
      )}
      <WhatElse draft={draft} cuotas={rows.length} graceDays={graceDays} onChange={set} />
    </form>
  );
}

/** The split of what is written so far; while another is asked for, the last one stays in sight and does not count. */
function useProposal(clientId: number, draft: PlanDraft, todayOn: string) {
  const request = requestOf(clientId, draft);
  const nothing = { clientId, currency: draft.currency, count: 1, firstOn: todayOn, every: "month" } as const;
  const proposal = useCall("followup.proposePaymentPlan", request ?? nothing, { enabled: request !== undefined, keepPrevious: true });
  const isCurrent = request !== undefined && proposal.data !== undefined && !proposal.isPlaceholderData && !proposal.error;
  return { request, proposal, isCurrent };
}

function Note({ children }: { children: string }) {
  return (
    <p className={styles.warnings} role="alert">
      {children}
    </p>
  );
}

function Warnings({ warnings }: { warnings: readonly Finding[] }) {
  if (warnings.length === 0) return null;
  return (
    <ul className={styles.warnings} aria-label="Ten en cuenta">
      {warnings.map(({ code, message }) => (
        <li key={`${code} ${message}`}>{message}</li>
      ))}
    </ul>
  );
}

type SplitProps = { draft: PlanDraft; isTried: boolean; onChange: (change: Partial<PlanDraft>) => void };

function HowToSplit({ draft, isTried, onChange }: SplitProps) {
  return (
    <>
      <div className={styles.pair}>
        <NumberInput
          label="Número de cuotas"
          autoFocus
          min={1}
          max={60}
          allowDecimal={false}
          value={draft.count ?? ""}
          onChange={(value) => onChange({ count: value === "" ? null : Number(value) })}
          error={isTried && draft.count === null ? "Escribe cuántas, de 1 a 60" : undefined}
        />
        <Select
          label="Cada cuánto"
          data={[...EVERY]}
          value={draft.every}
          allowDeselect={false}
          onChange={(value) => {
            const every = EVERY.find((one) => one.value === value)?.value;
            if (every) onChange({ every });
          }}
        />
      </div>
      <div className={styles.pair}>
        <DateField
          label="Primera cuota"
          value={draft.firstOn}
          onChange={(firstOn) => onChange({ firstOn })}
          error={isTried && draft.firstOn === null ? "Escribe la fecha de la primera cuota" : undefined}
        />
        <MoneyField
          key={draft.currency}
          label="Inicial (hoy)"
          placeholder="Sin inicial"
          currency={draft.currency}
          value={draft.downMinor}
          onChange={(downMinor) => onChange({ downMinor })}
        />
      </div>
    </>
  );
}

type ElseProps = { draft: PlanDraft; cuotas: number; graceDays: number; onChange: (change: Partial<PlanDraft>) => void };

/** When it counts as broken, who signs, and what else was agreed. */
function WhatElse({ draft, cuotas, graceDays, onChange }: ElseProps) {
  const number = (value: string | number) => (value === "" ? null : Number(value));
  return (
    <>
      <div className={styles.pair}>
        <NumberInput
          label="Días de gracia"
          description={`Se espera cada cuota ${inDays(draft.graceDays ?? graceDays)} más.`}
          placeholder={String(graceDays)}
          min={0}
          max={30}
          allowDecimal={false}
          value={draft.graceDays ?? ""}
          onChange={(value) => onChange({ graceDays: number(value) })}
        />
        <NumberInput
          label="Cuotas que lo rompen"
          description="Sin pagar, pasada su gracia."
          placeholder={String(Math.min(2, Math.max(1, cuotas)))}
          min={1}
          max={6}
          allowDecimal={false}
          value={draft.missedToBreak ?? ""}
          onChange={(value) => onChange({ missedToBreak: number(value) })}
        />
      </div>
      <TextInput
        label="Quién firma por el cliente"
        placeholder="Ejemplo: Jorge Paz Soto, gerente general"
        value={draft.signedBy}
        onChange={(event) => onChange({ signedBy: event.currentTarget.value })}
        maxLength={300}
      />
      <Textarea
        label="Otros acuerdos"
        description="Salen en el convenio como los escribas."
        placeholder="Ejemplo: paga por transferencia a la cuenta del BCP."
        value={draft.notes}
        onChange={(event) => onChange({ notes: event.currentTarget.value })}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={300}
      />
      <p className={styles.hint}>
        Al anotarlo podrás imprimir el convenio desde su ficha. Revisa este texto con tu abogado antes de firmarlo.
      </p>
    </>
  );
}
