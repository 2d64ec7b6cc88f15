import { AppError } from "../../shared/contract/errors.ts";
import type { Command } from "../ledger/context.ts";
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
