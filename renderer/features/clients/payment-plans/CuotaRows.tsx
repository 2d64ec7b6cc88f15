import { Button } from "@mantine/core";
import { formatMoney } from "../../../../shared/money.ts";
import { DateField } from "../../../ui/DateField.tsx";
import { MoneyField } from "../../../ui/MoneyField.tsx";
import styles from "./payment-plans.module.css";
import type { DraftCuota } from "./use-plan-draft.ts";

type Props = {
  currency: string;
  totalMinor: number;
  rows: readonly DraftCuota[];
  hasDown: boolean;
  isByHand: boolean;
  isTried: boolean;
  /** Null: as they were proposed. */
  onChange: (rows: readonly DraftCuota[] | null) => void;
};

/** The cuotas, each date and amount to be written over; they must add up to what is split. */
export function CuotaRows({ currency, totalMinor, rows, hasDown, isByHand, isTried, onChange }: Props) {
  const change = (place: number, to: Partial<DraftCuota>) =>
    onChange(rows.map(({ dueOn, amountMinor }, index) => ({ dueOn, amountMinor, ...(index === place ? to : {}) })));
  return (
    <div>
      <table className={styles.rows} aria-label="Cuotas del convenio">
        <thead>
          <tr>
            <th scope="col">Cuota</th>
            <th scope="col">Fecha</th>
            <th scope="col">Monto</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const name = hasDown && index === 0 ? "Inicial" : `${hasDown ? index : index + 1}`;
            const spoken = hasDown && index === 0 ? "la inicial" : `la cuota ${name}`;
            return (
              <tr key={`cuota ${index}`}>
                <th scope="row">{name}</th>
                <td>
                  <DateField
                    aria-label={`Fecha de ${spoken}`}
                    size="xs"
                    value={row.dueOn}
                    onChange={(dueOn) => change(index, { dueOn })}
                    error={isTried && row.dueOn === null ? "Escribe la fecha" : undefined}
                  />
                </td>
                <td>
                  <MoneyField
                    aria-label={`Monto de ${spoken}`}
                    size="xs"
                    currency={currency}
                    value={row.amountMinor}
                    onChange={(amountMinor) => change(index, { amountMinor })}
                    error={isTried && !row.amountMinor ? "Escribe el monto" : undefined}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Sum currency={currency} totalMinor={totalMinor} rows={rows} isByHand={isByHand} onChange={onChange} />
    </div>
  );
}

function Sum({ currency, totalMinor, rows, isByHand, onChange }: Omit<Props, "hasDown" | "isTried">) {
  const offMinor = totalMinor - rows.reduce((sum, { amountMinor }) => sum + (amountMinor ?? 0), 0);
  const lastMinor = (rows.at(-1)?.amountMinor ?? 0) + offMinor;
  const settle = () =>
    onChange(rows.map(({ dueOn, amountMinor }, index) => ({ dueOn, amountMinor: index === rows.length - 1 ? lastMinor : amountMinor })));
  return (
    <div className={styles.foot}>
      <span aria-live="polite">
        {offMinor === 0 ? (
          <span className={styles.sum}>Suman {formatMoney(totalMinor, currency)}</span>
        ) : (
          <span className={styles.wrong}>
            {offMinor > 0 ? "Faltan" : "Sobran"} {formatMoney(Math.abs(offMinor), currency)} para {formatMoney(totalMinor, currency)}
          </span>
        )}
      </span>
      <span className={styles.actions}>
        {offMinor !== 0 && lastMinor > 0 && (
          <Button size="compact-xs" variant="default" onClick={settle}>
            Ajustar la última
          </Button>
        )}
        {isByHand && (
          <Button size="compact-xs" variant="subtle" onClick={() => onChange(null)}>
            Volver a repartir
          </Button>
        )}
      </span>
    </div>
  );
}
