import { describe, expect, it } from "vitest";
import { creditContacts } from "../../../../main/messages/measure/credit.ts";
import type { Contact, Happened } from "../../../../main/messages/measure/facts.ts";
import { figuresOf, median } from "../../../../main/messages/measure/figures.ts";
import { limaDate, limaMinutes } from "../../../../shared/dates.ts";

/** A message to client 1 on a day of November 2026 at ten in Lima. */
function contact(day: number, changes: Partial<Contact> = {}): Contact {
  const at = `2026-11-${String(day).padStart(2, "0")}T15:00:00.000Z`;
  return {
    clientId: 1,
    at,
    on: limaDate(at),
    hour: Math.floor(limaMinutes(at) / 60),
    channel: "whatsapp",
    template: null,
    isAnswered: false,
    isPromised: false,
    ...changes,
  };
}

const on = (day: number) => `2026-11-${String(day).padStart(2, "0")}`;
const noon = (day: number) => `${on(day)}T17:00:00.000Z`;

function credit(happened: Partial<Happened>, withinDays = 7) {
  return creditContacts({ contacts: [], answers: [], promises: [], payments: [], ...happened }, withinDays);
}

const paidOn = (day: number, amountMinor: number, changes = {}) => ({
  clientId: 1,
  on: on(day),
  issuedOn: "2026-10-01",
  currency: "PEN",
  amountMinor,
  ...changes,
});

describe("What became of a contact", () => {
  it("a payment counts once, for the last contact before it", () => {
    const outcomes = credit({ contacts: [contact(2), contact(5), contact(9)], payments: [paidOn(6, 50_000)] });
    expect(outcomes.map(({ paid }) => paid.get("PEN") ?? 0)).toEqual([0, 50_000, 0]);
    expect(outcomes.map(({ daysToPay }) => daysToPay)).toEqual([null, 1, null]);
  });

  it("a payment after the days that are looked at counts for nobody, and one on the last of them does", () => {
    expect(credit({ contacts: [contact(2)], payments: [paidOn(9, 100)] })[0]?.daysToPay).toBe(7);
    expect(credit({ contacts: [contact(2)], payments: [paidOn(10, 100)] })[0]?.daysToPay).toBeNull();
  });

  it("money for a document issued after the contact does not count: it was not owed then", () => {
    const [outcome] = credit({
      contacts: [contact(2)],
      payments: [paidOn(6, 100, { issuedOn: on(4) }), paidOn(6, 700, { issuedOn: on(2) })],
    });
    expect(outcome?.paid.get("PEN")).toBe(700);
  });

  it("soles and dollars are never added, and each other's clients' money is their own", () => {
    const outcomes = credit({
      contacts: [contact(2), contact(2, { clientId: 2 })],
      payments: [paidOn(3, 100), paidOn(4, 50, { currency: "USD" }), paidOn(5, 900, { clientId: 2 })],
    });
    expect(figuresOf("total", "Todo", outcomes)).toMatchObject({
      sent: 2,
      paid: { count: 2, share: null },
      paidMinor: [
        { currency: "PEN", amountMinor: 1_000 },
        { currency: "USD", amountMinor: 50 },
      ],
      daysToPay: 2,
    });
  });

  it("an answer that names the mail it answers is that mail's, any other the last contact's", () => {
    const contacts = [contact(2, { channel: "email" }), contact(4)];
    const named = credit({ contacts, answers: [{ clientId: 1, at: noon(5), of: 0 }] });
    expect(named.map(({ isAnswered }) => isAnswered)).toEqual([true, false]);
    const unnamed = credit({ contacts, answers: [{ clientId: 1, at: noon(5), of: null }] });
    expect(unnamed.map(({ isAnswered }) => isAnswered)).toEqual([false, true]);
  });

  it("an answer or a promise before the contact, or too long after it, is not of the contact", () => {
    const [outcome] = credit({
      contacts: [contact(10)],
      answers: [
        { clientId: 1, at: noon(9), of: null },
        { clientId: 1, at: noon(18), of: null },
      ],
      promises: [{ clientId: 1, at: noon(18) }],
    });
    expect(outcome).toMatchObject({ isAnswered: false, isPromised: false });
    expect(credit({ contacts: [contact(10)], promises: [{ clientId: 1, at: noon(16) }] })[0]?.isPromised).toBe(true);
  });

  it("of eight contacts a share is told; of seven it is not", () => {
    const eight = credit({
      contacts: Array.from({ length: 8 }, (_, place) => contact(2, { clientId: place + 1 })),
      payments: [paidOn(3, 100)],
    });
    expect(figuresOf("x", "x", eight).paid).toEqual({ count: 1, share: 0.125 });
    expect(figuresOf("x", "x", eight.slice(1)).paid).toEqual({ count: 0, share: null });
  });

  it("half paid within so many days: the middle one, or the mean of both", () => {
    expect(median([9, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 9])).toBe(3.5);
    expect(median([])).toBeNull();
  });
});
