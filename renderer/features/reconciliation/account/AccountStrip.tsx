import { formatShortDate } from "../../../../shared/dates.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { accountLabel } from "../../../ui/account-label.ts";
import styles from "./AccountStrip.module.css";
import type { BankAccount } from "./use-account.ts";

type Props = { accounts: readonly BankAccount[]; current: BankAccount; onChoose: (id: number) => void };

/** The company's accounts: what the bank says, how far its statements reach, and how much waits. */
export function AccountStrip({ accounts, current, onChoose }: Props) {
  return (
    <div className={styles.strip} role="group" aria-label="Cuentas">
      {accounts.map((account) => (
        <button
          key={account.id}
          type="button"
          className={styles.account}
          aria-pressed={account.id === current.id}
          onClick={() => onChoose(account.id)}
        >
          <span className={styles.name}>
            <span className={styles.label}>{accountLabel(account)}</span>
            {account.pending > 0 && (
              <span className={styles.pending}>
                {account.pending.toLocaleString("en-US")}
                <span className="visually-hidden"> por revisar</span>
              </span>
            )}
          </span>
          <span className={styles.facts}>{accountFacts(account)}</span>
        </button>
      ))}
    </div>
  );
}

function accountFacts(account: BankAccount): string {
  if (account.upToOn === null) return "sin estado de cuenta";
  const until = `al ${formatShortDate(account.upToOn)}`;
  return account.bankBalanceMinor === null ? until : `${formatMoney(account.bankBalanceMinor, account.currency)} ${until}`;
}
