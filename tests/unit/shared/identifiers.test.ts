import { describe, expect, test } from "vitest";
import {
  documentKey,
  documentLabel,
  foldText,
  formatMobile,
  isValidCci,
  isValidDni,
  isValidRuc,
  normaliseNumber,
  parseDocumentNumber,
  parseMobile,
} from "../../../shared/identifiers.ts";

describe("RUC", () => {
  test("20100047218: the sum is 69, the rest 3, the check digit 8", () => {
    const sum = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2].reduce((total, weight, index) => total + weight * Number("20100047218"[index]), 0);
    expect(sum).toBe(69);
    expect(isValidRuc("20100047218")).toBe(true);
  });

  test("any other last digit is wrong, and so is any digit changed", () => {
    for (let digit = 0; digit < 10; digit++) expect(isValidRuc(`2010004721${digit}`)).toBe(digit === 8);
    for (let place = 2; place < 11; place++) {
      const changed = [..."20100047218"].with(place, String((Number("20100047218"[place]) + 1) % 10)).join("");
      expect(isValidRuc(changed)).toBe(false);
    }
  });

  test("needs eleven digits and a prefix that exists", () => {
    for (const text of ["", "2010004721", "201000472180", "30100047218", "2010004721a", " 20100047218"])
      expect(isValidRuc(text)).toBe(false);
  });
});

test("a DNI has eight digits", () => {
  expect(["40506070", "00000001"].every(isValidDni)).toBe(true);
  expect(["4050607", "405060701", "4050607a", ""].some(isValidDni)).toBe(false);
});

describe("CCI", () => {
  test("011-366-000100032542-21 holds, written with or without dashes", () => {
    expect(isValidCci("011-366-000100032542-21")).toBe(true);
    expect(isValidCci("01136600010003254221")).toBe(true);
    expect(isValidCci("011 366 000100032542 21")).toBe(true);
  });

  test("each check digit guards its part", () => {
    expect(isValidCci("011-367-000100032542-21")).toBe(false);
    expect(isValidCci("011-366-000100032543-21")).toBe(false);
    expect(isValidCci("011-366-000100032542-20")).toBe(false);
    expect(isValidCci("011-366-000100032542-11")).toBe(false);
    expect(isValidCci("0113660001000325422")).toBe(false);
  });
});

test("mobiles, with the country's code or without", () => {
  for (const text of ["987654321", "987 654 321", "+51 987-654-321", "0051987654321", "51987654321"])
    expect(parseMobile(text)).toBe("987654321");
  for (const text of ["", "054223344", "98765432", "9876543210", "+1 987654321", "887654321"]) expect(parseMobile(text)).toBeUndefined();
  expect(formatMobile("987654321")).toBe("987 654 321");
});

describe("documents", () => {
  test("zeros in front mean nothing", () => {
    expect(normaliseNumber("00000123")).toBe("123");
    expect(normaliseNumber("0")).toBe("0");
    expect(documentKey("20606433094", "01", "F001", "00000001")).toBe("20606433094-01-F001-1");
    expect(documentKey("20606433094", "01", " f001 ", "1")).toBe("20606433094-01-F001-1");
  });

  test("a factura and a credit note may both be E001-1: the type tells them apart", () => {
    expect(documentKey("20606433094", "01", "E001", "1")).not.toBe(documentKey("20606433094", "07", "E001", "1"));
  });

  test.each([
    ["F001-123", "F001", "123"],
    ["f001 - 00000123", "F001", "123"],
    ["E001/174", "E001", "174"],
    ["B001 9", "B001", "9"],
  ])("%j", (text, series, number) => {
    expect(parseDocumentNumber(text)).toEqual({ series, number });
  });

  test.each(["", "F01-1", "F001-123456789", "F001-", "F001-12A", "123"])("%j names none", (text) => {
    expect(parseDocumentNumber(text)).toBeUndefined();
  });

  test("are quoted with their series where they have one", () => {
    expect(documentLabel("F001", "123")).toBe("F001-123");
    expect(documentLabel("", "Recibo 7")).toBe("Recibo 7");
  });
});

test("names are compared without accents, case or points", () => {
  expect(foldText("Agro Kuélap S.A.C.")).toBe("agro kuelap sac");
  expect(foldText("  ÑANDÚ & Hnos.  E.I.R.L. ")).toBe("nandu hnos eirl");
  expect(foldText("L'Ótica")).toBe("lotica");
});
