import type { OutputOf } from "../../../../shared/contract/index.ts";
import type { DeliveryWay } from "../../../../shared/contract/letters-files.ts";
import { formatDate } from "../../../../shared/dates.ts";

export type Delivery = OutputOf<"letters.noteDelivery">;

export const DELIVERY_WAYS: readonly { value: DeliveryWay; label: string }[] = [
  { value: "hand", label: "En mano" },
  { value: "courier", label: "Por courier" },
  { value: "notary", label: "Por notario" },
  { value: "email", label: "Por correo electrónico" },
  { value: "whatsapp", label: "Por WhatsApp" },
  { value: "other", label: "Por otra vía" },
];

/** `20/11/2026, a Carmen Flores`; a dash while nobody noted it. */
export function deliveryText(deliveries: readonly Delivery[]): string {
  const [last] = deliveries;
  if (!last) return "–";
  return `${formatDate(last.on)}${last.receivedBy ? `, a ${last.receivedBy}` : ""}`;
}

/** `Entregada el 20/11/2026 en mano, a Carmen Flores.` */
export function deliverySentence({ on, way, receivedBy }: Delivery): string {
  const how = DELIVERY_WAYS.find(({ value }) => value === way)?.label.toLowerCase() ?? "";
  return `Entregada el ${formatDate(on)} ${how}${receivedBy ? `, a ${receivedBy}` : ""}`;
}
