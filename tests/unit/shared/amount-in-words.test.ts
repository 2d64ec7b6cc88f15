import { describe, expect, it } from "vitest";
import { amountInWords, amountLegend, numberInWords } from "../../../shared/amount-in-words.ts";

describe("an amount in words", () => {
  it.each([
    [118000, "mil ciento ochenta y 00/100 soles"],
    [472000, "cuatro mil setecientos veinte y 00/100 soles"],
    [0, "cero y 00/100 soles"],
    [5, "cero y 05/100 soles"],
    [100, "uno y 00/100 soles"],
    [10000, "cien y 00/100 soles"],
    [10101, "ciento uno y 01/100 soles"],
    [2100000, "veintiún mil y 00/100 soles"],
    [2100, "veintiuno y 00/100 soles"],
    [3100050, "treinta y un mil y 50/100 soles"],
    [10100000, "ciento un mil y 00/100 soles"],
    [100000000, "un millón y 00/100 soles"],
    [2100000000, "veintiún millones y 00/100 soles"],
    [2538652, "veinticinco mil trescientos ochenta y seis y 52/100 soles"],
    [50016, "quinientos y 16/100 soles"],
    [101623, "mil dieciséis y 23/100 soles"],
    [
      100000000000000 - 1,
      "novecientos noventa y nueve mil novecientos noventa y nueve millones novecientos noventa y nueve mil novecientos noventa y nueve y 99/100 soles",
    ],
  ])("%i céntimos", (minor, words) => {
    expect(amountInWords(minor, "PEN")).toBe(words);
  });

  it("names dollars and euros in full, and another currency by its code", () => {
    expect(amountInWords(123456, "USD")).toBe("mil doscientos treinta y cuatro y 56/100 dólares americanos");
    expect(amountInWords(2200, "EUR")).toBe("veintidós y 00/100 euros");
    expect(amountInWords(2200, "BOB")).toBe("veintidós y 00/100 BOB");
  });

  it("has no fraction where the currency has none, and then bends before the noun", () => {
    expect(amountInWords(21, "CLP")).toBe("veintiún CLP");
    expect(amountInWords(1_000_000, "CLP")).toBe("un millón de CLP");
    expect(amountInWords(1_000_001, "CLP")).toBe("un millón un CLP");
  });

  it("says a negative amount", () => {
    expect(amountInWords(-118000, "PEN")).toBe("menos mil ciento ochenta y 00/100 soles");
  });

  it("writes the legend of an invoice in capitals", () => {
    expect(amountLegend(118000, "PEN")).toBe("SON: MIL CIENTO OCHENTA Y 00/100 SOLES");
    expect(amountLegend(2216, "USD")).toBe("SON: VEINTIDÓS Y 16/100 DÓLARES AMERICANOS");
  });

  it("refuses what it has no words for", () => {
    expect(() => numberInWords(1_000_000_000_000)).toThrow(RangeError);
    expect(() => numberInWords(1.5)).toThrow(RangeError);
  });
});
