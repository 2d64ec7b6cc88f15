import { sql } from "kysely";

/**
 * A select of the ids of documents of interest, charged beside a bank deposit or by hand: they are owed at once and say nothing of how
 * punctual a client is. Both are found through an index, without looking at the documents themselves.
 */
export const interestDocumentIds = sql`SELECT companion_id FROM payment_companions WHERE kind = 'invoice'
  UNION ALL SELECT charged.id FROM batches JOIN invoices AS charged ON charged.batch_id = batches.id WHERE batches.kind = 'interest'`;
