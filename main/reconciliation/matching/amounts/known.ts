import type { Agreement, Favour, Habit, Knowledge, Offer, PayingDays, Rate } from "../model.ts";

/** What is known of one client that concerns amounts. */
export type KnownClient = {
  habits: readonly Habit[];
  discount: Agreement | undefined;
  interest: Agreement | undefined;
  offers: readonly Offer[];
  /** Of every currency, oldest first. */
  favour: readonly Favour[];
};

/** What is known beyond the documents, ready to be asked for by client. */
export type Known = {
  /** Undefined for a client of whom nothing is known: most. */
  client(clientId: number): KnownClient | undefined;
  payingDays: ReadonlyMap<number, PayingDays>;
  /** By currency, oldest first. */
  rates: ReadonlyMap<string, readonly Rate[]>;
};

export const nothingKnown: Knowledge = {
  aliases: [],
  habits: [],
  agreements: [],
  offers: [],
  payingDays: new Map(),
  favour: [],
  rates: new Map(),
};

export function indexKnowledge({ habits, agreements, offers, favour, payingDays, rates }: Knowledge): Known {
  const byClient = new Map<number, KnownClient>();
  const of = (clientId: number): KnownClient =>
    byClient.get(clientId) ?? { habits: [], discount: undefined, interest: undefined, offers: [], favour: [] };
  for (const habit of habits) {
    const known = of(habit.clientId);
    byClient.set(habit.clientId, { ...known, habits: [...known.habits, habit] });
  }
  for (const agreement of agreements) {
    const key = agreement.kind === "early_discount" ? "discount" : "interest";
    byClient.set(agreement.clientId, { ...of(agreement.clientId), [key]: agreement });
  }
  for (const offer of offers) {
    const known = of(offer.clientId);
    byClient.set(offer.clientId, { ...known, offers: [...known.offers, offer] });
  }
  for (const balance of favour.toSorted((a, b) => (a.paidOn < b.paidOn ? -1 : a.paidOn > b.paidOn ? 1 : a.paymentId - b.paymentId))) {
    const known = of(balance.clientId);
    if (balance.unallocatedMinor > 0) byClient.set(balance.clientId, { ...known, favour: [...known.favour, balance] });
  }
  return { client: (clientId) => byClient.get(clientId), payingDays, rates };
}
