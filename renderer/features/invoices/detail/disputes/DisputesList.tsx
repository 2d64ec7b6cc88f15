import { IconPaperclip } from "@tabler/icons-react";
import { useState } from "react";
import type { PartKind } from "../../../../../shared/contract/common.ts";
import type { Dispute } from "../../../../../shared/contract/followup-disputes.ts";
import type { InvoiceDetail } from "../../../../../shared/contract/invoices.ts";
import { formatDate } from "../../../../../shared/dates.ts";
import { DISPUTE_OUTCOMES, DISPUTE_REASONS } from "../../../../../shared/dispute-words.ts";
import { formatMoney } from "../../../../../shared/money.ts";
import { saveFile } from "../../../../client.ts";
import { useCaller } from "../../../../ui/calls.ts";
import { SectionTitle } from "../../../../ui/SectionTitle.tsx";
import { toastError } from "../../../../ui/toast.ts";
import { CloseDispute } from "./CloseDispute.tsx";
import { needsCreditNote, noteSince } from "./dispute-draft.ts";
import styles from "./disputes.module.css";
import { useDisputes } from "./use-disputes.ts";

/** What the client does not accept of the document: what is not asked for meanwhile, why, with what evidence, and how it ended. */
export function DisputesList({ invoice }: { invoice: InvoiceDetail }) {
  const disputes = useDisputes(invoice.id);
  const [closing, setClosing] = useState<Dispute>();
  if (disputes.length === 0) return null;
  return (
    <section className={styles.section}>
      <SectionTitle>{disputes.length === 1 ? "Reclamo" : "Reclamos"}</SectionTitle>
      <ul className={styles.list}>
        {disputes.map((dispute) => (
          <li key={dispute.id} className={styles.dispute} data-open={dispute.closedOn === null || undefined}>
            <Heading dispute={dispute} onClose={() => setClosing(dispute)} />
            <p>
              {DISPUTE_REASONS[dispute.reason]}
              {dispute.text && `: ${dispute.text}`}
            </p>
            <Files dispute={dispute} />
            <Ending dispute={dispute} invoice={invoice} />
          </li>
        ))}
      </ul>
      {closing && <CloseDispute dispute={closing} note={noteSince(closing, invoice)?.document} onClose={() => setClosing(undefined)} />}
    </section>
  );
}

function Heading({ dispute, onClose }: { dispute: Dispute; onClose: () => void }) {
  const { closedOn, amountMinor, statedMinor, currency } = dispute;
  const isOpen = closedOn === null;
  return (
    <div className={styles.heading}>
      <div>
        <strong>
          {isOpen && amountMinor > 0 ? `No se cobran ${formatMoney(amountMinor, currency)}` : formatMoney(statedMinor, currency)}
        </strong>
        <div className={styles.small}>
          {PARTS[dispute.part ?? "whole"]}, desde el {formatDate(dispute.openedOn)}
          {isOpen && amountMinor > 0 && amountMinor < statedMinor && `; al inicio eran ${formatMoney(statedMinor, currency)}`}
        </div>
      </div>
      {isOpen && (
        <button type="button" className={styles.close} onClick={onClose}>
          Cerrar el reclamo
        </button>
      )}
    </div>
  );
}

const PARTS: Readonly<Record<PartKind | "whole", string>> = {
  whole: "De todo el documento",
  net: "Del neto",
  detraccion: "De la detracción",
  retencion: "De la retención",
};

/** The evidence, each file as it came. */
function Files({ dispute }: { dispute: Dispute }) {
  const call = useCaller();
  const save = (sha256: string) =>
    void call("followup.saveDisputeFile", { disputeId: dispute.id, sha256 })
      .then((file) => saveFile(file))
      .catch(toastError);
  if (dispute.files.length === 0) return null;
  return (
    <ul className={styles.files} aria-label="Pruebas">
      {dispute.files.map(({ sha256, name }) => (
        <li key={sha256}>
          <button type="button" className={styles.file} onClick={() => save(sha256)} title={`Guardar ${name}`}>
            <IconPaperclip size={14} aria-hidden />
            <span>{name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** How it ended and what follows; of an open one, when nothing of it is left to be paid. */
function Ending({ dispute, invoice }: { dispute: Dispute; invoice: InvoiceDetail }) {
  if (dispute.closedOn === null) {
    const note = noteSince(dispute, invoice);
    if (dispute.amountMinor > 0 && note)
      return <p className={styles.next}>Ya entró la nota de crédito {note.document}: si era por este reclamo, ciérralo.</p>;
    if (dispute.amountMinor > 0) return null;
    return <p className={styles.small}>Ya no queda nada por cobrar de lo reclamado: ciérralo con su resultado.</p>;
  }
  return (
    <>
      <p className={styles.small}>
        Cerrado el {formatDate(dispute.closedOn)}. {dispute.outcome && DISPUTE_OUTCOMES[dispute.outcome]}
        {dispute.closeNote ? `: ${dispute.closeNote}` : "."}
      </p>
      {needsCreditNote(dispute, invoice) && (
        <p className={styles.next}>
          Falta la nota de crédito por {formatMoney(Math.min(dispute.statedMinor, invoice.openMinor), dispute.currency)}: emítela ante SUNAT
          e importa su XML. Hasta entonces ese monto se sigue cobrando.
        </p>
      )}
    </>
  );
}
