import { describe, expect, it } from "vitest";
import { ageingPath, invoicesPath } from "../../../../renderer/features/followup/invoice-links.ts";
import { concentration } from "../../../../renderer/features/followup/TodaySentence.tsx";
import { hourText, minutesOf, nextDayLabel } from "../../../../renderer/ui/contact/next-day.ts";
import { laterOn } from "../../../../renderer/features/followup/use-later.ts";
import { formatWhole, formatWholeMoney } from "../../../../renderer/features/followup/whole-money.ts";

describe("where the numbers of Hoy lead", () => {
  it("a segment of the bar opens its documents of that currency", () => {
    expect(ageingPath("PEN", 1)).toBe("/facturas?tab=overdue&currency=PEN&minDaysLate=1&maxDaysLate=30");
    expect(ageingPath("USD", 4)).toBe("/facturas?tab=overdue&currency=USD&minDaysLate=91");
    expect(ageingPath("PEN", 0)).toBe("/facturas?tab=upcoming&currency=PEN");
  });
  it("a filter that is not set leaves no trace in the address", () => {
    expect(invoicesPath({ tab: "open", clientId: undefined })).toBe("/facturas?tab=open");
  });
});

describe("how few clients the overdue hangs on", () => {
  it.each([
    [{ overdueClients: 12, halfOverdueClients: 3 }, ", y más de la mitad es de 3 clientes"],
    [{ overdueClients: 5, halfOverdueClients: 1 }, ", y más de la mitad es de un solo cliente"],
    [{ overdueClients: 1, halfOverdueClients: 1 }, ", de un solo cliente"],
    [{ overdueClients: 4, halfOverdueClients: 3 }, ", de 4 clientes"],
  ])("%o: %s", (owed, text) => expect(Object.values(concentration(owed)).join("")).toBe(text));
});

describe("leaving a client for later", () => {
  it("comes back the next day, after the weekend, or in a week", () => {
    expect(laterOn("2026-11-19", "nextDay")).toBe("2026-11-20");
    expect(laterOn("2026-11-20", "nextDay")).toBe("2026-11-23"); // a Friday
    expect(laterOn("2026-11-21", "nextDay")).toBe("2026-11-23"); // a Saturday
    expect(laterOn("2026-11-22", "nextDay")).toBe("2026-11-23"); // a Sunday
    expect(laterOn("2026-12-07", "nextDay")).toBe("2026-12-10"); // before two holidays
    expect(laterOn("2026-11-20", "nextWeek")).toBe("2026-11-27");
    expect(laterOn("2026-12-01", "nextWeek")).toBe("2026-12-10"); // on a holiday
  });
  it("is called as people call that day", () => {
    expect(["2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22"].map(nextDayLabel)).toEqual([
      "Mañana",
      "El lunes",
      "El lunes",
      "Mañana",
    ]);
    expect(nextDayLabel("2026-12-07")).toBe("El jueves");
  });
  it("an hour is read as it is typed", () => {
    expect(["15:30", "7:05", "24:00", "x"].map(minutesOf)).toEqual([930, 425, null, null]);
    expect([930, 425, null, undefined].map(hourText)).toEqual(["15:30", "07:05", "", ""]);
  });
});

describe("amounts in small charts", () => {
  it("lose their céntimos, and their thousands where they would not fit", () => {
    expect(formatWhole(318_650, "PEN")).toBe("3,187");
    expect(formatWhole(12_345_600, "PEN")).toBe("123 mil");
    expect(formatWhole(123_456_700, "PEN")).toBe("1.2 M");
    expect(formatWholeMoney(1_168_600, "PEN")).toBe("S/\u00a011,686");
  });
});
