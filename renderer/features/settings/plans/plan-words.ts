import type { Channel, Risk, Stage, Tone } from "../../../../shared/contract/common.ts";
import type { Person } from "../../../../shared/contract/settings-people.ts";
import { currencyName, formatMoney } from "../../../../shared/money.ts";
import type { StepDraft } from "./plan-draft.ts";

type Choices<Value extends string> = readonly { value: Value; label: string }[];

export const CHANNELS: Choices<Channel> = [
  { value: "whatsapp", label: "WhatsApp" },
  { value: "call", label: "Llamada" },
  { value: "email", label: "Correo" },
  { value: "letter", label: "Carta" },
  { value: "sms", label: "SMS" },
  { value: "visit", label: "Visita" },
];

export const STAGES: Choices<Stage> = [
  { value: "preventiva", label: "Preventiva" },
  { value: "administrativa", label: "Administrativa" },
  { value: "extrajudicial", label: "Extrajudicial" },
];

export const TONES: Choices<Tone> = [
  { value: "cordial", label: "Cordial" },
  { value: "firme", label: "Firme" },
  { value: "formal", label: "Formal" },
];

export const RISKS: Choices<Risk> = [
  { value: "low", label: "Riesgo bajo" },
  { value: "medium", label: "Riesgo medio" },
  { value: "high", label: "Riesgo alto" },
];

export const MODES: Choices<"approve" | "auto"> = [
  { value: "approve", label: "Lo apruebas tú" },
  { value: "auto", label: "Automático" },
];

function labelOf<Value extends string>(choices: Choices<Value>, value: Value): string {
  return choices.find((choice) => choice.value === value)?.label ?? value;
}

export const channelLabel = (channel: Channel) => labelOf(CHANNELS, channel);
export const stageLabel = (stage: Stage) => labelOf(STAGES, stage);

/** `3 días antes`, `el día que vence`, `1 día después`. */
export function daysLabel(days: number): string {
  if (days === 0) return "el día que vence";
  const count = countDays(Math.abs(days));
  return days < 0 ? `${count} antes` : `${count} después`;
}

function countDays(days: number): string {
  return days === 1 ? "1 día" : `${days} días`;
}

/** Beyond when and how: in which tone, for whom, and who does it. */
export function detailsOf(step: StepDraft, people: readonly Person[]): string {
  const nameOf = (id: number) => people.find((person) => person.id === id)?.name ?? "alguien";
  const parts = [
    step.tone ? `tono ${labelOf(TONES, step.tone).toLowerCase()}` : "",
    step.template ? "con plantilla propia" : "",
    step.segments?.length ? `solo ${step.segments.join(", ")}` : "",
    step.risks?.length ? step.risks.map((risk) => labelOf(RISKS, risk).toLowerCase()).join(" o ") : "",
    step.atLeast ? `desde ${formatMoney(step.atLeast.amountMinor, step.atLeast.currency)}` : "",
    step.currency ? `solo en ${currencyName(step.currency)}` : "",
    step.personId ? `a cargo de ${nameOf(step.personId)}` : "",
    step.escalate
      ? `${step.escalate.afterDays === 1 ? "a" : "a los"} ${countDays(step.escalate.afterDays)} pasa a ${nameOf(step.escalate.toPersonId)}`
      : "",
  ].filter(Boolean);
  const text = parts.join(" · ");
  return text === "" ? "Para todos" : text.charAt(0).toUpperCase() + text.slice(1);
}
