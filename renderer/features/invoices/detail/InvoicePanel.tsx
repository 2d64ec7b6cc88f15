import { useState } from "react";
import type { InvoiceDetail } from "../../../../shared/contract/invoices.ts";
import { documentLabel } from "../../../../shared/identifiers.ts";
import { useCall } from "../../../ui/calls.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import { SidePanel } from "../../../ui/SidePanel.tsx";
import { AskDetraccion } from "./AskDetraccion.tsx";
import { DetraccionForm } from "./DetraccionForm.tsx";
import { DetailView } from "./DetailView.tsx";
import { DisputeForm } from "./disputes/DisputeForm.tsx";
import { LegalTermForm } from "./legal/LegalTermForm.tsx";
import type { ModeProps, PanelMode } from "./panel-mode.ts";
import { PayForm } from "./PayForm.tsx";
import { SourceView } from "./SourceView.tsx";
import { VoidForm } from "./VoidForm.tsx";
import { DOCUMENT_WORDS } from "./words.ts";

type Props = { id: number; onClose: () => void };

/** A document beside the list. It keeps the focus in the table, so that the arrows go on to the next row. */
export function InvoicePanel({ id, onClose }: Props) {
  const invoice = useCall("invoices.getInvoice", { id }, { keepPrevious: true });
  const [mode, setMode] = useState<{ id: number; mode: PanelMode }>({ id, mode: "detail" });
  if (invoice.error)
    return (
      <SidePanel title="Documento" onClose={onClose} takesFocus={false}>
        <ErrorState error={invoice.error} onRetry={() => void invoice.refetch()} />
      </SidePanel>
    );
  if (!invoice.data)
    return (
      <SidePanel title="Documento" onClose={onClose} takesFocus={false}>
        <Loading />
      </SidePanel>
    );
  const shown = mode.id === invoice.data.id ? mode.mode : "detail";
  const go = (next: PanelMode) => setMode({ id, mode: next });
  return <PanelOf mode={shown} invoice={invoice.data} onMode={go} onClose={onClose} />;
}

function PanelOf({
  mode,
  invoice,
  onMode,
  onClose,
}: {
  mode: PanelMode;
  invoice: InvoiceDetail;
  onMode: (mode: PanelMode) => void;
  onClose: () => void;
}) {
  const { client } = invoice;
  const props: ModeProps = {
    invoice,
    title: `${DOCUMENT_WORDS[invoice.type]} ${documentLabel(invoice.series, invoice.number)}`,
    subtitle: `${client.name} · ${client.docType === "OTHER" ? "doc." : client.docType}\u00a0${client.docNumber}`,
    onMode,
    onClose,
  };
  if (mode === "pay") return <PayForm key={invoice.id} {...props} />;
  if (mode === "void") return <VoidForm key={invoice.id} {...props} />;
  if (mode === "source") return <SourceView {...props} />;
  if (mode === "detraccion") return <DetraccionForm key={invoice.id} {...props} />;
  if (mode === "ask") return <AskDetraccion key={invoice.id} {...props} />;
  if (mode === "dispute") return <DisputeForm key={invoice.id} {...props} />;
  if (mode === "legal") return <LegalTermForm key={invoice.id} {...props} />;
  return <DetailView {...props} />;
}
