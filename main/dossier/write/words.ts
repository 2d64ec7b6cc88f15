import type { Channel } from "../../../shared/contract/common.ts";
import { formatDate, limaDate, limaMinutes } from "../../../shared/dates.ts";
import { formatMoney } from "../../../shared/money.ts";
import { hasHour, type ThreadEntry } from "../thread/entry.ts";

export const DOSSIER_TITLE = "Expediente de cobranza";

export const STAGES: Readonly<Record<string, string>> = {
  preventiva: "Preventiva",
  administrativa: "Administrativa",
  extrajudicial: "Extrajudicial",
};

/** By which way a client promised. */
export const CHANNELS: Readonly<Record<Channel, string>> = {
  email: "por correo",
  whatsapp: "por WhatsApp",
  sms: "por SMS",
  call: "por teléfono",
  visit: "en persona",
  letter: "por carta",
};

/** Whose doing an entry is. */
const DOERS: Readonly<Record<ThreadEntry["kind"], "Empresa" | "Cliente" | "Ambos">> = {
  invoice: "Empresa",
  credit_note: "Empresa",
  letter: "Empresa",
  whatsapp: "Empresa",
  sms: "Empresa",
  email: "Empresa",
  note: "Empresa",
  offer: "Empresa",
  import: "Empresa",
  other: "Empresa",
  payment: "Cliente",
  promise: "Cliente",
  dispute: "Cliente",
  call: "Ambos",
  visit: "Ambos",
  payment_plan: "Ambos",
};

export function doerOf({ kind, title }: Pick<ThreadEntry, "kind" | "title">): string {
  if (kind === "dispute" && title.startsWith("Se cerró")) return "Empresa";
  return DOERS[kind];
}

/** `20/11/2026 10:05`: the hour in Lima where it was written down. */
export function whenOf(entry: Pick<ThreadEntry, "id" | "at" | "on">): string {
  return hasHour(entry) ? instantText(entry.at) : formatDate(entry.on);
}

/** `20/11/2026 10:05` in Lima. */
export function instantText(at: string): string {
  const minutes = limaMinutes(at);
  return `${formatDate(limaDate(at))} ${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/** `3 cartas`, `1 carta`. */
export function countOf(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;
}

/** `S/ 4,720.00 y US$ 300.00` */
export function sumsText(sums: readonly { currency: string; amountMinor: number }[]): string {
  return sums.map(({ amountMinor, currency }) => formatMoney(amountMinor, currency)).join(" y ");
}

/** `1.2 MB`, `34 KB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** A hash in two halves, one below the other where it stands in a column. */
export function inHalves(sha256: string): string {
  return `${sha256.slice(0, 32)} ${sha256.slice(32)}`;
}
