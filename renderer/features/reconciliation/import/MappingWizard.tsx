import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { ColumnMapping } from "../../../../shared/contract/reconciliation.ts";
import type { BankAccount } from "../account/use-account.ts";
import { accountLabel } from "../view/account-label.ts";
import { assignRole, type DateOrder, guessRoles, mappingProblem, toMapping } from "../view/column-mapping.ts";
import styles from "./Import.module.css";
import { MappedPreview } from "./MappedPreview.tsx";
import { SeenColumns } from "./SeenColumns.tsx";
import type { ImportStep } from "./use-statement-import.ts";

type Props = {
  step: Extract<ImportStep, { kind: "mapping" }>;
  accounts: readonly BankAccount[];
  account: BankAccount;
  isBusy: boolean;
  onImport: (mapping: ColumnMapping, bankAccountId: number) => void;
  onCancel: () => void;
};

const ORDERS: { value: DateOrder; label: string }[] = [
  { value: "dmy", label: "día/mes/año" },
  { value: "mdy", label: "mes/día/año" },
  { value: "ymd", label: "año/mes/día" },
];

/** Names the columns of a table that nobody taught us: guesses first, the reading of five rows beside them. Asked once per kind of file. */
export function MappingWizard({ step, accounts, account, isBusy, onImport, onCancel }: Props) {
  const { table } = step;
  const [roles, setRoles] = useState(() => guessRoles(table));
  const [order, setOrder] = useState<DateOrder>(table.guess.dateOrder ?? "dmy");
  const [accountId, setAccountId] = useState(account.id);
  const into = accounts.find((candidate) => candidate.id === accountId) ?? account;
  const problem = mappingProblem(roles);
  return (
    <div className={styles.body}>
      <p>
        <strong>{step.fileName}</strong> no es de un banco que ya conozcamos. Di qué hay en cada columna; se recordará para la próxima vez.
      </p>
      <div className={styles.options}>
        <NativeSelect
          label="Cuenta"
          value={String(accountId)}
          onChange={(event) => setAccountId(Number(event.currentTarget.value))}
          data={accounts.map((candidate) => ({ value: String(candidate.id), label: accountLabel(candidate) }))}
        />
        <NativeSelect
          label="Orden de la fecha"
          value={order}
          onChange={(event) => setOrder(event.currentTarget.value as DateOrder)}
          data={ORDERS}
        />
      </div>
      <SeenColumns table={table} roles={roles} onRole={(column, role) => setRoles((now) => assignRole(now, column, role))} />
      <MappedPreview table={table} roles={roles} order={order} currency={into.currency} />
      <div className={styles.foot}>
        <Button
          disabled={problem !== undefined}
          loading={isBusy}
          onClick={() => onImport(toMapping(table, roles, order, into.currency), into.id)}
        >
          Importar con estas columnas
        </Button>
        <Button variant="default" onClick={onCancel}>
          Volver
        </Button>
        {problem && (
          <span className={styles.problem} role="status">
            {problem}
          </span>
        )}
      </div>
    </div>
  );
}
