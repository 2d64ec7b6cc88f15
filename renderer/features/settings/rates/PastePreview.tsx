import type { OutputOf } from "../../../../shared/contract/index.ts";
import type { ExchangeRate } from "../../../../shared/contract/rates.ts";
import { formatRate } from "../../../../shared/exchange-rate.ts";
import { DateText } from "../../../ui/DateText.tsx";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import { dayKey, type Fate, fateOf, pair } from "./rates-view.ts";
import styles from "./rates.module.css";

/** More rows than these would only slow the look at them; all are kept. */
const SHOWN = 200;

type Props = { read: OutputOf<"rates.readPasted">; known: ReadonlyMap<string, ExchangeRate> };

/** What a pasted list was understood as: first what is wrong, by its row, then the rates. */
export function PastePreview({ read: { rates, rejected }, known }: Props) {
  const withCurrency = new Set(rates.map(({ currency }) => currency)).size > 1;
  return (
    <>
      {rejected.length > 0 && (
        <section aria-label="Por corregir">
          <SectionTitle>Por corregir</SectionTitle>
          <ul className={styles.rejected}>
            {rejected.slice(0, SHOWN).map(({ row, message }) => (
              <li key={`${row}-${message}`}>
                <strong>Fila {row}.</strong> {message}
              </li>
            ))}
          </ul>
          <p className={styles.hint}>Las buenas se guardan igual; estas quedan en el cuadro para que las corrijas.</p>
        </section>
      )}
      {rates.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Fecha</th>
              {withCurrency && <th scope="col">Moneda</th>}
              <th scope="col" className={styles.end}>
                Compra
              </th>
              <th scope="col" className={styles.end}>
                Venta
              </th>
              <th scope="col">Qué pasará</th>
            </tr>
          </thead>
          <tbody>
            {rates.slice(0, SHOWN).map((rate) => (
              <tr key={dayKey(rate)}>
                <td>
                  <DateText on={rate.on} />
                </td>
                {withCurrency && <td>{rate.currency}</td>}
                <td className={styles.end}>{formatRate(rate.buyMicros)}</td>
                <td className={styles.end}>{formatRate(rate.sellMicros)}</td>
                <td className={styles.quiet}>{fateText(rate, known.get(dayKey(rate)))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rates.length > SHOWN && (
        <p className={styles.hint}>Y {(rates.length - SHOWN).toLocaleString("en-US")} más, que también se guardan.</p>
      )}
    </>
  );
}

const FATES: Readonly<Record<Exclude<Fate, "replaces">, string>> = { new: "se añade", known: "ya está" };

function fateText(rate: ExchangeRate, known: ExchangeRate | undefined): string {
  const fate = fateOf(rate, known);
  return fate === "replaces" && known ? `reemplaza ${pair(known)}` : FATES[fate === "known" ? "known" : "new"];
}
