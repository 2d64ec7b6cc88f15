import { addDays } from "../../../shared/dates.ts";
import type { Contact, Happened } from "./facts.ts";

/** What became of one contact. */
export type Outcome = {
  contact: Contact;
  isAnswered: boolean;
  isPromised: boolean;
  /** By currency. */
  paid: Map<string, number>;
  /** Days from the contact to the first money; null where none came. */
  daysToPay: number | null;
};

const DAY_MS = 86_400_000;

/**
 * Credits every answer, promise and payment to the last contact before it with the same client, when it came within so many days: nothing counts
 * twice («last touch»). An answer that names the mail it answers is that mail's. Money counts when its document was issued by the day of the contact,
 * that is, when it was owed then or about to be; a payment of the same day counts, for payments have no hour.
 * Gives an outcome for each contact, in the same order.
 */
export function creditContacts({ contacts, answers, promises, payments }: Happened, withinDays: number): Outcome[] {
  const outcomes = contacts.map((contact) => ({
    contact,
    isAnswered: contact.isAnswered,
    isPromised: contact.isPromised,
    paid: new Map<string, number>(),
    daysToPay: null as number | null,
  }));
  const byClient = Map.groupBy(outcomes, ({ contact }) => contact.clientId);
  const lastBefore = (clientId: number, isBefore: (contact: Contact) => boolean) =>
    lastThat(byClient.get(clientId) ?? [], ({ contact }) => isBefore(contact));
  const isInTime = (contact: Contact, at: string) => Date.parse(at) - Date.parse(contact.at) <= withinDays * DAY_MS;
  for (const { clientId, at, of } of answers) {
    const outcome = of === null ? lastBefore(clientId, (contact) => contact.at <= at) : outcomes[of];
    if (outcome && isInTime(outcome.contact, at)) outcome.isAnswered = true;
  }
  for (const { clientId, at } of promises) {
    const outcome = lastBefore(clientId, (contact) => contact.at <= at);
    if (outcome && isInTime(outcome.contact, at)) outcome.isPromised = true;
  }
  for (const { clientId, on, issuedOn, currency, amountMinor } of payments) {
    const outcome = lastBefore(clientId, (contact) => contact.on <= on);
    if (!outcome || issuedOn > outcome.contact.on || on > addDays(outcome.contact.on, withinDays)) continue;
    outcome.paid.set(currency, (outcome.paid.get(currency) ?? 0) + amountMinor);
    outcome.daysToPay ??= (Date.parse(on) - Date.parse(outcome.contact.on)) / DAY_MS;
  }
  return outcomes;
}

/** The last of a list in order of time that is still before something. */
function lastThat<Item>(items: readonly Item[], isBefore: (item: Item) => boolean): Item | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && isBefore(item)) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}
