import { Checkbox } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { BankLine } from "../../../../shared/contract/reconciliation.ts";
import { DateText } from "../../../ui/DateText.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import { Money } from "../../../ui/Money.tsx";
import { MoneyField } from "../../../ui/MoneyField.tsx";
import parts from "../review/parts.module.css";
import { invoicesWithCuotas, type OpenPart, partKey, partWord } from "../view/distribution.ts";
import styles from "./Distribution.module.css";
import type { useDistribution } from "./use-distribution.ts";

type Props = { state: ReturnType<typeof useDistribution>; line: BankLine };

/** The client's open parts with a tick and an amount each. */
export function PartsToPay({ state, line }: Props) {
  const { candidates } = state;
  const table = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (candidates.isReady) table.current?.querySelector<HTMLInputElement>("input:not([type=checkbox])")?.focus();
  }, [candidates.isReady]);
  if (!candidates.isReady) return <Loading />;
  if (candidates.parts.length === 0) return <p className={styles.note}>No debe nada en esta moneda: el abono quedará entero a su favor.</p>;
  const cuotas = invoicesWithCuotas(candidates.parts);
  const rank = (part: OpenPart) => (state.proposed[partKey(part)] ? 0 : 1);
  const sorted = candidates.parts.toSorted((a, b) => rank(a) - rank(b) || a.dueOn.localeCompare(b.dueOn) || a.invoiceId - b.invoiceId);
  return (
    <div className={styles.wide} ref={table}>
      <table className={parts.table}>
        <caption className="visually-hidden">Documentos pendientes del cliente</caption>
        <thead>
          <tr>
            <th scope="col" className={parts.check}>
              <span className="visually-hidden">Pagar</span>
            </th>
            <th scope="col">Documento</th>
            <th scope="col">Parte</th>
            <th scope="col">Vence</th>
            <th scope="col" className={parts.number}>
              Pendiente
            </th>
            <th scope="col" className={parts.number}>
              Se aplica
            </th>
            <th scope="col" className={parts.number}>
              Queda
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((part) => (
            <PartRow
              key={partKey(part)}
              part={part}
              word={partWord(part, cuotas.has(part.invoiceId))}
              state={state}
              currency={line.currency}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PartRow({ part, word, state, currency }: { part: OpenPart; word: string; state: Props["state"]; currency: string }) {
  const amount = state.amounts[partKey(part)] ?? 0;
  const name = `${part.document} ${word}`;
  return (
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
        <Money minor={part.openMinor} currency={currency} />
      </td>
      <td className={parts.number}>
        <MoneyField
          className={parts.amountField}
          size="xs"
          aria-label={`Se aplica a ${name}`}
          currency={currency}
          value={amount === 0 ? null : amount}
          error={amount > part.openMinor ? true : undefined}
          onChange={(minor) => state.put(part, minor)}
        />
      </td>
      <td className={parts.number}>
        <Money minor={part.openMinor - amount} currency={currency} />
      </td>
    </tr>
  );
}
