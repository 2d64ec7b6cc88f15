import { useEffect, useRef } from "react";
import type { BankLine } from "../../../../shared/contract/reconciliation.ts";
import { Loading } from "../../../ui/Loading.tsx";
import parts from "../review/parts.module.css";
import { invoicesWithCuotas, type OpenPart, partKey, partWord } from "../view/distribution.ts";
import styles from "./Distribution.module.css";
import { PartRow } from "./PartRow.tsx";
import type { Distribution } from "./use-distribution.ts";

/** The client's open parts with a tick and an amount each. */
export function PartsToPay({ state, line }: { state: Distribution; line: BankLine }) {
  const { candidates, draft } = state;
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
        <caption className="visually-hidden">
          Documentos pendientes del cliente{draft.currency === line.currency ? "" : `, en ${draft.currency}`}
        </caption>
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
            <th scope="col" className={parts.more}>
              <span className="visually-hidden">La diferencia</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((part) => (
            <PartRow key={partKey(part)} part={part} word={partWord(part, cuotas.has(part.invoiceId))} state={state} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
