import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import { formatLongDate, limaDate } from "../../../../shared/dates.ts";
import { formatMobile, parseMobile } from "../../../../shared/identifiers.ts";
import { openExternal } from "../../../client.ts";
import { useCall, useMutationCall } from "../../../ui/calls.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import { toastDone, toastError } from "../../../ui/toast.ts";
import styles from "./detail.module.css";
import type { ModeProps } from "./panel-mode.ts";
import { openParts, sumOpen } from "./pay-plan.ts";
import { askForDetraccion } from "./words.ts";

/** The one message for the one thing missing: the deposit at Banco de la Nación. */
export function AskDetraccion(props: ModeProps) {
  const { invoice, title, subtitle, onMode, onClose } = props;
  const draft = useCall("messages.draftWhatsApp", { clientId: invoice.client.id });
  const status = useCall("settings.getStatus", {});
  if (draft.data && status.data)
    return <Draft {...props} draft={draft.data} account={status.data.bankAccounts.find((one) => one.kind === "detraccion")?.number} />;
  return (
    <SidePanel
      title={title}
      subtitle={subtitle}
      onClose={onClose}
      foot={
        <Button variant="default" onClick={() => onMode("detail")}>
          Volver
        </Button>
      }
    >
      {draft.error ? <ErrorState error={draft.error} onRetry={() => void draft.refetch()} /> : <Loading />}
    </SidePanel>
  );
}

type DraftProps = ModeProps & { draft: OutputOf<"messages.draftWhatsApp">; account: string | undefined };

function Draft({ invoice, title, onMode, onClose, draft, account }: DraftProps) {
  const mobile = draft.phone ? parseMobile(draft.phone) : undefined;
  const [text, setText] = useState(() =>
    askForDetraccion({
      contactName: draft.contactName,
      document: title.charAt(0).toLowerCase() + title.slice(1),
      amountMinor: sumOpen(openParts(invoice)),
      currency: invoice.currency,
      account,
    }),
  );
  const opening = useMutationCall("messages.openWhatsApp");
  const open = () =>
    opening.mutate(
      { clientId: invoice.client.id, text },
      {
        onSuccess: ({ url }) => {
          openExternal(url);
          toastDone("Se anotó en la conversación. Cuando lo envíes, confírmalo en la ficha del cliente.");
          onMode("detail");
        },
        onError: toastError,
      },
    );
  return (
    <SidePanel
      title="Pedir la detracción"
      subtitle={[draft.contactName ?? invoice.client.name, mobile && formatMobile(mobile)].filter(Boolean).join(" · ")}
      onClose={onClose}
      foot={
        <>
          <Button onClick={open} loading={opening.isPending} disabled={!draft.allowed || mobile === undefined || text.trim() === ""}>
            Abrir WhatsApp
          </Button>
          <Button variant="default" onClick={() => navigator.clipboard.writeText(text).then(() => toastDone("Texto copiado"), toastError)}>
            Copiar
          </Button>
          <Button variant="subtle" onClick={() => onMode("detail")}>
            Volver
          </Button>
        </>
      }
    >
      <Hindrances draft={draft} clientId={invoice.client.id} hasMobile={mobile !== undefined} />
      <Textarea
        mt="md"
        label="Mensaje"
        description="Puedes cambiarlo. Se abre en WhatsApp y lo envías tú."
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={7}
        maxLength={4000}
      />
    </SidePanel>
  );
}

/** Why the message may not leave now, or cannot. */
function Hindrances({ draft, clientId, hasMobile }: { draft: DraftProps["draft"]; clientId: number; hasMobile: boolean }) {
  return (
    <>
      {!draft.allowed && (
        <ul className={styles.warnings}>
          {draft.reasons.map((reason) => (
            <li key={reason.code}>
              {reason.text}
              <div className={styles.small}>{reason.basis}</div>
            </li>
          ))}
          {draft.nextAllowedAt && <li>Se podrá desde el {formatLongDate(limaDate(draft.nextAllowedAt))}.</li>}
        </ul>
      )}
      {!hasMobile && (
        <p className={styles.warnings}>
          Este cliente no tiene un celular válido. <Link href={`/clientes/${clientId}`}>Anótalo en su ficha</Link>, o copia el texto.
        </p>
      )}
    </>
  );
}
