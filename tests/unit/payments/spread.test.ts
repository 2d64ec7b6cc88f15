import { describe, expect, test } from "vitest";
import { type OpenPart, spreadOverParts } from "../../../main/payments/spread.ts";

/** A factura of S/ 2,360.00 in two cuotas, with detracción, of a client that withholds. */
const PARTS: OpenPart[] = [
  { id: 1, cuota: 2, part: "net", dueOn: "2026-12-11", openMinor: 100_000 },
  { id: 2, cuota: 1, part: "detraccion", dueOn: "2026-11-11", openMinor: 28_300 },
  { id: 3, cuota: 1, part: "retencion", dueOn: "2026-11-11", openMinor: 3_540 },
  { id: 4, cuota: 1, part: "net", dueOn: "2026-11-11", openMinor: 100_000 },
  { id: 5, cuota: 2, part: "retencion", dueOn: "2026-12-11", openMinor: 3_540 },
];
const taken = (amountMinor: number, only?: Parameters<typeof spreadOverParts>[2]) => {
  const { targets, leftMinor } = spreadOverParts(PARTS, amountMinor, only);
  return { targets: targets.map((target) => [target.partId, target.amountMinor]), leftMinor };
};

describe("an amount over the parts of a document", () => {
  test("closes the net of the oldest cuota first", () => {
    expect(taken(60_000)).toEqual({ targets: [[4, 60_000]], leftMinor: 0 });
    expect(taken(100_000)).toEqual({ targets: [[4, 100_000]], leftMinor: 0 });
  });

  test("passes to the next cuota, then to what is withheld, then to the detracción", () => {
    expect(taken(205_000).targets).toEqual([
      [4, 100_000],
      [1, 100_000],
      [3, 3_540],
      [5, 1_460],
    ]);
    expect(taken(300_000)).toEqual({
      targets: [
        [4, 100_000],
        [1, 100_000],
        [3, 3_540],
        [5, 3_540],
        [2, 28_300],
      ],
      leftMinor: 64_620,
    });
  });

  test("goes only where the payer says", () => {
    expect(taken(28_300, { part: "detraccion" })).toEqual({ targets: [[2, 28_300]], leftMinor: 0 });
    expect(taken(28_400, { part: "detraccion" }).leftMinor).toBe(100);
    expect(taken(101_000, { cuota: 2 })).toEqual({
      targets: [
        [1, 100_000],
        [5, 1_000],
      ],
      leftMinor: 0,
    });
    expect(taken(500, { cuota: 2, part: "retencion" }).targets).toEqual([[5, 500]]);
    expect(taken(500, { cuota: 9 })).toEqual({ targets: [], leftMinor: 500 });
  });

  test("skips what is closed, and of nothing takes nothing", () => {
    expect(spreadOverParts([{ ...(PARTS[3] as OpenPart), openMinor: 0 }], 100)).toEqual({ targets: [], leftMinor: 100 });
    expect(taken(0)).toEqual({ targets: [], leftMinor: 0 });
  });
});
