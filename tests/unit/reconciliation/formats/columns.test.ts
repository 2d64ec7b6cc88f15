import { describe, expect, test } from "vitest";
import { dateOrder, decimalMark, readAmount, readDate } from "../../../../main/reconciliation/formats/columns.ts";

describe("a column of dates decides its own order", () => {
  test("one 25/03 makes the whole column day first", () => {
    expect(dateOrder(["03/04/2026", "25/03/2026"])).toBe("dmy");
  });
  test("one 03/25 makes it month first", () => {
    expect(dateOrder(["03/04/2026", "03/25/2026"])).toBe("mdy");
    expect(readDate("03/04/2026", "mdy")).toBe("2026-03-04");
  });
  test("where nothing tells, day first as Peru writes", () => {
    expect(dateOrder(["03/04/2026", "05/06/2026"])).toBe("dmy");
    expect(readDate("03/04/2026", "dmy")).toBe("2026-04-03");
  });
  test.each([
    ["2026-11-19", "2026-11-19"],
    ["2026.11.19", "2026-11-19"],
    ["19-11-2026", "2026-11-19"],
    ["19/11/26", "2026-11-19"],
    ["19/11/2026 10:22:33", "2026-11-19"],
    ["19-Nov-2026", "2026-11-19"],
    ["5 set. 2026", "2026-09-05"],
    ["31/02/2026", undefined],
    ["pendiente", undefined],
  ])("%s", (text, on) => expect(readDate(text, "dmy")).toBe(on));
});

describe("a column of amounts decides its own decimal mark", () => {
  test("1.234,56 anywhere makes 1.234 one thousand two hundred and thirty-four", () => {
    const cells = ["1.234", "1.234,56"];
    expect(decimalMark(cells)).toBe(",");
    expect(readAmount("1.234", ",", "PEN")).toBe(123400);
  });
  test("1,234.56 makes 1,234 the same", () => {
    expect(decimalMark(["1,234", "99.5"])).toBe(".");
    expect(readAmount("1,234", ".", "PEN")).toBe(123400);
  });
  test.each([
    ["S/ 1,234.56", 123456],
    ["(120.00)", -12000],
    ["120.00-", -12000],
    ["-1038", -103800],
    ["+5.5", 550],
    ["", undefined],
    ["1.234,56", undefined],
    ["12,34.5", undefined],
    ["saldo", undefined],
  ])("%s", (text, minor) => expect(readAmount(text, ".", "PEN")).toBe(minor));
});
