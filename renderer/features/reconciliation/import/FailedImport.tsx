import { Button } from "@mantine/core";
import { AppError } from "../../../../shared/contract/errors.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import type { BankAccount } from "../account/use-account.ts";
import { accountLabel } from "../view/account-label.ts";
import styles from "./Import.module.css";
import type { ImportStep } from "./use-statement-import.ts";

type Props = {
  step: Extract<ImportStep, { kind: "failed" }>;
  accounts: readonly BankAccount[];
  onImportInto: (path: string, bankAccountId: number) => void;
  onClose: () => void;
};

/** Why a file was not imported and what can be done; a file that does not say its account can be given one. */
export function FailedImport({ step, accounts, onImportInto, onClose }: Props) {
  const { path, error } = step;
  const asksForAccount = error instanceof AppError && error.code === "conflict";
  return (
    <div className={styles.body}>
      <p className={styles.file}>{step.fileName}</p>
      <ErrorState error={error} />
      {path !== undefined && asksForAccount && (
        <div className={styles.choices}>
          <p className={styles.quiet}>Impórtalo en:</p>
          {accounts.map((account) => (
            <Button key={account.id} size="compact-sm" variant="default" onClick={() => onImportInto(path, account.id)}>
              {accountLabel(account)}
            </Button>
          ))}
        </div>
      )}
      <div className={styles.foot}>
        <Button variant="default" onClick={onClose}>
          Cerrar
        </Button>
      </div>
    </div>
  );
}
