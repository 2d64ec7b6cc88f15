import { formatDate } from "../../../../shared/dates.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { Money } from "../../../ui/Money.tsx";
import styles from "./payment-plans.module.css";
import type { Cuota } from "./plan-words.ts";

type Props = { cuotas: readonly Cuota[]; of: number; currency: string; label: string };

/** Cuotas with their day, what was agreed and what is missing of each. */
export function CuotasTable({ cuotas, of, currency, label }: Props) {
  if (cuotas.length === 0) return null;
  return (
    <table className={styles.cuotas} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">Cuota</th>
          <th scope="col">Fecha</th>
          <th scope="col" className={styles.amount}>
            Monto
          </th>
          <th scope="col" className={styles.amount}>
            Falta
          </th>
        </tr>
      </thead>
      <tbody>
        {cuotas.map((cuota) => (
          <tr key={cuota.number} data-state={cuota.state}>
            <th scope="row">
              {cuota.number}
              <span className={styles.of}> de {of}</span>
            </th>
            <td>{formatDate(cuota.dueOn)}</td>
            <td className={styles.amount}>
              <Money minor={cuota.amountMinor} currency={currency} />
            </td>
            <td className={styles.amount}>
              <Missing cuota={cuota} currency={currency} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Missing({ cuota: { state, amountMinor, paidMinor }, currency }: { cuota: Cuota; currency: string }) {
  if (state === "paid") return <span className={styles.paid}>pagada</span>;
  const title = paidMinor > 0 ? `Entraron ${formatMoney(paidMinor, currency)}` : undefined;
  return (
    <span title={title} className={state === "late" ? styles.late : undefined}>
      <Money minor={amountMinor - paidMinor} currency={currency} />
      {state === "late" && <span className="visually-hidden">, atrasada</span>}
    </span>
  );
}
