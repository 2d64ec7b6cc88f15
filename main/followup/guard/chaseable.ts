/** What a document owes, in its currency. */
export type OpenDocument = { invoiceId: number; currency: string; openMinor: number };
export type Disputed = { invoiceId: number; amountMinor: number };
/** A promise that waits; of any document of its currency when it names none. */
export type Promised = { currency: string; amountMinor: number; paidMinor: number; graceUntilOn: string; invoiceIds: readonly number[] };

export type Chaseable = {
  /** All that is owed is in dispute. */
  allDisputed: boolean;
  /** What is not in dispute is all inside the grace of promises; the first of them ends with this day. */
  promisedUntilOn: string | undefined;
};

/** Whether anything may be chased of what a client owes: neither in dispute nor promised for a day that is still to come. */
export function findChaseable(open: readonly OpenDocument[], disputed: readonly Disputed[], promised: readonly Promised[]): Chaseable {
  const left = new Map(open.map(({ invoiceId, openMinor }) => [invoiceId, openMinor]));
  for (const { invoiceId, amountMinor } of disputed) takeFrom(left, invoiceId, amountMinor);
  if (open.length > 0 && sum(left) === 0) return { allDisputed: true, promisedUntilOn: undefined };
  // A promise of named documents pays nothing else: it comes first.
  for (const promise of promised.toSorted((a, b) => Math.sign(b.invoiceIds.length) - Math.sign(a.invoiceIds.length)))
    keepPromise(left, promise, open);
  const isCovered = promised.length > 0 && sum(left) === 0;
  return { allDisputed: false, promisedUntilOn: isCovered ? firstOf(promised) : undefined };
}

function keepPromise(left: Map<number, number>, promise: Promised, open: readonly OpenDocument[]): void {
  let minor = promise.amountMinor - promise.paidMinor;
  for (const { invoiceId, currency } of open) {
    if (currency !== promise.currency) continue;
    if (promise.invoiceIds.length > 0 && !promise.invoiceIds.includes(invoiceId)) continue;
    minor -= takeFrom(left, invoiceId, Math.max(minor, 0));
  }
}

function takeFrom(left: Map<number, number>, invoiceId: number, minor: number): number {
  const has = left.get(invoiceId) ?? 0;
  const taken = Math.min(has, minor);
  left.set(invoiceId, has - taken);
  return taken;
}

const sum = (left: ReadonlyMap<number, number>) => [...left.values()].reduce((total, minor) => total + minor, 0);

const firstOf = (promised: readonly Promised[]) =>
  promised.map(({ graceUntilOn }) => graceUntilOn).reduce((first, on) => (on < first ? on : first));
