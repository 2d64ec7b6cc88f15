import { expect, test } from "vitest";
import { offerDiscounts } from "../../../shared/offer-amounts.ts";

test("2 % of 1,180.00 and 472.33 are 23.60 and 9.45", () => {
  expect(offerDiscounts([118000, 47233], { percentHundredths: 200 })).toEqual([2360, 945]);
});

test("half a céntimo goes up: 2.5 % of 1.00 is 0.03", () => {
  expect(offerDiscounts([100], { percentHundredths: 250 })).toEqual([3]);
  expect(offerDiscounts([99], { percentHundredths: 250 })).toEqual([2]);
});

test("100.00 off 1,180.00 and 472.33 in proportion: 71.41 and 28.58, and the céntimo that is left on the largest", () => {
  expect(offerDiscounts([118000, 47233], { amountMinor: 10000 })).toEqual([7142, 2858]);
  expect(offerDiscounts([10000, 10000, 10000], { amountMinor: 1000 })).toEqual([334, 333, 333]);
  expect(offerDiscounts([100, 300, 200], { amountMinor: 1 })).toEqual([0, 1, 0]);
});

test("amounts whose product no float holds", () => {
  expect(offerDiscounts([99_999_999_999_999], { percentHundredths: 5000 })).toEqual([50_000_000_000_000]);
  const cuts = offerDiscounts([99_999_999_999_999, 88_888_888_888_887], { amountMinor: 77_777_777_777_777 });
  expect(cuts.reduce((sum, cut) => sum + cut, 0)).toBe(77_777_777_777_777);
});

test("nothing of nothing", () => {
  expect(offerDiscounts([], { amountMinor: 500 })).toEqual([]);
});
