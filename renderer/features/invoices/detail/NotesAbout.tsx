import { Link } from "wouter";
import type { InvoiceDetail } from "../../../../shared/contract/invoices.ts";
import { formatDate } from "../../../../shared/dates.ts";
import { Money } from "../../../ui/Money.tsx";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import styles from "./detail.module.css";
import { DOCUMENT_WORDS } from "./words.ts";

/** Credit and debit notes that change this document. */
export function NotesAbout({ invoice }: { invoice: InvoiceDetail }) {
  if (invoice.notesAbout.length === 0) return null;
  return (
    <section className={styles.section}>
      <SectionTitle>Notas de crédito y débito</SectionTitle>
      <ul className={styles.payments}>
        {invoice.notesAbout.map((note) => (
          <li key={note.id} className={styles.payment}>
            <span className={styles.words}>
              {DOCUMENT_WORDS[note.type]} <Link href={`/facturas?tab=all&factura=${note.id}`}>{note.document}</Link>
              <span className={styles.small}> · {formatDate(note.issueOn)}</span>
            </span>
            <Money minor={note.type === "07" ? -note.totalMinor : note.totalMinor} currency={invoice.currency} />
          </li>
        ))}
      </ul>
    </section>
  );
}
