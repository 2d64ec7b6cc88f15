import { formatMoney } from "../../../../shared/money.ts";
import { Money } from "../../../ui/Money.tsx";
import type { MonthDetails } from "../view/months.ts";
import styles from "./Months.module.css";

/** Opening + in - out = what it should be, beside what the bank says. */
export function MonthBalance({ month }: { month: MonthDetails }) {
  const { openingMinor, closingMinor, creditsMinor, debitsMinor, differenceMinor, currency } = month;
  const expected = openingMinor === null ? null : openingMinor + creditsMinor - debitsMinor;
  return (
    <table className={styles.balance}>
      <caption className="visually-hidden">Del saldo inicial al saldo final</caption>
      <tbody>
        <Row label="Saldo inicial, según el banco" minor={openingMinor} currency={currency} />
        <Row label="Abonos" sign="+" minor={creditsMinor} currency={currency} />
        <Row label="Cargos" sign="−" minor={debitsMinor} currency={currency} />
        {expected !== null && <Row label="Debería quedar" minor={expected} currency={currency} isSum />}
        <Row label="Saldo final, según el banco" minor={closingMinor} currency={currency} />
        {differenceMinor !== null && differenceMinor !== 0 && (
          <tr className={styles.difference}>
            <th scope="row">Diferencia</th>
            <td>{formatMoney(differenceMinor, currency)}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

type RowProps = { label: string; minor: number | null; currency: string; sign?: string; isSum?: boolean };

function Row({ label, minor, currency, sign, isSum = false }: RowProps) {
  return (
    <tr className={isSum ? styles.sum : undefined}>
      <th scope="row">{label}</th>
      <td>
        {sign && minor !== 0 && <span className={styles.sign}>{sign}</span>}
        {minor === null ? <span className={styles.unknown}>no lo dice</span> : <Money minor={minor} currency={currency} />}
      </td>
    </tr>
  );
}
