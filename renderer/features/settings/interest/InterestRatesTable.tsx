import { formatDate } from "../../../../shared/dates.ts";
import { currencyName } from "../../../../shared/money.ts";
import { formatPercent } from "../../../../shared/percent.ts";
import { useCaller, useMutationCall } from "../../../ui/calls.ts";
import { DateText } from "../../../ui/DateText.tsx";
import { toastError } from "../../../ui/toast.ts";
import { toastUndo } from "../../../ui/undo-toast.tsx";
import { RemoveRow } from "../RemoveRow.tsx";
import styles from "./interest.module.css";
import { type InterestRate, stateOf } from "./rates-words.ts";

/** The rates, newest first; each holds until the next one of its currency. */
export function InterestRatesTable({ rates, todayOn }: { rates: readonly InterestRate[]; todayOn: string }) {
  const remove = useRemoveRate();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Rige desde</th>
          <th scope="col">Moneda</th>
          <th scope="col" className={styles.end}>
            Al año
          </th>
          <th scope="col">De dónde sale</th>
          <th scope="col">Estado</th>
          <th scope="col">
            <span className="visually-hidden">Quitar</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rates.map((rate) => (
          <tr key={rate.id}>
            <td>
              <DateText on={rate.fromOn} />
            </td>
            <td>{currencyName(rate.currency)}</td>
            <td className={styles.end}>{formatPercent(rate.annualHundredths)}</td>
            <td className={styles.source}>{rate.source}</td>
            <td className={styles.quiet}>{stateOf(rate, rates, todayOn)}</td>
            <td className={styles.end}>
              <RemoveRow
                label={`Quitar la tasa del ${formatDate(rate.fromOn)} en ${currencyName(rate.currency)}`}
                onRemove={() => remove(rate)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useRemoveRate() {
  const call = useCaller();
  const removing = useMutationCall("followup.removeInterestRate");
  // With its last row the table goes: what follows must not hang on it.
  return ({ id, currency, fromOn, annualHundredths, source }: InterestRate) =>
    void removing
      .mutateAsync({ id })
      .then(
        () =>
          toastUndo(
            `Se quitó la tasa del ${formatDate(fromOn)}. Lo que ya se cobró con ella queda igual.`,
            () => call("followup.addInterestRate", { currency, fromOn, annualHundredths, source }),
            "Quedó como estaba.",
          ),
        toastError,
      );
}
