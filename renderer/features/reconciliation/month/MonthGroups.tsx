import { formatMoney } from "../../../../shared/money.ts";
import { Money } from "../../../ui/Money.tsx";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import type { MonthDetails } from "../view/months.ts";
import styles from "./Months.module.css";

/** The month's movements by what they are. */
export function MonthGroups({ month }: { month: MonthDetails }) {
  const groups = month.groups.filter(({ count }) => count > 0);
  if (groups.length === 0) return null;
  return (
    <section>
      <SectionTitle>En qué quedaron los movimientos</SectionTitle>
      <table className={styles.groups}>
        <caption className="visually-hidden">Movimientos del mes por clase</caption>
        <thead>
          <tr>
            <th scope="col">Clase</th>
            <th scope="col" className={styles.number}>
              Movimientos
            </th>
            <th scope="col" className={styles.number}>
              Monto {month.currency}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.code}>
              <th scope="row">{group.label}</th>
              <td className={styles.number}>{group.count.toLocaleString("en-US")}</td>
              <td className={styles.number}>
                <Money minor={group.amountMinor} currency={month.currency} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {month.inFavourMinor > 0 && (
        <p className={styles.note}>
          De lo aplicado, {formatMoney(month.inFavourMinor, month.currency)} sigue a favor de los clientes, sin documento.
        </p>
      )}
    </section>
  );
}
