import type { PartKind } from "../../../../../shared/contract/common.ts";
import type { Dispute } from "../../../../../shared/contract/followup-disputes.ts";
import type { InvoiceDetail } from "../../../../../shared/contract/invoices.ts";
import { disputableMinor, type StatedDispute } from "../../../../../shared/dispute-amounts.ts";

/** What a client may dispute of a document: the whole, or one kind of part where it has several, each with the most that it may be. */
export type DisputeChoice = { part: PartKind | undefined; label: string; mostMinor: number };

const LABELS: Readonly<Record<PartKind, string>> = {
  net: "Solo el neto",
  detraccion: "Solo la detracción",
  retencion: "Solo la retención",
};
const KINDS: readonly PartKind[] = ["net", "detraccion", "retencion"];

/** The whole first; nothing that cannot be disputed any more. */
export function disputeChoices(invoice: Pick<InvoiceDetail, "id" | "parts">, disputes: readonly Dispute[]): DisputeChoice[] {
  const open = invoice.parts
    .filter(({ openMinor }) => openMinor > 0)
    .map(({ part, openMinor }) => ({ invoiceId: invoice.id, part, openMinor }));
  const stated = disputes.filter(({ closedOn }) => closedOn === null).map(toStated);
  const kinds = KINDS.filter((kind) => open.some(({ part }) => part === kind));
  return [
    { part: undefined, label: "Todo el documento", mostMinor: disputableMinor(open, stated) },
    ...(kinds.length > 1 ? kinds : []).map((part) => ({ part, label: LABELS[part], mostMinor: disputableMinor(open, stated, part) })),
  ].filter(({ mostMinor }) => mostMinor > 0);
}

function toStated({ id, invoiceId, part, statedMinor }: Dispute): StatedDispute {
  return { disputeId: id, invoiceId, part, amountMinor: statedMinor };
}

/** What of a document nobody is asked for now. */
export function disputedMinor(disputes: readonly Dispute[]): number {
  return disputes.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

/** The credit note about the document that came since a dispute was opened. */
export function noteSince(
  { openedOn }: Pick<Dispute, "openedOn">,
  { notesAbout }: Pick<InvoiceDetail, "notesAbout">,
): InvoiceDetail["notesAbout"][number] | undefined {
  return notesAbout.findLast((note) => note.type === "07" && note.issueOn >= openedOn);
}

/** Whether the client was right and the credit note that says so has not come in yet. */
export function needsCreditNote(
  dispute: Pick<Dispute, "outcome" | "closedOn" | "openedOn">,
  invoice: Pick<InvoiceDetail, "openMinor" | "notesAbout">,
): boolean {
  if (dispute.outcome !== "accepted" || dispute.closedOn === null || invoice.openMinor === 0) return false;
  return noteSince(dispute, invoice) === undefined;
}

const MOST_FILES = 10;
const MOST_MEGABYTES = 20;

type Attached = Pick<File, "name" | "size">;

/** Why files cannot be attached to those that are there already, with what to do; undefined when they can. */
export function refuseFiles(there: readonly Attached[], added: readonly Attached[]): string | undefined {
  if (there.length + added.length > MOST_FILES) return `Puedes adjuntar hasta ${MOST_FILES} archivos. Junta varios en un PDF o en un ZIP.`;
  const large = added.find(({ size }) => size > MOST_MEGABYTES * 1024 * 1024);
  if (large) return `${large.name} pesa más de ${MOST_MEGABYTES} MB. Adjunta una copia más liviana.`;
  const empty = added.find(({ size }) => size === 0);
  return empty && `${empty.name} está vacío. Adjunta el archivo completo.`;
}
