import { Button } from "@mantine/core";
import type { Client } from "../../../../shared/contract/clients.ts";
import type { Stage } from "../../../../shared/contract/common.ts";
import { formatMobile, parseMobile } from "../../../../shared/identifiers.ts";
import { useCall } from "../../../ui/calls.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import { ConfirmSent } from "./ConfirmSent.tsx";
import { useWhatsApp } from "./use-whatsapp.ts";
import { WhatsAppText } from "./WhatsAppText.tsx";

type Props = { client: Client; stage: Stage; contactId: number | undefined; onClose: () => void };

/** A polite WhatsApp: the text to edit, whether now is a time to send it, the link that opens it, and whether it really went. */
export function WhatsAppPanel({ client, stage, contactId, onClose }: Props) {
  const draft = useCall("messages.draftWhatsApp", { clientId: client.id, stage, contactId });
  const state = useWhatsApp(client.id, contactId, draft.data);
  const mobile = draft.data?.phone ? parseMobile(draft.data.phone) : undefined;
  const who = [draft.data?.contactName, mobile && formatMobile(mobile)].filter(Boolean).join(" · ");
  return (
    <SidePanel
      title={`WhatsApp a ${client.name}`}
      subtitle={who}
      onClose={onClose}
      foot={
        draft.data &&
        (state.openedId === undefined ? (
          <>
            <Button disabled={!state.canOpen} loading={state.isOpening} onClick={() => void state.open()}>
              Abrir WhatsApp
            </Button>
            <Button variant="default" onClick={() => void state.copy()}>
              Copiar el texto
            </Button>
          </>
        ) : (
          <ConfirmSent messageId={state.openedId} onDone={onClose} onOpenAgain={() => void state.open()} />
        ))
      }
    >
      {draft.error ? (
        <ErrorState error={draft.error} onRetry={() => void draft.refetch()} />
      ) : draft.data ? (
        <WhatsAppText draft={draft.data} state={state} clientId={client.id} />
      ) : (
        <Loading />
      )}
    </SidePanel>
  );
}
