import { z } from "zod";
import { empty, id } from "./common.ts";
import { mutation, query } from "./procedure.ts";

export const ledgerContract = {
  "ledger.verify": query(
    "Recomputes every balance and the audit chain and compares.",
    empty,
    z.object({ ok: z.boolean(), problems: z.array(z.object({ code: z.string(), text: z.string() })) }),
  ),
};

export const undoContract = {
  "undo.undoBatch": mutation(
    "Takes back an import or a reconciliation; what was built on it is kept and said.",
    z.object({ batchId: id }),
    z.object({ undone: z.int(), kept: z.array(z.object({ what: z.string(), why: z.string() })) }),
  ),
  "undo.listBatches": query(
    "Imports and reconciliations, newest first, and whether each can be undone.",
    z.object({
      limit: z.int().min(1).max(200).optional(),
      /** Only batches of these kinds: import, record, statement, reconciliation, payment, void. */
      kinds: z.array(z.string()).max(20).optional(),
    }),
    z.object({ batches: z.array(z.object({ id, kind: z.string(), label: z.string(), at: z.string(), isUndone: z.boolean() })) }),
  ),
};
