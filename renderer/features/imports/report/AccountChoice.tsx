import { Button } from "@mantine/core";
import { useId } from "react";
import type { ImportChoice, ImportedFile } from "../../../../shared/contract/imports.ts";
import { accountLabel } from "../../../ui/account-label.ts";
import { useCall } from "../../../ui/calls.ts";
import { placeOf } from "../session.ts";
import styles from "./report.module.css";

type Props = { file: ImportedFile; onChoose: (choice: ImportChoice) => void };

/** The accounts that a statement could belong to, one click each. */
export function AccountChoice({ file, onChoose }: Props) {
  const known = useCall("reconciliation.listAccounts", {}).data?.accounts ?? [];
  const { accounts = [] } = file;
  const labelId = useId();
  return (
    <>
      <p id={labelId} className={styles.ask}>
        El archivo no dice de qué cuenta es. Elígela y entra:
      </p>
      <div className={styles.choices} role="group" aria-labelledby={labelId}>
        {accounts.map(({ id, bank, number }) => {
          const account = known.find((one) => one.id === id);
          return (
            <Button
              key={id}
              size="compact-sm"
              variant="default"
              onClick={() => onChoose({ ...placeOf(file), as: "statement", bankAccountId: id })}
            >
              {account ? accountLabel(account) : `${bank} ${number}`}
            </Button>
          );
        })}
      </div>
    </>
  );
}
