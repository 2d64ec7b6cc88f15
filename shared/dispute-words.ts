import type { DisputeOutcome, DisputeReason } from "./contract/followup-disputes.ts";

/** What a client does not accept, as people say it. */
export const DISPUTE_REASONS: Readonly<Record<DisputeReason, string>> = {
  price: "El precio no es el acordado",
  quantity: "La cantidad no es la entregada",
  quality: "Lo entregado no está conforme",
  not_delivered: "No lo recibió",
  not_ordered: "No lo pidió",
  paid_already: "Dice que ya lo pagó",
  wrong_data: "El comprobante tiene datos errados",
  other: "Otro motivo",
};

/** How a dispute ended. */
export const DISPUTE_OUTCOMES: Readonly<Record<DisputeOutcome, string>> = {
  accepted: "El cliente tenía razón",
  rejected: "No correspondía",
  settled: "Se llegó a un acuerdo",
  withdrawn: "El cliente lo retiró",
};
