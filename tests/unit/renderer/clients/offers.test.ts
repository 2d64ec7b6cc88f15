import { describe, expect, test } from "vitest";
import {
  choicesOf,
  discountOf,
  firstChosen,
  offerOf,
  type OfferDraft,
  quickDays,
  readPercent,
  sumsOf,
} from "../../../../renderer/features/clients/offers/offer-draft.ts";
import { documentsText, offerText, resultText } from "../../../../renderer/features/clients/offers/offer-words.ts";
import type { Offer } from "../../../../shared/contract/followup-offers.ts";
import type { InvoiceRow } from "../../../../shared/contract/invoices.ts";

const TODAY = "2026-11-20";
const text = (state: Offer["state"], untilOn = "2026-11-30") =>
  offerText({ state, untilOn, givenMinor: 2360, currency: "PEN" } as Offer, TODAY);

describe("what became of an offer, in words", () => {
  test("how many days it still holds", () => {
    expect(text("waiting")).toBe("quedan 10 días");
    expect(text("waiting", "2026-11-21")).toBe("queda 1 día");
    expect(text("waiting", TODAY)).toBe("hoy es el último día");
  });

  test("what was given, or why it was not used", () => {
    expect(text("taken")).toBe("la tomó; le descontaste S/\u00a023.60");
    expect(text("partly")).toBe("la tomó en parte; le descontaste S/\u00a023.60");
    expect(text("expired", "2026-11-19")).toBe("venció sin usarse");
    expect(text("expired")).toBe("ya no aplica: se pagó sin el descuento");
    expect(text("withdrawn")).toBe("retirada");
  });
});

test("what offers brought, in one line", () => {
  const measured = { currency: "PEN", made: 5, taken: 3, broughtMinor: 588_000, givenMinor: 12_000, daysBeforeDue: 18.2 };
  expect(resultText(measured, "all")).toBe("Tomaron 3 de 5; te costó S/\u00a0120.00 y cobraste 18 días antes de que venza.");
  expect(resultText({ ...measured, taken: 1, made: 1, daysBeforeDue: -1 }, "one")).toBe(
    "Tomó 1 de 1; te costó S/\u00a0120.00 y cobraste 1 día después de vencer.",
  );
  expect(resultText({ ...measured, daysBeforeDue: 0.2 }, "all")).toContain("y cobraste el mismo día en que vencía.");
  expect(resultText({ ...measured, taken: 0, daysBeforeDue: null }, "one")).toBe("Tomó 0 de 5.");
});

test("documents by name, or the first three and how many more", () => {
  const of = (count: number) => documentsText(Array.from({ length: count }, (_, at) => ({ document: `F001-${at + 1}` })));
  expect(of(2)).toBe("F001-1 y F001-2");
  expect(of(6)).toBe("F001-1, F001-2, F001-3 y 3 más");
});

const row = (id: number, dueOn: string, isDisputed?: boolean) => ({ id, dueOn, ...(isDisputed ? { isDisputed } : {}) }) as InvoiceRow;

test("what is not due yet is chosen first, without what is disputed or offered already", () => {
  const rows = [row(1, "2026-11-11"), row(2, "2026-11-20"), row(3, "2026-12-11", true), row(4, "2026-12-12")];
  const choices = choicesOf(rows, new Set([4]));
  expect(choices.map(({ obstacle }) => obstacle)).toEqual([undefined, undefined, "disputed", "offered"]);
  expect(firstChosen(choices, TODAY)).toEqual([2]);
  expect(firstChosen(choicesOf(rows.slice(0, 1), new Set()), TODAY)).toEqual([1]);
});

const DRAFT: OfferDraft = {
  currency: "PEN",
  invoiceIds: [7],
  kind: "percent",
  percentHundredths: 200,
  amountMinor: null,
  untilOn: "2026-11-30",
  note: "  ",
};

test("what is asked of the ledger, once everything is there", () => {
  expect(offerOf(1, DRAFT)).toEqual({ clientId: 1, invoiceIds: [7], discount: { percentHundredths: 200 }, untilOn: "2026-11-30" });
  expect(offerOf(1, { ...DRAFT, kind: "amount", amountMinor: 500, note: "Lo pidió Carmen" })).toMatchObject({
    discount: { amountMinor: 500 },
    note: "Lo pidió Carmen",
  });
  expect(offerOf(1, { ...DRAFT, untilOn: null })).toBeUndefined();
  expect(offerOf(1, { ...DRAFT, invoiceIds: [] })).toBeUndefined();
  expect(discountOf({ ...DRAFT, kind: "amount" })).toBeUndefined();
});

test("what it takes and what is given, as it is written", () => {
  expect(sumsOf([118_000, 47_233], { percentHundredths: 200 })).toEqual({ payMinor: 161_928, discountMinor: 3_305 });
  expect(sumsOf([118_000], { amountMinor: 118_000 })).toBeUndefined();
  expect(sumsOf([118_000, 1], { percentHundredths: 200 })).toBeUndefined();
  expect(sumsOf([118_000], undefined)).toBeUndefined();
});

test("percents as people write them, up to 50", () => {
  expect(["2", "2.5 %", "2,25", "50", "51", "0", "dos"].map(readPercent)).toEqual([200, 250, 225, 5_000, null, null, null]);
});

test("usual last days are business days: Monday 23, Friday 27, Monday 7 after a Saturday", () => {
  expect(quickDays(TODAY)).toEqual(["2026-11-23", "2026-11-27", "2026-12-07"]);
});
