import { ActionIcon, Autocomplete, Select, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import type { BankAccountInput } from "../../../../shared/contract/settings.ts";
import { BANKS, KIND_LABELS, usualKind } from "./banks.ts";
import styles from "./BankAccountsEditor.module.css";
import { type AccountDraft, accountWarning } from "./company-draft.ts";

type Props = {
  account: AccountDraft;
  position: number;
  isSaved: boolean;
  onChange: (account: AccountDraft) => void;
  onRemove: () => void;
};

/** One account: bank, what kind, number, currency, CCI. */
export function AccountRow({ account, position, isSaved, onChange, onRemove }: Props) {
  const set = (change: Partial<AccountDraft>) => onChange({ ...account, ...change });
  const isWallet = account.kind === "wallet";
  const warning = accountWarning(account);
  return (
    <fieldset className={styles.account}>
      <legend className="visually-hidden">Cuenta {position}</legend>
      <Autocomplete
        label="Banco"
        data={BANKS.map((bank) => bank.name)}
        value={account.bank}
        readOnly={isSaved}
        onChange={(bank) => set({ bank, kind: usualKind(bank) })}
      />
      <Select
        label="Para qué"
        data={Object.entries(KIND_LABELS).map(([value, label]) => ({ value, label }))}
        value={account.kind}
        allowDeselect={false}
        onChange={(kind) => set({ kind: (kind ?? "ordinary") as BankAccountInput["kind"] })}
      />
      <TextInput
        label={isWallet ? "Celular" : "Número de cuenta"}
        value={account.number}
        readOnly={isSaved}
        onChange={(event) => set({ number: event.currentTarget.value })}
      />
      <Select
        label="Moneda"
        data={[
          { value: "PEN", label: "Soles" },
          { value: "USD", label: "Dólares" },
          { value: "EUR", label: "Euros" },
        ]}
        value={account.currency}
        allowDeselect={false}
        onChange={(currency) => set({ currency: currency ?? "PEN" })}
      />
      {isWallet ? (
        <span />
      ) : (
        <TextInput
          label="CCI"
          placeholder="20 dígitos"
          inputMode="numeric"
          value={account.cci}
          onChange={(event) => set({ cci: event.currentTarget.value })}
        />
      )}
      {isSaved ? (
        <span />
      ) : (
        <ActionIcon variant="subtle" color="gray" size={34} aria-label={`Quitar la cuenta ${position}`} onClick={onRemove}>
          <IconTrash size={16} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      )}
      {warning && (
        <p className={styles.warning} role="status">
          {warning}
        </p>
      )}
    </fieldset>
  );
}
