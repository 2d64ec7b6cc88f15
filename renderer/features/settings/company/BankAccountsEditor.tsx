import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { AccountRow } from "./AccountRow.tsx";
import styles from "./BankAccountsEditor.module.css";
import { type AccountDraft, emptyAccount } from "./company-draft.ts";

type Props = {
  accounts: readonly AccountDraft[];
  onChange: (accounts: AccountDraft[]) => void;
  /** How many rows, from the first, are in the ledger already: their bank and number identify them and stay. */
  savedCount?: number;
};

/** Where clients pay: ordinary accounts, the one for detracciones, Yape and Plin. */
export function BankAccountsEditor({ accounts, onChange, savedCount = 0 }: Props) {
  const change = (index: number, account: AccountDraft) => onChange(accounts.map((one, at) => (at === index ? account : one)));
  return (
    <div className={styles.list}>
      {accounts.map((account, index) => (
        <AccountRow
          key={account.key}
          account={account}
          position={index + 1}
          isSaved={index < savedCount}
          onChange={(changed) => change(index, changed)}
          onRemove={() => onChange(accounts.filter((_, at) => at !== index))}
        />
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={15} stroke={1.8} aria-hidden="true" />}
          onClick={() => onChange([...accounts, emptyAccount()])}
        >
          Añadir cuenta
        </Button>
      </div>
    </div>
  );
}
