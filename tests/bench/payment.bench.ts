import type { Bench } from "./bench.ts";
import { ask, startLoadedBusiness } from "./business.ts";
import { openDatabase } from "./database.ts";

const PAYMENTS = 200;

/** Recording a payment and closing a document with it, 95th percentile, against a bare durable transaction of one row. */
export const recordPayment: Bench = {
  name: "record a payment p95",
  goal: { of: "ratio", atMost: 3 },
  pairs: 3,
  async prepare(folder) {
    const app = await startLoadedBusiness(folder, 20_000);
    const database = openDatabase(folder);
    database.exec("CREATE TABLE bare (id INTEGER PRIMARY KEY, amount INTEGER NOT NULL) STRICT");
    const insert = database.prepare("INSERT INTO bare (amount) VALUES (?)");
    const open = database.prepare("SELECT id, client_id, currency FROM invoices WHERE open_minor > 5000 ORDER BY id").all() as {
      id: number;
      client_id: number;
      currency: string;
    }[];
    let next = 0;
    return {
      async figure() {
        const times: number[] = [];
        for (let count = 0; count < PAYMENTS; count++) {
          const invoice = open[next++ % open.length] as (typeof open)[number];
          const started = performance.now();
          await ask(app, "payments.recordPayment", {
            clientId: invoice.client_id,
            paidOn: "2026-11-20",
            amountMinor: 100,
            currency: invoice.currency,
            method: "transfer",
            allocations: [{ invoiceId: invoice.id, amountMinor: 100 }],
          });
          times.push(performance.now() - started);
        }
        return p95(times);
      },
      reference() {
        const times: number[] = [];
        for (let count = 0; count < PAYMENTS; count++) {
          const started = performance.now();
          insert.run(count);
          times.push(performance.now() - started);
        }
        return p95(times);
      },
      async close() {
        database.close();
        await app.close();
      },
    };
  },
};

function p95(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? 0;
}
