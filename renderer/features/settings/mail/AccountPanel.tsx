import { Button, NativeSelect, PasswordInput, Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { openExternal } from "../../../client.ts";
import { useCall, useMutationCall } from "../../../ui/calls.ts";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import { toastDone } from "../../../ui/toast.ts";
import { Limits, Reading, Server } from "./AccountServers.tsx";
import styles from "./mail.module.css";
import {
  accountFrom,
  draftFrom,
  draftOf,
  findMissing,
  type MailAccount,
  type MailDraft,
  type MailPreset,
  serviceOf,
} from "./mail-draft.ts";

const FORM = "cuenta-de-correo";

type Props = { account: MailAccount | undefined; presets: readonly MailPreset[]; onClose: () => void };

/** Adds an account or changes one: its service with the steps for its password, who writes, and the servers. */
export function AccountPanel({ account, presets, onClose }: Props) {
  const company = useCall("settings.getStatus", {}).data?.company;
  const [first] = presets;
  const [draft, setDraft] = useState<MailDraft | undefined>(() => {
    if (account) return draftOf(account);
    return first && draftFrom(first, { name: company?.tradeName || company?.legalName || "", email: company?.email ?? "" });
  });
  const saving = useMutationCall("messages.saveMailAccount");
  if (!draft) return null;
  const preset = presets.find(({ code }) => code === draft.preset);
  const change = (part: Partial<MailDraft>) => {
    saving.reset();
    setDraft({ ...draft, ...part });
  };
  const choose = (code: string) => {
    const chosen = presets.find((one) => one.code === code);
    if (chosen) change({ preset: code, ...serviceOf(chosen) });
  };
  const missing = findMissing(draft, account === undefined);
  const save = () =>
    saving.mutate(accountFrom(draft, account?.id), {
      onSuccess: () => {
        toastDone(`${draft.fromAddress.trim()}: guardada. Pruébala antes de escribir a un cliente.`);
        onClose();
      },
    });
  return (
    <SidePanel
      title={account ? "Cambiar cuenta" : "Agregar cuenta de correo"}
      width={520}
      onClose={onClose}
      foot={
        <Button type="submit" form={FORM} loading={saving.isPending} disabled={missing !== undefined}>
          Guardar cuenta
        </Button>
      }
    >
      <form
        id={FORM}
        onSubmit={(event) => {
          event.preventDefault();
          if (!missing) save();
        }}
      >
        <Stack gap="md">
          <NativeSelect
            label="Servicio de correo"
            data={presets.map(({ code, name }) => ({ value: code, label: name }))}
            value={draft.preset}
            onChange={(event) => choose(event.currentTarget.value)}
          />
          {preset && <HowTo preset={preset} />}
          <Writer draft={draft} hasPassword={account?.hasPassword ?? false} onChange={change} />
          <Server label="Servidor de envío (SMTP)" server={draft.smtp} onChange={(smtp) => change({ smtp })} />
          <Reading draft={draft} onChange={change} />
          <Limits draft={draft} onChange={change} />
          <Signature value={draft.signature} onChange={(signature) => change({ signature })} />
          <p className={saving.error ? styles.bad : styles.missing} role={saving.error ? "alert" : "status"}>
            {saving.error?.message ?? missing}
          </p>
        </Stack>
      </form>
    </SidePanel>
  );
}

function Signature({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <Textarea
      label="Firma"
      description="Va al pie de cada correo."
      autosize
      minRows={2}
      maxLength={2000}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function HowTo({ preset: { steps, helpUrl } }: { preset: MailPreset }) {
  return (
    <div className={styles.how}>
      <b>Antes de empezar</b>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {helpUrl && (
        <Button variant="subtle" size="compact-sm" onClick={() => openExternal(helpUrl)}>
          Ver la ayuda del servicio
        </Button>
      )}
    </div>
  );
}

type WriterProps = { draft: MailDraft; hasPassword: boolean; onChange: (part: Partial<MailDraft>) => void };

function Writer({ draft, hasPassword, onChange }: WriterProps) {
  return (
    <>
      <TextInput
        label="Nombre que verá tu cliente"
        maxLength={300}
        value={draft.fromName}
        onChange={(event) => onChange({ fromName: event.currentTarget.value })}
      />
      <TextInput
        label="Correo desde el que envías"
        inputMode="email"
        autoComplete="off"
        maxLength={254}
        data-autofocus
        value={draft.fromAddress}
        onChange={(event) => onChange({ fromAddress: event.currentTarget.value })}
      />
      <PasswordInput
        label="Contraseña"
        description={hasPassword ? "Ya hay una guardada. Déjalo vacío para conservarla." : "La de aplicación, si tu servicio la pide."}
        autoComplete="new-password"
        maxLength={500}
        value={draft.password}
        onChange={(event) => onChange({ password: event.currentTarget.value })}
      />
      <div className={styles.two}>
        <TextInput
          label="Usuario"
          placeholder="El mismo correo"
          autoComplete="off"
          maxLength={300}
          value={draft.user}
          onChange={(event) => onChange({ user: event.currentTarget.value })}
        />
        <TextInput
          label="Responder a"
          placeholder="El mismo correo"
          inputMode="email"
          autoComplete="off"
          maxLength={254}
          value={draft.replyTo}
          onChange={(event) => onChange({ replyTo: event.currentTarget.value })}
        />
      </div>
    </>
  );
}
