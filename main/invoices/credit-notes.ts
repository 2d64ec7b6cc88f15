import { roundToUnits } from "../../shared/money.ts";
import type { PartToPost, PartTarget } from "../ledger/post.ts";
import { type OpenPart, spreadOverParts } from "../payments/index.ts";

export type CreditedInvoice = { totalMinor: number; currency: string; detraccionMinor: number; retencionMinor: number };

/**
 * Where the credit of a credit note goes. One that covers all that is open closes all of it.
 * Otherwise detracción and retención shrink in the proportion of the credit, as far as they are open, and the rest takes the oldest net cuotas first.
 * Gives the targets and what stays in the client's favour.
 */
export function creditTargets(
  invoice: CreditedInvoice,
  open: readonly OpenPart[],
  creditMinor: number,
): { targets: PartTarget[]; leftMinor: number } {
  const openMinor = open.reduce((sum, part) => sum + part.openMinor, 0);
  if (creditMinor >= openMinor)
    return { targets: open.map((part) => ({ partId: part.id, amountMinor: part.openMinor })), leftMinor: creditMinor - openMinor };
  const share = creditMinor / invoice.totalMinor;
  // Rounding to whole soles never takes more than the credit itself.
  const detraccionMinor = Math.min(creditMinor, roundToUnits(Math.round(invoice.detraccionMinor * share), invoice.currency));
  const detraccion = spreadOverParts(open, detraccionMinor, { part: "detraccion" });
  const retencion = spreadOverParts(open, Math.round(invoice.retencionMinor * share), { part: "retencion" });
  const taken = [...detraccion.targets, ...retencion.targets];
  const rest = creditMinor - taken.reduce((sum, target) => sum + target.amountMinor, 0);
  const left = open.map((part) => ({
    ...part,
    openMinor: part.openMinor - (taken.find((target) => target.partId === part.id)?.amountMinor ?? 0),
  }));
  const net = spreadOverParts(left, rest);
  return { targets: mergeTargets([...taken, ...net.targets]), leftMinor: net.leftMinor };
}

function mergeTargets(targets: readonly PartTarget[]): PartTarget[] {
  const sums = new Map<number, number>();
  for (const { partId, amountMinor } of targets) sums.set(partId, (sums.get(partId) ?? 0) + amountMinor);
  return [...sums].map(([partId, amountMinor]) => ({ partId, amountMinor }));
}

/**
 * The parts that replace what is open when a credit note of reason 13 gives new cuotas. What was paid in the meantime is taken off the oldest of them,
 * as any payment would; where more is open than they say, the last one takes it. Open detracción and retención keep their amounts.
 */
export function rescheduledParts(
  open: readonly (OpenPart & { part: PartToPost["part"] })[],
  cuotas: readonly { dueOn: string; amountMinor: number }[],
): PartToPost[] {
  const kept = open
    .filter((part) => part.part !== "net")
    .map((part) => ({ cuota: part.cuota, part: part.part, dueOn: part.dueOn, amountMinor: part.openMinor }));
  const openMinor = open.filter((part) => part.part === "net").reduce((sum, part) => sum + part.openMinor, 0);
  let beyondMinor = openMinor - cuotas.reduce((sum, cuota) => sum + cuota.amountMinor, 0);
  const net: PartToPost[] = [];
  cuotas.forEach((cuota, index) => {
    const change = beyondMinor < 0 ? Math.max(beyondMinor, -cuota.amountMinor) : index === cuotas.length - 1 ? beyondMinor : 0;
    beyondMinor -= change;
    const amountMinor = cuota.amountMinor + change;
    if (amountMinor > 0) net.push({ cuota: index + 1, part: "net", dueOn: cuota.dueOn, amountMinor });
  });
  return [...net, ...kept];
}
