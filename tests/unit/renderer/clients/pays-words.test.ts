import { describe, expect, test } from "vitest";
import {
  agreementText,
  habitText,
  type Knowledge,
  knowsAnything,
  othersText,
  payingText,
  percentText,
  readDays,
  readPercentHundredths,
  seenText,
  summaryLines,
} from "../../../../renderer/features/clients/pays/pays-words.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const nothing: Knowledge = { aliases: [], habits: [], agreements: [], payingDays: null };
const alias = {
  kind: "name" as const,
  key: "percy cam",
  shown: "PERCY CAM",
  times: 4,
  lastOn: "2026-11-12",
  isManual: false,
  timesOthers: 0,
};

describe("how a client pays, in words", () => {
  test.each([
    [3, 8, "Suele pagar entre 3 y 8 días después de vencer (12 pagos)."],
    [-8, -3, "Suele pagar entre 3 y 8 días antes de vencer (12 pagos)."],
    [-2, 1, "Suele pagar entre 2 días antes y 1 día después de vencer (12 pagos)."],
    [0, 0, "Suele pagar el mismo día en que vence (12 pagos)."],
    [0, 5, "Suele pagar entre el día en que vence y 5 días después (12 pagos)."],
    [-1, 0, "Suele pagar entre 1 día antes y el día en que vence (12 pagos)."],
    [37, 37, "Suele pagar 37 días después de vencer (12 pagos)."],
  ])("pays from %i to %i days after the due date", (from, to, words) => {
    expect(payingText({ from, to, times: 12 })).toBe(words);
  });

  test("says how often a name paid, since when, by whom it was written, and for whom else", () => {
    expect(seenText(alias)).toBe("4 veces, la última el 12/11/2026");
    expect(seenText({ times: 1, lastOn: "2026-11-12", isManual: false })).toBe("1 vez, el 12/11/2026");
    expect(seenText({ times: 0, lastOn: "2026-11-12", isManual: true })).toBe("escrito a mano");
    expect(seenText({ times: 2, lastOn: "2026-11-12", isManual: true })).toBe("escrito a mano; 2 veces, la última el 12/11/2026");
    expect([othersText(0), othersText(1), othersText(2)]).toEqual([
      undefined,
      "también pagó por otros 1 vez",
      "también pagó por otros 2 veces",
    ]);
  });

  test("explains fees, deductions and agreements in one sentence each", () => {
    const habit = { key: "", currency: null, amountMinor: null, percentHundredths: null, times: 3, lastOn: null };
    expect(plain(habitText({ ...habit, kind: "fee", currency: "PEN", amountMinor: 750 }))).toBe(
      "El banco suele descontarle S/ 7.50 de comisión.",
    );
    expect(habitText({ ...habit, kind: "retencion", percentHundredths: 300 })).toBe("Suele retener 3 %, aunque la factura no lo diga.");
    expect(habitText({ ...habit, kind: "detraccion", percentHundredths: 1200 })).toContain("12 % de detracción");
    const of = (kind: "early_discount" | "late_interest", percentHundredths: number, days: number) =>
      agreementText({ kind, percentHundredths, days });
    expect(of("early_discount", 200, 10)).toBe("Paga 2 % menos si paga 10 días antes de vencer, o más.");
    expect(of("early_discount", 250, 0)).toBe("Paga 2.5 % menos si paga a más tardar el día en que vence.");
    expect(of("late_interest", 150, 5)).toBe("Paga 1.5 % más por cada mes de atraso, desde 5 días después de vencer.");
    expect(of("late_interest", 100, 0)).toBe("Paga 1 % más por cada mes de atraso.");
  });

  test("at a glance: when, as whom, and what was agreed", () => {
    expect(knowsAnything(nothing)).toBe(false);
    const known: Knowledge = {
      ...nothing,
      aliases: [alias, { ...alias, key: "otro", shown: "OTRO" }],
      payingDays: { from: 1, to: 2, times: 3 },
    };
    expect(knowsAnything(known)).toBe(true);
    expect(summaryLines(known)).toEqual([
      "Suele pagar entre 1 y 2 días después de vencer (3 pagos).",
      "Paga también como PERCY CAM y 1 más.",
    ]);
  });

  test.each([
    ["2", 200],
    ["1.5", 150],
    ["1,25 %", 125],
    ["100", 10_000],
    ["0", undefined],
    ["101", undefined],
    ["dos", undefined],
    ["1.234", undefined],
  ])("a percent typed as %s", (text, hundredths) => {
    expect(readPercentHundredths(text)).toBe(hundredths);
    if (hundredths !== undefined) expect(readPercentHundredths(percentText(hundredths))).toBe(hundredths);
  });

  test("days between 0 and 365", () => {
    expect([readDays("0"), readDays("365"), readDays("366"), readDays(""), readDays("-1"), readDays("1.5")]).toEqual([
      0,
      365,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
