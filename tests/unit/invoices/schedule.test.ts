import { describe, expect, test } from "vitest";
import { partsOf, type ScheduleInput } from "../../../main/invoices/schedule.ts";

/** S/ 1,180.00 due 11/11/2026, changed as the example needs. */
const schedule = (changes: Partial<ScheduleInput> = {}) =>
  partsOf({ totalMinor: 118_000, currency: "PEN", dueOn: "2026-11-11", detraccionMinor: 0, retencionMinor: 0, cuotas: [], ...changes });

const shown = ({ parts }: ReturnType<typeof partsOf>) =>
  parts.map(({ cuota, part, dueOn, amountMinor }) => [cuota, part, dueOn, amountMinor]);
const codes = ({ warnings }: ReturnType<typeof partsOf>) => warnings.map(({ code }) => code);

describe("a document without cuotas", () => {
  test("is one part, due when the document is", () => {
    expect(shown(schedule())).toEqual([[1, "net", "2026-11-11", 118_000]]);
  });

  test("with detracción: S/ 1,180 at 12% is 1,038 from the client and 142 at Banco de la Nación", () => {
    expect(shown(schedule({ detraccionMinor: 14_200 }))).toEqual([
      [1, "net", "2026-11-11", 103_800],
      [1, "detraccion", "2026-11-11", 14_200],
    ]);
  });

  test("with retención: S/ 1,180 at 3% is 1,144.60 received and 35.40 withheld", () => {
    expect(shown(schedule({ retencionMinor: 3_540 }))).toEqual([
      [1, "net", "2026-11-11", 114_460],
      [1, "retencion", "2026-11-11", 3_540],
    ]);
  });

  test("of nothing owes nothing", () => {
    expect(schedule({ totalMinor: 0 })).toEqual({ parts: [], warnings: [] });
  });

  test("whose deductions eat all of it has no net part; more than all is refused", () => {
    expect(shown(schedule({ detraccionMinor: 118_000 }))).toEqual([[1, "detraccion", "2026-11-11", 118_000]]);
    expect(() => schedule({ detraccionMinor: 100_000, retencionMinor: 20_000 })).toThrow(
      expect.objectContaining({ code: "invalid_amount" }),
    );
  });
});

describe("cuotas", () => {
  const two = (first: number, second: number) => [
    { dueOn: "2026-12-11", amountMinor: first },
    { dueOn: "2026-11-11", amountMinor: second },
  ];

  test("as SUNAT states them, net of the detracción, which is one deposit due with the first to fall due", () => {
    expect(shown(schedule({ detraccionMinor: 14_200, cuotas: two(50_000, 53_800) }))).toEqual([
      [1, "net", "2026-12-11", 50_000],
      [2, "net", "2026-11-11", 53_800],
      [1, "detraccion", "2026-11-11", 14_200],
    ]);
  });

  test("given gross are recognised by their sum and shrink in proportion, to the céntimo", () => {
    const result = schedule({ detraccionMinor: 14_200, cuotas: two(59_000, 59_000) });
    expect(codes(result)).toEqual([]);
    expect(shown(result).slice(0, 2)).toEqual([
      [1, "net", "2026-12-11", 51_900],
      [2, "net", "2026-11-11", 51_900],
    ]);
  });

  test("each carry their share of the retención, and the shares add up", () => {
    const cuotas = [1, 2, 3]
      .map((month) => ({ dueOn: `2026-0${month}-15`, amountMinor: 38_153 }))
      .with(2, { dueOn: "2026-03-15", amountMinor: 38_154 });
    const result = schedule({ retencionMinor: 3_540, cuotas });
    const withheld = result.parts.filter(({ part }) => part === "retencion").map(({ amountMinor }) => amountMinor);
    expect(withheld).toEqual([1_180, 1_180, 1_180]);
    expect(result.parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(118_000);
  });

  test("that fall short put the difference on the last to fall due, with a warning", () => {
    const result = schedule({ cuotas: two(50_000, 50_000) });
    expect(shown(result)).toEqual([
      [1, "net", "2026-12-11", 68_000],
      [2, "net", "2026-11-11", 50_000],
    ]);
    expect(result.warnings[0]?.message).toContain("S/\u00a01,000.00");
    expect(codes(result)).toEqual(["cuotas_mismatch"]);
  });

  test("that say too much lose it from the last ones; the parts still add up to the total", () => {
    const result = schedule({ cuotas: two(50_000, 100_000) });
    expect(shown(result)).toEqual([
      [1, "net", "2026-12-11", 18_000],
      [2, "net", "2026-11-11", 100_000],
    ]);
    expect(shown(schedule({ cuotas: two(50_000, 200_000) }))).toEqual([[1, "net", "2026-11-11", 118_000]]);
  });
});

test("whatever the cuotas and deductions, the parts add up to the total and none is empty", () => {
  let seed = 11;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return (seed >>> 8) % below;
  };
  for (let round = 0; round < 2_000; round++) {
    const totalMinor = 1 + next(500_000);
    const detraccionMinor = next(3) === 0 ? next(Math.floor(totalMinor / 2) + 1) : 0;
    const retencionMinor = next(3) === 0 ? next(Math.floor(totalMinor / 10) + 1) : 0;
    const cuotas = Array.from({ length: next(5) }, (_, index) => ({
      dueOn: `2026-0${1 + ((index * 5) % 9)}-01`,
      amountMinor: 1 + next(200_000),
    }));
    const { parts } = schedule({ totalMinor, detraccionMinor, retencionMinor, cuotas });
    expect(parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(totalMinor);
    expect(parts.every(({ amountMinor }) => amountMinor > 0)).toBe(true);
    expect(new Set(parts.map(({ cuota, part }) => `${cuota} ${part}`)).size).toBe(parts.length);
  }
});
