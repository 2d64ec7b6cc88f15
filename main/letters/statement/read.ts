import { sql } from "kysely";
import type { PartKind } from "../../../shared/contract/common.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { cleanLine } from "../../../shared/clean-text.ts";
import { daysBetween } from "../../../shared/dates.ts";
import { documentLabel } from "../../../shared/identifiers.ts";
import { documentName } from "../../clients/index.ts";
import { requireCompany } from "../../ledger/company.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { readInFavourOf } from "../../ledger/in-favour.ts";
import { buildCurrencies, type Movement, type OpenRow, type StatementFacts, type StatementSpan } from "./facts.ts";
import { paidWith } from "./words.ts";

/**
 * Reads a client's account as of today, and its movement between two days.
 * What was annulled or taken back is left out with what took it back: a client reads what stands.
 * @throws AppError no_company | not_found | invalid_input when the span ends before it begins
 */
export async function readStatement(
  read: ReadDb,
  { clientId, ...span }: StatementSpan & { clientId: number },
  { todayOn, at }: { todayOn: string; at: string },
): Promise<StatementFacts> {
  if (span.fromOn !== undefined && span.untilOn !== undefined && span.fromOn > span.untilOn)
    throw new AppError("invalid_input", "El periodo termina antes de empezar: revisa las dos fechas.");
  const company = await requireCompany(read);
  const client = await read
    .selectFrom("clients")
    .select(["name", "doc_type", "doc_number", "address"])
    .where("id", "=", clientId)
    .executeTakeFirst();
  if (!client) throw new AppError("not_found", "Ese cliente no existe en estos datos.");
  const movements = [...(await readCharges(read, clientId)), ...(await readPayments(read, clientId))];
  return {
    at,
    todayOn,
    company: {
      name: cleanLine(company.legalName),
      ruc: company.ruc,
      address: cleanLine(company.address ?? ""),
      contact: [company.email, company.phone].flatMap((text) => (text ? [cleanLine(text)] : [])).join(" · "),
    },
    client: {
      name: cleanLine(client.name),
      document: `${client.doc_type === "OTHER" ? "Documento" : client.doc_type} ${cleanLine(client.doc_number)}`,
      address: cleanLine(client.address ?? ""),
    },
    fromOn: span.fromOn ?? null,
    untilOn: span.untilOn ?? null,
    currencies: buildCurrencies(
      {
        open: await readOpen(read, clientId, todayOn),
        // A charge stands before a payment of the same day.
        movements: movements.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
        inFavour: await readInFavourOf(read, clientId),
      },
      span,
    ),
  };
}

async function readOpen(read: ReadDb, clientId: number, todayOn: string): Promise<OpenRow[]> {
  const { rows } = await sql<{
    series: string;
    number: string;
    part: PartKind;
    cuota: number;
    cuotas: number;
    issueOn: string;
    dueOn: string;
    currency: string;
    amountMinor: number;
    openMinor: number;
  }>`
    SELECT i.series, i.number, p.part, p.cuota, i.issue_on AS issueOn, p.due_on AS dueOn, p.currency, p.amount_minor AS amountMinor,
      p.open_minor AS openMinor, (SELECT max(s.cuota) FROM parts s WHERE s.invoice_id = i.id AND s.schedule = p.schedule) AS cuotas
    FROM parts p JOIN invoices i ON i.id = p.invoice_id
    WHERE p.client_id = ${clientId} AND p.open_minor > 0 ORDER BY p.due_on, p.invoice_id, p.cuota, p.id`.execute(read);
  return rows.map(({ series, number, ...row }) => ({
    ...row,
    document: cleanLine(documentLabel(series, number)),
    daysLate: daysBetween(row.dueOn, todayOn),
  }));
}

async function readCharges(read: ReadDb, clientId: number): Promise<Movement[]> {
  const { rows } = await sql<{ type: string; series: string; number: string; on: string; currency: string; minor: number }>`
    SELECT i.type, i.series, i.number, i.issue_on AS "on", i.currency, sum(p.amount_minor) AS minor
    FROM invoices i JOIN parts p ON p.invoice_id = i.id AND p.schedule = 1
    WHERE i.client_id = ${clientId} AND i.void_on IS NULL GROUP BY i.id ORDER BY i.issue_on, i.id`.execute(read);
  return rows.map(({ type, series, number, on, currency, minor }) => {
    const label = cleanLine(documentLabel(series, number));
    return {
      on,
      currency,
      what: type === "OTHER" ? label : `${documentName(type)} ${label}`,
      applied: "",
      chargeMinor: minor,
      paidMinor: 0,
    };
  });
}

/** Documents named beside one payment; the rest is counted. */
const NAMED = 4;

async function readPayments(read: ReadDb, clientId: number): Promise<Movement[]> {
  const { rows } = await sql<{
    on: string;
    currency: string;
    minor: number;
    method: string;
    reference: string | null;
    note: string | null;
    documents: string | null;
    unallocatedMinor: number;
  }>`
    SELECT y.paid_on AS "on", y.currency, y.amount_minor AS minor, y.method, y.reference, y.unallocated_minor AS unallocatedMinor,
      (SELECT iif(n.series = '', n.number, n.series || '-' || n.number) FROM invoices n WHERE n.id = y.credit_note_id) AS note,
      (SELECT json_group_array(DISTINCT iif(i.series = '', i.number, i.series || '-' || i.number)) FROM postings s
        JOIN parts ON parts.id = s.part_id JOIN invoices i ON i.id = parts.invoice_id
        WHERE s.payment_id = y.id AND s.kind = 'allocation' AND NOT EXISTS (SELECT 1 FROM postings r WHERE r.reverses_id = s.id)) AS documents
    FROM payments y
    WHERE y.client_id = ${clientId} AND y.reverses_id IS NULL AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reverses_id = y.id)
    ORDER BY y.paid_on, y.id`.execute(read);
  return rows.map(({ on, currency, minor, method, reference, note, documents, unallocatedMinor }) => {
    const names = (JSON.parse(documents ?? "[]") as string[]).map(cleanLine);
    const more = names.length - NAMED;
    const listed = `${names.slice(0, NAMED).join(", ")}${more > 0 ? ` y ${more} más` : ""}`;
    const what = [paidWith(method), note ?? "", reference ?? ""].filter(Boolean).map(cleanLine).join(" · ");
    const favour = unallocatedMinor > 0 ? "a su favor" : "";
    return { on, currency, what, applied: [listed, favour].filter(Boolean).join("; "), chargeMinor: 0, paidMinor: minor };
  });
}
