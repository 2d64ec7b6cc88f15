import type { OutputOf } from "../../../../shared/contract/index.ts";

/** An import, a reconciliation or a payment that may be taken back. */
export type Batch = OutputOf<"undo.listBatches">["batches"][number];
