import { expect, test } from "vitest";
import { progressText, type ReviewFacts, reviewSentence } from "../../../../renderer/features/reconciliation/view/sentence.ts";

const facts: ReviewFacts = {
  lines: 212,
  pending: 212,
  sure: 198,
  pendingMinor: 500000,
  currency: "PEN",
  bankBalanceMinor: 3142018,
  upToOn: "2026-11-19",
};
const said = (change: Partial<ReviewFacts>) =>
  reviewSentence({ ...facts, ...change })
    .map((piece) => piece.text)
    .join("")
    .replaceAll("\u00a0", " ");

test("the sentence tells the sure ones from the ones that wait", () => {
  expect(said({})).toBe("De 212 abonos por revisar, 198 están seguros y 14 te esperan.");
});

test("one of each", () => {
  expect(said({ pending: 2, sure: 1, bankBalanceMinor: null, upToOn: null })).toBe("De 2 abonos por revisar, 1 está seguro y 1 te espera.");
});

test("proposals that are older than the counts do not make more sure than there are", () => {
  expect(said({ pending: 3, sure: 8 })).toBe("De 3 abonos por revisar, 3 están seguros.");
});

test("nothing is sure", () => {
  expect(said({ pending: 14, sure: 0 })).toBe("14 abonos te esperan, por S/ 5,000.00.");
  expect(said({ pending: 14, sure: 0, pendingMinor: null })).toBe("14 abonos te esperan.");
});

test("everything is reviewed", () => {
  expect(said({ pending: 0, sure: 0 })).toBe("Los 212 movimientos están revisados. El banco dice S/ 31,420.18 al 19/11.");
  expect(said({ pending: 0, sure: 0, bankBalanceMinor: null })).toBe("Los 212 movimientos están revisados. El banco llega al 19/11.");
});

test("no statement yet", () => {
  expect(said({ lines: 0, pending: 0, sure: 0 })).toMatch(/^Todavía no hay movimientos/);
});

test("progress in words", () => {
  expect(progressText(34, 212)).toBe("34 de 212 revisados");
  expect(progressText(1, 1)).toBe("1 de 1 revisado");
});
