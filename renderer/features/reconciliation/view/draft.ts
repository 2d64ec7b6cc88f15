import { convertMinor } from "../../../../shared/exchange.ts";
import type { AllocationInput } from "../../../../shared/contract/common.ts";
import type { InputOf } from "../../../../shared/contract/index.ts";
import type { BankLine, Proposal } from "../../../../shared/contract/reconciliation.ts";
import type { ClosingKind } from "./beside.ts";
import { type Amounts, assignedMinor, type OpenPart, partKey, partOfKey } from "./distribution.ts";

export type Closing = { kind: ClosingKind; amountMinor: number };

/** A deposit being shared out by hand. Amounts are in the currency of the documents. */
export type Draft = {
  /** Of the documents. */
  currency: string;
  /** Where it is another than the deposit's; null while what was typed is no rate. */
  rateMicros: number | null;
  /** Somebody wrote the rate: the one of the table is not put in its place. */
  isRateTyped?: boolean;
  /** What each part gets, of the deposit and the balances in favour together. */
  amounts: Amounts;
  /** What closes parts beside the money. */
  closings: Readonly<Record<string, readonly Closing[]>>;
  /** Agreed interest that this deposit pays, by the part whose delay it is for. */
  interest: Amounts;
  /** How much of each balance in favour may be used, by its payment. */
  favour: Amounts;
};

type Deposit = Pick<BankLine, "amountMinor" | "currency">;
type Filled = Pick<Proposal, "allocations" | "adjustments" | "favour" | "conversion">;

/** A draft with nothing put anywhere. */
export function emptyDraft(currency: string, rateMicros: number | null = null): Draft {
  return { currency, rateMicros, amounts: {}, closings: {}, interest: {}, favour: {} };
}

/** The draft that says the same as a proposal. */
export function draftOf(line: Deposit, proposal: Filled | undefined): Draft {
  const { conversion } = proposal ?? {};
  const draft = emptyDraft(conversion?.currency ?? line.currency, conversion?.rateMicros);
  if (!proposal) return draft;
  const closings: Record<string, Closing[]> = {};
  for (const { kind, amountMinor, ...part } of proposal.adjustments)
    if (kind !== "interest") closings[partKey(part)] = [...(closings[partKey(part)] ?? []), { kind, amountMinor }];
  return {
    ...draft,
    amounts: sums([...proposal.allocations, ...proposal.favour].map((one) => [partKey(one), one.amountMinor])),
    closings,
    interest: sums(proposal.adjustments.filter(({ kind }) => kind === "interest").map((one) => [partKey(one), one.amountMinor])),
    favour: sums(proposal.favour.map((one) => [String(one.paymentId), one.amountMinor])),
  };
}

function sums(entries: readonly (readonly [string, number])[]): Amounts {
  const total: Record<string, number> = {};
  for (const [key, amount] of entries) total[key] = (total[key] ?? 0) + amount;
  return total;
}

/** The deposit in the currency of the documents; null while the rate is missing. */
export function depositOf(line: Deposit, { currency, rateMicros }: Pick<Draft, "currency" | "rateMicros">): number | null {
  if (currency === line.currency) return line.amountMinor;
  return rateMicros === null ? null : (convertMinor(line.amountMinor, line.currency, currency, rateMicros) ?? null);
}

/** What there is to share out, what has a place, and what is left. */
export function totalsOf(line: Deposit, draft: Draft) {
  const depositMinor = depositOf(line, draft) ?? 0;
  const favourMinor = assignedMinor(draft.favour);
  const interestMinor = assignedMinor(draft.interest);
  const assigned = assignedMinor(draft.amounts) + interestMinor;
  const poolMinor = depositMinor + favourMinor;
  return { depositMinor, favourMinor, interestMinor, assignedMinor: assigned, poolMinor, leftMinor: poolMinor - assigned };
}

/** What closes a part beside the money. */
export function closedBeside(draft: Draft, key: string): number {
  return (draft.closings[key] ?? []).reduce((sum, closing) => sum + closing.amountMinor, 0);
}

/** What stops being owed without money: fees, rounding, discounts. */
export function forgivenMinor(draft: Draft): number {
  return Object.keys(draft.closings).reduce((sum, key) => sum + closedBeside(draft, key), 0);
}

/** Puts an amount on a part; where its rest was closed beside, the closing follows. */
export function putAmount(draft: Draft, part: OpenPart, amountMinor: number | null): Draft {
  const key = partKey(part);
  const amount = amountMinor ?? 0;
  const wasClosed = (draft.amounts[key] ?? 0) + closedBeside(draft, key) === part.openMinor;
  const next = { ...draft, amounts: withEntry(draft.amounts, key, amount || undefined) };
  const last = draft.closings[key]?.at(-1);
  if (!last || !wasClosed) return next;
  const rest = part.openMinor - amount;
  return {
    ...next,
    closings: withEntry(draft.closings, key, amount > 0 && rest > 0 ? [{ kind: last.kind, amountMinor: rest }] : undefined),
  };
}

/** Closes what a part still has open as one kind of difference. */
export function closeRest(draft: Draft, part: OpenPart, kind: ClosingKind): Draft {
  const key = partKey(part);
  const rest = part.openMinor - (draft.amounts[key] ?? 0);
  return rest > 0 ? { ...draft, closings: withEntry(draft.closings, key, [{ kind, amountMinor: rest }]) } : draft;
}

/** Takes away what closed a part beside the money. */
export function reopenRest(draft: Draft, part: OpenPart): Draft {
  return { ...draft, closings: withEntry(draft.closings, partKey(part), undefined) };
}

/** Charges agreed interest for a part, or takes it away with null. */
export function putInterest(draft: Draft, part: OpenPart, amountMinor: number | null): Draft {
  return { ...draft, interest: withEntry(draft.interest, partKey(part), amountMinor ?? undefined) };
}

/** Uses up to an amount of a balance in favour, or none of it with null. */
export function putFavour(draft: Draft, paymentId: number, amountMinor: number | null): Draft {
  return { ...draft, favour: withEntry(draft.favour, String(paymentId), amountMinor ?? undefined) };
}

function withEntry<Value>(
  entries: Readonly<Record<string, Value>>,
  key: string,
  value: Value | undefined,
): Readonly<Record<string, Value>> {
  const { [key]: _former, ...rest } = entries;
  return value === undefined ? rest : { ...rest, [key]: value };
}

/** Why a draft cannot be applied, in words; undefined when it can. */
export function draftProblem(line: Deposit, draft: Draft, parts: readonly OpenPart[]): string | undefined {
  if (depositOf(line, draft) === null) return "Escribe el tipo de cambio del día, como 3.752.";
  const amounts = [...Object.values(draft.amounts), ...Object.values(draft.interest), ...Object.values(draft.favour)];
  if (amounts.some((amount) => amount < 0)) return "Los montos no pueden ser negativos.";
  const over = parts.find((part) => (draft.amounts[partKey(part)] ?? 0) + closedBeside(draft, partKey(part)) > part.openMinor);
  if (over) return `A ${over.document} le pones más de lo que tiene pendiente.`;
  const { leftMinor, depositMinor, favourMinor, interestMinor } = totalsOf(line, draft);
  if (leftMinor < 0)
    return favourMinor > 0
      ? "Repartes más de lo que hay: el abono y el saldo a favor juntos no alcanzan."
      : "Repartes más de lo que llegó en este abono.";
  return interestMinor > depositMinor ? "El interés no puede ser más que el abono." : undefined;
}

type ByHand = Pick<InputOf<"reconciliation.matchByHand">, "allocations" | "adjustments" | "favour" | "conversion">;

/** The draft as the contract takes it. Balances in favour are used first, so that what is left over is of the new money. */
export function toByHand(line: Deposit, draft: Draft, parts: readonly OpenPart[]): ByHand {
  const waiting = Object.entries(draft.favour).map(([paymentId, leftMinor]) => ({ paymentId: Number(paymentId), leftMinor }));
  const allocations: AllocationInput[] = [];
  const favour: NonNullable<ByHand["favour"]> = [];
  for (const part of parts) {
    let missing = draft.amounts[partKey(part)] ?? 0;
    for (const balance of waiting) {
      const amountMinor = Math.min(missing, balance.leftMinor);
      if (amountMinor <= 0) continue;
      favour.push({ paymentId: balance.paymentId, ...named(part), amountMinor });
      balance.leftMinor -= amountMinor;
      missing -= amountMinor;
    }
    if (missing > 0) allocations.push({ ...named(part), amountMinor: missing });
  }
  const adjustments = [
    ...Object.entries(draft.closings).flatMap(([key, closings]) => closings.map((closing) => ({ ...partOfKey(key), ...closing }))),
    ...Object.entries(draft.interest).map(([key, amountMinor]) => ({ ...partOfKey(key), kind: "interest" as const, amountMinor })),
  ].filter(({ amountMinor }) => amountMinor > 0);
  return {
    allocations,
    ...(adjustments.length > 0 ? { adjustments } : {}),
    ...(favour.length > 0 ? { favour } : {}),
    ...(draft.currency !== line.currency && draft.rateMicros !== null
      ? { conversion: { currency: draft.currency, rateMicros: draft.rateMicros } }
      : {}),
  };
}

function named({ invoiceId, cuota, part }: OpenPart) {
  return { invoiceId, cuota, part };
}
