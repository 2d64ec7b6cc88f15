import { describe, expect, it } from "vitest";
import { amountsInWords, datesInWords, filterInWords, lateInWords } from "../../../../renderer/features/invoices/workbook/filter-words.ts";

describe("a filter in words", () => {
  it("says spans of dates", () => {
    expect(datesInWords("2026-11-01", "2026-11-30")).toBe("del 01/11/2026 al 30/11/2026");
    expect(datesInWords("2026-11-20", "2026-11-20")).toBe("el 20/11/2026");
    expect(datesInWords(undefined, "2026-11-30")).toBe("hasta el 30/11/2026");
    expect(datesInWords(undefined, undefined)).toBeUndefined();
  });

  it("says how late, as the ageing bars do", () => {
    expect(lateInWords(31, 60)).toBe("31 a 60 días");
    expect(lateInWords(91, undefined)).toBe("91 días o más");
    expect(lateInWords(undefined, 0)).toBe("por vencer");
    expect(lateInWords(-7, 0)).toBe("vence en 7 días o menos");
  });

  it("says spans of amounts", () => {
    expect(amountsInWords(100000, undefined, "PEN")).toBe("desde 1,000.00");
    expect(amountsInWords(100000, 500000, "PEN")).toBe("de 1,000.00 a 5,000.00");
  });

  it("heads a printed list", () => {
    const filter = { tab: "overdue", clientId: 3, currency: "PEN", minDaysLate: 31, maxDaysLate: 60 } as const;
    expect(filterInWords(filter, "cemento", "Comercial Wari S.A.C.")).toBe(
      "Vencidas · cliente: Comercial Wari S.A.C. · moneda: soles · atraso: 31 a 60 días · búsqueda: cemento",
    );
  });
});
