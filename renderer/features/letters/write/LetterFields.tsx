import { NativeSelect } from "@mantine/core";
import { Link } from "wouter";
import type { Client } from "../../../../shared/contract/clients.ts";
import { DateField } from "../../../ui/DateField.tsx";
import { Money } from "../../../ui/Money.tsx";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import { LetterRefusal } from "./LetterRefusal.tsx";
import type { LetterDraft } from "./use-letter.ts";
import styles from "./Write.module.css";

type Props = { draft: LetterDraft; client: Client; onIssueAnyway: (reason: string) => void };

/** What may be changed of a letter, what it adds up to, and what should be looked at before it leaves. */
export function LetterFields({ draft, client, onIssueAnyway }: Props) {
  const { preview, issued } = draft;
  const contacts = client.contacts.map((contact) => ({
    value: String(contact.id),
    label: contact.role ? `${contact.name}, ${contact.role}` : contact.name,
  }));
  return (
    <div className={styles.fields}>
      {draft.reasons.length > 0 && <LetterRefusal reasons={draft.reasons} isIssuing={draft.isIssuing} onIssue={onIssueAnyway} />}
      <NativeSelect
        label="Atención"
        value={String(draft.contactId ?? client.contacts[0]?.id ?? "")}
        onChange={(event) => draft.setContactId(Number(event.currentTarget.value))}
        data={contacts.length === 0 ? [{ value: "", label: "Sin contacto anotado" }] : contacts}
        disabled={contacts.length === 0}
      />
      {contacts.length === 0 && (
        <p className={styles.quiet}>
          <Link href={`/clientes/${client.id}`}>Anota un contacto</Link> para dirigirla a alguien.
        </p>
      )}
      <DateField label="Plazo para responder" value={draft.deadlineOn ?? null} onChange={draft.setDeadlineOn} />
      <section>
        <SectionTitle>Por cobrar en la carta</SectionTitle>
        <ul className={styles.totals}>
          {preview.data?.totals.map((total) => (
            <li key={total.currency}>
              <Money minor={total.amountMinor} currency={total.currency} withSymbol strong />
            </li>
          ))}
        </ul>
      </section>
      {preview.data && preview.data.warnings.length > 0 && (
        <section>
          <SectionTitle>Antes de enviarla</SectionTitle>
          <ul className={styles.warnings}>
            {preview.data.warnings.map((warning) => (
              <li key={warning.code + warning.message}>{warning.message}</li>
            ))}
          </ul>
        </section>
      )}
      <p className={styles.quiet} role="status">
        {issued
          ? `Emitida con el número ${issued.number}. Quedó anotada en la conversación del cliente.`
          : "Al guardarla o imprimirla toma su número y queda anotada en la conversación del cliente."}
      </p>
    </div>
  );
}
