import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { documentKey } from "../../shared/identifiers.ts";
import type { NewInvoice } from "../../shared/contract/invoices.ts";
import type { Bench } from "./bench.ts";
import { ask, manyInvoices, NOW, RUC, startBusiness } from "./business.ts";
import { openDatabase } from "./database.ts";

/** 100,000 documents through the API, against a bare loop that inserts the same rows into the same tables through prepared statements. */
export const load: Bench = {
  name: "load 100k invoices",
  goal: { of: "ratio", atMost: 1.5 },
  pairs: 3,
  async prepare(folder) {
    const invoices = manyInvoices(100_000);
    const fresh = () => mkdtempSync(join(folder, "run-"));
    return {
      async figure() {
        const app = await startBusiness(fresh());
        const started = performance.now();
        await ask(app, "invoices.recordInvoices", { invoices });
        const elapsed = performance.now() - started;
        await app.close();
        return elapsed;
      },
      async reference() {
        const place = fresh();
        await (await startBusiness(place)).close();
        return bareLoop(place, invoices);
      },
    };
  },
};

function bareLoop(folder: string, invoices: readonly NewInvoice[]): number {
  const database = openDatabase(folder);
  const started = performance.now();
  const client = database.prepare("INSERT INTO clients (doc_type, doc_number, name, name_folded, created_at) VALUES ('RUC', ?, ?, ?, ?)");
  const invoice =
    database.prepare(`INSERT INTO invoices (key, issuer_ruc, type, series, number, document_sort, client_id, issue_on, due_on, currency, total_minor, open_minor, next_due_on,
    detraccion_percent, detraccion_minor, detraccion_pen_minor, source_kind, created_at) VALUES (?, ?, '01', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'manual', ?)`);
  const part = database.prepare(
    "INSERT INTO parts (invoice_id, client_id, cuota, part, due_on, currency, amount_minor, open_minor) VALUES (?, ?, 1, ?, ?, ?, ?, ?)",
  );
  const clients = new Map<string, number>();
  database.transaction(() => {
    for (const row of invoices) {
      let clientId = clients.get(row.clientDocNumber);
      if (clientId === undefined) {
        clientId = Number(client.run(row.clientDocNumber, row.clientName, row.clientName.toLowerCase(), NOW).lastInsertRowid);
        clients.set(row.clientDocNumber, clientId);
      }
      const held = row.detraccion?.amountMinor ?? 0;
      const series = row.series ?? "";
      const sort = `${series}-${row.number.padStart(8, "0")}`;
      const id = Number(
        invoice.run(
          documentKey(RUC, "01", series, row.number),
          RUC,
          series,
          row.number,
          sort,
          clientId,
          row.issueOn,
          row.dueOn,
          row.currency,
          row.totalMinor,
          row.totalMinor,
          row.dueOn,
          row.detraccion?.percent ?? null,
          held || null,
          held || null,
          NOW,
        ).lastInsertRowid,
      );
      part.run(id, clientId, "net", row.dueOn, row.currency, row.totalMinor - held, row.totalMinor - held);
      if (held > 0) part.run(id, clientId, "detraccion", row.dueOn, row.currency, held, held);
    }
  })();
  const elapsed = performance.now() - started;
  database.close();
  return elapsed;
}
