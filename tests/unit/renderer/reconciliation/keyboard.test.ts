import { expect, test } from "vitest";
import { reviewAction } from "../../../../renderer/features/reconciliation/view/keyboard.ts";

const press = (key: string, modifiers: { ctrlKey?: boolean; metaKey?: boolean; altKey?: boolean } = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...modifiers,
});

test.each([
  ["Enter", "accept"],
  ["e", "edit"],
  ["E", "edit"],
  ["s", "split"],
  ["x", "ignore"],
  ["n", "note"],
  ["?", "help"],
  ["u", "undo"],
  ["j", "next"],
  ["ArrowDown", "next"],
  ["k", "previous"],
  ["ArrowUp", "previous"],
] as const)("%s means %s while standing on the list", (key, action) => {
  expect(reviewAction(press(key), "list")).toBe(action);
});

test("someone who writes keeps every key", () => {
  expect(reviewAction(press("e"), "writing")).toBeUndefined();
  expect(reviewAction(press("Enter"), "writing")).toBeUndefined();
});

test("Enter on a focused button presses that button, letters still work", () => {
  expect(reviewAction(press("Enter"), "control")).toBeUndefined();
  expect(reviewAction(press("ArrowDown"), "control")).toBeUndefined();
  expect(reviewAction(press("j"), "control")).toBe("next");
});

test("shortcuts of the browser stay with the browser", () => {
  expect(reviewAction(press("s", { ctrlKey: true }), "list")).toBeUndefined();
  expect(reviewAction(press("n", { metaKey: true }), "list")).toBeUndefined();
});
