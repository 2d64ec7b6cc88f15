import { expect, test } from "vitest";
import {
  distributionProblem,
  fillOldest,
  type OpenPart,
  putOnPart,
  toAllocations,
  togglePart,
} from "../../../../renderer/features/reconciliation/view/distribution.ts";

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

test("an emptied field takes the part off", () => {
  expect(putOnPart({ "1/1/net": 30000 }, older, undefined)).toEqual({});
  expect(putOnPart({}, older, 100)).toEqual({ "1/1/net": 100 });
});

test("too much is said in words", () => {
  expect(distributionProblem(50000, { "1/1/net": 30001 }, parts)).toBe("A F001-1 le pones más de lo que tiene pendiente.");
  expect(distributionProblem(50000, { "1/1/net": 30000, "2/1/net": 30000 }, parts)).toBe("Repartes más de lo que llegó en este abono.");
  expect(distributionProblem(50000, { "1/1/net": 30000 }, parts)).toBeUndefined();
});

test("only what was given an amount travels", () => {
  expect(toAllocations({ "1/1/net": 30000 }, parts)).toEqual([{ invoiceId: 1, cuota: 1, part: "net", amountMinor: 30000 }]);
});
