import { Checkbox } from "@mantine/core";
import { useRef } from "react";
import { DateText } from "../../../ui/DateText.tsx";
import { Money } from "../../../ui/Money.tsx";
import { MoneyField } from "../../../ui/MoneyField.tsx";
import parts from "../review/parts.module.css";
import { ADJUSTMENTS } from "../view/beside.ts";
import { type OpenPart, partKey } from "../view/distribution.ts";
import { closedBeside } from "../view/draft.ts";
import { RestMenu } from "./RestMenu.tsx";
import styles from "./Distribution.module.css";
import type { Distribution } from "./use-distribution.ts";

type Props = { part: OpenPart; word: string; state: Distribution };

/** A part that may be paid: how much it gets, how much stays, and what the difference is. */
export function PartRow({ part, word, state }: Props) {
  const { draft } = state;
  const key = partKey(part);
  const amount = draft.amounts[key] ?? 0;
  const closings = draft.closings[key] ?? [];
  const left = part.openMinor - amount - closedBeside(draft, key);
  const name = `${part.document} ${word}`;
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <tr>
        <td className={parts.check}>
          <Checkbox size="xs" aria-label={`Pagar ${name}`} checked={amount > 0} onChange={() => state.toggle(part)} />
        </td>
        <th scope="row" className={parts.document}>
          {part.document}
        </th>
        <td>{word}</td>
        <td>
          <DateText on={part.dueOn} />
        </td>
        <td className={parts.number}>
          <Money minor={part.openMinor} currency={draft.currency} />
        </td>
        <td className={parts.number}>
          <MoneyField
            ref={field}
            className={parts.amountField}
            size="xs"
            aria-label={`Se aplica a ${name}`}
            currency={draft.currency}
            value={amount === 0 ? null : amount}
            error={left < 0 ? true : undefined}
            onChange={(minor) => state.put(part, minor)}
          />
        </td>
        <td className={parts.number}>
          <Money minor={left} currency={draft.currency} />
        </td>
        <td className={parts.more}>
          <RestMenu part={part} name={name} left={left} state={state} onChosen={() => showRow(field.current)} />
        </td>
      </tr>
      {closings.map(({ kind, amountMinor }) => (
        <BesideRow key={kind} label={ADJUSTMENTS[kind].label} means={ADJUSTMENTS[kind].means} onTakeAway={() => state.reopen(part)}>
          <Money minor={amountMinor} currency={draft.currency} />
        </BesideRow>
      ))}
      {draft.interest[key] !== undefined && (
        <BesideRow label={ADJUSTMENTS.interest.label} means={ADJUSTMENTS.interest.means} onTakeAway={() => state.charge(part, null)}>
          <MoneyField
            className={parts.amountField}
            size="xs"
            aria-label={`Interés por ${name}`}
            currency={draft.currency}
            value={draft.interest[key] || null}
            onChange={(minor) => state.charge(part, minor ?? 0)}
          />
        </BesideRow>
      )}
    </>
  );
}

/** The keyboard goes back to the amount, and what was chosen below it comes into sight. */
function showRow(field: HTMLInputElement | null): void {
  field?.focus();
  field?.closest("tr")?.nextElementSibling?.scrollIntoView({ block: "nearest" });
}

type BesideProps = { label: string; means: string; onTakeAway: () => void; children: React.ReactNode };

function BesideRow({ label, means, onTakeAway, children }: BesideProps) {
  return (
    <tr className={parts.beside}>
      <td />
      <td colSpan={4}>
        {label}: {means}
      </td>
      <td className={parts.number}>{children}</td>
      <td />
      <td className={parts.more}>
        <button type="button" className={styles.takeAway} onClick={onTakeAway} aria-label={`Quitar ${label}`}>
          ×
        </button>
      </td>
    </tr>
  );
}
