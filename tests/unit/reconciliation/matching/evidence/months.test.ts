import { expect, test } from "vitest";
import { isOfMonth, namedMonths } from "../../../../../main/reconciliation/matching/evidence/months.ts";

const read = (text: string) => namedMonths(text).map(({ month, year }) => (year ? `${month}/${year}` : String(month)));

test.each([
  ["PAGO MARZO", ["3"]],
  ["Servicio setiembre 2026", ["9/26"]],
  ["septiembre de 2025 y octubre", ["9/25", "10"]],
  ["ABR-26", ["4/26"]],
  ["DIC 2025", ["12/25"]],
  ["INVERSIONES MAR AZUL", []],
  ["PAGO 15/03", []],
])("months named: %s", (text, expected) => expect(read(text)).toEqual(expected));

test("a month without year is the last one of its name", () => {
  const [march] = namedMonths("PAGO MARZO");
  if (!march) throw new Error("no month");
  expect(isOfMonth("2026-03-03", march, "2026-04-02")).toBe(true);
  expect(isOfMonth("2025-03-03", march, "2026-04-02")).toBe(false);
  expect(isOfMonth("2026-02-28", march, "2026-04-02")).toBe(false);
});

test("with its year it is that one", () => {
  const [march] = namedMonths("MARZO 2025");
  if (!march) throw new Error("no month");
  expect(isOfMonth("2025-03-31", march, "2026-04-02")).toBe(true);
  expect(isOfMonth("2026-03-31", march, "2026-04-02")).toBe(false);
});
