import { expect, test } from "vitest";
import { smsSize } from "../../../shared/sms-segments.ts";

const segments = (text: string) => smsSize(text).segments;

test("160 letters are one message, 161 are two of 153", () => {
  expect(segments("")).toBe(0);
  expect(segments("ñ".repeat(160))).toBe(1);
  expect(segments("a".repeat(161))).toBe(2);
  expect(segments("a".repeat(306))).toBe(2);
  expect(segments("a".repeat(307))).toBe(3);
});

test("of the accents of Spanish, é, ñ, ü and the opening marks are in the alphabet; á, í, ó and ú are not", () => {
  expect(smsSize("¿Qué señal? ¡Pingüino! S/ 1,180.00").outside).toEqual([]);
  expect(smsSize("Cancelación rápida aquí según Ágata").outside).toEqual(["ó", "á", "í", "ú", "Á"]);
});

test("one letter outside the alphabet leaves room for 70, or 67 in each of several", () => {
  expect(segments(`ó${"a".repeat(69)}`)).toBe(1);
  expect(segments(`ó${"a".repeat(70)}`)).toBe(2);
  expect(segments(`ó${"a".repeat(133)}`)).toBe(2);
  expect(segments(`ó${"a".repeat(134)}`)).toBe(3);
});

test("the euro, brackets and braces take two places, and are not cut in two", () => {
  expect(segments("€".repeat(80))).toBe(1);
  expect(segments("€".repeat(81))).toBe(2);
  // 152 places, and the euro would be cut between the 153rd and the next: 152 + 2 * 77 = 306 places do not fit two.
  expect(segments(`${"a".repeat(152)}${"€".repeat(77)}`)).toBe(3);
  expect(segments(`${"a".repeat(153)}${"€".repeat(76)}`)).toBe(2);
});

test("a face takes two places and is not cut either", () => {
  expect(segments("🙂".repeat(35))).toBe(1);
  expect(segments("🙂".repeat(36))).toBe(2);
  expect(segments("🙂".repeat(67))).toBe(3);
});
