import { sql } from "kysely";
import { AppError } from "../../shared/contract/errors.ts";
import type { OutputOf } from "../../shared/contract/index.ts";
import { formatDate, limaDate } from "../../shared/dates.ts";
import { documentLabel } from "../../shared/identifiers.ts";
import { formatMoney } from "../../shared/money.ts";
import type { Command, ReadDb } from "../ledger/context.ts";
import { sealEntry } from "../ledger/seals.ts";
import type { TimelineTable } from "../ledger/tables.ts";

export type TimelineEntry = {
  clientId: number;
  kind: TimelineTable["kind"];
  title: string;
  text: string;
  /** When it was said, where that was before the command's instant. */
  at?: string | undefined;
  /** `abierto`, `enviado`, `no enviado`, `emitida` ...: what is known of its fate. */
  state?: string | undefined;
  letterId?: number | undefined;
  detail?: Record<string, unknown> | undefined;
};

/** Notes something said or sent in a client's timeline, sealed, as of the command's instant or the one given. Gives its id. */
export function noteInTimeline(tx: Command, entry: TimelineEntry): number {
  const id = tx.bulk.insert("timeline", {
    client_id: entry.clientId,
    at: entry.at ?? tx.at,
    kind: entry.kind,
    title: entry.title,
    text: entry.text,
    state: entry.state ?? null,
    detail: JSON.stringify(entry.detail ?? {}),
    letter_id: entry.letterId ?? null,
    created_at: tx.at,
  }) as number;
  sealEntry(tx, id);
  return id;
}

/**
 * Changes what is known of an entry's fate (`abierto` becomes `enviado`), sealed like the entry itself.
 * @throws AppError not_found
 */
export function setTimelineState(tx: Command, id: number, state: string): void {
  if (tx.bulk.run("UPDATE timeline SET state = ? WHERE id = ?", state, id) === 0)
    throw new AppError("not_found", "Eso ya no está en la conversación de este cliente.");
  sealEntry(tx, id);
}

type Entry = OutputOf<"clients.getTimeline">["entries"][number];

const METHODS: Readonly<Record<string, string>> = {
  transfer: "transferencia",
  deposit: "depósito",
  cash: "efectivo",
  cheque: "cheque",
  card: "tarjeta",
  yape: "Yape",
  plin: "Plin",
  detraccion_deposit: "detracción en el Banco de la Nación",
  retention_certificate: "comprobante de retención",
  credit_note: "nota de crédito",
  other: "otro medio",
};

/** What closes a rest of a document beside the money that came in. */
const BESIDE: Readonly<Record<string, string>> = {
  bank_fee: "Comisión del banco",
  rounding: "Redondeo",
  discount: "Descuento acordado",
};

/** How a payment method is called on screens and reports. */
function methodName(method: string): string {
  return METHODS[method] ?? method;
}

/** One thread of everything said, sent, charged and paid with a client, newest first. */
export async function readTimeline(read: ReadDb, clientId: number, limit: number): Promise<Entry[]> {
  const [said, paid, charged] = await Promise.all([
    readSaid(read, clientId, limit),
    readPaid(read, clientId, limit),
    readCharged(read, clientId, limit),
  ]);
  return [...said, ...paid, ...charged].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, limit);
}

async function readSaid(read: ReadDb, clientId: number, limit: number): Promise<Entry[]> {
  const rows = await read
    .selectFrom("timeline")
    .leftJoin("letters", "letters.id", "timeline.letter_id")
    .select(["timeline.id", "timeline.at", "timeline.kind", "timeline.title", "timeline.text", "timeline.state", "letters.path"])
    .where("timeline.client_id", "=", clientId)
    .orderBy("timeline.at", "desc")
    .orderBy("timeline.id", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: `t${row.id}`,
    at: row.at,
    on: limaDate(row.at),
    kind: row.kind === "sms" || row.kind === "visit" ? "other" : row.kind,
    title: row.title,
    text: row.text,
    amountMinor: null,
    currency: null,
    state: row.state,
    messageId: row.kind === "whatsapp" && row.state === "abierto" ? row.id : null,
    file: row.path,
  }));
}

async function readPaid(read: ReadDb, clientId: number, limit: number): Promise<Entry[]> {
  const rows = await read
    .selectFrom("payments")
    .leftJoin("payments as reversal", "reversal.reverses_id", "payments.id")
    .select((eb) => [
      "payments.id",
      "payments.paid_on",
      "payments.amount_minor",
      "payments.currency",
      "payments.method",
      "payments.reference",
      "payments.reverses_id",
      "reversal.id as reversed_by",
      eb
        .selectFrom("postings")
        .innerJoin("parts", "parts.id", "postings.part_id")
        .innerJoin("invoices", "invoices.id", "parts.invoice_id")
        .select((inner) =>
          inner.fn
            .agg<string | null>("group_concat", [
              sql<string>`iif(invoices.series = '', invoices.number, invoices.series || '-' || invoices.number)`,
            ])
            .distinct()
            .as("list"),
        )
        .whereRef("postings.payment_id", "=", "payments.id")
        .where("postings.kind", "=", "allocation")
        .as("documents"),
    ])
    .where("payments.client_id", "=", clientId)
    .orderBy("payments.paid_on", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => {
    const documents = (row.documents ?? "").split(",").filter(Boolean);
    const listed = documents.slice(0, 4).join(", ") + (documents.length > 4 ? ` y ${documents.length - 4} más` : "");
    const isNote = row.method === "credit_note";
    return {
      id: `p${row.id}`,
      at: `${row.paid_on}T17:00:00.000Z`,
      on: row.paid_on,
      kind: isNote ? "credit_note" : "payment",
      title: titleOf(row.method, row.reverses_id !== null),
      text: [listed, isNote || row.method in BESIDE ? "" : methodName(row.method), row.reference ?? ""].filter(Boolean).join(" · "),
      amountMinor: row.amount_minor,
      currency: row.currency,
      state: row.reversed_by ? "anulado" : null,
      messageId: null,
      file: null,
    } satisfies Entry;
  });
}

function titleOf(method: string, isReversal: boolean): string {
  const beside = BESIDE[method];
  if (beside !== undefined) return isReversal ? `${beside}: se anuló` : beside;
  if (isReversal) return "Abono anulado";
  return method === "credit_note" ? "Nota de crédito" : "Abono";
}

async function readCharged(read: ReadDb, clientId: number, limit: number): Promise<Entry[]> {
  const rows = await read
    .selectFrom("invoices")
    .select(["id", "type", "series", "number", "issue_on", "due_on", "currency", "total_minor", "void_on"])
    .where("client_id", "=", clientId)
    .where("type", "<>", "07")
    .orderBy("issue_on", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: `i${row.id}`,
    at: `${row.issue_on}T13:00:00.000Z`,
    on: row.issue_on,
    kind: "invoice",
    title: `${documentName(row.type)} ${documentLabel(row.series, row.number)}`,
    text: `${formatMoney(row.total_minor, row.currency)}, vence el ${formatDate(row.due_on)}`,
    amountMinor: row.total_minor,
    currency: row.currency,
    state: row.void_on ? "anulada" : null,
    messageId: null,
    file: null,
  }));
}

const TYPES: Readonly<Record<string, string>> = {
  "01": "Factura",
  "03": "Boleta",
  "07": "Nota de crédito",
  "08": "Nota de débito",
  OTHER: "Documento",
};

/** `Factura`, `Boleta` ... from a document type. */
export function documentName(type: string): string {
  return TYPES[type] ?? "Documento";
}
