import { expect, test } from "vitest";
import { chanceOfSum, findRuns, findSubsets, stepOf } from "../../../../../main/reconciliation/matching/amounts/subset.ts";

test("runs are neighbours that sum exactly", () => {
  expect(findRuns([100, 200, 300, 400], 500)).toEqual([[1, 2]]);
  expect(findRuns([5, 5, 5], 10)).toEqual([[0, 1], [1, 2]]); // biome-ignore format: a table
  expect(findRuns([7, 3], 7)).toEqual([]);
});

test("sets that sum exactly come smallest and earliest first", () => {
  expect(findSubsets([1, 2, 3, 4, 5], 7)).toEqual([[1, 4], [2, 3], [0, 1, 3]]); // biome-ignore format: a table
});

test("sets of all sizes are found among twenty-two amounts", () => {
  const amounts = Array.from({ length: 22 }, (_, index) => 2 ** index);
  expect(findSubsets(amounts, 2 ** 22 - 1)).toEqual([amounts.map((_, index) => index)]);
});

test("beyond twenty-two, pairs and triples", () => {
  const amounts = Array.from({ length: 60 }, (_, index) => 1_000_003 + index * index * 7_919);
  expect(findSubsets(amounts, (amounts[40] as number) + (amounts[55] as number))).toContainEqual([40, 55]);
  expect(findSubsets(amounts, (amounts[30] as number) + (amounts[40] as number) + (amounts[59] as number))).toContainEqual([30, 40, 59]);
});

test("an exact sum of a few odd amounts owes little to chance, of many round ones much", () => {
  expect(chanceOfSum(5, 2, 414_802, stepOf(414_802))).toBeLessThan(0.001);
  expect(chanceOfSum(20, 4, 500_000, stepOf(500_000))).toBeGreaterThan(1);
});
