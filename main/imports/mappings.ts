import type { ListKind, ListMapping } from "../../shared/contract/lists.ts";
import type { ColumnMapping } from "../../shared/contract/reconciliation.ts";
import type { Command, ReadDb } from "../ledger/context.ts";
import type { LearnedList, ReadInput } from "./reading/read-item.ts";

/** Every mapping that was remembered, by the headings of its files. */
export async function readMappings(read: ReadDb): Promise<Pick<ReadInput, "statementMappings" | "listMappings">> {
  const statements = await read.selectFrom("statement_mappings").select(["signature", "mapping"]).execute();
  const lists = await read.selectFrom("list_mappings").select(["signature", "kind", "mapping"]).execute();
  return {
    statementMappings: Object.fromEntries(statements.map(({ signature, mapping }) => [signature, JSON.parse(mapping) as ColumnMapping])),
    listMappings: Object.fromEntries(
      lists.map(({ signature, kind, mapping }) => [signature, { kind, mapping: JSON.parse(mapping) as ListMapping }]),
    ),
  };
}

/** The clients that a list may name without RUC: those whose name nobody else has. */
export async function readClientNames(read: ReadDb): Promise<ReadInput["clientsByName"]> {
  const rows = await read
    .selectFrom("clients")
    .select(["name_folded", "doc_type as docType", "doc_number as docNumber"])
    .groupBy("name_folded")
    .having((eb) => eb.fn.countAll(), "=", 1)
    .execute();
  return Object.fromEntries(rows.map(({ name_folded, docType, docNumber }) => [name_folded, { docType, docNumber }]));
}

/**
 * Remembers which column is which for lists with the same headings; that such a table was once explained as a statement is forgotten.
 * The row of the headings may move with the next file.
 */
export function rememberListMapping(
  tx: Command,
  kind: ListKind,
  { signature, asStatement, mapping: { headerRow: _moves, ...mapping } }: LearnedList,
): void {
  tx.bulk.run(
    `INSERT INTO list_mappings (signature, kind, mapping, created_at, batch_id) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (signature) DO UPDATE SET kind = excluded.kind, mapping = excluded.mapping, batch_id = excluded.batch_id`,
    signature,
    kind,
    JSON.stringify(mapping),
    tx.at,
    tx.batchId,
  );
  tx.bulk.run("DELETE FROM statement_mappings WHERE signature = ?", asStatement);
}
