import { Button, Radio } from "@mantine/core";
import { useState } from "react";
import { formatDate } from "../../../../shared/dates.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { DateField } from "../../../ui/DateField.tsx";
import { KeyHint } from "../../../ui/KeyHint.tsx";
import { MoneyField } from "../../../ui/MoneyField.tsx";
import styles from "./replies.module.css";
import type { Changes } from "./use-replies.ts";
import { type Proposal, SURE } from "./words.ts";

type Props = {
  proposals: readonly Proposal[];
  isBusy: boolean;
  /** The day and the sum of the promise stand open to be changed. */
  isEditing: boolean;
  onEdit: () => void;
  onAccept: (proposal: Proposal, changes?: Changes) => void;
};

/** What can be done, each with its key; the first is the likeliest. */
export function Proposals({ proposals, isBusy, isEditing, onEdit, onAccept }: Props) {
  return (
    <ol className={styles.proposals} aria-label="Qué se puede hacer">
      {proposals.map((proposal, index) => (
        <li key={proposal.kind} className={styles.proposal} data-first={index === 0 || undefined}>
          <button
            type="button"
            className={styles.do}
            aria-keyshortcuts={String(index + 1)}
            disabled={isBusy}
            onClick={() => onAccept(proposal)}
          >
            <KeyHint>{String(index + 1)}</KeyHint>
            <span className={styles.doTitle}>{proposal.title}</span>
            {proposal.sure !== "doubtful" && (
              <span className={styles.sure} data-sure={proposal.sure}>
                {SURE[proposal.sure]}
              </span>
            )}
          </button>
          <div className={styles.why}>
            {proposal.why}
            {proposal.kind === "record_promise" && !isEditing && (
              <>
                {" "}
                <button type="button" className={styles.link} onClick={onEdit} aria-keyshortcuts="e">
                  Cambiar día o monto
                </button>
              </>
            )}
          </div>
          {proposal.kind === "record_promise" && isEditing && proposal.promise && (
            <PromiseEdit promise={proposal.promise} isBusy={isBusy} onSave={(promise) => onAccept(proposal, { promise })} />
          )}
          {proposal.plan && proposal.plan.cuotas.length > 1 && <Cuotas plan={proposal.plan} />}
          {proposal.payment && proposal.payment.lines.length > 1 && (
            <Lines payment={proposal.payment} isBusy={isBusy} onChoose={(lineId) => onAccept(proposal, { lineId })} />
          )}
        </li>
      ))}
    </ol>
  );
}

type EditProps = {
  promise: NonNullable<Proposal["promise"]>;
  isBusy: boolean;
  onSave: (promise: { dueOn: string; amountMinor: number }) => void;
};

function PromiseEdit({ promise, isBusy, onSave }: EditProps) {
  const [dueOn, setDueOn] = useState<string | null>(promise.dueOn);
  const [amountMinor, setAmount] = useState<number | null>(promise.amountMinor);
  const submit = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (dueOn !== null && amountMinor !== null && amountMinor > 0) onSave({ dueOn, amountMinor });
  };
  return (
    <form className={styles.edit} noValidate onSubmit={submit}>
      <DateField label="Para cuándo" value={dueOn} onChange={setDueOn} autoFocus w={130} />
      <MoneyField label="Cuánto" value={amountMinor} currency={promise.currency} onChange={setAmount} w={160} />
      <Button type="submit" loading={isBusy} disabled={dueOn === null || !amountMinor}>
        Anotar promesa
      </Button>
    </form>
  );
}

function Cuotas({ plan }: { plan: NonNullable<Proposal["plan"]> }) {
  return (
    <ul className={styles.cuotas}>
      {plan.cuotas.map(({ dueOn, amountMinor }) => (
        <li key={dueOn}>
          {formatMoney(amountMinor, plan.currency)} el {formatDate(dueOn)}
        </li>
      ))}
    </ul>
  );
}

type LinesProps = { payment: NonNullable<Proposal["payment"]>; isBusy: boolean; onChoose: (lineId: number) => void };

/** The deposits that may be it, where there is more than one. */
function Lines({ payment, isBusy, onChoose }: LinesProps) {
  const [lineId, setLineId] = useState(payment.lines[0]?.lineId);
  return (
    <div className={styles.lines}>
      <Radio.Group
        aria-label="Abonos que pueden ser"
        value={lineId === undefined ? null : String(lineId)}
        onChange={(value) => setLineId(Number(value))}
      >
        {payment.lines.map((line) => (
          <Radio
            key={line.lineId}
            value={String(line.lineId)}
            label={`${formatMoney(line.amountMinor, line.currency)} del ${formatDate(line.bookedOn)}, ${line.description}`}
            description={`Coincide ${line.why}`}
          />
        ))}
      </Radio.Group>
      {lineId !== payment.lines[0]?.lineId && lineId !== undefined && (
        <Button size="compact-sm" variant="default" disabled={isBusy} onClick={() => onChoose(lineId)}>
          Es este abono
        </Button>
      )}
    </div>
  );
}
