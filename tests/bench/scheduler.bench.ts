import type { OutputOf } from "../../shared/contract/index.ts";
import type { NewInvoice } from "../../shared/contract/invoices.ts";
import { addDays } from "../../shared/dates.ts";
import type { App } from "../../main/app-types.ts";
import type { Bench } from "./bench.ts";
import { ask, startBusiness } from "./business.ts";
import { openDatabase } from "./database.ts";
import { seeded } from "./random.ts";

const TODAY = "2026-11-20";
const CLIENTS = 10_000;

/** What the scheduler must read at least: each client's open balance by due date. */
const RAW = `SELECT client_id, currency, due_on, sum(open_minor) FROM parts INDEXED BY parts_ageing
  WHERE open_minor > 0 AND due_on <= '2026-11-27' GROUP BY currency, client_id, due_on`;

/** Ten open documents for each of so many clients, due over the last ninety days and the next thirty. */
function openInvoices(count: number, clients: number): NewInvoice[] {
  const random = seeded(20_261_120);
  return Array.from({ length: count }, (_, index) => {
    const dueOn = addDays(TODAY, 30 - random.below(120));
    const client = index % clients;
    return {
      type: "01",
      series: "F001",
      number: String(index + 1),
      clientDocType: "RUC",
      clientDocNumber: String(20_100_000_000 + client * 7),
      clientName: `Comercial ${client} del Perú S.A.C.`,
      issueOn: addDays(dueOn, -30),
      dueOn,
      currency: "PEN",
      totalMinor: 5_000 + random.below(500_000),
    };
  });
}

async function prepareWith(folder: string, items: number, clients: number) {
  const app = await startBusiness(folder);
  await ask(app, "invoices.recordInvoices", { invoices: openInvoices(items, clients) });
  const started = performance.now();
  const first = await run(app);
  const firstMs = performance.now() - started;
  const again = await run(app);
  const database = openDatabase(folder);
  const raw = database.prepare(RAW).raw();
  return {
    figure: () => run(app),
    reference: () => raw.all(),
    report: () => [
      `  the first call queued ${first.filter(({ outcome }) => outcome === "queued").length} steps and said of ${first.filter(({ outcome }) => outcome === "skipped").length} why they wait, in ${firstMs.toFixed(0)} ms; the second decided ${again.length}`,
    ],
    async close() {
      database.close();
      await app.close();
    },
  };
}

async function run(app: App) {
  return ((await ask(app, "followup.runScheduler", {})) as OutputOf<"followup.runScheduler">).actions;
}

/** A call when everything is decided, which reads and decides all and writes nothing, against the bare reading of what is due. */
export const scheduler: Bench = {
  name: "scheduler, 10,000 clients and 100k open items",
  goal: { of: "figure", atMost: 1_500 },
  pairs: 5,
  prepare: (folder) => prepareWith(folder, 10 * CLIENTS, CLIENTS),
};

/** A tenth of it, to be read beside the other: the time grows with what is due. */
export const schedulerTenth: Bench = {
  name: "scheduler, 1,000 clients and 10k open items",
  goal: { of: "figure", atMost: 150 },
  pairs: 5,
  prepare: (folder) => prepareWith(folder, CLIENTS, CLIENTS / 10),
};
