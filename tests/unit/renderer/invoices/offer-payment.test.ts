import { expect, test } from "vitest";
import { netOpen, offeredPayment } from "../../../../renderer/features/invoices/detail/offers/offer-payment.ts";
import type { Part } from "../../../../renderer/features/invoices/detail/pay-plan.ts";

const OFFER = { id: 1, untilOn: "2026-11-30", payMinor: 101_724, discountMinor: 2_076 };
const net: Part = { cuota: 1, part: "net", dueOn: "2026-12-11", amountMinor: 103_800, openMinor: 103_800 };
const detraccion: Part = { cuota: 1, part: "detraccion", dueOn: "2026-12-11", amountMinor: 14_200, openMinor: 14_200 };
const all = [net, detraccion];
const pay = (amountMinor: number, changes: object = {}) =>
  offeredPayment(OFFER, { all, taking: [net], amountMinor, paidOn: "2026-11-30", ...changes });

test("what the offer asks for closes the rest, and a little more closes less of it", () => {
  expect(netOpen(all)).toBe(103_800);
  expect(pay(101_724)).toEqual({ isOffered: true, closesMinor: 2_076, missingMinor: 0 });
  expect(pay(102_000)).toMatchObject({ closesMinor: 1_800 });
  expect(pay(103_800)).toMatchObject({ closesMinor: 0, missingMinor: 0 });
});

test("less is not enough, and says by how much", () => {
  expect(pay(100_000)).toEqual({ isOffered: true, closesMinor: 0, missingMinor: 1_724 });
});

test("it is not there after its day, with the detracción, for a part of the net, or without an offer", () => {
  expect(pay(101_724, { paidOn: "2026-12-01" }).isOffered).toBe(false);
  expect(pay(101_724, { paidOn: null }).isOffered).toBe(false);
  expect(pay(115_924, { taking: all }).isOffered).toBe(false);
  expect(pay(101_724, { all: [net, { ...net, cuota: 2 }] }).isOffered).toBe(false);
  expect(offeredPayment(undefined, { all, taking: [net], amountMinor: 101_724, paidOn: "2026-11-20" }).isOffered).toBe(false);
});
