import { NativeSelect } from "@mantine/core";
import type { UnknownTable } from "../../../../shared/contract/imports.ts";
import { currencyName } from "../../../../shared/money.ts";
import { accountLabel } from "../../../ui/account-label.ts";
import { useCall } from "../../../ui/calls.ts";
import type { DateOrder, Draft } from "./draft.ts";
import styles from "./mapping.module.css";
import { headingRows } from "./table-view.ts";

type Props = { table: UnknownTable; draft: Draft; onChange: (part: Partial<Draft>) => void };

const ORDERS = [
  { value: "", label: "La que se ve en el archivo" },
  { value: "dmy", label: "día/mes/año" },
  { value: "mdy", label: "mes/día/año" },
  { value: "ymd", label: "año/mes/día" },
];

const CURRENCIES = ["PEN", "USD", "EUR"];

/** Where the headings stand, how dates are written, and the currency, or the account of a statement. */
export function TableOptions({ table, draft, onChange }: Props) {
  return (
    <div className={styles.options}>
      <NativeSelect
        label="Fila de los títulos"
        className={styles.headingRow}
        value={String(draft.headerRow)}
        onChange={(event) => onChange({ headerRow: Number(event.currentTarget.value) })}
        data={[...headingRows(table).map(({ at, label }) => ({ value: String(at), label })), { value: "-1", label: "No tiene títulos" }]}
      />
      {draft.as !== "clients" && (
        <NativeSelect
          label="Orden de las fechas"
          value={draft.dateOrder ?? ""}
          onChange={(event) => onChange({ dateOrder: (event.currentTarget.value || undefined) as DateOrder | undefined })}
          data={ORDERS}
        />
      )}
      {draft.as === "statement" && <AccountField draft={draft} onChange={onChange} />}
      {draft.as === "invoices" && (
        <NativeSelect
          label="Moneda"
          value={draft.currency ?? ""}
          onChange={(event) => onChange({ currency: event.currentTarget.value || undefined })}
          data={[
            { value: "", label: "La que diga el archivo, o soles" },
            ...CURRENCIES.map((code) => ({ value: code, label: currencyName(code) })),
          ]}
        />
      )}
    </div>
  );
}

function AccountField({ draft, onChange }: Omit<Props, "table">) {
  const accounts = useCall("reconciliation.listAccounts", {}).data?.accounts ?? [];
  const choose = (id: number | undefined) => onChange({ accountId: id, currency: accounts.find((account) => account.id === id)?.currency });
  return (
    <NativeSelect
      label="Cuenta"
      value={String(draft.accountId ?? "")}
      onChange={(event) => choose(event.currentTarget.value === "" ? undefined : Number(event.currentTarget.value))}
      data={[
        { value: "", label: "La que diga el archivo" },
        ...accounts.map((account) => ({ value: String(account.id), label: accountLabel(account) })),
      ]}
    />
  );
}
