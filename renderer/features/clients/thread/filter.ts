import type { OutputOf } from "../../../../shared/contract/index.ts";
import { foldText } from "../../../../shared/identifiers.ts";

export type Entry = OutputOf<"clients.getTimeline">["entries"][number];
export type ThreadFilter = "all" | "said" | "paid" | "agreed";

export const FILTERS: readonly { value: ThreadFilter; label: string }[] = [
  { value: "all", label: "Todo" },
  { value: "said", label: "Mensajes y llamadas" },
  { value: "paid", label: "Pagos" },
  { value: "agreed", label: "Promesas y reclamos" },
];

const KINDS: Readonly<Record<Exclude<ThreadFilter, "all">, ReadonlySet<Entry["kind"]>>> = {
  said: new Set(["letter", "whatsapp", "sms", "email", "call", "visit"]),
  paid: new Set(["payment", "credit_note"]),
  agreed: new Set(["promise", "dispute", "payment_plan", "offer"]),
};

export type ThreadView = { filter: ThreadFilter; withInvoices: boolean; search: string };

/** What of a conversation is shown: of one kind, with or without the documents that were issued, and with every word that is searched. */
export function shownEntries(entries: readonly Entry[], { filter, withInvoices, search }: ThreadView): Entry[] {
  const words = foldText(search).split(" ").filter(Boolean);
  return entries.filter((entry) => isOfKind(entry, filter, withInvoices) && hasWords(entry, words));
}

function isOfKind({ kind }: Entry, filter: ThreadFilter, withInvoices: boolean): boolean {
  if (filter !== "all") return KINDS[filter].has(kind);
  return withInvoices || kind !== "invoice";
}

function hasWords({ title, text, state }: Entry, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const said = foldText(`${title} ${text} ${state ?? ""}`);
  return words.every((word) => said.includes(word));
}
