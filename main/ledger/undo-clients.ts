import type { Command } from "./context.ts";
import type { FilledBlanks } from "./tables-imports.ts";
import type { UndoResult } from "./undo-papers.ts";

/** What hangs on a client and keeps it; the plan that a person gave it does not, and goes with it. */
const OF_A_CLIENT = [
  "invoices",
  "payments",
  "letters",
  "timeline",
  "certificates",
  "lessons",
  "client_agreements",
  "promises",
  "disputes",
  "followup_actions",
  "tasks",
  "payment_plans",
  "offers",
  "interest_agreements",
];

type Brought = { client_id: number; name: string; filled: string | null };

/** Clients that a list brought go again, unless something hangs on them; of known ones, the blanks that it filled become blank again. */
export function undoClients(tx: Command, batchId: number): UndoResult {
  const brought = tx.bulk.all<Brought>(
    "SELECT b.client_id, c.name, b.filled FROM client_imports b JOIN clients c ON c.id = b.client_id WHERE b.batch_id = ?",
    batchId,
  );
  const kept: UndoResult["kept"] = [];
  for (const { client_id, name, filled } of brought) {
    if (filled !== null) emptyAgain(tx, client_id, JSON.parse(filled) as FilledBlanks);
    else if (hasAnything(tx, client_id))
      kept.push({ what: name, why: "Ya tiene documentos, pagos, conversaciones o acuerdos: el cliente se queda." });
    else {
      tx.bulk.run("DELETE FROM client_plans WHERE client_id = ?", client_id);
      tx.bulk.run("DELETE FROM contacts WHERE client_id = ?", client_id);
      tx.bulk.run("DELETE FROM clients WHERE id = ?", client_id);
    }
  }
  tx.bulk.run("DELETE FROM client_imports WHERE batch_id = ?", batchId);
  return { undone: brought.length - kept.length, kept };
}

function hasAnything(tx: Command, clientId: number): boolean {
  return OF_A_CLIENT.some((table) => tx.bulk.get(`SELECT 1 FROM ${table} WHERE client_id = ? LIMIT 1`, clientId));
}

/** What was changed since stays as it is. */
function emptyAgain(tx: Command, clientId: number, { columns, contactIds }: FilledBlanks): void {
  for (const [column, value] of Object.entries(columns)) {
    const blank = column === "notes" || column === "segment" ? "''" : "NULL";
    tx.bulk.run(`UPDATE clients SET ${column} = ${blank} WHERE id = ? AND ${column} = ?`, clientId, value);
  }
  for (const id of contactIds) tx.bulk.run("DELETE FROM contacts WHERE id = ? AND client_id = ?", id, clientId);
}
