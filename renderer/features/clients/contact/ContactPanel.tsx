import { Button, Select, Stack } from "@mantine/core";
import { useState } from "react";
import { useLocation } from "wouter";
import type { Client } from "../../../../shared/contract/clients.ts";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import { formatMobile, parseMobile } from "../../../../shared/identifiers.ts";
import { useCall } from "../../../ui/calls.ts";
import { CallPanel } from "../../../ui/call/CallPanel.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LintedMessage } from "../../../ui/guard/LintedMessage.tsx";
import { RefusalNote } from "../../../ui/guard/RefusalNote.tsx";
import { SendAnyway } from "../../../ui/guard/SendAnyway.tsx";
import { useLint } from "../../../ui/guard/use-lint.ts";
import { Loading } from "../../../ui/Loading.tsx";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import { callTarget } from "./call-target.ts";
import styles from "./contact.module.css";
import { useOpenWhatsApp } from "./use-open-whatsapp.ts";

type Props = { client: Client; onClose: () => void; onEdit: () => void };
type Draft = OutputOf<"messages.draftWhatsApp">;

/** The message to a client before it leaves: to whom, in which words, and whether now is a time for it. */
export function ContactPanel({ client, onClose, onEdit }: Props) {
  const [contactId, setContactId] = useState<number>();
  const [isCalling, setCalling] = useState(false);
  const todayOn = useCall("settings.getStatus", {}).data?.todayOn;
  const draft = useCall(
    "messages.draftWhatsApp",
    { clientId: client.id, ...(contactId === undefined ? {} : { contactId }) },
    { keepPrevious: true },
  );
  if (isCalling && todayOn) return <CallPanel target={callTarget(client, todayOn)} todayOn={todayOn} onClose={onClose} />;
  const person = <PersonChoice client={client} contactId={contactId} onChange={setContactId} />;
  if (draft.data)
    return (
      <DraftPanel
        key={draft.data.text}
        client={client}
        draft={draft.data}
        contactId={contactId}
        person={person}
        onClose={onClose}
        onEdit={onEdit}
        onCall={() => setCalling(true)}
      />
    );
  return (
    <SidePanel title={`Contactar a ${client.name}`} onClose={onClose}>
      {draft.error ? <ErrorState error={draft.error} onRetry={() => void draft.refetch()} /> : <Loading />}
    </SidePanel>
  );
}

function PersonChoice({
  client,
  contactId,
  onChange,
}: {
  client: Client;
  contactId: number | undefined;
  onChange: (id: number | undefined) => void;
}) {
  const people = client.contacts.filter((contact) => contact.phone && parseMobile(contact.phone));
  if (people.length === 0) return null;
  return (
    <Select
      label="Para"
      data={people.map((contact) => ({
        value: String(contact.id),
        label: contact.role ? `${contact.name}, ${contact.role}` : contact.name,
      }))}
      value={contactId === undefined ? null : String(contactId)}
      placeholder="Quien corresponda"
      clearable
      comboboxProps={{ withinPortal: false }}
      onChange={(value) => onChange(value === null ? undefined : Number(value))}
    />
  );
}

type DraftProps = {
  client: Client;
  draft: Draft;
  contactId: number | undefined;
  person: React.ReactNode;
  onClose: () => void;
  onEdit: () => void;
  onCall: () => void;
};

function DraftPanel({ client, draft, contactId, person, onClose, onEdit, onCall }: DraftProps) {
  const [text, setText] = useState(draft.text);
  const [, navigate] = useLocation();
  const { open, isOpening } = useOpenWhatsApp(client.id);
  const findings = useLint(text, client.id);
  const from = { template: draft.template, stage: draft.stage };
  const mobile = draft.phone ? parseMobile(draft.phone) : undefined;
  const canOpen = mobile !== undefined && text.trim() !== "" && findings.length === 0;
  const subtitle = [draft.contactName, mobile && formatMobile(mobile)].filter(Boolean).join(" · ");
  return (
    <SidePanel
      title={`Contactar a ${client.name}`}
      subtitle={subtitle || "Sin celular"}
      onClose={onClose}
      foot={
        <>
          <Button onClick={() => open({ text, contactId, ...from }, onClose)} loading={isOpening} disabled={!draft.allowed || !canOpen}>
            Abrir WhatsApp
          </Button>
          <Button
            variant="default"
            onClick={() => void navigator.clipboard.writeText(text).then(() => toastDone("Texto copiado"), toastError)}
          >
            Copiar
          </Button>
          <Button variant="default" onClick={onCall}>
            Llamar
          </Button>
          <Button variant="default" onClick={() => navigate(`/cartas?cliente=${client.id}`)}>
            Escribir carta
          </Button>
        </>
      }
    >
      <Stack gap="md">
        {!draft.allowed && (
          <RefusalNote reasons={draft.reasons} nextAllowedAt={draft.nextAllowedAt}>
            {draft.reasons.every(({ overridable }) => overridable) && (
              <SendAnyway
                isSending={isOpening}
                disabled={!canOpen}
                onSend={(reason) => open({ text, contactId, override: { reason }, ...from }, onClose)}
              />
            )}
          </RefusalNote>
        )}
        {mobile === undefined && (
          <div className={styles.warning}>
            No hay un celular al que escribir.{" "}
            <Button size="compact-sm" variant="subtle" onClick={onEdit}>
              Anotar su celular
            </Button>
          </div>
        )}
        {person}
        <LintedMessage text={text} onChange={setText} findings={findings} />
      </Stack>
    </SidePanel>
  );
}
