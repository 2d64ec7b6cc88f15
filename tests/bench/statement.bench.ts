import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as xlsx from "@e965/xlsx";
import Papa from "papaparse";
import type { App } from "../../main/app-types.ts";
import { typedCall } from "../../main/typed-call.ts";
import type { Bench } from "./bench.ts";
import { startBusiness } from "./business.ts";
import { openDatabase } from "./database.ts";

const LINES = 50_000;
const XLSX_ROWS = 100_000;

/** A statement of 50,000 lines into a new ledger (read, told apart, stored), against papaparse and a prepared insert of the same rows in the same table. */
export const statement: Bench = {
  name: "import a statement of 50k lines (CSV)",
  goal: { of: "ratio", atMost: 2 },
  pairs: 3,
  prepare(folder) {
    const path = join(folder, "movimientos.csv");
    writeFileSync(path, statementCsv());
    return {
      async figure() {
        const app = await startBusiness(mkdtempSync(join(folder, "run-")));
        const started = performance.now();
        const { added } = await typedCall(app)("reconciliation.importStatement", { path });
        const elapsed = performance.now() - started;
        if (added !== LINES) throw new Error(`${added} lines`);
        await app.close();
        return elapsed;
      },
      async reference() {
        const bare = mkdtempSync(join(folder, "bare-"));
        await (await startBusiness(bare)).close();
        const database = openDatabase(bare);
        const started = performance.now();
        insertBare(database, readFileSync(path, "utf8"));
        const elapsed = performance.now() - started;
        database.close();
        return elapsed;
      },
    };
  },
};

/** The same rows parsed and inserted in the same table, with nothing decided: no date or amount is checked, nothing is classified. */
function insertBare(database: ReturnType<typeof openDatabase>, text: string): void {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  const at = "2026-11-20T15:00:00.000Z";
  database.exec("BEGIN");
  database
    .prepare(
      "INSERT INTO bank_accounts (bank, number, number_digits, currency, kind, created_at) VALUES ('BCP', '1', '1', 'PEN', 'ordinary', ?)",
    )
    .run(at);
  const insert = database.prepare(
    `INSERT INTO bank_lines (bank_account_id, booked_on, amount_minor, currency, description, operation, balance_minor, kind, status, fingerprint, ordinal, created_at)
      VALUES (1, ?, ?, 'PEN', ?, ?, ?, 'credit', 'pending', ?, 1, ?) ON CONFLICT DO NOTHING`,
  );
  for (const [day = "", , description, , amount, balance, , operation] of data.slice(5)) {
    const bookedOn = `${day.slice(6)}-${day.slice(3, 5)}-${day.slice(0, 2)}`;
    const minor = Math.round(Number(amount) * 100);
    insert.run(bookedOn, minor, description, operation, Math.round(Number(balance) * 100), `${bookedOn}|${minor}|${operation}|`, at);
  }
  database.exec("COMMIT");
}

/** The longest that another request waited while the 50,000 lines came in; the reference is the same request on the idle application. */
export const statementWaits: Bench = {
  name: "longest wait of another request during a statement of 50k lines",
  goal: { of: "figure", atMost: 100 },
  pairs: 3,
  prepare(folder) {
    const path = join(folder, "movimientos.csv");
    writeFileSync(path, statementCsv());
    return longestWait(folder, (app) => typedCall(app)("reconciliation.importStatement", { path }));
  },
};

/** The same during the preview of a list of 100,000 rows in XLSX. */
export const workbookWaits: Bench = {
  name: "longest wait of another request during an XLSX of 100k rows",
  goal: { of: "figure", atMost: 100 },
  pairs: 1,
  prepare(folder) {
    const path = join(folder, "facturas.xlsx");
    writeFileSync(path, invoicesWorkbook());
    return longestWait(folder, async (app) => {
      const { files } = await typedCall(app)("imports.importFiles", { paths: [path], preview: true });
      const mapping = files[0]?.table?.invoices;
      if (!mapping) throw new Error("not taken for a list");
      const { counts } = await typedCall(app)("imports.importFiles", { paths: [path], choices: [{ path, as: "invoices", mapping }] });
      if (counts.documents !== XLSX_ROWS) throw new Error(`${counts.documents} documents`);
    });
  },
};

function longestWait(folder: string, work: (app: App) => Promise<unknown>) {
  const asking = async (app: App, until: Promise<unknown>) => {
    let isDone = false;
    void until.finally(() => {
      isDone = true;
    });
    let longest = 0;
    while (!isDone) {
      const started = performance.now();
      await typedCall(app)("settings.getStatus", {});
      longest = Math.max(longest, performance.now() - started);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await until;
    return longest;
  };
  return {
    async figure() {
      const app = await startBusiness(mkdtempSync(join(folder, "run-")));
      const longest = await asking(app, work(app));
      await app.close();
      return longest;
    },
    async reference() {
      const app = await startBusiness(mkdtempSync(join(folder, "idle-")));
      const longest = await asking(app, new Promise((resolve) => setTimeout(resolve, 500)));
      await app.close();
      return longest;
    },
  };
}

/** As BCP writes it: five lines of title, then the newest first. */
function statementCsv(): string {
  const rows = [
    ["Cuenta", "193-2345678-0-12"],
    ["Moneda", "Soles"],
    [],
    [],
    "Fecha,Fecha valuta,Descripción operación,Código,Monto,Saldo,Sucursal - agencia,Operación - Número,Operación - Hora,Usuario,UTC,Referencia2".split(
      ",",
    ),
  ];
  let balance = 50_000_00;
  for (let index = 0; index < LINES; index++) {
    const amount = ((index * 7919) % 900_000) + 100;
    balance += amount;
    const day = `${String((Math.floor(index / 60) % 28) + 1).padStart(2, "0")}/${String((Math.floor(index / 1_700) % 12) + 1).padStart(2, "0")}/20${20 + Math.floor(index / 20_400)}`;
    rows.push([
      day,
      day,
      `TRAN.CTAS.TERC.BM 20${String(100_000_000 + (index % 997))}`,
      "",
      (amount / 100).toFixed(2),
      (balance / 100).toFixed(2),
      "111-005",
      String(10_000_000 + index),
      "12:30",
      "OPE001",
      "4401",
      "",
    ]);
  }
  return rows.map((row) => row.join(",")).join("\n");
}

function invoicesWorkbook(): Uint8Array {
  const rows: (string | number)[][] = [["Factura", "RUC", "Cliente", "Emisión", "Vence", "Total"]];
  for (let index = 1; index <= XLSX_ROWS; index++)
    rows.push([
      `F001-${index}`,
      String(20_100_000_000 + (index % 900)),
      `Comercial ${index % 900} S.A.C.`,
      "02/11/2026",
      "02/12/2026",
      1180 + (index % 700),
    ]);
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows), "Ventas");
  return new Uint8Array(xlsx.write(book, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer);
}
