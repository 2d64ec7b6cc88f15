import { expect, test } from "vitest";
import { canAccept, canComeBack, lineWord } from "../../../../renderer/features/reconciliation/view/confidence.ts";

const credit = { status: "pending", kind: "credit" } as const;

test("a pending deposit carries the word of its proposal", () => {
  expect(lineWord(credit, { word: "seguro" }).word).toBe("seguro");
  expect(lineWord(credit, { word: "dudoso" }).word).toBe("dudoso");
  expect(lineWord(credit, { word: "ninguno" }).word).toBe("por identificar");
  expect(lineWord(credit, undefined).word).toBe("por identificar");
});

test("interest, and what the user put aside, is no collection", () => {
  expect(lineWord({ status: "pending", kind: "interest" }, undefined).word).toBe("no es cobro");
  expect(lineWord({ status: "ignored", kind: "credit" }, { word: "seguro" }).word).toBe("no es cobro");
});

test("what is in the books says so", () => {
  expect(lineWord({ status: "applied", kind: "credit" }, undefined).word).toBe("aplicado");
});

test("only a pending line with something to apply can be accepted", () => {
  const equation = [{ sign: "+" as const, label: "saldo a favor", amountMinor: 1 }];
  expect(canAccept({ status: "pending" }, { clientId: 7, equation })).toBe(true);
  expect(canAccept({ status: "applied" }, { clientId: 7, equation })).toBe(false);
  expect(canAccept({ status: "pending" }, { clientId: 7, equation: [] })).toBe(false);
  expect(canAccept({ status: "pending" }, { clientId: null, equation })).toBe(false);
  expect(canAccept(undefined, undefined)).toBe(false);
});

test("money that went out never waits for review", () => {
  expect(canComeBack({ status: "applied", amountMinor: 100 })).toBe(true);
  expect(canComeBack({ status: "ignored", amountMinor: 312 })).toBe(true);
  expect(canComeBack({ status: "ignored", amountMinor: -5 })).toBe(false);
});

test("what the bank took back is said, and nobody applies it again from its tab", () => {
  expect(lineWord({ status: "ignored", kind: "credit", reversedByLineId: 8 }, undefined).word).toBe("devuelto");
  expect(canComeBack({ status: "applied", amountMinor: 100, reversedByLineId: 8 })).toBe(false);
});
