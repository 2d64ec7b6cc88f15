import { Button } from "@mantine/core";
import { useState } from "react";
import { useCall } from "../../../ui/calls.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import settings from "../Settings.module.css";
import { SettingsPage } from "../SettingsPage.tsx";
import { AccountCard } from "./AccountCard.tsx";
import { AccountPanel } from "./AccountPanel.tsx";
import styles from "./mail.module.css";
import type { MailAccount } from "./mail-draft.ts";

/** The accounts that letters and messages leave from: set up, tried, resumed after a pause. */
export function MailSection() {
  const listed = useCall("messages.listMailAccounts", {});
  const presets = useCall("messages.listMailPresets", {});
  const [edited, setEdited] = useState<MailAccount | "new">();
  const accounts = listed.data?.accounts ?? [];
  const error = listed.error ?? presets.error;
  return (
    <SettingsPage
      section="correo"
      action={<Button onClick={() => setEdited("new")}>Agregar cuenta</Button>}
      panel={
        edited &&
        presets.data && (
          <AccountPanel
            key={edited === "new" ? "new" : edited.id}
            account={edited === "new" ? undefined : edited}
            presets={presets.data.presets}
            onClose={() => setEdited(undefined)}
          />
        )
      }
    >
      <p className={settings.lead}>
        Desde aquí salen los correos a tus clientes. La contraseña se guarda cifrada en esta computadora, fuera de tus datos, y no se vuelve
        a mostrar.
      </p>
      {error && <ErrorState error={error} onRetry={() => void Promise.all([listed.refetch(), presets.refetch()])} />}
      {listed.isPending && !error && <Loading />}
      {listed.data && accounts.length === 0 && (
        <EmptyState
          title="Todavía no hay una cuenta de correo"
          action={
            <Button variant="default" onClick={() => setEdited("new")}>
              Agregar cuenta
            </Button>
          }
        >
          Elige tu servicio (Gmail, tu dominio u otro), sigue los pasos para la contraseña y prueba la cuenta. Toma unos minutos y se hace
          una sola vez.
        </EmptyState>
      )}
      <div className={styles.cards}>
        {accounts.map((account) => (
          <AccountCard key={account.id} account={account} onEdit={() => setEdited(account)} />
        ))}
      </div>
    </SettingsPage>
  );
}
