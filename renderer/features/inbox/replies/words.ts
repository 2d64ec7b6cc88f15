import type { OutputOf } from "../../../../shared/contract/index.ts";
import type { ReplyIntent } from "../../../../shared/contract/messages-replies.ts";
import { formatShortDate, limaDate, limaMinutes } from "../../../../shared/dates.ts";

export type Reply = OutputOf<"messages.listReplies">["replies"][number];
export type ReplyDetail = OutputOf<"messages.getReply">;
export type Proposal = ReplyDetail["proposals"][number];

/** What an answer means, as people say it. */
export const INTENTS: Readonly<Record<ReplyIntent, string>> = {
  promise: "Promete pagar",
  already_paid: "Dice que ya pagó",
  dispute: "Reclama",
  asks_document: "Pide un documento",
  asks_account: "Pide la cuenta",
  asks_time: "Pide más tiempo",
  asks_instalments: "Pide pagar en partes",
  wrong_person: "No es la persona",
  stop: "Pide que no le escriban",
  thanks: "Agradece",
  other: "No está claro",
};

/** `2 promesas`, `1 reclamo`: how many of a meaning wait. */
const COUNTED: Readonly<Record<ReplyIntent, readonly [string, string]>> = {
  promise: ["1 promete pagar", "prometen pagar"],
  already_paid: ["1 dice que ya pagó", "dicen que ya pagaron"],
  dispute: ["1 reclama", "reclaman"],
  asks_document: ["1 pide un documento", "piden un documento"],
  asks_account: ["1 pide la cuenta", "piden la cuenta"],
  asks_time: ["1 pide más tiempo", "piden más tiempo"],
  asks_instalments: ["1 pide pagar en partes", "piden pagar en partes"],
  wrong_person: ["1 no es la persona", "no son la persona"],
  stop: ["1 pide que no le escriban", "piden que no les escriban"],
  thanks: ["1 agradece", "agradecen"],
  other: ["1 no está clara", "no están claras"],
};

export function countWords(intent: ReplyIntent, count: number): string {
  const [one, many] = COUNTED[intent];
  return count === 1 ? one : `${count} ${many}`;
}

export const SURE: Readonly<Record<Proposal["sure"], string>> = { sure: "seguro", likely: "probable", doubtful: "dudoso" };

/** How sure a meaning is, by the same bounds as the proposals. */
export function sureOf(confidence: number): Proposal["sure"] {
  return confidence >= 0.9 ? "sure" : confidence >= 0.6 ? "likely" : "doubtful";
}

/** `8:33` today, `19/11 8:33` before. */
export function whenText(at: string, todayOn: string): string {
  const on = limaDate(at);
  return on === todayOn ? formatTime(at) : `${formatShortDate(on)} ${formatTime(at)}`;
}

/** `8:05` from an instant, in Lima. */
function formatTime(at: string): string {
  const minutes = limaMinutes(at);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
