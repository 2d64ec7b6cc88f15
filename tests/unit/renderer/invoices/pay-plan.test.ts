import { describe, expect, it } from "vitest";
import {
  isOnlyDetraccionOpen,
  openParts,
  type Part,
  planPayment,
  usualMethod,
  usualParts,
} from "../../../../renderer/features/invoices/detail/pay-plan.ts";

const net: Part = { cuota: 1, part: "net", dueOn: "2026-11-11", amountMinor: 103800, openMinor: 103800 };
const detraccion: Part = { cuota: 1, part: "detraccion", dueOn: "2026-11-11", amountMinor: 14200, openMinor: 14200 };

describe("what a payment is for", () => {
  it("is for the net first: the detracción comes through Banco de la Nación", () => {
    expect(usualParts([net, detraccion])).toEqual([net]);
    expect(usualMethod([net])).toBe("transfer");
  });

  it("is the deposit when nothing else is missing", () => {
    const paid = { ...net, openMinor: 0 };
    const invoice = { parts: [paid, detraccion] };
    expect(isOnlyDetraccionOpen(invoice)).toBe(true);
    expect(usualParts(openParts(invoice))).toEqual([detraccion]);
    expect(usualMethod([detraccion])).toBe("detraccion_deposit");
  });

  it("fills parts in their order, and what is over stays in the client's favour", () => {
    expect(planPayment(7, [net, detraccion], 120000)).toEqual({
      allocations: [
        { invoiceId: 7, cuota: 1, part: "net", amountMinor: 103800 },
        { invoiceId: 7, cuota: 1, part: "detraccion", amountMinor: 14200 },
      ],
      favourMinor: 2000,
    });
  });

  it("pays a part of the first one when it does not reach", () => {
    expect(planPayment(7, [net, detraccion], 50000)).toEqual({
      allocations: [{ invoiceId: 7, cuota: 1, part: "net", amountMinor: 50000 }],
      favourMinor: 0,
    });
  });
});
