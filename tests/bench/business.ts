import type { NewInvoice } from "../../shared/contract/invoices.ts";
import { addDays } from "../../shared/dates.ts";
import { createApp } from "../../main/app.ts";
import type { App } from "../../main/app-types.ts";
import { openDatabase } from "./database.ts";

export const NOW = "2026-11-20T15:00:00.000Z";
export const RUC = "20606433094";
const TODAY = "2026-11-20";
const CLIENTS = 2_000;

/** Documents of a believable business over three years: 2,000 clients, a tenth in dollars, a fifth with detracción. The same every time. */
export function manyInvoices(count: number): NewInvoice[] {
  let seed = 20_261_120;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (seed >>> 8) % below;
  };
  return Array.from({ length: count }, (_, index) => {
    const client = random(CLIENTS);
    const issueOn = addDays(TODAY, -random(1_095));
    const totalMinor = 5_000 + random(2_000_000);
    const detraccion =
      random(5) === 0 && totalMinor > 70_000 ? { percent: 12, amountMinor: Math.round((totalMinor * 0.12) / 100) * 100 } : undefined;
    return {
      type: "01",
      series: `F${String(1 + (index % 4)).padStart(3, "0")}`,
      number: String(1 + Math.floor(index / 4)),
      clientDocType: "RUC",
      clientDocNumber: String(20_100_000_000 + client * 7),
      clientName: `Comercial ${client} del Perú S.A.C.`,
      issueOn,
      dueOn: addDays(issueOn, 30),
      currency: random(10) === 0 ? "USD" : "PEN",
      totalMinor,
      ...(detraccion ? { detraccion } : {}),
    };
  });
}

/** The application over a new ledger with its company. */
export async function startBusiness(folder: string): Promise<App> {
  const app = await createApp({ ledger: folder, home: folder, now: NOW });
  await ask(app, "settings.setCompany", { ruc: RUC, legalName: "Negocio de prueba S.A.C." });
  return app;
}

export async function ask(app: App, name: string, input: unknown): Promise<unknown> {
  const answer = await app.call(name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
  return answer.value;
}

/**
 * A ledger of `count` documents of which about 15% stay open: the rest is paid in one payment each, posted in bulk.
 * Gives the application over it.
 */
export async function startLoadedBusiness(folder: string, count: number): Promise<App> {
  const app = await startBusiness(folder);
  await ask(app, "invoices.recordInvoices", { invoices: manyInvoices(count) });
  await app.close();
  settleMost(folder);
  return createApp({ ledger: folder, home: folder, now: NOW });
}

function settleMost(folder: string): void {
  const database = openDatabase(folder);
  const now = NOW;
  const settle = database.transaction(() => {
    database.exec(`CREATE TEMP TABLE chosen AS SELECT id, invoice_id, client_id, open_minor, due_on, currency FROM parts WHERE invoice_id % 100 >= 15;
      INSERT INTO payments (id, client_id, paid_on, amount_minor, currency, method, unallocated_minor, created_at) SELECT id, client_id, due_on, open_minor, currency, 'transfer', 0, '${now}' FROM chosen;
      INSERT INTO postings (part_id, kind, amount_minor, posted_on, payment_id, created_at) SELECT id, 'allocation', open_minor, due_on, id, '${now}' FROM chosen;
      UPDATE parts SET open_minor = 0 WHERE id IN (SELECT id FROM chosen);
      UPDATE invoices SET open_minor = 0, settled_on = due_on WHERE id IN (SELECT invoice_id FROM chosen);`);
  });
  settle();
  database.exec("ANALYZE");
  database.close();
}
