import { describe, expect, test } from "vitest";
import { readPhone, telLink } from "../../../shared/phones.ts";

describe("a telephone as people write it", () => {
  test.each([
    ["987 654 321", "mobile", "tel:+51987654321"],
    ["+51 987-654-321", "mobile", "tel:+51987654321"],
    ["(01) 234-5678", "landline", "tel:+5112345678"],
    ["(054) 250 480", "landline", "tel:+5154250480"],
    ["+51 54 250480 anexo 12", "landline", "tel:+5154250480"],
    // Puno: its area code is that of the country.
    ["051 350123", "landline", "tel:+5151350123"],
    ["250480", "landline", "tel:250480"],
    ["+56 9 8765 4321", "foreign", "tel:+56987654321"],
    ["0034 612 345 678", "foreign", "tel:+34612345678"],
    ["987654321 / 054-250480", "several", undefined],
    ["Sr. Luis 987654321", "letters", undefined],
    ["98765432", "unknown", undefined],
    ["887654321", "unknown", undefined],
  ])("%s is %s", (text, kind, url) => {
    expect(readPhone(text).kind).toBe(kind);
    expect(telLink(text)).toBe(url);
  });
});
