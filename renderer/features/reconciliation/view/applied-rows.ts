import type { Allocation, PartKind } from "../../../../shared/contract/common.ts";
import type { Proposal } from "../../../../shared/contract/reconciliation.ts";
import { ADJUSTMENTS, FAVOUR_LABEL } from "./beside.ts";
import { invoicesWithCuotas, type OpenPart, partKey, partWord } from "./distribution.ts";

/** What closes a part beside the money of the deposit, with what that means. */
export type BesideRow = { label: string; means: string; amountMinor: number };

/** A row of "Se aplicará a"; null where it is not known (the part was not among the open ones). */
export type AppliedRow = {
  key: string;
  invoiceId: number;
  document: string;
  part: string;
  dueOn: string | null;
  openMinor: number | null;
  appliedMinor: number;
  beside: readonly BesideRow[];
  leftMinor: number | null;
};

type Applied = Pick<Proposal, "allocations"> & Partial<Pick<Proposal, "adjustments" | "favour">>;

const ORDER: readonly PartKind[] = ["net", "detraccion", "retencion"];

/**
 * Every open part of the documents that the proposal touches, with what it puts on each, what closes beside the money and what stays open.
 * Documents come in the order of the proposal; a document's other parts are listed too, since they say what is still missing.
 */
export function appliedRows({ allocations, adjustments = [], favour = [] }: Applied, openParts: readonly OpenPart[]): AppliedRow[] {
  const touched: readonly Allocation[] = [...allocations, ...favour, ...adjustments];
  const cuotas = invoicesWithCuotas([...openParts, ...touched]);
  const rowOf = (part: Allocation | OpenPart, open: OpenPart | undefined): AppliedRow => {
    const key = partKey(part);
    const own = <Of extends Allocation>(all: readonly Of[]) => all.filter((one) => partKey(one) === key);
    const appliedMinor = sum(own(allocations));
    const closed = appliedMinor + sum(own(favour)) + sum(own(adjustments).filter(({ kind }) => kind !== "interest"));
    return {
      key,
      invoiceId: part.invoiceId,
      document: open?.document ?? documentOfKey(part.key),
      part: partWord(part, cuotas.has(part.invoiceId)),
      dueOn: open?.dueOn ?? null,
      openMinor: open?.openMinor ?? null,
      appliedMinor,
      beside: [
        ...own(favour).map(({ amountMinor }) => ({ label: FAVOUR_LABEL, means: "ya lo tenías en tus cuentas", amountMinor })),
        ...own(adjustments).map(({ kind, amountMinor }) => ({
          label: ADJUSTMENTS[kind].label,
          means: ADJUSTMENTS[kind].means,
          amountMinor,
        })),
      ],
      leftMinor: open ? open.openMinor - closed : null,
    };
  };
  return [...new Set(touched.map(({ invoiceId }) => invoiceId))].flatMap((invoiceId) => {
    const open = openParts
      .filter((part) => part.invoiceId === invoiceId)
      .toSorted((a, b) => a.cuota - b.cuota || ORDER.indexOf(a.part) - ORDER.indexOf(b.part));
    const known = new Set(open.map(partKey));
    const unknown = new Map(
      touched.filter((one) => one.invoiceId === invoiceId && !known.has(partKey(one))).map((one) => [partKey(one), one]),
    );
    return [...open.map((part) => rowOf(part, part)), ...[...unknown.values()].map((one) => rowOf(one, undefined))];
  });
}

function sum(allocations: readonly Allocation[]): number {
  return allocations.reduce((total, { amountMinor }) => total + amountMinor, 0);
}

/** `F001-1220` from the key `20601234565-01-F001-1220`. */
export function documentOfKey(key: string): string {
  return key.split("-").slice(2).join("-").replace(/^-/, "") || key;
}
