import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { formatDate } from "../../../../shared/dates.ts";
import { documentLabel } from "../../../../shared/identifiers.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import { disputeChoices, disputedMinor } from "./disputes/dispute-draft.ts";
import { DisputesList } from "./disputes/DisputesList.tsx";
import { useDisputes } from "./disputes/use-disputes.ts";
import { LateInterest } from "./interest/LateInterest.tsx";
import { LegalTerm } from "./legal/LegalTerm.tsx";
import { Conversation } from "./Conversation.tsx";
import styles from "./detail.module.css";
import { OfferLine } from "./offers/OfferLine.tsx";
import type { ModeProps } from "./panel-mode.ts";
import { NotesField } from "./NotesField.tsx";
import { NotesAbout } from "./NotesAbout.tsx";
import { PartsList } from "./PartsList.tsx";
import { PaymentsList } from "./PaymentsList.tsx";
import { canSplitDetraccion, isOnlyDetraccionOpen } from "./pay-plan.ts";
import { Proof, TaxOfficeState } from "./Proof.tsx";
import { ProposedDetraccion } from "./ProposedDetraccion.tsx";
import { hasXml, originText } from "./source-words.ts";
import { useSaveSource } from "./use-save-source.ts";

/** Everything about a document: what it is made of, what was collected, what was said, where it came from. */
export function DetailView(props: ModeProps) {
  const { invoice, title, subtitle, onClose } = props;
  return (
    <SidePanel
      title={title}
      subtitle={
        <Link href={`/clientes/${invoice.client.id}`} className={styles.client}>
          {subtitle}
        </Link>
      }
      foot={<Actions {...props} />}
      onClose={onClose}
      takesFocus={false}
    >
      <dl className={styles.sums}>
        <div>
          <dt>Total</dt>
          <dd>{formatMoney(invoice.totalMinor, invoice.currency)}</dd>
        </div>
        <div>
          <dt>{invoice.status === "void" ? "Estado" : "Por cobrar"}</dt>
          <dd data-settled={invoice.openMinor === 0 || undefined}>{openWord(props)}</dd>
        </div>
      </dl>
      <TaxOfficeState invoice={invoice} />
      <ProposedDetraccion {...props} />
      <Warnings invoice={invoice} />
      <OfferLine invoice={invoice} />
      <PartsList invoice={invoice} />
      <LateInterest invoice={invoice} />
      <LegalTerm {...props} />
      <DisputesList invoice={invoice} />
      <PaymentsList invoice={invoice} />
      <NotesAbout invoice={invoice} />
      <Proof invoice={invoice} />
      <Conversation clientId={invoice.client.id} sinceOn={invoice.issueOn} />
      <NotesField key={invoice.id} invoice={invoice} />
      <Origin {...props} />
    </SidePanel>
  );
}

function openWord({ invoice }: ModeProps): string {
  if (invoice.status === "void") return "anulada";
  return formatMoney(invoice.openMinor, invoice.currency);
}

/** What its file or the tax office said of it; the detracción in words has its own box. */
function Warnings({ invoice }: Pick<ModeProps, "invoice">) {
  const shown = invoice.warnings.filter(({ code }) => code !== "detraccion_in_note" || !invoice.detraccionProposed);
  if (shown.length === 0) return null;
  return (
    <ul className={styles.warnings}>
      {shown.map((warning) => (
        <li key={warning.code + warning.message}>{warning.message}</li>
      ))}
    </ul>
  );
}

/** The quiet facts at the end: dates, references, and where the document came from. */
function Origin({ invoice, onMode }: ModeProps) {
  const { source, reference } = invoice;
  const save = useSaveSource(invoice.id);
  return (
    <div className={styles.origin}>
      <p>
        Emitida el {formatDate(invoice.issueOn)}. {reference && <ReferenceText reference={reference} />}
        {invoice.otherReferences.length > 0 && ` Referencias: ${invoice.otherReferences.join(", ")}.`}
      </p>
      <p>
        {originText(invoice)}{" "}
        {hasXml(invoice) ? (
          <button type="button" className={styles.link} onClick={() => onMode("source")}>
            Ver el XML original
          </button>
        ) : (
          source.file !== null && (
            <button type="button" className={styles.link} onClick={save}>
              Guardar el archivo original
            </button>
          )
        )}
      </p>
    </div>
  );
}

function ReferenceText({ reference }: { reference: NonNullable<ModeProps["invoice"]["reference"]> }) {
  const label = documentLabel(reference.series, reference.number);
  if (reference.invoiceId === null) return `Se refiere a ${label}, que no está en tus datos.`;
  return (
    <>
      Se refiere a <Link href={`/facturas?tab=all&factura=${reference.invoiceId}`}>{label}</Link>.
    </>
  );
}

function Actions({ invoice, onMode }: ModeProps) {
  const [, navigate] = useLocation();
  const [isOpen, setOpen] = useState(false);
  const disputes = useDisputes(invoice.id);
  const asksDetraccion = isOnlyDetraccionOpen(invoice) && disputedMinor(disputes) === 0;
  const canDispute = invoice.type !== "07" && disputeChoices(invoice, disputes).length > 0;
  const canPay = invoice.openMinor > 0;
  return (
    <>
      {asksDetraccion && <Button onClick={() => onMode("ask")}>Pedir la detracción</Button>}
      {canPay && (
        <Button variant={asksDetraccion ? "default" : "filled"} onClick={() => onMode("pay")}>
          Registrar pago
        </Button>
      )}
      {!canPay && (
        <Button variant="default" onClick={() => navigate(`/clientes/${invoice.client.id}`)}>
          Ver cliente
        </Button>
      )}
      {hasXml(invoice) && (
        <Button variant="default" onClick={() => onMode("source")}>
          XML
        </Button>
      )}
      {invoice.status !== "void" && (
        <Menu position="top-end" opened={isOpen} onChange={setOpen}>
          <Menu.Target>
            <Button variant="default">Más</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => navigate(`/clientes/${invoice.client.id}`)}>Ver cliente</Menu.Item>
            <Menu.Item onClick={() => navigate(`/cartas?cliente=${invoice.client.id}`)}>Escribir una carta</Menu.Item>
            {canSplitDetraccion(invoice) && <Menu.Item onClick={() => onMode("detraccion")}>Separar una detracción…</Menu.Item>}
            {invoice.type === "01" && canPay && !invoice.legalTerm && (
              <Menu.Item onClick={() => onMode("legal")}>Anotar el plazo legal…</Menu.Item>
            )}
            {canDispute && <Menu.Item onClick={() => onMode("dispute")}>Anotar un reclamo…</Menu.Item>}
            <Menu.Divider />
            <Menu.Item c="var(--wrong)" onClick={() => onMode("void")}>
              Anular en tus cuentas…
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}
