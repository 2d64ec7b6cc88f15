import { describe, expect, it } from "vitest";
import { formatPercent, parsePercent } from "../../../shared/percent.ts";

describe("rates as people write them", () => {
  it.each([
    ["12", 1200],
    ["12.5", 1250],
    ["12,75 %", 1275],
    [" 0 ", 0],
    ["200", 20_000],
  ])("%s", (text, hundredths) => expect(parsePercent(text)).toBe(hundredths));

  it.each(["", "doce", "200.01", "1.234", "-3", "1e2"])("«%s» is none", (text) => expect(parsePercent(text)).toBeUndefined());

  it("are shown without needless zeros", () => {
    expect([1200, 1250, 1275, 5].map(formatPercent)).toEqual(["12\u00a0%", "12.5\u00a0%", "12.75\u00a0%", "0.05\u00a0%"]);
  });
});
