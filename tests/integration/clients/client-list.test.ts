import { readFileSync } from "node:fs";
import * as xlsx from "@e965/xlsx";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";
import { factura } from "../../fixtures/documents.ts";

type Debt = { totalMinor: number; dueOn: string; currency?: string };
const NAMES = ["Ñandú S.A.C.", "Zorro Andino S.A.C.", "Águila Real E.I.R.L.", "nube blanca srl", "Óptica Luz S.A.C."];
const DEBTS: Debt[][] = [
  [{ totalMinor: 10_000, dueOn: "2026-11-30" }],
  [
    { totalMinor: 50_000, dueOn: "2026-09-01" },
    { totalMinor: 20_000, dueOn: "2026-12-01" },
  ],
  [
    { totalMinor: 30_000, dueOn: "2026-11-01" },
    { totalMinor: 99_900, dueOn: "2026-10-01", currency: "USD" },
  ],
  [{ totalMinor: 60_000, dueOn: "2026-09-01" }],
  [],
];

/** Five clients, what each owes, and one who owes nothing. Today is 20/11/2026. */
async function withDebtors(): Promise<TestApp> {
  const app = await startTestApp();
  await app.call("clients.saveClients", {
    clients: NAMES.map((name, index) => ({ docType: "RUC", docNumber: String(20_500_000_000 + index), name })),
  });
  const invoices = DEBTS.flatMap((debts, client) =>
    debts.map((debt, index) =>
      factura({
        clientDocNumber: String(20_500_000_000 + client),
        clientName: "otro nombre",
        number: `${client + 1}${index}`,
        issueOn: "2026-08-01",
        ...debt,
      }),
    ),
  );
  await app.call("invoices.recordInvoices", { invoices });
  return app;
}

const order = async (app: TestApp, input: Parameters<TestApp["call"]>[1]) =>
  (await app.call("clients.listClients", input as object)).rows.map(({ name }) => name.split(" ")[0]);

describe("the list of clients", () => {
  test("is in the order of names, accents and capitals aside; and the other way round", async () => {
    const app = await withDebtors();
    expect(await order(app, {})).toEqual(["Águila", "Ñandú", "nube", "Óptica", "Zorro"]);
    expect(await order(app, { sort: "name", descending: true })).toEqual(["Zorro", "Óptica", "nube", "Ñandú", "Águila"]);
  });

  test("by what is owed, by what is late, and by the oldest debt; equals in the order of names", async () => {
    const app = await withDebtors();
    expect(await order(app, { sort: "open", descending: true })).toEqual(["Zorro", "nube", "Águila", "Ñandú", "Óptica"]);
    expect(await order(app, { sort: "overdue", descending: true })).toEqual(["nube", "Zorro", "Águila", "Ñandú", "Óptica"]);
    expect(await order(app, { sort: "oldest" })).toEqual(["nube", "Zorro", "Águila", "Ñandú", "Óptica"]);
  });

  test("says balances by currency, documents, and the oldest due date", async () => {
    const app = await withDebtors();
    const { rows, total } = await app.call("clients.listClients", { search: "aguila" });
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({
      docNumber: "20500000002",
      balances: [
        { currency: "PEN", openMinor: 30_000, overdueMinor: 30_000 },
        { currency: "USD", openMinor: 99_900, overdueMinor: 99_900 },
      ],
      documents: 2,
      oldestDueOn: "2026-10-01",
      habitDays: null,
      lastContactOn: null,
    });
  });

  test("can leave out who owes nothing, and stop at a number of rows", async () => {
    const app = await withDebtors();
    expect(await order(app, { onlyOwing: true })).not.toContain("Óptica");
    const { rows, total } = await app.call("clients.listClients", { limit: 2 });
    expect([rows.length, total]).toEqual([2, 5]);
  });

  test.each([
    ["ñandú", ["Ñandú"]],
    ["NANDU", ["Ñandú"]],
    ["opti", ["Óptica"]],
    ["sac", ["Ñandú", "Óptica", "Zorro"]],
    ["s.a.c. zorro", ["Zorro"]],
    ["20500000003", ["nube"]],
    ["2050000000", ["Águila", "Ñandú", "nube", "Óptica", "Zorro"]],
    ["eal", []],
    ['" OR *', []],
    ["   ", ["Águila", "Ñandú", "nube", "Óptica", "Zorro"]],
  ])("searched by %j", async (search, names) => {
    expect(await order(await withDebtors(), { search })).toEqual(names);
  });

  test("shows how late a client pays once three documents are settled", async () => {
    const app = await withDebtors();
    const { rows } = await app.call("clients.listClients", { search: "optica" });
    const clientId = rows[0]?.id as number;
    for (const [index, days] of [2, 9, 30].entries()) {
      const invoice = factura({
        clientDocNumber: "20500000004",
        number: String(900 + index),
        issueOn: "2026-08-01",
        dueOn: "2026-09-01",
        totalMinor: 100,
      });
      const { recorded } = await app.call("invoices.recordInvoices", { invoices: [invoice] });
      const paidOn = `2026-${days > 29 ? "10" : "09"}-${String(days > 29 ? 1 : 1 + days).padStart(2, "0")}`;
      await app.call("payments.recordPayment", {
        clientId,
        paidOn,
        amountMinor: 100,
        currency: "PEN",
        method: "cash",
        allocations: [{ invoiceId: recorded[0]?.id as number, amountMinor: 100 }],
      });
      const habit = (await app.call("clients.getClient", { id: clientId })).habitDays;
      expect(habit).toBe(index < 2 ? null : 9);
    }
  });
});

describe("exported", () => {
  test("as CSV: a row for each currency, names that no spreadsheet runs", async () => {
    const app = await withDebtors();
    await app.call("clients.saveClients", {
      clients: [{ docType: "OTHER", docNumber: "@1", name: "=cmd|'/c calc'!A0", email: "+a@b.example" }],
    });
    const { file } = await app.call("clients.exportClients", { format: "csv" });
    const { data } = Papa.parse<string[]>(readFileSync(file.path, "utf8").slice(1), { skipEmptyLines: true });
    expect(data).toHaveLength(1 + 7);
    expect(data.flat().filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([]);
    expect(data.filter((row) => row[2] === "Águila Real E.I.R.L.").map((row) => row.slice(5, 10))).toEqual([
      ["PEN", "300", "300", "2", "01/10/2026"],
      ["USD", "999", "999", "2", "01/10/2026"],
    ]);
    expect(app.app.fileToServe(file.path)).toBeDefined();
  });

  test("as XLSX, narrowed as the list is", async () => {
    const app = await withDebtors();
    const { file } = await app.call("clients.exportClients", { format: "xlsx", search: "zorro", onlyOwing: true });
    const workbook = xlsx.read(readFileSync(file.path), { type: "buffer" });
    const rows = xlsx.utils.sheet_to_json<Record<string, unknown>>(workbook.Sheets.Clientes as xlsx.WorkSheet);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ Número: "20500000001", Cliente: "Zorro Andino S.A.C.", "Por cobrar": 700, Vencido: 500 });
  });
});
