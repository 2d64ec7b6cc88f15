import type { ClientDocType, DocumentType } from "../../../../shared/contract/common.ts";
import type { NewInvoice } from "../../../../shared/contract/invoices.ts";
import { addDays } from "../../../../shared/dates.ts";
import { isValidDni, isValidRuc, normaliseNumber, parseDocumentNumber } from "../../../../shared/identifiers.ts";
import { formatMoney, percentOf, roundToUnits, splitProportionally } from "../../../../shared/money.ts";

export type ClientDraft = {
  /** Known already; its data is not edited here. */
  id: number | undefined;
  docType: ClientDocType;
  docNumber: string;
  name: string;
  termDays: number | null;
};

export type CuotaDraft = { dueOn: string | null; amountMinor: number | null };

/** A document as it is being typed; nothing of it need be right yet. */
export type InvoiceDraft = {
  client: ClientDraft | undefined;
  type: DocumentType;
  /** Series and number as one types them: `F001-123`. */
  number: string;
  issueOn: string | null;
  /** Null = as the client's terms say. */
  dueOn: string | null;
  currency: string;
  totalMinor: number | null;
  /** Percent of the detracción; null = none. */
  detraccion: number | null;
  /** The deposit when it is not the usual percentage rounded to soles. */
  detraccionMinor: number | null;
  hasRetencion: boolean;
  cuotas: CuotaDraft[];
  /** Document that a note refers to. */
  reference: string;
  otherReferences: string;
  notes: string;
};

/** Retención del IGV: 3 % of what is paid (R.S. 037-2002/SUNAT, as amended by R.S. 033-2014). */
const RETENCION_PERCENT = 3;

export function emptyDraft(todayOn: string): InvoiceDraft {
  return {
    client: undefined,
    type: "01",
    number: "",
    issueOn: todayOn,
    dueOn: null,
    currency: "PEN",
    totalMinor: null,
    detraccion: null,
    detraccionMinor: null,
    hasRetencion: false,
    cuotas: [],
    reference: "",
    otherReferences: "",
    notes: "",
  };
}

/** The deposit of a detracción: its percentage of the total; in soles without céntimos (R.S. 183-2004/SUNAT). */
function usualDetraccion(totalMinor: number, percent: number, currency: string): number {
  const share = percentOf(totalMinor, percent);
  return currency === "PEN" ? roundToUnits(share, currency) : share;
}

export function detraccionOf(draft: Pick<InvoiceDraft, "totalMinor" | "detraccion" | "detraccionMinor" | "currency">): number {
  if (draft.detraccion === null) return 0;
  return draft.detraccionMinor ?? usualDetraccion(draft.totalMinor ?? 0, draft.detraccion, draft.currency);
}

export function retencionOf(draft: Pick<InvoiceDraft, "totalMinor" | "hasRetencion">): number {
  return draft.hasRetencion ? percentOf(draft.totalMinor ?? 0, RETENCION_PERCENT) : 0;
}

/** What the client pays through the ordinary account: what the cuotas must add up to. */
export function netOf(draft: InvoiceDraft): number {
  return (draft.totalMinor ?? 0) - detraccionOf(draft) - retencionOf(draft);
}

/** When it falls due: as typed, or by the client's terms from the issue date. */
export function dueOf(draft: Pick<InvoiceDraft, "dueOn" | "issueOn" | "client">): string | null {
  return draft.dueOn ?? (draft.issueOn ? addDays(draft.issueOn, draft.client?.termDays ?? 0) : null);
}

/** `count` equal cuotas of the net, a month of 30 days apart, the céntimos on the first ones. */
export function equalCuotas(draft: InvoiceDraft, count: number): CuotaDraft[] {
  const first = dueOf(draft);
  const shares = splitProportionally(
    netOf(draft),
    Array.from({ length: count }, () => 1),
  );
  return shares.map((amountMinor, index) => ({ dueOn: first ? addDays(first, 30 * index) : null, amountMinor }));
}

/** What looks odd about a RUC or DNI: it warns and never stops. */
export function clientNumberWarning({ docType, docNumber }: Pick<ClientDraft, "docType" | "docNumber">): string | undefined {
  if (docType === "RUC" && docNumber.length >= 11 && !isValidRuc(docNumber))
    return "El dígito de control del RUC no cuadra. Revísalo; si es así en la ficha RUC, puedes continuar.";
  return docType === "DNI" && docNumber.length > 8 && !isValidDni(docNumber) ? "Un DNI tiene 8 dígitos. Revísalo." : undefined;
}

export type DraftProblems = Partial<
  Record<"client" | "clientNumber" | "number" | "issueOn" | "dueOn" | "total" | "detraccion" | "cuotas" | "reference", string>
>;

/** What is missing or does not fit, by field, in words. Empty = it can be recorded. */
export function findProblems(draft: InvoiceDraft): DraftProblems {
  const problems: DraftProblems = {};
  if (!draft.client) problems.client = "Elige un cliente, o escribe su nombre y su RUC o DNI";
  else {
    if (!draft.client.name.trim()) problems.client = "Escribe el nombre o la razón social";
    if (!draft.client.docNumber.trim()) problems.clientNumber = "Escribe el número de su RUC o DNI";
  }
  const number = splitNumber(draft);
  if (!number) problems.number = draft.type === "OTHER" ? "Escribe el número del documento" : "Escribe serie y número, como F001-123";
  if (!draft.issueOn) problems.issueOn = "Escribe la fecha de emisión";
  const due = dueOf(draft);
  if (draft.issueOn && due && due < draft.issueOn) problems.dueOn = "No puede vencer antes de emitirse";
  if (!draft.totalMinor || draft.totalMinor < 0) problems.total = "Escribe el total del documento";
  else if (netOf(draft) < 0) problems.detraccion = "La detracción y la retención suman más que el total";
  const cuotas = cuotasProblem(draft);
  if (cuotas) problems.cuotas = cuotas;
  if (isNote(draft.type) && draft.reference.trim() && !parseDocumentNumber(draft.reference))
    problems.reference = "Escribe serie y número, como F001-123";
  return problems;
}

export function isNote(type: DocumentType): boolean {
  return type === "07" || type === "08";
}

function cuotasProblem(draft: InvoiceDraft): string | undefined {
  if (draft.cuotas.length === 0 || draft.type === "07") return undefined;
  if (draft.cuotas.some((cuota) => !cuota.dueOn || !cuota.amountMinor || cuota.amountMinor <= 0))
    return "Cada cuota necesita su fecha y su monto";
  const difference = netOf(draft) - draft.cuotas.reduce((sum, cuota) => sum + (cuota.amountMinor ?? 0), 0);
  if (difference === 0) return undefined;
  const money = formatMoney(Math.abs(difference), draft.currency);
  return difference > 0 ? `A las cuotas les faltan ${money} para sumar el neto` : `Las cuotas pasan del neto por ${money}`;
}

function splitNumber(draft: Pick<InvoiceDraft, "type" | "number">): { series?: string; number: string } | undefined {
  if (draft.type !== "OTHER") return parseDocumentNumber(draft.number);
  const number = draft.number.trim();
  return number ? { number } : undefined;
}

/** The document to record, or undefined while something is missing. */
export function toNewInvoice(draft: InvoiceDraft): NewInvoice | undefined {
  const { client, issueOn, totalMinor } = draft;
  const number = splitNumber(draft);
  if (Object.keys(findProblems(draft)).length > 0 || !client || !issueOn || !totalMinor || !number) return undefined;
  const owes = draft.type !== "07";
  const detraccion = detraccionOf(draft);
  const retencion = retencionOf(draft);
  const reference = isNote(draft.type) ? parseDocumentNumber(draft.reference) : undefined;
  const others = draft.otherReferences
    .split(/[,;\n]/)
    .map((text) => text.trim())
    .filter(Boolean);
  return {
    type: draft.type,
    ...number,
    clientDocType: client.docType,
    clientDocNumber: client.docNumber.trim(),
    clientName: client.name.trim(),
    issueOn,
    ...(draft.dueOn ? { dueOn: draft.dueOn } : {}),
    currency: draft.currency,
    totalMinor,
    ...(owes && draft.detraccion !== null && detraccion > 0 ? { detraccion: { percent: draft.detraccion, amountMinor: detraccion } } : {}),
    ...(owes && retencion > 0 ? { retencion: { percent: RETENCION_PERCENT, amountMinor: retencion } } : {}),
    ...(owes && draft.cuotas.length > 0
      ? { cuotas: draft.cuotas.map((cuota) => ({ dueOn: cuota.dueOn ?? issueOn, amountMinor: cuota.amountMinor ?? 0 })) }
      : {}),
    ...(reference
      ? {
          reference: {
            type: reference.series.startsWith("B") ? "03" : "01",
            series: reference.series,
            number: normaliseNumber(reference.number),
          },
        }
      : {}),
    ...(others.length > 0 ? { otherReferences: others } : {}),
    ...(draft.notes.trim() ? { notes: draft.notes.trim() } : {}),
  };
}

/** What every part of the form gets: the draft, its change, and what is wrong with it once the user tried to record it. */
export type DraftProps = { draft: InvoiceDraft; set: (change: Partial<InvoiceDraft>) => void; problems: DraftProblems };
