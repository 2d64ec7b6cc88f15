import { describe, expect, test } from "vitest";
import { readCalendarLink, writeCalendarLink } from "../../../../renderer/features/calendar/view/link.ts";
import { spanName, spanOf, turnPage } from "../../../../renderer/features/calendar/view/span.ts";
import { closedText, dayText, readTime, shortDay, wholeText } from "../../../../renderer/features/calendar/view/words.ts";

describe("the days that a view shows", () => {
  test("whole weeks of the month, Monday first", () => {
    expect(spanOf("month", "2026-11-20")).toEqual({ fromOn: "2026-10-26", untilOn: "2026-12-06" });
    // February 2027 begins on a Monday and ends on a Sunday.
    expect(spanOf("month", "2027-02-10")).toEqual({ fromOn: "2027-02-01", untilOn: "2027-02-28" });
  });

  test("the week of a day, of a Sunday too; the list is the month alone", () => {
    expect(spanOf("week", "2026-11-22")).toEqual({ fromOn: "2026-11-16", untilOn: "2026-11-22" });
    expect(spanOf("list", "2026-11-20")).toEqual({ fromOn: "2026-11-01", untilOn: "2026-11-30" });
  });

  test("a month further keeps the day where that month has it", () => {
    expect(turnPage("month", "2027-01-31", 1)).toBe("2027-02-28");
    expect(turnPage("month", "2028-01-31", 1)).toBe("2028-02-29");
    expect(turnPage("list", "2026-01-15", -1)).toBe("2025-12-15");
    expect(turnPage("week", "2026-12-28", 1)).toBe("2027-01-04");
  });

  test("are named as people say them", () => {
    expect(spanName("month", "2026-11-20")).toBe("Noviembre de 2026");
    expect(spanName("week", "2026-11-20")).toBe("Del 16 al 22 de noviembre de 2026");
    expect(spanName("week", "2026-12-01")).toBe("Del 30 de noviembre al 6 de diciembre de 2026");
    expect(spanName("week", "2026-12-30")).toBe("Del 28 de diciembre de 2026 al 3 de enero de 2027");
  });
});

describe("the address of the calendar", () => {
  test("comes back as it was written", () => {
    const link = { view: "week", on: "2026-11-25", kinds: ["due", "task"], person: 3, clientId: 7 } as const;
    const query = writeCalendarLink(link);
    expect(query.toString()).toBe("vista=semana&dia=2026-11-25&ver=due%2Ctask&de=3&cliente=7");
    expect(readCalendarLink(query)).toEqual(link);
    expect(writeCalendarLink({ view: "month", on: undefined, kinds: [], person: undefined, clientId: undefined }).toString()).toBe("");
    expect(readCalendarLink(new URLSearchParams("de=nadie"))).toMatchObject({ person: "nobody", view: "month" });
  });

  test("what is not understood is left out", () => {
    expect(readCalendarLink(new URLSearchParams("vista=año&dia=2026-02-30&ver=nada,due&de=x&cliente=-1"))).toEqual({
      view: "month",
      on: undefined,
      kinds: ["due"],
      person: undefined,
      clientId: undefined,
    });
  });
});

describe("the calendar's words", () => {
  test("amounts in a cell: whole, and shorter where there is less room", () => {
    expect(wholeText({ currency: "PEN", amountMinor: 905_051 })).toBe("S/\u00a09,051");
    expect(wholeText({ currency: "PEN", amountMinor: 905_051 }, true)).toBe("S/\u00a09,051");
    expect(wholeText({ currency: "PEN", amountMinor: 15_005_050 }, true)).toBe("S/\u00a0150 mil");
    expect(wholeText({ currency: "USD", amountMinor: 99_999_900 }, true)).toBe("US$\u00a01.0 M");
    expect(wholeText({ currency: "PEN", amountMinor: 123_456_789 }, true)).toBe("S/\u00a01.2 M");
    expect(wholeText({ currency: "PEN", amountMinor: 123_456_789 })).toBe("S/\u00a01,234,568");
  });

  test("days and hours", () => {
    expect([dayText("2026-11-20", "2026-11-20"), dayText("2026-11-21", "2026-11-20")]).toEqual(["hoy", "mañana"]);
    expect(dayText("2027-01-04", "2026-11-20")).toBe("el lunes 4 de enero de 2027");
    expect([shortDay("2026-11-30"), shortDay("2026-12-01")]).toEqual(["lun 30", "mar 01/12"]);
    expect([readTime("10:30"), readTime("0:05"), readTime("24:00"), readTime("9"), readTime("9:75")]).toEqual([
      630,
      5,
      undefined,
      undefined,
      undefined,
    ]);
    expect(closedText({ closedBecause: "Domingo" })).toBe("Es domingo: no se contacta a nadie.");
    expect(closedText({ closedBecause: "Navidad" })).toBe("Es feriado (Navidad): no se contacta a nadie.");
    expect(closedText({ closedBecause: null })).toBeUndefined();
  });
});
