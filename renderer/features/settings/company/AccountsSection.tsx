import { Button } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import { SettingsPage } from "../SettingsPage.tsx";
import { BankAccountsEditor } from "./BankAccountsEditor.tsx";
import styles from "../Settings.module.css";
import { type AccountDraft, draftOf } from "./company-draft.ts";
import { useSaveCompany } from "./use-save-company.ts";

type Status = OutputOf<"settings.getStatus">;

/** The bank accounts that statements belong to and letters name. */
export function AccountsSection({ status }: { status: Status }) {
  const [accounts, setAccounts] = useState<AccountDraft[]>(() => savedAccounts(status));
  const [savedCount, setSavedCount] = useState(status.bankAccounts.length);
  const { save, isSaving } = useSaveCompany(() => {
    const kept = accounts.filter((account) => account.number.trim() !== "");
    setAccounts(kept);
    setSavedCount(kept.length);
  });
  const submit = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    save(draftOf(status.company), accounts);
  };
  return (
    <SettingsPage
      section="cuentas"
      action={
        <Button type="submit" form="cuentas" loading={isSaving}>
          Guardar cambios
        </Button>
      }
    >
      <p className={styles.lead}>Donde te pagan. Las cartas y los mensajes las nombran, y cada estado de cuenta se importa en la suya.</p>
      <form id="cuentas" noValidate onSubmit={submit}>
        <BankAccountsEditor accounts={accounts} onChange={setAccounts} savedCount={savedCount} />
      </form>
    </SettingsPage>
  );
}

function savedAccounts(status: Status): AccountDraft[] {
  return status.bankAccounts.map(({ id, bank, number, currency, cci, kind }) => ({
    key: String(id),
    bank,
    number,
    currency,
    cci: cci ?? "",
    kind,
  }));
}
