import type { ledgerContract, undoContract } from "../../shared/contract/ledger.ts";
import type { Handlers } from "../ledger/context.ts";
import { undoBatch } from "../ledger/undo.ts";
import { verifyLedger } from "../ledger/verify.ts";

/** Looking after the ledger as a whole: is it right, and what can be taken back. */
export const ledgerProcedures: Handlers<typeof ledgerContract> = {
  "ledger.verify": async ({ read }) => {
    const problems = await verifyLedger(read);
    return { ok: problems.length === 0, problems };
  },
};

export const undoProcedures: Handlers<typeof undoContract> = {
  "undo.undoBatch": (context, { batchId }) =>
    context.command(
      { what: "undo.undoBatch", topics: ["invoices", "payments", "reconciliation", "clients", "messages"], detail: { batchId } },
      async (tx) => undoBatch(tx, batchId),
    ),

  "undo.listBatches": async ({ read }, { limit, kinds }) => {
    const rows = await read
      .selectFrom("batches")
      .selectAll()
      .$if(kinds !== undefined, (query) => query.where("kind", "in", kinds ?? []))
      .orderBy("id", "desc")
      .limit(limit ?? 50)
      .execute();
    return {
      batches: rows.map((row) => ({ id: row.id, kind: row.kind, label: row.label, at: row.created_at, isUndone: row.undone_at !== null })),
    };
  },
};
