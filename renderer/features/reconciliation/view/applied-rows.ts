import type { Allocation, PartKind } from "../../../../shared/contract/common.ts";
import { invoicesWithCuotas, type OpenPart, partKey, partWord } from "./distribution.ts";

/** A row of "Se aplicará a"; null where it is not known (the part was not among the open ones). */
export type AppliedRow = {
  key: string;
  invoiceId: number;
  document: string;
  part: string;
  dueOn: string | null;
  openMinor: number | null;
  appliedMinor: number;
  leftMinor: number | null;
};

const ORDER: readonly PartKind[] = ["net", "detraccion", "retencion"];

/**
 * Every open part of the documents that the proposal touches, with what it puts on each and what stays open.
 * Documents come in the order of the proposal; a document's other parts are listed too, since they say what is still missing.
 */
export function appliedRows(allocations: readonly Allocation[], openParts: readonly OpenPart[]): AppliedRow[] {
  const applied = new Map(allocations.map((allocation) => [partKey(allocation), allocation.amountMinor]));
  const cuotas = invoicesWithCuotas([...openParts, ...allocations]);
  const documents = [...new Set(allocations.map((allocation) => allocation.invoiceId))];
  return documents.flatMap((invoiceId) => {
    const open = openParts
      .filter((part) => part.invoiceId === invoiceId)
      .toSorted((a, b) => a.cuota - b.cuota || ORDER.indexOf(a.part) - ORDER.indexOf(b.part));
    const known = new Set(open.map(partKey));
    const unknown = allocations.filter((allocation) => allocation.invoiceId === invoiceId && !known.has(partKey(allocation)));
    return [
      ...open.map((part) => openRow(part, applied.get(partKey(part)) ?? 0, cuotas)),
      ...unknown.map((allocation) => bareRow(allocation, cuotas)),
    ];
  });
}

function openRow(part: OpenPart, appliedMinor: number, cuotas: ReadonlySet<number>): AppliedRow {
  return {
    key: partKey(part),
    invoiceId: part.invoiceId,
    document: part.document,
    part: partWord(part, cuotas.has(part.invoiceId)),
    dueOn: part.dueOn,
    openMinor: part.openMinor,
    appliedMinor,
    leftMinor: part.openMinor - appliedMinor,
  };
}

function bareRow(allocation: Allocation, cuotas: ReadonlySet<number>): AppliedRow {
  return {
    key: partKey(allocation),
    invoiceId: allocation.invoiceId,
    document: documentOfKey(allocation.key),
    part: partWord(allocation, cuotas.has(allocation.invoiceId)),
    dueOn: null,
    openMinor: null,
    appliedMinor: allocation.amountMinor,
    leftMinor: null,
  };
}

/** `F001-1220` from the key `20601234565-01-F001-1220`. */
export function documentOfKey(key: string): string {
  return key.split("-").slice(2).join("-").replace(/^-/, "") || key;
}
