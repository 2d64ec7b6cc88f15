import type { Bench } from "./bench.ts";
import { ask, startLoadedBusiness } from "./business.ts";
import { openDatabase } from "./database.ts";

const RAW = `SELECT currency, client_id,
  sum(CASE WHEN due_on >= '2026-11-20' THEN open_minor ELSE 0 END), sum(CASE WHEN due_on < '2026-11-20' AND due_on >= '2026-10-21' THEN open_minor ELSE 0 END),
  sum(CASE WHEN due_on < '2026-10-21' AND due_on >= '2026-09-21' THEN open_minor ELSE 0 END), sum(CASE WHEN due_on < '2026-09-21' AND due_on >= '2026-08-22' THEN open_minor ELSE 0 END),
  sum(CASE WHEN due_on < '2026-08-22' THEN open_minor ELSE 0 END)
  FROM parts WHERE open_minor > 0 GROUP BY currency, client_id`;

/** The ageing table through the application against the same sums in bare SQL, without names, order or totals. */
export const ageing: Bench = {
  name: "ageing by client, 100k invoices",
  goal: { of: "ratio", atMost: 1.5 },
  pairs: 41,
  async prepare(folder) {
    const app = await startLoadedBusiness(folder, 100_000);
    const database = openDatabase(folder);
    const raw = database.prepare(RAW).raw();
    return {
      figure: () => ask(app, "insights.getAgeing", {}),
      reference: () => raw.all(),
      async close() {
        database.close();
        await app.close();
      },
    };
  },
};
