import { formatDate } from "../../../shared/dates.ts";
import type { OpenRow, StatementFacts } from "./facts.ts";

export const STATEMENT_TITLE = "Estado de cuenta";

/** In the order of AGEING_BUCKETS. */
export const AGES = ["Por vencer", "1 a 30 días", "31 a 60 días", "61 a 90 días", "Más de 90 días"] as const;

const PAID_WITH: Readonly<Record<string, string>> = {
  transfer: "Pago por transferencia",
  deposit: "Pago por depósito",
  cash: "Pago en efectivo",
  cheque: "Pago con cheque",
  card: "Pago con tarjeta",
  yape: "Pago por Yape",
  plin: "Pago por Plin",
  detraccion_deposit: "Depósito de detracción",
  retention_certificate: "Comprobante de retención",
  credit_note: "Nota de crédito",
  bank_fee: "Comisión del banco",
  rounding: "Redondeo",
  discount: "Descuento acordado",
};

/** What lowered the balance, as the client would call it. */
export function paidWith(method: string): string {
  return PAID_WITH[method] ?? "Pago";
}

const PARTS = { net: "", detraccion: "detracción", retencion: "retención" } as const;

/** `F001-1187, cuota 2 de 3`, `F001-1220, detracción`. */
export function documentText({ document, part, cuota, cuotas }: Pick<OpenRow, "document" | "part" | "cuota" | "cuotas">): string {
  return [document, cuotas > 1 ? `cuota ${cuota} de ${cuotas}` : "", PARTS[part]].filter(Boolean).join(", ");
}

/** `del 01/01/2026 al 20/11/2026`. */
export function spanText({ fromOn, untilOn, todayOn }: StatementFacts): string {
  const until = formatDate(untilOn ?? todayOn);
  return fromOn === null ? `hasta el ${until}` : `del ${formatDate(fromOn)} al ${until}`;
}

/** Whether the movement goes on to today, so that its last balance is what is owed. */
export function reachesToday({ untilOn, todayOn }: StatementFacts): boolean {
  return untilOn === null || untilOn >= todayOn;
}
