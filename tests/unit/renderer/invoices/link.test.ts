import { describe, expect, it } from "vitest";
import { readInvoicesLink, writeInvoicesLink } from "../../../../renderer/features/invoices/workbook/link.ts";

const read = (query: string) => readInvoicesLink(new URLSearchParams(query));

describe("the address of Facturas", () => {
  it("opens on what is to be collected, newest first", () => {
    expect(read("")).toMatchObject({ tab: "open", filter: {}, search: "", sort: { by: "issueOn", descending: true }, openId: undefined });
  });

  it("puts what is late longest on top of the overdue ones", () => {
    expect(read("tab=overdue").sort).toEqual({ by: "dueOn", descending: false });
  });

  it("takes the filter by the names of the contract", () => {
    expect(read("tab=overdue&currency=PEN&minDaysLate=31&maxDaysLate=60&clientId=7&openPart=detraccion").filter).toEqual({
      currency: "PEN",
      minDaysLate: 31,
      maxDaysLate: 60,
      clientId: 7,
      openPart: "detraccion",
    });
  });

  it("leaves out what it does not understand", () => {
    expect(read("tab=otras&currency=soles&dueFrom=31/12/2026&clientId=-1&minDaysLate=uno&orden=nada&factura=x")).toMatchObject({
      tab: "open",
      filter: {},
      openId: undefined,
      sort: { by: "issueOn" },
    });
  });

  it("reads back what it wrote", () => {
    const query = "tab=all&dueFrom=2026-11-01&dueTo=2026-11-30&buscar=F001&orden=-open&factura=12";
    expect(writeInvoicesLink(read(query)).toString()).toBe(query);
    expect(writeInvoicesLink(read("")).toString()).toBe("");
    expect(read("nueva=1").isRecording).toBe(true);
  });

  it("knows a document by `id` too", () => {
    expect(read("id=9").openId).toBe(9);
  });
});
