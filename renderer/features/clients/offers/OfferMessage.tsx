import { Button, Stack } from "@mantine/core";
import { useState } from "react";
import type { Client } from "../../../../shared/contract/clients.ts";
import { formatMobile, parseMobile } from "../../../../shared/identifiers.ts";
import { useCall } from "../../../ui/calls.ts";
import { LintedMessage } from "../../../ui/guard/LintedMessage.tsx";
import { RefusalNote } from "../../../ui/guard/RefusalNote.tsx";
import { SendAnyway } from "../../../ui/guard/SendAnyway.tsx";
import { useLint } from "../../../ui/guard/use-lint.ts";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import { useOpenWhatsApp } from "../contact/use-open-whatsapp.ts";
import styles from "./offers.module.css";

type Props = { client: Client; text: string; onClose: () => void };

/** The message that tells a client of an offer: to copy, or to open in WhatsApp when the guard allows it. */
export function OfferMessage({ client, text: offered, onClose }: Props) {
  const [text, setText] = useState(offered);
  // Whom it would go to, and whether now is a time to write: as for any message to this client.
  const draft = useCall("messages.draftWhatsApp", { clientId: client.id });
  const findings = useLint(text, client.id);
  const { open, isOpening } = useOpenWhatsApp(client.id);
  const mobile = draft.data?.phone ? parseMobile(draft.data.phone) : undefined;
  const canOpen = mobile !== undefined && text.trim() !== "" && findings.length === 0;
  const refused = draft.data?.allowed === false ? draft.data : undefined;
  const whom = [draft.data?.contactName, mobile && formatMobile(mobile).replaceAll(" ", "\u00a0")].filter(Boolean).join(" · ");
  return (
    <SidePanel
      title="Cuéntale la oferta"
      subtitle={whom ? `${client.name} · ${whom}` : client.name}
      onClose={onClose}
      foot={
        <>
          <Button onClick={() => open({ text }, onClose)} loading={isOpening} disabled={!draft.data?.allowed || !canOpen}>
            Abrir WhatsApp
          </Button>
          <Button
            variant="default"
            onClick={() => void navigator.clipboard.writeText(text).then(() => toastDone("Texto copiado"), toastError)}
          >
            Copiar
          </Button>
          <Button variant="default" onClick={onClose}>
            Cerrar
          </Button>
        </>
      }
    >
      <Stack gap="md">
        {draft.data && mobile === undefined && (
          <p className={styles.note}>
            No tiene un celular anotado: copia el texto y envíaselo por otro medio, o anota su celular en su ficha.
          </p>
        )}
        {refused && (
          <RefusalNote reasons={refused.reasons} nextAllowedAt={refused.nextAllowedAt}>
            {refused.reasons.every(({ overridable }) => overridable) && (
              <SendAnyway isSending={isOpening} disabled={!canOpen} onSend={(reason) => open({ text, override: { reason } }, onClose)} />
            )}
          </RefusalNote>
        )}
        <LintedMessage text={text} onChange={setText} findings={findings} />
      </Stack>
    </SidePanel>
  );
}
