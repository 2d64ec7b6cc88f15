import type { PartKind } from "../../../shared/contract/common.ts";
import { AGEING_BUCKETS } from "../../../shared/contract/insights.ts";
import { compareCurrencies } from "../../../shared/money.ts";

/** A client's account as its statement shows it: plain data, already read. */
export type StatementFacts = {
  at: string;
  todayOn: string;
  company: { name: string; ruc: string; address: string; contact: string };
  client: { name: string; document: string; address: string };
  /** Null where the movement is told from the first document on, or up to today. */
  fromOn: string | null;
  untilOn: string | null;
  currencies: readonly CurrencyStatement[];
};

export type CurrencyStatement = {
  currency: string;
  /** What is owed today, the oldest first. */
  open: readonly OpenRow[];
  openMinor: number;
  inFavourMinor: number;
  /** In the order of AGEING_BUCKETS. */
  ages: readonly number[];
  /** The balance before the first movement told. */
  openingMinor: number;
  movements: readonly (Movement & { balanceMinor: number })[];
  chargedMinor: number;
  paidMinor: number;
  closingMinor: number;
};

export type OpenRow = {
  document: string;
  part: PartKind;
  cuota: number;
  cuotas: number;
  issueOn: string;
  dueOn: string;
  currency: string;
  amountMinor: number;
  openMinor: number;
  /** Negative before the due date. */
  daysLate: number;
};

export type Movement = { on: string; currency: string; what: string; applied: string; chargeMinor: number; paidMinor: number };

export type StatementSpan = { fromOn?: string | undefined; untilOn?: string | undefined };

type Source = { open: readonly OpenRow[]; movements: readonly Movement[]; inFavour: ReadonlyMap<string, number> };

/** What is owed by age, and the movement with its running balance, currency by currency: never added across them. */
export function buildCurrencies({ open, movements, inFavour }: Source, span: StatementSpan): CurrencyStatement[] {
  const names = new Set([...open, ...movements].map(({ currency }) => currency));
  for (const currency of inFavour.keys()) names.add(currency);
  return [...names].sort(compareCurrencies).map((currency) => {
    const rows = open.filter((row) => row.currency === currency);
    return {
      currency,
      open: rows,
      openMinor: sum(rows, ({ openMinor }) => openMinor),
      inFavourMinor: inFavour.get(currency) ?? 0,
      ages: AGEING_BUCKETS.map((_, bucket) => sum(rows, ({ daysLate, openMinor }) => (bucketOf(daysLate) === bucket ? openMinor : 0))),
      ...runningBalance(
        movements.filter((movement) => movement.currency === currency),
        span,
      ),
    };
  });
}

function runningBalance(movements: readonly Movement[], { fromOn, untilOn }: StatementSpan) {
  const before = fromOn === undefined ? [] : movements.filter(({ on }) => on < fromOn);
  const told = movements.filter(({ on }) => (fromOn === undefined || on >= fromOn) && (untilOn === undefined || on <= untilOn));
  const openingMinor = sum(before, ({ chargeMinor, paidMinor }) => chargeMinor - paidMinor);
  let balanceMinor = openingMinor;
  const lines = told.map((movement) => {
    balanceMinor += movement.chargeMinor - movement.paidMinor;
    return { ...movement, balanceMinor };
  });
  return {
    openingMinor,
    movements: lines,
    chargedMinor: sum(told, ({ chargeMinor }) => chargeMinor),
    paidMinor: sum(told, ({ paidMinor }) => paidMinor),
    closingMinor: balanceMinor,
  };
}

/** The place of AGEING_BUCKETS for so many days late: today is not late. */
function bucketOf(daysLate: number): number {
  if (daysLate <= 0) return 0;
  return Math.min(4, Math.ceil(daysLate / 30));
}

function sum<Row>(rows: readonly Row[], minor: (row: Row) => number): number {
  return rows.reduce((total, row) => total + minor(row), 0);
}
