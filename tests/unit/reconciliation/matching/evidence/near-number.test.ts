import { describe, expect, test } from "vitest";
import { indexDocuments } from "../../../../../main/reconciliation/matching/evidence/document-index.ts";
import { isNearlyMentioned } from "../../../../../main/reconciliation/matching/evidence/near-number.ts";
import { matchBook } from "../../../../fixtures/statements/match-book.ts";

const { invoice, documents } = matchBook();
const meant = invoice(1, "F001-1234", 1000);
invoice(2, "F001-1324", 1000);
invoice(2, "F001-12", 1000);
const index = await indexDocuments(documents);
const isNear = (text: string) => isNearlyMentioned(index.find(text), meant);

describe("a number that is nearly F001-1234", () => {
  test.each([
    ["one digit changed", "PAGO F001-1284"],
    ["two swapped, though that is another invoice", "PAGO F001-1324"],
    ["one missing", "PAGO F001-134 LIMA"],
    ["one too many", "PAGO F001-12334"],
    ["another series", "PAGO F002-1234"],
    ["cut where the text ends", "TRF INTERB FT F001-123"],
    ["cut, though that is another invoice", "TRF INTERB FT F001-12"],
    ["without a series", "FACT 1284"],
  ])("%s", (_, text) => expect(isNear(text)).toBe(true));

  test.each(["PAGO F001-1284567", "PAGO F001-12 LIMA", "PAGO F001-4321", "FACT 99", "DEP EFECTIVO"])("but not %s", (text) =>
    expect(isNear(text)).toBe(false),
  );
});
