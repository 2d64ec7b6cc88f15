import { expect, test } from "vitest";
import { read, sourceFiles } from "./source-files.ts";

const moneyTables = "(parts|postings|payments)";
const writes = [
  new RegExp(`(insertInto|replaceInto|updateTable|deleteFrom|bulk\\.insert\\w*)\\(\\s*["'\`]${moneyTables}["'\`]`),
  new RegExp(`\\b(insert\\s+(or\\s+\\w+\\s+)?into|replace\\s+into|update|delete\\s+from)\\s+["'\`]?${moneyTables}\\b`, "i"),
  /(updateTable|insertInto|replaceInto|bulk\.insert\w*)\([^;]*?\b(open_minor|unallocated_minor)\s*:/s,
  /\bupdate\s+\w+\s+set\b[^;`"]*\b(open_minor|unallocated_minor)\s*=/i,
];

test("only main/ledger/post.ts writes what is owed, what was paid and what is left", () => {
  const offenders = sourceFiles("main", "scripts").filter(
    (path) => path !== "main/ledger/post.ts" && writes.some((write) => write.test(read(path))),
  );
  expect(
    offenders,
    "Call the function of main/ledger/post.ts that posts it (or add one there): it keeps the balances in the same transaction.",
  ).toEqual([]);
});

test("the patterns know a write of money when they see one", () => {
  const samples = [
    `db.insertInto("postings").values({ part_id: 1 })`,
    "tx.bulk.run(`UPDATE parts SET due_on = ?`)",
    `db.updateTable("invoices").set({ open_minor: 0 })`,
    'tx.bulk.run("UPDATE invoices SET note = ?, open_minor = 0 WHERE id = ?")',
    "INSERT OR IGNORE INTO payments (id) VALUES (1)",
  ];
  const missed = samples.filter((sample) => !writes.some((write) => write.test(sample)));
  expect(missed).toEqual([]);
  expect(
    writes.some((write) => write.test(`db.selectFrom("parts").where("open_minor", ">", 0); db.updateTable("invoices").set({ note: "x" })`)),
  ).toBe(false);
});

test("money is never parsed as a float", () => {
  const offenders = sourceFiles("main", "renderer", "shared", "migrations", "scripts").filter((path) =>
    /\bparseFloat\s*\(/.test(read(path)),
  );
  expect(offenders, "Use parseAmount or parseHumanAmount of shared/money.ts.").toEqual([]);
});
