import { Checkbox } from "@mantine/core";
import { formatDate } from "../../../../shared/dates.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { MoneyField } from "../../../ui/MoneyField.tsx";
import styles from "./Distribution.module.css";
import type { Distribution } from "./use-distribution.ts";

/** The client's balances in favour, which can pay together with the deposit. */
export function FavourToUse({ state }: { state: Distribution }) {
  const { candidates, draft } = state;
  if (candidates.favour.length === 0) return null;
  return (
    <ul className={styles.favours} aria-label="Saldos a favor del cliente">
      {candidates.favour.map((balance) => {
        const used = draft.favour[balance.paymentId];
        const name = `saldo a favor del ${formatDate(balance.paidOn)}`;
        return (
          <li key={balance.paymentId} className={styles.favour}>
            <Checkbox
              size="xs"
              checked={used !== undefined}
              label={`Usar ${formatMoney(balance.unallocatedMinor, draft.currency)} a favor, del ${formatDate(balance.paidOn)}${balance.reference ? ` (${balance.reference})` : ""}`}
              onChange={() => state.takeFavour(balance, used === undefined ? balance.unallocatedMinor : null)}
            />
            {used !== undefined && (
              <MoneyField
                className={styles.favourField}
                size="xs"
                aria-label={`Cuánto usar del ${name}`}
                currency={draft.currency}
                value={used || null}
                error={used > balance.unallocatedMinor ? `Solo hay ${formatMoney(balance.unallocatedMinor, draft.currency)}` : undefined}
                onChange={(minor) => state.takeFavour(balance, minor ?? 0)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
