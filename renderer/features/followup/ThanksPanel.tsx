import { Button, Textarea } from "@mantine/core";
import { Link } from "wouter";
import { formatLongDate } from "../../../shared/dates.ts";
import { formatMoney } from "../../../shared/money.ts";
import { SidePanel } from "../../ui/SidePanel.tsx";
import { toastDone, toastError } from "../../ui/toast.ts";
import styles from "../../ui/contact/ContactPanel.module.css";
import { type Thanks, useResolveThanks } from "./use-thanks.ts";

type Props = { thanks: Thanks; onDone: () => void; onClose: () => void };

/** What will be said to a client who paid, and what to do with it. */
export function ThanksPanel({ thanks, onDone, onClose }: Props) {
  const { resolve, isResolving } = useResolveThanks(onDone);
  const copy = () => navigator.clipboard.writeText(thanks.text).then(() => toastDone("Texto copiado."), toastError);
  const canOpen = thanks.allowed && thanks.url !== null;
  const foot = (
    <>
      <Button
        onClick={() => void resolve(thanks, "whatsapp")}
        loading={isResolving}
        disabled={!canOpen}
        data-autofocus={canOpen || undefined}
      >
        Abrir WhatsApp
      </Button>
      <Button variant="default" onClick={() => void resolve(thanks, "said")} disabled={isResolving}>
        Ya le agradecí
      </Button>
      <Button variant="subtle" onClick={() => void resolve(thanks, "skipped")} disabled={isResolving}>
        No hace falta
      </Button>
    </>
  );
  return (
    <SidePanel
      title={`Agradecer a ${thanks.clientName}`}
      subtitle={`Pagó ${formatMoney(thanks.amountMinor, thanks.currency)}, el ${formatLongDate(thanks.paidOn)}.`}
      foot={foot}
      onClose={onClose}
    >
      {!thanks.allowed && (
        <div className={styles.warn} role="note">
          <strong>Ahora no se le escribe</strong>
          <ul className={styles.reasons}>
            {thanks.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      )}
      {thanks.url === null && (
        <p className={styles.warn} role="note">
          Este cliente no tiene un celular válido. <Link href={`/clientes/${thanks.clientId}`}>Anótalo en su ficha</Link> y vuelve; o copia
          el texto.
        </p>
      )}
      <Textarea
        label="Mensaje"
        description="Se abre en WhatsApp, lo lees y lo envías tú. No habla de deudas."
        value={thanks.text}
        readOnly
        autosize
        minRows={6}
        maxRows={16}
      />
      <Button variant="default" size="compact-sm" mt={10} onClick={() => void copy()}>
        Copiar texto
      </Button>
    </SidePanel>
  );
}
