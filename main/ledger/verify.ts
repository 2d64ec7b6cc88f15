import { sql } from "kysely";
import { auditHash } from "./audit.ts";
import type { ReadDb } from "./context.ts";
import { verifySeals } from "./verify-seals.ts";

export type Problem = { code: string; text: string };

/** How many findings of one kind are spelled out; the rest is counted. */
const MOST = 20;

type Check = { code: string; query: string; text(row: Record<string, string | number>): string };

/** Each query gives the rows that break one invariant of the ledger: recomputed from the postings alone. */
const CHECKS: readonly Check[] = [
  {
    code: "part_balance",
    query: `SELECT parts.id, i.key, parts.open_minor AS kept, parts.amount_minor - coalesce(s.sum, 0) AS real FROM parts JOIN invoices i ON i.id = parts.invoice_id
      LEFT JOIN (SELECT part_id, sum(amount_minor) AS sum FROM postings GROUP BY part_id) s ON s.part_id = parts.id WHERE parts.open_minor <> parts.amount_minor - coalesce(s.sum, 0)`,
    text: (row) => `${row.key}: una cuota guarda ${row.kept} por cobrar y sus movimientos dan ${row.real} (en céntimos).`,
  },
  {
    code: "invoice_balance",
    query: `SELECT i.key, i.open_minor AS kept, coalesce(s.sum, 0) AS real FROM invoices i
      LEFT JOIN (SELECT invoice_id, sum(open_minor) AS sum FROM parts GROUP BY invoice_id) s ON s.invoice_id = i.id WHERE i.open_minor <> coalesce(s.sum, 0)`,
    text: (row) => `${row.key}: guarda ${row.kept} por cobrar y sus cuotas suman ${row.real} (en céntimos).`,
  },
  {
    code: "invoice_parts",
    query: `SELECT i.key, i.total_minor AS total, s.sum FROM invoices i JOIN (
        SELECT parts.invoice_id, sum(parts.amount_minor) - coalesce(sum(r.sum), 0) AS sum FROM parts
        LEFT JOIN (SELECT part_id, sum(amount_minor) AS sum FROM postings WHERE kind = 'reschedule' GROUP BY part_id) r ON r.part_id = parts.id GROUP BY parts.invoice_id
      ) s ON s.invoice_id = i.id WHERE s.sum <> i.total_minor`,
    text: (row) => `${row.key}: su total es ${row.total} y sus partes suman ${row.sum} (en céntimos).`,
  },
  {
    code: "payment_balance",
    query: `SELECT p.id, p.unallocated_minor AS kept, p.amount_minor + coalesce(r.amount_minor, 0) - coalesce(s.sum, 0) AS real FROM payments p
      LEFT JOIN payments r ON r.reverses_id = p.id
      LEFT JOIN (SELECT payment_id, sum(amount_minor) AS sum FROM postings WHERE payment_id IS NOT NULL GROUP BY payment_id) s ON s.payment_id = p.id
      WHERE p.reverses_id IS NULL AND p.unallocated_minor <> p.amount_minor + coalesce(r.amount_minor, 0) - coalesce(s.sum, 0)`,
    text: (row) => `Pago ${row.id}: guarda ${row.kept} a favor y sus movimientos dan ${row.real} (en céntimos).`,
  },
  {
    code: "currency",
    query: `SELECT p.id FROM postings p JOIN parts ON parts.id = p.part_id JOIN payments y ON y.id = p.payment_id WHERE y.currency <> parts.currency`,
    text: (row) => `Movimiento ${row.id}: une un pago y una cuota de monedas distintas.`,
  },
  {
    code: "bank_line",
    query: `SELECT l.id FROM bank_lines l LEFT JOIN payments p ON p.id = l.payment_id WHERE (l.status = 'applied') <> (l.payment_id IS NOT NULL) OR (l.payment_id IS NOT NULL AND p.id IS NULL)`,
    text: (row) => `Línea de banco ${row.id}: su estado no coincide con su pago.`,
  },
  {
    code: "bank_line_amount",
    query: `SELECT l.id FROM bank_lines l JOIN payments p ON p.id = l.payment_id
      WHERE coalesce(p.received_minor, p.amount_minor) <> l.amount_minor OR coalesce(p.received_currency, p.currency) <> l.currency`,
    text: (row) => `Línea de banco ${row.id}: su importe no es el de su pago.`,
  },
  {
    code: "companion",
    query: `SELECT c.payment_id AS id FROM payment_companions c JOIN payments r ON r.reverses_id = c.payment_id
      WHERE (c.kind = 'payment' AND NOT EXISTS (SELECT 1 FROM payments x WHERE x.reverses_id = c.companion_id))
        OR (c.kind = 'posting' AND NOT EXISTS (SELECT 1 FROM postings x WHERE x.reverses_id = c.companion_id))
        OR (c.kind = 'invoice' AND EXISTS (SELECT 1 FROM invoices x WHERE x.id = c.companion_id AND x.void_on IS NULL))`,
    text: (row) => `Pago ${row.id}: se anuló, y lo que se hizo junto con él sigue en pie.`,
  },
  {
    code: "reversed_line",
    query: `SELECT l.id FROM line_reversals r JOIN bank_lines l ON l.id = r.credit_line_id WHERE r.undone_at IS NULL AND l.removed_at IS NULL AND l.status <> 'ignored'`,
    text: (row) => `Línea de banco ${row.id}: el banco la devolvió y sigue contando.`,
  },
  {
    code: "void_certificate",
    query: `SELECT c.series, c.number FROM certificate_lines l JOIN certificates c ON c.id = l.certificate_id JOIN payments p ON p.id = l.payment_id
      WHERE c.void_on IS NOT NULL AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reverses_id = p.id)`,
    text: (row) => `El certificado ${row.series}-${row.number} está anulado y lo que cerró sigue cerrado.`,
  },
  {
    code: "certificate_payment",
    query: `SELECT c.series, c.number FROM certificate_lines l JOIN certificates c ON c.id = l.certificate_id JOIN payments p ON p.id = l.payment_id
      WHERE p.currency <> l.currency OR p.amount_minor > l.closes_minor`,
    text: (row) => `El certificado ${row.series}-${row.number} cerró más de lo que dice, o en otra moneda.`,
  },
  {
    code: "annulled_document",
    query:
      "SELECT i.key, v.communication FROM voided_documents v JOIN invoices i ON i.key = v.key AND i.void_on IS NULL WHERE v.undone_on IS NULL",
    text: (row) => `${row.key}: lo anuló la comunicación ${row.communication} y sigue por cobrar.`,
  },
];

/** Recomputes every cached balance from the postings, checks SQLite's own structures, the seals of the conversations and the audit chain, and gives what does not agree. */
export async function verifyLedger(read: ReadDb): Promise<Problem[]> {
  const problems: Problem[] = [];
  const integrity = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(read);
  for (const row of integrity.rows)
    if (row.integrity_check !== "ok") problems.push({ code: "file", text: `El archivo está dañado: ${row.integrity_check}` });
  const orphans = await sql<{ table: string }>`PRAGMA foreign_key_check`.execute(read);
  if (orphans.rows.length > 0) problems.push({ code: "foreign_key", text: `${orphans.rows.length} filas apuntan a otras que no existen.` });
  for (const check of CHECKS) {
    const { rows } = await sql.raw<Record<string, string | number>>(check.query).execute(read);
    for (const row of rows.slice(0, MOST)) problems.push({ code: check.code, text: check.text(row) });
    if (rows.length > MOST) problems.push({ code: check.code, text: `... y ${rows.length - MOST} más del mismo tipo.` });
  }
  const seals = await verifySeals(read);
  problems.push(...seals.slice(0, MOST).map(({ code, text }) => ({ code, text })));
  if (seals.length > MOST) problems.push({ code: "seals", text: `... y ${seals.length - MOST} más de lo conversado.` });
  return [...problems, ...(await verifyAudit(read))];
}

/** Follows the chain of the audit from its first row; gives where it breaks. */
export async function verifyAudit(read: ReadDb): Promise<Problem[]> {
  let previous = "";
  let lastId = 0;
  for (;;) {
    const rows = await read.selectFrom("audit").selectAll().where("id", ">", lastId).orderBy("id").limit(5_000).execute();
    for (const row of rows) {
      if (row.previous_hash !== previous || row.hash !== auditHash(previous, row)) {
        return [
          { code: "audit", text: `El registro de auditoría fue alterado en la fila ${row.id} (${row.at.slice(0, 10)}, ${row.what}).` },
        ];
      }
      previous = row.hash;
      lastId = row.id;
    }
    if (rows.length === 0) return [];
  }
}
