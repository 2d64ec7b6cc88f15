import type { InvoiceFilter, InvoiceSort } from "../../shared/contract/invoices.ts";
import type { Bench } from "./bench.ts";
import { ask, startLoadedBusiness } from "./business.ts";
import { openDatabase } from "./database.ts";

const SORTS: InvoiceSort[] = (["issueOn", "dueOn", "client", "document", "total", "open"] as const).flatMap((by) => [
  { by },
  { by, descending: true },
]);
const FILTERS: { filter?: InvoiceFilter; search?: string }[] = [
  {},
  { filter: { tab: "open" } },
  { filter: { tab: "overdue", currency: "USD" } },
  { filter: { tab: "paid", minOpenMinor: 0 } },
  { filter: { tab: "open", minDaysLate: 31, maxDaysLate: 60 } },
  { search: "comercial 77" },
];
const PAGES = 4;

type Page = { nextCursor?: string };

/** Every sort with every filter, the first pages of each: the 95th percentile of a page, against the 95th of raw keyset pages in the default order. */
export const workbookPage: Bench = {
  name: "workbook page p95 at 100k",
  goal: { of: "figure", atMost: 16 },
  pairs: 3,
  async prepare(folder) {
    const app = await startLoadedBusiness(folder, 100_000);
    const database = openDatabase(folder);
    const raw = database.prepare(
      "SELECT i.*, c.name AS client FROM invoices i JOIN clients c ON c.id = i.client_id WHERE (i.issue_on, i.id) < (?, ?) ORDER BY i.issue_on DESC, i.id DESC LIMIT 200",
    );
    return {
      async figure() {
        const times: number[] = [];
        for (const sort of SORTS) {
          for (const narrowing of FILTERS) {
            let cursor: string | undefined;
            for (let page = 0; page < PAGES; page++) {
              const started = performance.now();
              const answer = (await ask(app, "invoices.listInvoices", {
                ...narrowing,
                sort,
                limit: 200,
                ...(cursor ? { cursor } : {}),
              })) as Page;
              times.push(performance.now() - started);
              cursor = answer.nextCursor;
              if (!cursor) break;
            }
          }
        }
        return percentile(times, 95);
      },
      reference() {
        const times: number[] = [];
        let place = { issue_on: "9999", id: 0 };
        for (let page = 0; page < 200; page++) {
          const started = performance.now();
          const rows = raw.all(place.issue_on, place.id) as (typeof place)[];
          times.push(performance.now() - started);
          place = rows.at(-1) ?? place;
        }
        return percentile(times, 95);
      },
      async close() {
        database.close();
        await app.close();
      },
    };
  },
};

function percentile(values: number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0;
}
