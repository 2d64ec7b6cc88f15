import type { AllocationInput } from "../../../../shared/contract/common.ts";
import type { InvoiceDetail } from "../../../../shared/contract/invoices.ts";
import type { PaymentMethod } from "../../../../shared/contract/payments.ts";

export type Part = InvoiceDetail["parts"][number];

/** Names a part among those of its document. */
export function partKey(part: Pick<Part, "cuota" | "part">): string {
  return `${part.cuota}/${part.part}`;
}

export function openParts(invoice: Pick<InvoiceDetail, "parts">): Part[] {
  return invoice.parts.filter((part) => part.openMinor > 0);
}

/** The parts that a payment most likely is for: what comes through the ordinary account, or else what is left. */
export function usualParts(parts: readonly Part[]): Part[] {
  const net = parts.filter((part) => part.part === "net");
  if (net.length > 0) return net;
  const first = parts[0]?.part;
  return parts.filter((part) => part.part === first);
}

/** How such parts are paid: each closes through its own channel. */
export function usualMethod(parts: readonly Part[]): PaymentMethod {
  if (parts.length > 0 && parts.every((part) => part.part === "detraccion")) return "detraccion_deposit";
  return parts.length > 0 && parts.every((part) => part.part === "retencion") ? "retention_certificate" : "transfer";
}

export function sumOpen(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.openMinor, 0);
}

/** Gives an amount to parts in their order until it is used up; what no part takes is in the client's favour. */
export function planPayment(
  invoiceId: number,
  parts: readonly Part[],
  amountMinor: number,
): { allocations: AllocationInput[]; favourMinor: number } {
  const allocations: AllocationInput[] = [];
  let left = amountMinor;
  for (const part of parts) {
    const taken = Math.min(left, part.openMinor);
    if (taken <= 0) break;
    allocations.push({ invoiceId, cuota: part.cuota, part: part.part, amountMinor: taken });
    left -= taken;
  }
  return { allocations, favourMinor: left };
}

/** Whether only the deposit at Banco de la Nación is missing. */
export function isOnlyDetraccionOpen(invoice: Pick<InvoiceDetail, "parts">): boolean {
  const open = openParts(invoice);
  return open.length > 0 && open.every((part) => part.part === "detraccion");
}

/** Whether a detracción can still be split off: there is none, and something of the net is open. */
export function canSplitDetraccion(invoice: Pick<InvoiceDetail, "parts" | "detraccion" | "type">): boolean {
  return !invoice.detraccion && invoice.type !== "07" && openParts(invoice).some((part) => part.part === "net");
}
