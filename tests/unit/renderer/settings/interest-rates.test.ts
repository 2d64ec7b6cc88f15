import { describe, expect, it } from "vitest";
import { type InterestRate, ratesSentence, refusalOf, stateOf } from "../../../../renderer/features/settings/interest/rates-words.ts";

const rate = (currency: string, fromOn: string, annualHundredths: number, id = 1): InterestRate => ({
  id,
  currency,
  fromOn,
  annualHundredths,
  source: "Contrato",
});
/** Newest first, as the table comes. */
const RATES = [
  rate("PEN", "2027-01-01", 1500, 4),
  rate("PEN", "2026-07-01", 1200, 3),
  rate("PEN", "2026-01-01", 1000, 2),
  rate("USD", "2026-01-01", 900, 1),
];

describe("the table of late-interest rates", () => {
  it("says what holds today", () => {
    expect(ratesSentence(RATES, "2026-11-20").replaceAll("\u00a0", " ")).toBe(
      "Hoy rigen 12 % al año en soles y 9 % en dólares, con los clientes que no pactaron otra.",
    );
    expect(ratesSentence([rate("PEN", "2026-01-01", 1250)], "2026-11-20")).toContain("Hoy rige 12.5\u00a0% al año en soles");
    expect(ratesSentence([rate("PEN", "2027-01-01", 1250)], "2026-11-20")).toBe("Hoy no rige ninguna: la primera empieza el 01/01/2027.");
  });

  it("tells the one that holds from those before and to come", () => {
    expect(RATES.map((one) => stateOf(one, RATES, "2026-11-20"))).toEqual(["aún no empieza", "rige hoy", "de antes", "rige hoy"]);
  });

  it("refuses the same day twice and what must be a slip", () => {
    expect(refusalOf({ currency: "PEN", fromOn: "2026-07-01", annualHundredths: 1800 }, RATES)).toContain("ya hay una en soles: 12\u00a0%");
    expect(refusalOf({ currency: "USD", fromOn: "2026-07-01", annualHundredths: 1800 }, RATES)).toBeUndefined();
    expect(refusalOf({ currency: "USD", fromOn: "2026-07-01", annualHundredths: 12_000 }, RATES)).toContain("es demasiado");
  });
});
