import { expect, test } from "vitest";
import { type Migrations, programMigrations } from "../../../main/ledger/migrate.ts";
import { openLedger } from "../../../main/ledger/open.ts";
import { NOW, temporaryFolder } from "../../fixtures/app.ts";

/** A ledger as the first version left it: movements known by their text too, so that one of them came in twice under two wordings. */
async function firstVersion(): Promise<string> {
  const folder = temporaryFolder();
  const migrations = { "0001_ledger": programMigrations["0001_ledger"] } as Migrations;
  const ledger = await openLedger(folder, { migrations });
  const lines = [
    {
      operation: "00482931",
      description: "Transferencia de Ñandú",
      fingerprint: "2026-11-13|118000|482931|transferencia de nandu",
      ordinal: 1,
    },
    { operation: "00482931", description: "TRAN.CTAS.TERC", fingerprint: "2026-11-13|118000|482931|tran ctas terc", ordinal: 1 },
    { operation: null, description: "Depósito en efectivo", fingerprint: "2026-11-13|118000||deposito en efectivo", ordinal: 1 },
    { operation: null, description: "Depósito en efectivo", fingerprint: "2026-11-13|118000||deposito en efectivo", ordinal: 2 },
    { operation: "S/N", description: "Abono", fingerprint: "2026-11-13|118000|S/N|abono", ordinal: 1 },
  ];
  await ledger.command(NOW, { what: "test", topics: [], batch: { kind: "statement", label: "" } }, async (tx) => {
    tx.bulk.run(
      "INSERT INTO bank_accounts (bank, number, number_digits, currency, kind, created_at) VALUES ('BCP', '1', '1', 'PEN', 'ordinary', ?)",
      NOW,
    );
    for (const { operation, description, fingerprint, ordinal } of lines)
      tx.bulk.run(
        `INSERT INTO bank_lines (bank_account_id, booked_on, amount_minor, currency, description, operation, kind, fingerprint, ordinal, batch_id, created_at)
          VALUES (1, '2026-11-13', 118000, 'PEN', ?, ?, 'credit', ?, ?, 1, ?)`,
        description,
        operation,
        fingerprint,
        ordinal,
        NOW,
      );
  });
  await ledger.close();
  return folder;
}

test("movements of the first version are known by their number from now on, none is lost, and they are still found by their text", async () => {
  const ledger = await openLedger(await firstVersion());
  const rows = await ledger.read.selectFrom("bank_lines").select(["fingerprint", "ordinal", "description_folded"]).orderBy("id").execute();
  expect(rows).toEqual([
    { fingerprint: "2026-11-13|118000|482931|", ordinal: 1, description_folded: "transferencia de nandu" },
    { fingerprint: "2026-11-13|118000|482931|", ordinal: 2, description_folded: "tran ctas terc" },
    { fingerprint: "2026-11-13|118000||deposito en efectivo", ordinal: 1, description_folded: "deposito en efectivo" },
    { fingerprint: "2026-11-13|118000||deposito en efectivo", ordinal: 2, description_folded: "deposito en efectivo" },
    { fingerprint: "2026-11-13|118000||abono", ordinal: 1, description_folded: "abono" },
  ]);
  await ledger.close();
});
