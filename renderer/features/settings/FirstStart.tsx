import { Button } from "@mantine/core";
import { useState } from "react";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { ProgressOverlay } from "../../ui/ProgressOverlay.tsx";
import { BankAccountsEditor } from "./company/BankAccountsEditor.tsx";
import { CompanyFields } from "./company/CompanyFields.tsx";
import { companyErrors, EMPTY_COMPANY, emptyAccount } from "./company/company-draft.ts";
import styles from "./FirstStart.module.css";
import { RecentCompanies } from "./RecentCompanies.tsx";
import { useCreateCompany } from "./use-create-company.ts";
import { useOpenExample } from "./use-open-example.ts";

/** The first thing anyone sees: whose accounts these are, or a look around with fictional ones. */
export function FirstStart() {
  const [draft, setDraft] = useState(EMPTY_COMPANY);
  const [accounts, setAccounts] = useState(() => [emptyAccount()]);
  const { create, isTried, isCreating, error } = useCreateCompany();
  const example = useOpenExample();
  return (
    <main className={styles.page} id="contenido">
      <div className={styles.sheet}>
        <p className={styles.brand}>Cuentas Claras</p>
        <h1 className={styles.title}>¿De quién son estas cuentas?</h1>
        <p className={styles.lead}>
          Con el RUC y la razón social basta para empezar. Todo se guarda en esta computadora y funciona sin internet.
        </p>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            create(draft, accounts);
          }}
        >
          <CompanyFields draft={draft} errors={isTried ? companyErrors(draft) : {}} onChange={setDraft} isShort />
          <h2 className={styles.subtitle}>Dónde te pagan</h2>
          <p className={styles.hint}>Puedes dejarlo para después. Añade también tu cuenta de detracciones, Yape o Plin si los usas.</p>
          <BankAccountsEditor accounts={accounts} onChange={setAccounts} />
          {error && <ErrorState error={error} />}
          <div className={styles.actions}>
            <Button type="submit" loading={isCreating} disabled={example.isOpening}>
              Empezar
            </Button>
            <span className={styles.or}>o, si solo quieres mirar,</span>
            <Button variant="default" loading={example.isOpening} disabled={isCreating} onClick={example.open}>
              Probar con datos de ejemplo
            </Button>
          </div>
        </form>
        <RecentCompanies />
      </div>
      <ProgressOverlay isRunning={example.isOpening} label="Preparando la empresa de ejemplo…" progress={example.progress} />
    </main>
  );
}
