import { describe, expect, test } from "vitest";
import { capDisputes, disputableMinor, type OpenAmount, type StatedDispute, withoutDisputed } from "../../../shared/dispute-amounts.ts";

/** F001-1220 of S/ 1,180.00: S/ 1,038.00 net and S/ 142.00 of detracción. */
const F1220: OpenAmount[] = [
  { invoiceId: 1, part: "net", openMinor: 103_800 },
  { invoiceId: 1, part: "detraccion", openMinor: 14_200 },
];

const dispute = (disputeId: number, amountMinor: number, part: StatedDispute["part"] = null, invoiceId = 1): StatedDispute => ({
  disputeId,
  invoiceId,
  part,
  amountMinor,
});

const asked = (parts: readonly OpenAmount[], disputes: readonly StatedDispute[]) =>
  withoutDisputed(parts, disputes).map(({ part, openMinor, disputedMinor }) => [part, openMinor, disputedMinor]);

describe("what may be asked of a document", () => {
  test("of S/ 180.00 disputed of the whole, the rest of the net and the detracción are asked for", () => {
    expect(asked(F1220, [dispute(1, 18_000)])).toEqual([
      ["net", 85_800, 18_000],
      ["detraccion", 14_200, 0],
    ]);
  });

  test("a disputed detracción leaves the net", () => {
    expect(asked(F1220, [dispute(1, 14_200, "detraccion")])).toEqual([["net", 103_800, 0]]);
  });

  test("all of it disputed: nothing", () => {
    expect(asked(F1220, [dispute(1, 118_000)])).toEqual([]);
  });

  test("of a document in cuotas the oldest is spared first", () => {
    const cuotas: OpenAmount[] = [1, 2].map(() => ({ invoiceId: 1, part: "net", openMinor: 50_000 }));
    expect(asked(cuotas, [dispute(1, 60_000)])).toEqual([["net", 40_000, 10_000]]);
  });

  test("a dispute of one document spares no other", () => {
    expect(asked(F1220, [dispute(1, 118_000, null, 2)])).toHaveLength(2);
  });
});

describe("how much of a dispute is still open", () => {
  test("no more than the document still owes once it was paid in part", () => {
    const left: OpenAmount[] = [{ invoiceId: 1, part: "net", openMinor: 8_000 }];
    expect(capDisputes([dispute(1, 18_000)], left)).toEqual(new Map([[1, 8_000]]));
    expect(capDisputes([dispute(1, 18_000)], [])).toEqual(new Map([[1, 0]]));
  });

  test("two disputes share what is open: the one of a part first, then the earlier", () => {
    const left: OpenAmount[] = [{ invoiceId: 1, part: "net", openMinor: 30_000 }];
    expect(capDisputes([dispute(1, 25_000), dispute(2, 10_000, "net")], left)).toEqual(
      new Map([
        [2, 10_000],
        [1, 20_000],
      ]),
    );
  });
});

describe("how much more can be disputed", () => {
  test("what is open beyond the other disputes", () => {
    expect(disputableMinor(F1220, [])).toBe(118_000);
    expect(disputableMinor(F1220, [dispute(1, 18_000)])).toBe(100_000);
    expect(disputableMinor(F1220, [dispute(1, 118_000)], "detraccion")).toBe(0);
  });

  test("of one part: no more than it, and a dispute of the whole counts only where both do not fit", () => {
    expect(disputableMinor(F1220, [dispute(1, 18_000)], "net")).toBe(100_000);
    expect(disputableMinor(F1220, [dispute(1, 10_000)], "net")).toBe(103_800);
    expect(disputableMinor(F1220, [dispute(1, 10_000, "net")], "net")).toBe(93_800);
    expect(disputableMinor(F1220, [dispute(1, 10_000, "net")], "detraccion")).toBe(14_200);
  });
});
