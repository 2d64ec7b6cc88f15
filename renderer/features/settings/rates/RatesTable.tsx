import type { ExchangeRate } from "../../../../shared/contract/rates.ts";
import { formatDate, formatWeekdayShort } from "../../../../shared/dates.ts";
import { formatRate } from "../../../../shared/exchange-rate.ts";
import { useCaller, useMutationCall } from "../../../ui/calls.ts";
import { DateText } from "../../../ui/DateText.tsx";
import { toastError } from "../../../ui/toast.ts";
import { toastUndo } from "../../../ui/undo-toast.tsx";
import { RemoveRow } from "../RemoveRow.tsx";
import styles from "./rates.module.css";

/** The rates of one month, newest first. */
export function RatesTable({ rates }: { rates: readonly ExchangeRate[] }) {
  const remove = useRemoveRate();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Fecha</th>
          <th scope="col">Día</th>
          <th scope="col" className={styles.end}>
            Compra
          </th>
          <th scope="col" className={styles.end}>
            Venta
          </th>
          <th scope="col">Cómo llegó</th>
          <th scope="col">
            <span className="visually-hidden">Quitar</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rates.map((rate) => (
          <tr key={rate.on}>
            <td>
              <DateText on={rate.on} />
            </td>
            <td className={styles.quiet}>{formatWeekdayShort(rate.on).slice(0, 3)}</td>
            <td className={styles.end}>{formatRate(rate.buyMicros)}</td>
            <td className={styles.end}>{formatRate(rate.sellMicros)}</td>
            <td className={styles.quiet}>{rate.source === "typed" ? "escrito a mano" : "pegado de una lista"}</td>
            <td className={styles.end}>
              <RemoveRow label={`Quitar el del ${formatDate(rate.on)}`} onRemove={() => remove(rate)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useRemoveRate() {
  const call = useCaller();
  const removing = useMutationCall("rates.deleteRate");
  // With its last row the table goes: what follows must not hang on it.
  return (rate: ExchangeRate) =>
    void removing
      .mutateAsync({ on: rate.on, currency: rate.currency })
      .then(
        () =>
          toastUndo(
            `Se quitó el tipo de cambio del ${formatDate(rate.on)}.`,
            () => call("rates.saveRates", { rates: [rate] }),
            "Quedó como estaba.",
          ),
        toastError,
      );
}
