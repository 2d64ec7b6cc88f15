import type { Finding } from "../../shared/contract/common.ts";
import { AppError } from "../../shared/contract/errors.ts";
import { formatMoney, splitProportionally } from "../../shared/money.ts";
import type { PartToPost } from "../ledger/post.ts";

export type ScheduleInput = {
  totalMinor: number;
  currency: string;
  dueOn: string;
  /** In the document's currency. */
  detraccionMinor: number;
  retencionMinor: number;
  /** Net of detracción and retención, as SUNAT's FormaPago states them; gross ones are recognised by their sum. */
  cuotas: readonly { dueOn: string; amountMinor: number }[];
};

/**
 * What is owed of a document, part by part: the net of each cuota, the retención of each, and the detracción, which is one deposit due with the first cuota.
 * The parts always add up to the total: where the cuotas do not, the difference is put on the last one and said in a warning.
 * @throws AppError invalid_amount when the deductions are more than the total
 */
export function partsOf(input: ScheduleInput): { parts: PartToPost[]; warnings: Finding[] } {
  const { totalMinor, currency, detraccionMinor, retencionMinor } = input;
  const netMinor = totalMinor - detraccionMinor - retencionMinor;
  if (netMinor < 0)
    throw new AppError("invalid_amount", `La detracción y la retención suman más que el total de ${formatMoney(totalMinor, currency)}.`);
  if (totalMinor === 0) return { parts: [], warnings: [] };
  const { cuotas, warnings } = netCuotas(input, netMinor);
  const firstDueOn = cuotas.reduce((first, cuota) => (cuota.dueOn < first ? cuota.dueOn : first), cuotas[0]?.dueOn ?? input.dueOn);
  const withheld = splitProportionally(
    retencionMinor,
    cuotas.map((cuota) => cuota.amountMinor),
  );
  const parts: PartToPost[] = [];
  cuotas.forEach((cuota, index) => {
    const place = { cuota: index + 1, dueOn: cuota.dueOn };
    if (cuota.amountMinor > 0) parts.push({ ...place, part: "net", amountMinor: cuota.amountMinor });
    const retencion = withheld[index] ?? 0;
    if (retencion > 0) parts.push({ ...place, part: "retencion", amountMinor: retencion });
  });
  if (detraccionMinor > 0) parts.push({ cuota: 1, part: "detraccion", dueOn: firstDueOn, amountMinor: detraccionMinor });
  return { parts, warnings };
}

type NetCuotas = { cuotas: { dueOn: string; amountMinor: number }[]; warnings: Finding[] };

function netCuotas({ cuotas, totalMinor, dueOn, currency }: ScheduleInput, netMinor: number): NetCuotas {
  if (cuotas.length === 0) return { cuotas: [{ dueOn, amountMinor: netMinor }], warnings: [] };
  const sum = cuotas.reduce((total, cuota) => total + cuota.amountMinor, 0);
  if (sum === netMinor) return { cuotas: [...cuotas], warnings: [] };
  if (sum === totalMinor) {
    const shares = splitProportionally(
      netMinor,
      cuotas.map((cuota) => cuota.amountMinor),
    );
    return { cuotas: cuotas.map((cuota, index) => ({ ...cuota, amountMinor: shares[index] ?? 0 })), warnings: [] };
  }
  const message = `Las cuotas suman ${formatMoney(sum, currency)} y deberían sumar ${formatMoney(netMinor, currency)}: la diferencia se puso en la última cuota. Revísala con tu cliente.`;
  return { cuotas: fitCuotas(cuotas, netMinor - sum), warnings: [{ code: "cuotas_mismatch", message }] };
}

/** Adds a difference to the last cuota by date; takes an excess away from the last ones first. */
function fitCuotas(
  cuotas: readonly { dueOn: string; amountMinor: number }[],
  difference: number,
): { dueOn: string; amountMinor: number }[] {
  const fitted = cuotas.map((cuota) => ({ ...cuota }));
  let left = difference;
  for (const cuota of fitted.toSorted((a, b) => (a.dueOn < b.dueOn ? 1 : -1))) {
    const change = left >= 0 ? left : Math.max(left, -cuota.amountMinor);
    cuota.amountMinor += change;
    left -= change;
    if (left === 0) break;
  }
  return fitted.filter((cuota) => cuota.amountMinor > 0);
}
