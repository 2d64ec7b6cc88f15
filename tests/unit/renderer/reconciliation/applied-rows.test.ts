import { expect, test } from "vitest";
import { appliedRows, documentOfKey } from "../../../../renderer/features/reconciliation/view/applied-rows.ts";
import type { OpenPart } from "../../../../renderer/features/reconciliation/view/distribution.ts";

const key = "20601234565-01-F001-1220";
const net: OpenPart = {
  invoiceId: 9,
  key,
  document: "F001-1220",
  cuota: 1,
  part: "net",
  dueOn: "2026-11-11",
  openMinor: 103800,
  currency: "PEN",
};
const detraccion: OpenPart = { ...net, part: "detraccion", dueOn: "2026-11-16", openMinor: 14200 };

test("the table shows what is paid and what the same document still misses", () => {
  expect(
    appliedRows({ allocations: [{ invoiceId: 9, key, cuota: 1, part: "net", amountMinor: 103800 }] }, [detraccion, net]),
  ).toMatchObject([
    { document: "F001-1220", part: "neto", dueOn: "2026-11-11", openMinor: 103800, appliedMinor: 103800, leftMinor: 0 },
    { document: "F001-1220", part: "detracción", dueOn: "2026-11-16", openMinor: 14200, appliedMinor: 0, leftMinor: 14200 },
  ]);
});

test("other documents of the client stay out of the table", () => {
  expect(
    appliedRows({ allocations: [{ invoiceId: 9, key, cuota: 1, part: "net", amountMinor: 1 }] }, [net, { ...net, invoiceId: 10 }]),
  ).toHaveLength(1);
});

test("a part that is no longer listed as open still shows what it gets", () => {
  expect(appliedRows({ allocations: [{ invoiceId: 9, key, cuota: 2, part: "net", amountMinor: 500 }] }, [])).toMatchObject([
    { document: "F001-1220", part: "cuota 2, neto", openMinor: null, appliedMinor: 500, leftMinor: null },
  ]);
});

test("what closes beside the money stands under its part and leaves nothing open", () => {
  const on = { invoiceId: 9, key, cuota: 1, part: "net" } as const;
  const [row] = appliedRows(
    {
      allocations: [{ ...on, amountMinor: 83450 }],
      adjustments: [
        { ...on, kind: "fee", amountMinor: 350 },
        { ...on, kind: "interest", amountMinor: 1200 },
      ],
      favour: [{ ...on, paymentId: 4, amountMinor: 20000 }],
    },
    [net],
  );
  expect(row).toMatchObject({ appliedMinor: 83450, leftMinor: 0 });
  expect(row?.beside.map(({ label, amountMinor }) => [label, amountMinor])).toEqual([
    ["saldo a favor", 20000],
    ["comisión del banco", 350],
    ["interés pactado", 1200],
  ]);
});

test("a document's key gives its number back", () => {
  expect(documentOfKey(key)).toBe("F001-1220");
  expect(documentOfKey("20601234565-OTHER--CONTRATO 7")).toBe("CONTRATO 7");
});
