import { expect, test } from "vitest";
import { assignLines } from "../../../../../main/reconciliation/matching/decision/assign.ts";
import type { Hypothesis, MatchDocument, MatchLine } from "../../../../../main/reconciliation/matching/model.ts";
import { matchBook } from "../../../../fixtures/statements/match-book.ts";

/** A line that could pay a document with so much evidence. */
function option(line: MatchLine, document: MatchDocument, score: number, amountMinor = line.amountMinor): Hypothesis {
  const [part] = document.parts;
  if (!part) throw new Error("nothing open");
  const facts = {
    payer: undefined,
    named: [],
    isNearlyNamed: false,
    unpaidNumbers: [],
    otherPayer: undefined,
    isStranger: false,
    openDocuments: 1,
  };
  return {
    line,
    clientId: 1,
    fit: "part",
    shares: [{ document, part, amountMinor }],
    deductions: [],
    leftoverMinor: 0,
    chance: 0,
    isOnlySet: true,
    score,
    isStrong: true,
    facts,
  };
}

function twoByTwo() {
  const book = matchBook();
  book.line("A", 1000);
  book.line("B", 1000);
  const [a, b] = book.lines as [MatchLine, MatchLine];
  return { a, b, one: book.invoice(1, "F001-1", 1000), two: book.invoice(1, "F001-2", 1000) };
}

test("the sum of evidence counts, not who comes first: a line gives way when both are better off", () => {
  const { a, b, one, two } = twoByTwo();
  const decisions = assignLines([[option(a, one, 5), option(a, two, 4.9)], [option(b, one, 4.8)]]);
  expect(decisions.map((decision) => decision?.hypothesis.shares[0]?.document.id)).toEqual([two.id, one.id]);
});

test("the margin is what the statement loses without it", () => {
  const { a, b, one, two } = twoByTwo();
  const clear = assignLines([[option(a, one, 5), option(a, two, 1)], [option(b, two, 5)]]);
  expect(clear.every((decision) => (decision?.margin ?? 0) > 3)).toBe(true);
  const swappable = assignLines([
    [option(a, one, 5), option(a, two, 5)],
    [option(b, one, 5), option(b, two, 5)],
  ]);
  expect(swappable.map((decision) => decision?.margin)).toEqual([0, 0]);
});

test("two parts of one document's money fit beside each other up to what is open", () => {
  const { a, b, one } = twoByTwo();
  const decisions = assignLines([[option(a, one, 3, 400)], [option(b, one, 3, 600)]]);
  expect(decisions.every(Boolean)).toBe(true);
  const tooMuch = assignLines([[option(a, one, 3, 500)], [option(b, one, 4, 600)]]);
  expect(tooMuch.map(Boolean)).toEqual([false, true]);
});
