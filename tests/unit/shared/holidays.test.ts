import { describe, expect, it } from "vitest";
import { addDays } from "../../../shared/dates.ts";
import { businessDayFrom, easterSunday, holidayName, isBusinessDay } from "../../../shared/holidays.ts";

function holidaysOf(year: number): string[] {
  const days: string[] = [];
  for (let on = `${year}-01-01`; on <= `${year}-12-31`; on = addDays(on, 1)) if (holidayName(on)) days.push(on.slice(5));
  return days;
}

describe("holidays of Peru", () => {
  it("computes Easter", () => {
    expect([2024, 2025, 2026, 2027, 2038].map(easterSunday)).toEqual([
      "2024-03-31",
      "2025-04-20",
      "2026-04-05",
      "2027-03-28",
      "2038-04-25",
    ]);
  });

  it("knows the sixteen of 2026", () => {
    expect(holidaysOf(2026)).toEqual(["01-01", "04-02", "04-03", "05-01", "06-07", "06-29", "07-23", "07-28", "07-29", "08-06", "08-30", "10-08", "11-01", "12-08", "12-09", "12-25"]); // biome-ignore format: a list
  });

  it("names them", () => {
    expect(holidayName("2026-04-03")).toBe("Viernes Santo");
    expect(holidayName("2026-12-09")).toBe("Batalla de Ayacucho");
    expect(holidayName("2026-11-20")).toBeUndefined();
  });

  it("takes the days that the user added", () => {
    const extra = [{ on: "2026-11-20", name: "Aniversario" }];
    expect(holidayName("2026-11-20", extra)).toBe("Aniversario");
    expect(isBusinessDay("2026-11-20")).toBe(true);
    expect(isBusinessDay("2026-11-20", extra)).toBe(false);
  });

  it("moves a date to the next business day", () => {
    expect(businessDayFrom("2026-11-20")).toBe("2026-11-20");
    expect(businessDayFrom("2026-11-21")).toBe("2026-11-23");
    expect(businessDayFrom("2026-12-08")).toBe("2026-12-10");
  });
});
