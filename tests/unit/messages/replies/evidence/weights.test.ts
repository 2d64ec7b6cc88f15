import { readFileSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { weighIntents } from "../../../../../main/messages/replies/evidence/weigh.ts";
import { trainedWeights, WEIGHTS_FILE, written } from "../../../../bench/replies/train.ts";

const MOST_BYTES = 150_000;

describe("what the words of a reply weigh", () => {
  test("is what training with the labelled replies gives (else run: node tests/bench/replies/train.ts)", () => {
    expect(written(trainedWeights()) === readFileSync(WEIGHTS_FILE, "utf8")).toBe(true);
  }, 60_000);

  test("is small enough to ship and to load at once", () => expect(statSync(WEIGHTS_FILE).size).toBeLessThan(MOST_BYTES));

  test("every feature adds to the confidence of the intent that it speaks for", () => {
    const confidenceOf = (names: readonly string[]) =>
      weighIntents(new Map(names.map((name) => [name, 1]))).find(({ intent }) => intent === "asks_account")?.confidence ?? 0;
    expect(confidenceOf(["always", "cuenta"])).toBeGreaterThan(confidenceOf(["always"]));
    expect(confidenceOf(["always", "cuenta", "cci"])).toBeGreaterThan(confidenceOf(["always", "cuenta"]));
  });

  test("a feature that nobody has seen says nothing", () => {
    expect(weighIntents(new Map([["always", 1], ["zzzzzz", 1]]))).toEqual(weighIntents(new Map([["always", 1]]))); // biome-ignore format: one line
  });
});
