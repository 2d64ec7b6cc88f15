import { CHANNEL_NAMES } from "../../../shared/channel-names.ts";
import type { Channel, ClientDocType } from "../../../shared/contract/common.ts";

export const DOC_TYPES: readonly { value: ClientDocType; label: string }[] = [
  { value: "RUC", label: "RUC" },
  { value: "DNI", label: "DNI" },
  { value: "CE", label: "Carné de extranjería" },
  { value: "PASSPORT", label: "Pasaporte" },
  { value: "OTHER", label: "Otro" },
];

/** How a client usually pays: `paga 8 días tarde`, `paga puntual`, `paga 3 días antes`; undefined before there is a habit. */
export function habitText(habitDays: number | null): string | undefined {
  if (habitDays === null) return undefined;
  const days = Math.round(habitDays);
  if (days === 0) return "paga puntual";
  const count = Math.abs(days) === 1 ? "1 día" : `${Math.abs(days)} días`;
  return days > 0 ? `paga ${count} tarde` : `paga ${count} antes`;
}

/** The word for a channel or another kind of entry of the timeline. */
export function kindText(kind: string): string {
  return CHANNEL_NAMES[kind as Channel] ?? kind;
}

/** The channels that a person may prefer. */
export const CHANNELS = (["whatsapp", "call", "email", "letter"] as const).map((value) => ({ value, label: CHANNEL_NAMES[value] }));
