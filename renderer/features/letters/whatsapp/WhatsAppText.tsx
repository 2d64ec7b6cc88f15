import { Textarea } from "@mantine/core";
import { Link } from "wouter";
import { reopensText } from "../view/guard.ts";
import type { WhatsAppDraft, WhatsAppState } from "./use-whatsapp.ts";
import styles from "./WhatsApp.module.css";

type Props = { draft: WhatsAppDraft; state: WhatsAppState; clientId: number };

/** The text to edit, and every reason for which it cannot leave now. */
export function WhatsAppText({ draft, state, clientId }: Props) {
  return (
    <div className={styles.body}>
      <Textarea
        label="Mensaje"
        autosize
        minRows={8}
        maxRows={18}
        maxLength={4000}
        value={state.text}
        onChange={(event) => state.setText(event.currentTarget.value)}
      />
      {!draft.allowed && (
        <div className={styles.stop} role="status">
          <p className={styles.stopTitle}>Ahora no se puede enviar</p>
          <ul className={styles.reasons}>
            {draft.reasons.map((reason) => (
              <li key={reason.code + reason.text}>
                {reason.text}
                {reason.basis && <span className={styles.basis}>{reason.basis}</span>}
              </li>
            ))}
          </ul>
          {reopensText(draft.nextAllowedAt)}
        </div>
      )}
      {draft.url === null && (
        <p className={styles.note}>
          Falta un celular peruano de nueve dígitos. <Link href={`/clientes/${clientId}`}>Anótalo en su ficha</Link>.
        </p>
      )}
      {state.isTooLong && (
        <p className={styles.note}>
          El texto es largo para un enlace: se abre con menos documentos y queda copiado entero, para pegarlo en la conversación.
        </p>
      )}
      <p className={styles.note}>Se abre un borrador en WhatsApp; nada sale hasta que tú lo envíes.</p>
    </div>
  );
}
