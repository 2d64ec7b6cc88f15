import { expect, test } from "vitest";
import { findReversed } from "../../../../main/reconciliation/matching/reversals.ts";
import { matchBook } from "../../../fixtures/statements/match-book.ts";

const reversedOf = (make: (book: ReturnType<typeof matchBook>) => void) => {
  const book = matchBook();
  make(book);
  return [...findReversed(book.lines).keys()];
};

test("same operation and opposite amount", () => {
  expect(
    reversedOf(({ line }) => [
      line("TRANSF", 5000, { operation: "77" }),
      line("TRANSF", 5000, { operation: "78" }),
      line("EXTORNO TRANSF", -5000, { operation: "78" }),
    ]),
  ).toEqual([102]);
});

test("a charge of another amount or another operation takes nothing back", () => {
  expect(
    reversedOf(({ line }) => [
      line("TRANSF", 5000, { operation: "77" }),
      line("EXTORNO", -4000, { operation: "77" }),
      line("PAGO PROVEEDOR", -5000, { operation: "90" }),
    ]),
  ).toEqual([]);
});

test("without a number, an extorno takes back the only deposit of that amount in the days before", () => {
  expect(reversedOf(({ line }) => [line("DEP CHEQUE", 5000), line("EXTORNO DEP CHEQUE", -5000, { bookedOn: "2026-11-21" })])).toEqual([
    101,
  ]);
  expect(reversedOf(({ line }) => [line("ABONO A", 5000), line("ABONO B", 5000), line("EXTORNO", -5000)])).toEqual([]);
  expect(reversedOf(({ line }) => [line("DEP CHEQUE", 5000, { bookedOn: "2026-10-01" }), line("EXTORNO DEP CHEQUE", -5000)])).toEqual([]);
});
