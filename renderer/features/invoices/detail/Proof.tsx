import { IconAlertTriangle, IconCircleCheck, IconCircleX } from "@tabler/icons-react";
import type { InvoiceDetail } from "../../../../shared/contract/invoices.ts";
import { formatDate, limaDate } from "../../../../shared/dates.ts";
import { SectionTitle } from "../../../ui/SectionTitle.tsx";
import styles from "./detail.module.css";

const STATES = {
  accepted: { word: "Aceptada por SUNAT", Icon: IconCircleCheck },
  observed: { word: "Aceptada por SUNAT con observaciones", Icon: IconAlertTriangle },
  rejected: { word: "Rechazada por SUNAT", Icon: IconCircleX },
} as const;

/** What the tax office answered about the document, in a line. */
export function TaxOfficeState({ invoice }: { invoice: Pick<InvoiceDetail, "taxOffice"> }) {
  if (!invoice.taxOffice) return null;
  const { state, receivedOn, notes } = invoice.taxOffice;
  const { word, Icon } = STATES[state];
  return (
    <p className={styles.office} data-state={state}>
      <Icon size={16} aria-hidden />
      <span>
        {word} el {formatDate(receivedOn)}
        {state === "observed" && notes.length > 0 && `: ${notes.join("; ")}`}
      </span>
    </p>
  );
}

const KINDS: Readonly<Record<string, string>> = {
  cdr: "Constancia de SUNAT (CDR)",
  retention: "Comprobante de retención",
  perception: "Comprobante de percepción",
  xml: "XML del comprobante",
};

/** The papers that were kept beside the document. */
export function Proof({ invoice }: { invoice: Pick<InvoiceDetail, "evidence"> }) {
  if (invoice.evidence.length === 0) return null;
  return (
    <section className={styles.section}>
      <SectionTitle>Constancias</SectionTitle>
      <ul className={styles.payments}>
        {invoice.evidence.map((paper) => (
          <li key={paper.kind + paper.text + paper.importedAt} className={styles.payment}>
            <span className={styles.words}>
              {KINDS[paper.kind] ?? paper.kind}
              <br />
              <span className={styles.small}>{paper.text}</span>
            </span>
            <span className={styles.small}>{formatDate(limaDate(paper.importedAt))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
