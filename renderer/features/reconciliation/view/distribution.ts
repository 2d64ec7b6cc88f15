import type { PartKind } from "../../../../shared/contract/common.ts";

/** A part that a deposit could pay, as the review shows it. */
export type OpenPart = {
  invoiceId: number;
  key: string;
  document: string;
  cuota: number;
  part: PartKind;
  dueOn: string;
  openMinor: number;
  currency: string;
};

/** What the user puts on each part, by `partKey`; a part without an entry gets nothing. */
export type Amounts = Readonly<Record<string, number>>;

type PartName = { invoiceId: number; cuota: number; part: PartKind };

/** Names one part of one cuota of one document. */
export function partKey(part: PartName): string {
  return `${part.invoiceId}/${part.cuota}/${part.part}`;
}

/** The part that `partKey` names. */
export function partOfKey(key: string): PartName {
  const [invoiceId, cuota, part] = key.split("/");
  return { invoiceId: Number(invoiceId), cuota: Number(cuota), part: part as PartKind };
}

const PART_WORDS: Readonly<Record<PartKind, string>> = { net: "neto", detraccion: "detracción", retencion: "retención" };

/** `neto`, `detracción`, and the cuota where the document has several. */
export function partWord(part: PartName, hasCuotas: boolean): string {
  return hasCuotas ? `cuota ${part.cuota}, ${PART_WORDS[part.part]}` : PART_WORDS[part.part];
}

/** Invoices whose open parts belong to more than one cuota. */
export function invoicesWithCuotas(parts: readonly PartName[]): ReadonlySet<number> {
  return new Set(parts.filter((part) => part.cuota > 1).map((part) => part.invoiceId));
}

/** Adds what is put on the parts. */
export function assignedMinor(amounts: Amounts): number {
  return Object.values(amounts).reduce((sum, amount) => sum + amount, 0);
}

/**
 * Fills parts from the oldest due date, each up to what is open, until the deposit is used up.
 * A deposit in the ordinary account pays net parts only: detracción and retención close through their own channels.
 */
export function fillOldest(depositMinor: number, parts: readonly OpenPart[], account: "ordinary" | "detraccion" | "wallet"): Amounts {
  const wanted: PartKind = account === "detraccion" ? "detraccion" : "net";
  const amounts: Record<string, number> = {};
  let left = depositMinor;
  for (const part of parts
    .filter((candidate) => candidate.part === wanted)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.invoiceId - b.invoiceId))) {
    if (left <= 0) break;
    const take = Math.min(left, part.openMinor);
    if (take <= 0) continue;
    amounts[partKey(part)] = take;
    left -= take;
  }
  return amounts;
}

/** What a tick puts on a part: as much as is open and still left of the deposit; a second tick takes it off. */
export function togglePart(amounts: Amounts, part: OpenPart, depositMinor: number): Amounts {
  const key = partKey(part);
  if (amounts[key]) return without(amounts, key);
  const take = Math.min(part.openMinor, depositMinor - assignedMinor(amounts));
  return take > 0 ? { ...amounts, [key]: take } : amounts;
}

function without(amounts: Amounts, key: string): Amounts {
  const { [key]: _taken, ...rest } = amounts;
  return rest;
}
