import { formatDate, limaDate } from "../../shared/dates.ts";
import type { Command } from "./context.ts";
import type { UndoResult } from "./undo-papers.ts";

/**
 * Takes the answers that a chat brought off the list. The conversation is sealed and loses nothing: its messages stay, as do answers about which something
 * was done; neither keeps the batch from counting as undone.
 */
export function undoReplies(tx: Command, batchId: number): UndoResult {
  const kind = tx.bulk.get<{ kind: string; label: string }>("SELECT kind, label FROM batches WHERE id = ?", batchId);
  if (kind?.kind !== "chat") return { undone: 0, kept: [] };
  const undone = tx.bulk.run(
    "UPDATE replies SET state = 'dismissed', resolved_at = ? WHERE batch_id = ? AND source = 'chat' AND state = 'waiting'",
    tx.at,
    batchId,
  );
  const done = tx.bulk.all<{ at: string; outcome: string | null }>(
    "SELECT at, outcome FROM replies WHERE batch_id = ? AND source = 'chat' AND state = 'done' ORDER BY at",
    batchId,
  );
  return {
    undone,
    kept: [
      { what: kind.label, why: "Los mensajes quedan en la conversación del cliente, que está sellada y no se borra; salen de la bandeja." },
      ...done.map(({ at, outcome }) => ({
        what: `Respuesta del ${formatDate(limaDate(at))}`,
        why: `Ya se atendió (${outcome ?? "anotada"}): ábrela en la bandeja para deshacerlo.`,
      })),
    ],
  };
}
