import { expect, test } from "vitest";
import { otherCurrency } from "../../../../renderer/features/reconciliation/view/conversion.ts";

test("soles look for dollars, anything else for soles", () => {
  expect([otherCurrency("PEN", undefined), otherCurrency("PEN", "EUR"), otherCurrency("USD", "USD")]).toEqual(["USD", "EUR", "PEN"]);
});
