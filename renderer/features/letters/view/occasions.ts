import type { Occasion } from "../../../../shared/contract/templates.ts";

/** What a letter is for, over those that are for it. */
export const OCCASION_WORDS: Readonly<Record<Occasion, string>> = {
  before_due: "Antes de vencer",
  due_today: "Vence hoy",
  oversight: "Un olvido",
  first_letter: "Primera carta",
  second_letter: "Segunda carta",
  last_letter: "Última carta",
  promise_reminder: "Recordar una promesa",
  broken_promise: "Promesa incumplida",
  partial_thanks: "Gracias por un pago parcial",
  payment_received: "Pago recibido",
  dispute_acknowledged: "Reclamo recibido",
  plan_proposal: "Proponer cuotas",
  plan_agreement: "Cuotas acordadas",
  early_payment_offer: "Descuento por pronto pago",
  detraccion_missing: "Falta la detracción",
  retencion_missing: "Falta la retención",
  statement: "Estado de cuenta",
  credit_approved: "Crédito aprobado",
  credit_limited: "Crédito limitado",
  data_request: "Pedir datos",
  answer: "Responder",
};
