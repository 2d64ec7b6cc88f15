import { formatDate } from "../../../../../shared/dates.ts";
import { useCall } from "../../../../ui/calls.ts";
import { SectionTitle } from "../../../../ui/SectionTitle.tsx";
import detail from "../detail.module.css";
import type { ModeProps } from "../panel-mode.ts";
import styles from "./legal.module.css";
import { conformityText, payText } from "./legal-words.ts";

/** Until when the law or a signed agreement says that a document is to be accepted and paid. */
export function LegalTerm({ invoice, onMode }: Pick<ModeProps, "invoice" | "onMode">) {
  const todayOn = useCall("settings.getStatus", {}).data?.todayOn;
  const term = invoice.legalTerm;
  if (!term || invoice.status === "void" || todayOn === undefined || (invoice.status === "paid" && !term.isNoted)) return null;
  const pay = payText(term, invoice.openMinor > 0, todayOn);
  return (
    <section className={detail.section} aria-labelledby="plazo-legal">
      <div className={styles.heading}>
        <SectionTitle id="plazo-legal">Plazo legal</SectionTitle>
        <button
          type="button"
          className={detail.link}
          onClick={() => onMode("legal")}
          aria-label={`${term.isNoted ? "Cambiar" : "Anotar"} el plazo legal`}
        >
          {term.isNoted ? "Cambiar" : "Anotar la recepción"}
        </button>
      </div>
      {term.applies ? (
        <dl className={styles.facts}>
          <dt>{term.isNoted ? "Recibida" : "Emitida"}</dt>
          <dd>{formatDate(term.receivedOn)}</dd>
          <dt>Conformidad</dt>
          <dd>{conformityText(term, todayOn)}</dd>
          <dt>Pago</dt>
          <dd data-past={pay.isPast || undefined}>{pay.text}</dd>
        </dl>
      ) : (
        <p className={detail.quiet}>{term.text}</p>
      )}
      {term.applies && <p className={detail.small}>{basisText(term, invoice.dueOn)}</p>}
    </section>
  );
}

type Term = NonNullable<ModeProps["invoice"]["legalTerm"]>;

function basisText({ agreedDays, agreementText, isNoted, payByOn }: Term, dueOn: string): string {
  const basis =
    agreedDays === null
      ? "Ley 31362: 8 días para la conformidad, 30 días calendario para el pago"
      : `Acuerdo firmado de ${agreedDays} días: ${agreementText}`;
  const counted = isNoted ? "desde la recepción" : "contados desde la emisión mientras no anotes cuándo la recibió";
  const late = dueOn > payByOn ? ` Su vencimiento, el ${formatDate(dueOn)}, es posterior a ese plazo.` : "";
  return `${basis}, ${counted}.${late} Verifica con tu contador.`;
}
