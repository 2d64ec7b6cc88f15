import { CHANNEL_NAMES } from "../../../../shared/channel-names.ts";
import type { Stage, Tone } from "../../../../shared/contract/common.ts";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import type { Occasion, TemplateChannel } from "../../../../shared/contract/templates.ts";

export type Listed = OutputOf<"templates.listTemplates">["templates"][number];
export type Opened = OutputOf<"templates.getTemplate">;
export type Variable = OutputOf<"templates.listVariables">["variables"][number];
export type Snippet = OutputOf<"templates.listVariables">["snippets"][number];
export type Mark = { field: "subject" | "body"; from: number; to: number };

/** In the order in which a debt, and what surrounds it, goes. */
export const OCCASIONS: Readonly<Record<Occasion, string>> = {
  before_due: "Por vencer",
  due_today: "Vence hoy",
  oversight: "Posible olvido",
  first_letter: "Saldo pendiente",
  second_letter: "Segundo aviso",
  last_letter: "Última comunicación",
  promise_reminder: "Recuerdo de una promesa",
  broken_promise: "Promesa incumplida",
  partial_thanks: "Pago a cuenta",
  payment_received: "Pago recibido",
  dispute_acknowledged: "Reclamo recibido",
  plan_proposal: "Propuesta de cuotas",
  plan_agreement: "Convenio de pago",
  early_payment_offer: "Pronto pago",
  detraccion_missing: "Falta la detracción",
  retencion_missing: "Falta la retención",
  statement: "Estado de cuenta",
  credit_approved: "Crédito aprobado",
  credit_limited: "Crédito en pausa",
  data_request: "Pedido de datos",
  answer: "Respuesta",
};

const { letter, email, whatsapp, sms, call } = CHANNEL_NAMES;
/** The channels that words are written for, in the order of the menus. */
export const CHANNELS: Readonly<Record<TemplateChannel, string>> = { letter, email, whatsapp, sms, call };

export const STAGES: Readonly<Record<Stage, string>> = {
  preventiva: "Antes de vencer",
  administrativa: "Ya vencido",
  extrajudicial: "Último tramo",
};

export const TONES: Readonly<Record<Tone, string>> = { cordial: "Cordial", firme: "Firme", formal: "Formal" };

/** Choices for a select, in the order of their words. */
export function choicesOf<Value extends string>(words: Readonly<Record<Value, string>>): { value: Value; label: string }[] {
  return (Object.entries(words) as [Value, string][]).map(([value, label]) => ({ value, label }));
}

/** Whether texts of a channel carry a subject. */
export const hasSubject = (channel: TemplateChannel) => channel === "letter" || channel === "email";
