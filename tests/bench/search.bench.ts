import type { Bench } from "./bench.ts";
import { ask, startLoadedBusiness } from "./business.ts";
import { openDatabase } from "./database.ts";

const TEXTS = ["comercial 1999", "F003-2345", "20100001400", "peru 77", "1,234.56", "24999"];

/** The slowest of some searches of the box over clients and documents, against LIKE over both. */
export const search: Bench = {
  name: "search box, slowest of six, 100k invoices",
  goal: { of: "figure", atMost: 10 },
  pairs: 11,
  async prepare(folder) {
    const app = await startLoadedBusiness(folder, 100_000);
    const database = openDatabase(folder);
    const like = database.prepare(
      `SELECT i.id FROM invoices i JOIN clients c ON c.id = i.client_id WHERE c.name LIKE ? OR i.series || '-' || i.number LIKE ? LIMIT 12`,
    );
    const slowest = async (run: (text: string) => unknown) => {
      const times: number[] = [];
      for (const text of TEXTS) {
        const started = performance.now();
        await run(text);
        times.push(performance.now() - started);
      }
      return Math.max(...times);
    };
    return {
      figure: () => slowest((text) => ask(app, "insights.findAnything", { text })),
      reference: () => slowest((text) => like.all(`%${text}%`, `%${text}%`)),
      async close() {
        database.close();
        await app.close();
      },
    };
  },
};
