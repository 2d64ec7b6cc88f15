import { expect, test } from "vitest";
import { fillOldest, type OpenPart, togglePart } from "../../../../renderer/features/reconciliation/view/distribution.ts";

const part = (invoiceId: number, dueOn: string, openMinor: number, kind: OpenPart["part"] = "net"): OpenPart => ({
  invoiceId,
  key: `20601234565-01-F001-${invoiceId}`,
  document: `F001-${invoiceId}`,
  cuota: 1,
  part: kind,
  dueOn,
  openMinor,
  currency: "PEN",
});
const newer = part(2, "2026-10-20", 40000);
const older = part(1, "2026-09-20", 30000);
const detraccion = part(1, "2026-09-25", 4000, "detraccion");
const parts = [newer, older, detraccion];

test("the oldest document is paid first, and the ordinary account pays no detracción", () => {
  expect(fillOldest(50000, parts, "ordinary")).toEqual({ "1/1/net": 30000, "2/1/net": 20000 });
});

test("the account at Banco de la Nación pays only detracciones", () => {
  expect(fillOldest(5000, parts, "detraccion")).toEqual({ "1/1/detraccion": 4000 });
});

test("a tick takes what is open or what is left, a second tick gives it back", () => {
  const one = togglePart({}, older, 50000);
  expect(one).toEqual({ "1/1/net": 30000 });
  const two = togglePart(one, newer, 50000);
  expect(two).toEqual({ "1/1/net": 30000, "2/1/net": 20000 });
  expect(togglePart(two, detraccion, 50000)).toBe(two);
  expect(togglePart(two, older, 50000)).toEqual({ "2/1/net": 20000 });
});
