import { describe, expect, test } from "vitest";
import {
  addDays,
  daysBetween,
  formatDate,
  formatLetterDate,
  formatLongDate,
  formatShortDate,
  formatWeekdayShort,
  isDate,
  isoDate,
  limaDate,
  limaInstant,
  limaMinutes,
  parseHumanDate,
  weekday,
} from "../../../shared/dates.ts";

describe("days of the calendar", () => {
  test.each(["2026-11-20", "2028-02-29", "2000-02-29", "1900-01-01", "2199-12-31"])("%s is one", (text) => {
    expect(isDate(text)).toBe(true);
  });

  test.each([
    "2026-02-29",
    "2100-02-29",
    "2026-11-31",
    "2026-13-01",
    "2026-00-10",
    "1899-12-31",
    "2200-01-01",
    "26-11-20",
    "2026-11-20T00:00",
    "",
  ])("%j is none", (text) => {
    expect(isDate(text)).toBe(false);
  });

  test("are added over months, years and leap days", () => {
    expect(addDays("2026-11-20", 30)).toBe("2026-12-20");
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
    expect(daysBetween("2026-11-11", "2026-11-20")).toBe(9);
    expect(daysBetween("2026-11-20", "2026-11-11")).toBe(-9);
    expect(daysBetween("2024-01-01", "2025-01-01")).toBe(366);
  });

  test("have their weekday: 20 November 2026 is a Friday, 1 January 1950 was a Sunday", () => {
    expect(weekday("2026-11-20")).toBe(5);
    expect(weekday("1950-01-01")).toBe(0);
  });

  test("are made of year, month and day only when there is such a day", () => {
    expect(isoDate(2026, 2, 28)).toBe("2026-02-28");
    expect(isoDate(2026, 2, 30)).toBeUndefined();
  });
});

describe("today in Lima", () => {
  test("changes at five in the morning of Greenwich, whatever the season", () => {
    expect(limaDate("2026-11-20T04:59:59.999Z")).toBe("2026-11-19");
    expect(limaDate("2026-11-20T05:00:00.000Z")).toBe("2026-11-20");
    expect(limaDate("2026-06-30T04:59:00Z")).toBe("2026-06-29");
    expect(limaMinutes("2026-11-20T12:00:00Z")).toBe(7 * 60);
    expect(limaMinutes("2026-11-21T00:59:00Z")).toBe(19 * 60 + 59);
    expect(limaInstant("2026-11-20", 7 * 60)).toBe("2026-11-20T12:00:00.000Z");
  });
});

describe("dates as people write them", () => {
  test.each([
    ["20/11/2026", "2026-11-20"],
    ["5/1/26", "2026-01-05"],
    ["05-01-2026", "2026-01-05"],
    ["20.11.2026", "2026-11-20"],
    ["2026-11-20", "2026-11-20"],
    ["2026/11/20", "2026-11-20"],
    ["2026.11.20", "2026-11-20"],
    ["2026-1-5", "2026-01-05"],
    ["20261120", "2026-11-20"],
    [" 20/11/2026 10:15:00 ", "2026-11-20"],
    ["2026-11-20T10:15:00Z", "2026-11-20"],
  ])("%j", (text, on) => {
    expect(parseHumanDate(text)).toBe(on);
  });

  test.each(["", "31/02/2026", "11/20/2026", "20 de noviembre", "1/2", "2026-11", "12345"])("%j is none", (text) => {
    expect(parseHumanDate(text)).toBeUndefined();
  });
});

test("dates on screens and letters", () => {
  expect(formatDate("2026-11-05")).toBe("05/11/2026");
  expect(formatShortDate("2026-11-05")).toBe("05/11");
  expect(formatLetterDate("2026-09-05")).toBe("5 de setiembre de 2026");
  expect(formatLongDate("2026-11-20")).toBe("viernes 20 de noviembre");
  expect(formatLongDate("2026-11-20", true)).toBe("viernes 20 de noviembre de 2026");
  expect(formatWeekdayShort("2026-11-23")).toBe("lun 23");
});
