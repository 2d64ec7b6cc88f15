import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { InvoiceRow, InvoiceSort } from "../../../shared/contract/invoices.ts";
import { openTestApp, type TestApp } from "../../fixtures/app.ts";
import { fillWorkbook } from "./workbook-data.ts";
import { type ModelDocument, modelTotals, narrowed, type Narrowing, nextDueOf, openOf, sortedIds } from "./workbook-model.ts";

const TODAY = "2026-11-20";
const SORTS: InvoiceSort[] = (["issueOn", "dueOn", "client", "document", "total", "open"] as const).flatMap((by) => [
  { by },
  { by, descending: true },
]);
const NARROWINGS: Narrowing[] = [
  {},
  { filter: { tab: "open" } },
  { filter: { tab: "overdue" } },
  { filter: { tab: "upcoming", currency: "USD" } },
  { filter: { tab: "paid" } },
  { filter: { tab: "all", type: "07" } },
  { filter: { currency: "PEN" }, search: "F0" },
  { filter: { tab: "open" }, search: "e001" },
  { filter: { issuedFrom: "2026-10-01", issuedTo: "2026-10-31", minOpenMinor: 5_000, maxOpenMinor: 50_000 } },
  { filter: { dueFrom: "2026-11-20", dueTo: "2026-12-05", openPart: "detraccion" } },
  { filter: { minDaysLate: 1, maxDaysLate: 30 } },
  { search: "ñandu" },
  { filter: { tab: "overdue" }, search: "AGUILA eirl" },
  { search: "hijos" },
  { search: "F001-0012" },
  { search: "15" },
  { search: "oc-12" },
  { filter: { tab: "open" }, search: "510.00" },
  { search: "20500000022" },
  { search: "2050" },
  { filter: { tab: "open" }, search: "2050" },
  { search: "nobody" },
];

const folder = mkdtempSync(join(tmpdir(), "cuentas-"));
let business: TestApp;
let documents: ModelDocument[];

beforeAll(async () => {
  business = await openTestApp({ folder });
  documents = await fillWorkbook(business);
});

afterAll(async () => {
  await business.app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every page from the first to the last, by cursor. */
async function walk(narrowing: Narrowing, sort: InvoiceSort, limit: number): Promise<{ rows: InvoiceRow[]; totals: unknown }> {
  const rows: InvoiceRow[] = [];
  let cursor: string | undefined;
  for (;;) {
    const page = await business.call("invoices.listInvoices", { ...narrowing, sort, limit, ...(cursor ? { cursor } : {}) });
    rows.push(...page.rows);
    cursor = page.nextCursor;
    if (!cursor) return { rows, totals: page.totals };
    expect(page.rows).toHaveLength(limit);
  }
}

describe.each(NARROWINGS)("the workbook narrowed by %j", (narrowing) => {
  test("is in every order what a plain list is, each row once, page by page", async () => {
    const wanted = narrowed(documents, narrowing, TODAY);
    for (const sort of SORTS) {
      const { rows, totals } = await walk(narrowing, sort, wanted.length > 1_000 ? 900 : 67);
      expect(rows.map(({ id }) => id)).toEqual(sortedIds(wanted, sort));
      expect(totals).toEqual(modelTotals(wanted));
    }
  });

  test("is outlined by cursors that jump to the same rows", async () => {
    const wanted = narrowed(documents, narrowing, TODAY);
    for (const sort of SORTS) {
      const ids = sortedIds(wanted, sort);
      const { count, cursors } = await business.call("invoices.outlineInvoices", { ...narrowing, sort, every: 100 });
      expect(count).toBe(ids.length);
      expect(cursors).toHaveLength(Math.ceil(ids.length / 100));
      for (const place of new Set([0, 1, cursors.length - 1])) {
        const cursor = cursors[place];
        if (cursor === undefined) continue;
        const { rows } = await business.call("invoices.listInvoices", { ...narrowing, sort, limit: 5, ...(cursor ? { cursor } : {}) });
        expect(rows.map(({ id }) => id)).toEqual(ids.slice(place * 100, place * 100 + 5));
      }
    }
  });
});

test("a row says what is owed, since when, and in which state", async () => {
  const rows = new Map((await walk({}, { by: "issueOn" }, 1_000)).rows.map((row) => [row.id, row]));
  expect(rows.size).toBe(documents.length);
  for (const document of documents) {
    const open = openOf(document);
    const dueOn = nextDueOf(document);
    const isUntouched = open === document.totalMinor;
    expect(rows.get(document.id)).toMatchObject({
      document: document.series ? `${document.series}-${document.number}` : document.number,
      clientId: document.clientId,
      clientName: document.clientName,
      totalMinor: document.totalMinor,
      openMinor: open,
      dueOn,
      daysLate: open > 0 ? Math.round((Date.parse(TODAY) - Date.parse(dueOn)) / 86_400_000) : null,
      status: document.isVoid ? "void" : open === 0 ? "paid" : isUntouched ? "open" : "partial",
    });
  }
});

test("the tabs count what the lists hold, for all and for one client", async () => {
  for (const clientId of [undefined, documents[3]?.clientId]) {
    const { tabs } = await business.call("invoices.countTabs", clientId ? { clientId } : {});
    expect(tabs.map(({ tab }) => tab)).toEqual(["open", "overdue", "upcoming", "paid", "all"]);
    for (const { tab, count, totals } of tabs) {
      const rows = narrowed(documents, { filter: { tab, ...(clientId ? { clientId } : {}) } }, TODAY);
      expect(count).toBe(rows.length);
      expect(totals).toEqual(modelTotals(rows).map(({ currency, openMinor }) => ({ currency, openMinor })));
    }
  }
});

test("a cursor of another order, or no cursor at all, is refused with what to do", async () => {
  const { nextCursor } = await business.call("invoices.listInvoices", { sort: { by: "client" }, limit: 10 });
  for (const cursor of [nextCursor, "nonsense", Buffer.from("{}").toString("base64url")]) {
    const error = await business.fails("invoices.listInvoices", { sort: { by: "issueOn" }, cursor });
    expect(error).toMatchObject({ code: "invalid_input", message: expect.stringContaining("vuelve al comienzo") });
  }
});

test("hostile searches find nothing and break nothing", async () => {
  for (const search of ['"', "*", "' OR 1=1 --", "a\u0000b", "%", "_", "NEAR(a b)", "-", "()", "\\", "ñ".repeat(300)]) {
    const { rows } = await business.call("invoices.listInvoices", { search });
    expect(rows).toEqual([]);
  }
  expect((await business.call("ledger.verify", {})).ok).toBe(true);
});
