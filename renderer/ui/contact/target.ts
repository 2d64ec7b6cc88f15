import type { AgendaItem } from "../../../shared/contract/followup-agenda.ts";
import type { Stage } from "../../../shared/contract/common.ts";
import type { Suggestion } from "../../../shared/contract/followup.ts";
import { stageFor } from "../../../shared/letter-stage.ts";

export type Direction = "out" | "in";
export type ContactChannel = "call" | "visit" | "email" | "sms" | "whatsapp";
/** A contact that is noted here by hand; a WhatsApp is noted as it is opened. */
export type NotedChannel = Exclude<ContactChannel, "whatsapp">;
export type ItemKey = { kind: "action" | "task"; id: number };

/** Whom a contact is with and what it is about, wherever it was chosen. */
export type Target = {
  clientId: number;
  clientName: string;
  /** Null where it is about no money. */
  currency: string | null;
  amountMinor: number;
  daysLate: number;
  why: string;
  stage: Stage;
  phone: string | null;
  /** What it is done for, which leaves the list with it. */
  item: ItemKey | undefined;
};

export function ofSuggestion({ actionId, taskId, ...suggestion }: Suggestion): Target {
  const item = actionId ? { kind: "action" as const, id: actionId } : taskId ? { kind: "task" as const, id: taskId } : undefined;
  const { clientId, clientName, currency, amountMinor, daysLate, why, stage, phone } = suggestion;
  return { clientId, clientName, currency, amountMinor, daysLate, why, stage, phone, item };
}

export function ofItem({ kind, id, clientId, clientName, currency, why, phone, ...item }: AgendaItem): Target {
  const daysLate = item.daysLate ?? 0;
  const stage = item.stage ?? stageFor(daysLate);
  return { clientId, clientName, currency, amountMinor: item.amountMinor ?? 0, daysLate, why, stage, phone, item: { kind, id } };
}
