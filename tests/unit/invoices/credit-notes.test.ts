import { describe, expect, test } from "vitest";
import { creditTargets, rescheduledParts } from "../../../main/invoices/credit-notes.ts";

/** S/ 1,180.00 in two cuotas with a detracción of S/ 142.00. */
const INVOICE = { totalMinor: 118_000, currency: "PEN", detraccionMinor: 14_200, retencionMinor: 0 };
const NET1 = { id: 1, cuota: 1, part: "net", dueOn: "2026-03-04", openMinor: 63_800 } as const;
const NET2 = { id: 2, cuota: 2, part: "net", dueOn: "2026-04-03", openMinor: 40_000 } as const;
const DETRACCION = { id: 3, cuota: 1, part: "detraccion", dueOn: "2026-03-04", openMinor: 14_200 } as const;
const RETENCION = { id: 4, cuota: 1, part: "retencion", dueOn: "2026-03-04", openMinor: 3_540 } as const;
const ALL = [NET1, NET2, DETRACCION];

const sums = ({ targets }: ReturnType<typeof creditTargets>) =>
  Object.fromEntries(targets.map(({ partId, amountMinor }) => [partId, amountMinor]));

describe("the credit of a credit note", () => {
  test("for everything closes everything", () => {
    const result = creditTargets(INVOICE, ALL, 118_000);
    expect(sums(result)).toEqual({ 1: 63_800, 2: 40_000, 3: 14_200 });
    expect(result.leftMinor).toBe(0);
  });

  test("larger than what is open closes it, and the rest stays in the client's favour", () => {
    expect(creditTargets(INVOICE, [NET2], 50_000)).toEqual({ targets: [{ partId: 2, amountMinor: 40_000 }], leftMinor: 10_000 });
    expect(creditTargets(INVOICE, [], 50_000)).toEqual({ targets: [], leftMinor: 50_000 });
  });

  test("of céntimos never gives the detracción more than there is, though it goes in whole soles", () => {
    const mostly = { ...INVOICE, detraccionMinor: 106_200 };
    const open = [
      { ...NET1, openMinor: 11_800 },
      { ...DETRACCION, openMinor: 106_200 },
    ];
    expect(creditTargets(mostly, open, 60)).toEqual({ targets: [{ partId: 3, amountMinor: 60 }], leftMinor: 0 });
  });

  test("for a tenth takes a tenth of the detracción, in whole soles, and the rest from the oldest cuota", () => {
    expect(sums(creditTargets(INVOICE, ALL, 11_800))).toEqual({ 1: 10_400, 3: 1_400 });
  });

  test("for half passes from the oldest cuota to the next", () => {
    const result = creditTargets(INVOICE, [{ ...NET1, openMinor: 30_000 }, NET2, DETRACCION], 59_000);
    expect(sums(result)).toEqual({ 1: 30_000, 2: 21_900, 3: 7_100 });
  });

  test("takes of the detracción only what is still open of it", () => {
    expect(sums(creditTargets(INVOICE, [NET1, NET2, { ...DETRACCION, openMinor: 500 }], 59_000))).toEqual({ 1: 58_500, 3: 500 });
    expect(sums(creditTargets(INVOICE, [NET1, NET2], 59_000))).toEqual({ 1: 59_000 });
  });

  test("shrinks a retención to the céntimo", () => {
    const invoice = { totalMinor: 118_000, currency: "PEN", detraccionMinor: 0, retencionMinor: 3_540 };
    const net = { ...NET1, openMinor: 114_460 };
    expect(sums(creditTargets(invoice, [net, RETENCION], 11_800))).toEqual({ 1: 11_446, 4: 354 });
  });

  test("goes to what was withheld once the net is paid", () => {
    expect(sums(creditTargets(INVOICE, [DETRACCION], 5_000))).toEqual({ 3: 5_000 });
  });
});

describe("new cuotas of a credit note of reason 13", () => {
  const cuotas = (...amounts: number[]) => amounts.map((amountMinor, index) => ({ dueOn: `2026-0${6 + index}-01`, amountMinor }));
  const net = (parts: ReturnType<typeof rescheduledParts>) =>
    parts.filter(({ part }) => part === "net").map(({ cuota, dueOn, amountMinor }) => [cuota, dueOn, amountMinor]);

  test("replace the net; detracción and retención keep date and amount", () => {
    expect(rescheduledParts([...ALL, RETENCION], cuotas(51_900, 51_900))).toEqual([
      { cuota: 1, part: "net", dueOn: "2026-06-01", amountMinor: 51_900 },
      { cuota: 2, part: "net", dueOn: "2026-07-01", amountMinor: 51_900 },
      { cuota: 1, part: "detraccion", dueOn: "2026-03-04", amountMinor: 14_200 },
      { cuota: 1, part: "retencion", dueOn: "2026-03-04", amountMinor: 3_540 },
    ]);
  });

  test("lose what was paid meanwhile from the oldest", () => {
    expect(net(rescheduledParts([NET2], cuotas(51_900, 51_900)))).toEqual([[2, "2026-07-01", 40_000]]);
    expect(net(rescheduledParts([NET1], cuotas(51_900, 51_900)))).toEqual([
      [1, "2026-06-01", 11_900],
      [2, "2026-07-01", 51_900],
    ]);
  });

  test("that say too little put the rest on the last", () => {
    expect(net(rescheduledParts([NET1, NET2], cuotas(50_000, 50_000)))).toEqual([
      [1, "2026-06-01", 50_000],
      [2, "2026-07-01", 53_800],
    ]);
  });

  test("of a document whose net is paid change nothing", () => {
    expect(rescheduledParts([DETRACCION], cuotas(50_000))).toEqual([
      { cuota: 1, part: "detraccion", dueOn: "2026-03-04", amountMinor: 14_200 },
    ]);
  });
});
