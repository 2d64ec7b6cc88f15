import { readdirSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { openLedger } from "../../../main/ledger/open.ts";
import { programMigrations } from "../../../main/ledger/migrate.ts";
import { factura } from "../../fixtures/documents.ts";
import { NOW, startTestApp, temporaryFolder } from "../../fixtures/app.ts";

/** A ledger with one factura, half paid; closed, for whoever opens its file directly. */
async function closedLedger(): Promise<string> {
  const folder = temporaryFolder();
  const { app, call } = await startTestApp({ folder });
  const { recorded } = await call("invoices.recordInvoices", { invoices: [factura()] });
  const { client, id } = await call("invoices.getInvoice", { id: recorded[0]?.id as number });
  await call("payments.recordPayment", {
    clientId: client.id,
    paidOn: "2026-11-12",
    amountMinor: 50_000,
    currency: "PEN",
    method: "cash",
    allocations: [{ invoiceId: id, amountMinor: 50_000 }],
  });
  await app.close();
  return folder;
}

const file = (folder: string) => new Database(join(folder, "cuentas.db"));

describe("what was posted is never edited or deleted, whoever tries", () => {
  test.each([
    "UPDATE postings SET amount_minor = 1",
    "DELETE FROM postings",
    "UPDATE payments SET amount_minor = 1",
    "DELETE FROM payments",
    "UPDATE parts SET amount_minor = amount_minor + 1",
    "DELETE FROM parts",
    "UPDATE invoices SET total_minor = 1",
    "DELETE FROM invoices",
    "UPDATE audit SET detail = ''",
    "DELETE FROM audit",
  ])("%s", async (statement) => {
    const database = file(await closedLedger());
    expect(() => database.exec(statement)).toThrow(/never edited or deleted/);
    database.close();
  });

  test.each([
    ["an open balance below zero", "UPDATE parts SET open_minor = -1"],
    ["an open balance above the amount", "UPDATE parts SET open_minor = amount_minor + 1"],
    ["a payment with less than nothing left", "UPDATE payments SET unallocated_minor = -1"],
    ["a payment with more left than it had", "UPDATE payments SET unallocated_minor = amount_minor + 1"],
  ])("%s is refused by the schema itself", async (_what, statement) => {
    const database = file(await closedLedger());
    expect(() => database.exec(statement)).toThrow(/CHECK/);
    database.close();
  });
});

describe("verification finds what does not agree", () => {
  test.each([
    ["part_balance", "UPDATE parts SET open_minor = open_minor - 1"],
    ["invoice_balance", "UPDATE invoices SET open_minor = open_minor - 1"],
    ["payment_balance", "UPDATE payments SET unallocated_minor = 1"],
    ["audit", "DROP TRIGGER audit_no_update; UPDATE audit SET detail = '{}' WHERE id = 2"],
  ])("%s", async (code, tampering) => {
    const folder = await closedLedger();
    const database = file(folder);
    database.exec(tampering);
    database.close();
    const { call } = await startTestApp({ folder, company: false });
    const { ok, problems } = await call("ledger.verify", {});
    expect(ok).toBe(false);
    expect(problems.map((problem) => problem.code)).toContain(code);
  });
});

describe("migrations", () => {
  test("a ledger of a newer version is refused and not touched", async () => {
    const folder = await closedLedger();
    const database = file(folder);
    database.exec("INSERT INTO migrations (name, applied_at) VALUES ('9999_future', '2030-01-01')");
    database.close();
    await expect(openLedger(folder)).rejects.toMatchObject({ code: "newer_ledger" });
  });

  test("one that fails leaves the ledger as it was, with a copy kept", async () => {
    const folder = await closedLedger();
    const next = String(Object.keys(programMigrations).length + 1).padStart(4, "0");
    const broken = {
      ...programMigrations,
      [`${next}_broken`]: {
        async up(db: Parameters<(typeof programMigrations)[string]["up"]>[0]) {
          await db.schema.createTable("half_done").addColumn("id", "integer").execute();
          throw new Error("the second half failed");
        },
      },
    };
    await expect(openLedger(folder, { migrations: broken })).rejects.toMatchObject({ code: "migration_failed" });
    const database = file(folder);
    expect(database.prepare("SELECT name FROM sqlite_master WHERE name = 'half_done'").all()).toEqual([]);
    database.close();
    expect(readdirSync(folder).some((name) => name.includes(`antes-de-${next}`))).toBe(true);
    const ledger = await openLedger(folder);
    await ledger.close();
  });
});

test("a command that throws leaves nothing, and the next one works", async () => {
  const ledger = await openLedger(temporaryFolder());
  const failing = ledger.command(NOW, { what: "test", topics: [], batch: { kind: "x", label: "x" } }, async (tx) => {
    tx.bulk.insert("settings", { name: "a", value: "1" });
    throw new Error("no");
  });
  const following = ledger.command(NOW, { what: "test", topics: [] }, async (tx) => tx.bulk.insert("settings", { name: "b", value: "2" }));
  await expect(failing).rejects.toThrow("no");
  await following;
  expect(await ledger.read.selectFrom("settings").select("name").execute()).toEqual([{ name: "b" }]);
  expect(await ledger.read.selectFrom("batches").select("id").execute()).toEqual([]);
  await ledger.close();
});

test("a reader sees the committed state while a command is under way", async () => {
  const ledger = await openLedger(temporaryFolder());
  await ledger.command(NOW, { what: "test", topics: [] }, async (tx) => {
    tx.bulk.insert("settings", { name: "a", value: "1" });
    expect(await ledger.read.selectFrom("settings").selectAll().execute()).toEqual([]);
  });
  expect(await ledger.read.selectFrom("settings").selectAll().execute()).toHaveLength(1);
  await ledger.close();
});
