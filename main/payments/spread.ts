import type { PartKind } from "../../shared/contract/common.ts";
import type { PartTarget } from "../ledger/post.ts";

export type OpenPart = { id: number; cuota: number; part: PartKind; dueOn: string; openMinor: number };

const ORDER: Readonly<Record<PartKind, number>> = { net: 0, retencion: 1, detraccion: 2 };

/**
 * Spreads an amount over the open parts of one document: the net of the oldest cuota first, then what is withheld, then the detracción,
 * which a deposit in its account closes first.
 * Where a part or a cuota is named, only those take it.
 * Gives the targets and what did not fit.
 */
export function spreadOverParts(
  parts: readonly OpenPart[],
  amountMinor: number,
  only: { cuota?: number | undefined; part?: PartKind | undefined; first?: PartKind | undefined } = {},
): { targets: PartTarget[]; leftMinor: number } {
  const rank = ({ part }: OpenPart) => (part === only.first ? -1 : ORDER[part]);
  const fitting = parts
    .filter(
      (part) =>
        part.openMinor > 0 &&
        (only.cuota === undefined || part.cuota === only.cuota) &&
        (only.part === undefined || part.part === only.part),
    )
    .toSorted((a, b) => rank(a) - rank(b) || (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.cuota - b.cuota));
  let leftMinor = amountMinor;
  const targets: PartTarget[] = [];
  for (const part of fitting) {
    const take = Math.min(part.openMinor, leftMinor);
    if (take <= 0) break;
    targets.push({ partId: part.id, amountMinor: take });
    leftMinor -= take;
  }
  return { targets, leftMinor };
}
