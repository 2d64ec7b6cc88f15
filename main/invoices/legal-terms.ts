import { sql } from "kysely";
import type { InputOf, OutputOf } from "../../shared/contract/index.ts";
import { cleanLine } from "../../shared/clean-text.ts";
import { AppError } from "../../shared/contract/errors.ts";
import { addDays, formatDate } from "../../shared/dates.ts";
import { documentLabel } from "../../shared/identifiers.ts";
import { findCompany } from "../ledger/company.ts";
import type { CommandContext, ReadDb } from "../ledger/context.ts";
import { legalDates, type LegalTerm, legalTermOf, type NotedTerm, type TermFacts } from "./legal-term.ts";

type NotedRow = {
  received_on: string | null;
  conformity_on: string | null;
  agreed_days: number | null;
  agreement_text: string | null;
  applies: 0 | 1 | null;
};

function notedOf(row: NotedRow): NotedTerm | undefined {
  if (row.received_on === null) return undefined;
  return {
    receivedOn: row.received_on,
    conformityOn: row.conformity_on,
    agreedDays: row.agreed_days,
    agreementText: row.agreement_text ?? "",
    applies: row.applies === 1,
  };
}

/** The legal term of one document, noted or proposed; undefined where neither is. */
export async function readLegalTerm(read: ReadDb, invoiceId: number, facts: TermFacts): Promise<LegalTerm | undefined> {
  const row = await read.selectFrom("legal_terms").selectAll().where("invoice_id", "=", invoiceId).executeTakeFirst();
  return legalTermOf(facts, row && notedOf(row), await isMype(read));
}

async function isMype(read: ReadDb): Promise<boolean> {
  return (await findCompany(read))?.isMype ?? false;
}

/** A last day of a legal term of a document that is still open. */
export type LegalDeadline = {
  invoiceId: number;
  clientId: number;
  clientName: string;
  /** `F001-1220` */
  document: string;
  currency: string;
  openMinor: number;
  /** conformity: until then the client gives it or says what is wrong; payment: until then it pays. */
  kind: "conformity" | "payment";
  on: string;
  /** false: a proposal, counted from the issue. */
  isNoted: boolean;
};

/** The last days of legal terms that hold, of open documents, from a day to a day, both included; in order of the day. */
export async function readLegalDeadlines(read: ReadDb, fromOn: string, untilOn: string): Promise<LegalDeadline[]> {
  const terms = await readOpenTerms(read, {
    receivedFrom: addDays(fromOn, -LONGEST_DAYS),
    receivedUntil: addDays(untilOn, -SHORTEST_DAYS),
  });
  const deadlines = terms.flatMap(({ term, ...document }) => [
    ...(term.conformityOn === null ? [{ ...document, kind: "conformity" as const, on: term.conformityByOn, isNoted: term.isNoted }] : []),
    { ...document, kind: "payment" as const, on: term.payByOn, isNoted: term.isNoted },
  ]);
  return deadlines
    .filter(({ on }) => on >= fromOn && on <= untilOn)
    .toSorted((a, b) => (a.on === b.on ? a.invoiceId - b.invoiceId : a.on < b.on ? -1 : 1));
}

/** A document whose legal term has passed. */
export type PastTerm = { invoiceId: number; document: string; payByOn: string; agreedDays: number | null; isNoted: boolean };

/** Open documents of a client whose legal term to pay has passed on a day, the longest past first. */
export async function readPastLegalTerms(read: ReadDb, clientId: number, todayOn: string): Promise<PastTerm[]> {
  const open = await readOpenTerms(read, { clientId });
  return open
    .filter(({ term }) => term.payByOn < todayOn)
    .map(({ invoiceId, document, term }) => ({
      invoiceId,
      document,
      payByOn: term.payByOn,
      agreedDays: term.agreedDays,
      isNoted: term.isNoted,
    }))
    .toSorted((a, b) => (a.payByOn === b.payByOn ? a.invoiceId - b.invoiceId : a.payByOn < b.payByOn ? -1 : 1));
}

type OpenTerm = Omit<LegalDeadline, "kind" | "on" | "isNoted"> & { term: LegalTerm };
type Which = { clientId?: number; receivedFrom?: string; receivedUntil?: string };

/** No term is longer (migration 0005), and none is shorter. */
const LONGEST_DAYS = 365;
const SHORTEST_DAYS = 1;

/** Legal terms that hold, of open documents. */
async function readOpenTerms(read: ReadDb, { clientId, receivedFrom, receivedUntil }: Which): Promise<OpenTerm[]> {
  const protectedByDefault = await isMype(read);
  const rows = await read
    .selectFrom("invoices")
    .innerJoin("clients", "clients.id", "invoices.client_id")
    .leftJoin("legal_terms", "legal_terms.invoice_id", "invoices.id")
    .where("invoices.open_minor", ">", 0)
    .where("invoices.type", "<>", "07")
    .$if(clientId !== undefined, (query) => query.where("invoices.client_id", "=", clientId ?? 0))
    .$if(receivedFrom !== undefined, (query) => query.where(sql`coalesce(legal_terms.received_on, invoices.issue_on)`, ">=", receivedFrom))
    .$if(receivedUntil !== undefined, (query) =>
      query.where(sql`coalesce(legal_terms.received_on, invoices.issue_on)`, "<=", receivedUntil),
    )
    .$if(!protectedByDefault, (query) => query.where("legal_terms.invoice_id", "is not", null))
    .where((eb) => eb(eb.fn.coalesce("legal_terms.applies", sql.lit(1)), "=", 1))
    .select([
      "invoices.id",
      "invoices.client_id",
      "invoices.type",
      "invoices.series",
      "invoices.number",
      "invoices.issue_on",
      "invoices.currency",
      "invoices.open_minor",
      "clients.name",
      "clients.doc_type",
      "clients.doc_number",
      "legal_terms.received_on",
      "legal_terms.conformity_on",
      "legal_terms.agreed_days",
      "legal_terms.agreement_text",
      "legal_terms.applies",
    ])
    .execute();
  return rows.flatMap((row) => {
    const facts = {
      type: row.type,
      issueOn: row.issue_on,
      clientDocType: row.doc_type,
      clientDocNumber: row.doc_number,
    };
    const term = legalTermOf(facts, notedOf(row), protectedByDefault);
    if (!term) return [];
    const document = documentLabel(row.series, row.number);
    return [
      {
        invoiceId: row.id,
        clientId: row.client_id,
        clientName: row.name,
        document,
        currency: row.currency,
        openMinor: row.open_minor,
        term,
      },
    ];
  });
}

/**
 * Notes the legal term of a document; what is not said stays as it was noted before.
 * @throws AppError not_found | conflict when it is void | invalid_input when a date cannot be, or another term names no signed agreement
 */
export async function setLegalTerm(
  context: CommandContext,
  input: InputOf<"invoices.setLegalTerm">,
): Promise<OutputOf<"invoices.setLegalTerm">> {
  const { id, applies, receivedOn } = input;
  const detail: Record<string, unknown> = { id, applies, receivedOn };
  return context.command({ what: "invoices.setLegalTerm", topics: ["invoices", "followup"], detail }, async (tx) => {
    const invoice = tx.bulk.get<Owner>("SELECT type, issue_on AS issueOn, void_on AS voidOn FROM invoices WHERE id = ?", id);
    if (!invoice) throw new AppError("not_found", "Ese documento no está en tus datos.");
    const before = tx.bulk.get<NotedRow>("SELECT * FROM legal_terms WHERE invoice_id = ?", id);
    const former = before && notedOf(before);
    const term: NotedTerm = {
      receivedOn,
      applies,
      conformityOn: input.conformityOn === undefined ? (former?.conformityOn ?? null) : input.conformityOn,
      agreedDays: input.agreedDays === undefined ? (former?.agreedDays ?? null) : input.agreedDays,
      agreementText: cleanLine(input.agreementText ?? former?.agreementText ?? ""),
    };
    refuseOdd(invoice, term, tx.todayOn);
    const agreementText = term.agreedDays === null ? "" : term.agreementText;
    tx.bulk.run(
      `INSERT INTO legal_terms (invoice_id, received_on, conformity_on, agreed_days, agreement_text, applies, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (invoice_id) DO UPDATE SET received_on = excluded.received_on, conformity_on = excluded.conformity_on, agreed_days = excluded.agreed_days,
          agreement_text = excluded.agreement_text, applies = excluded.applies, updated_at = excluded.updated_at`,
      id,
      receivedOn,
      term.conformityOn,
      term.agreedDays,
      agreementText,
      applies ? 1 : 0,
      tx.at,
    );
    Object.assign(detail, { conformityOn: term.conformityOn, agreedDays: term.agreedDays });
    return { id, ...legalDates(term) };
  });
}

type Owner = { type: string; issueOn: string; voidOn: string | null };

function refuseOdd({ type, issueOn, voidOn }: Owner, term: NotedTerm, todayOn: string): void {
  if (voidOn !== null) throw new AppError("conflict", "Ese documento está anulado: no tiene plazo que contar.");
  if (type === "07") throw new AppError("invalid_input", "Una nota de crédito no se cobra: anota el plazo en la factura.");
  if (term.receivedOn < issueOn)
    throw new AppError(
      "invalid_input",
      `El cliente no pudo recibirla antes de su emisión, el ${formatDate(issueOn)}: corrige la fecha de recepción.`,
    );
  if (term.receivedOn > todayOn) throw new AppError("invalid_input", "La fecha de recepción aún no llega: anótala cuando la reciba.");
  if (term.conformityOn !== null && term.conformityOn < term.receivedOn)
    throw new AppError("invalid_input", "La conformidad no puede ser anterior a la recepción: corrige una de las dos fechas.");
  if (term.conformityOn !== null && term.conformityOn > todayOn)
    throw new AppError("invalid_input", "La fecha de la conformidad aún no llega: anótala cuando el cliente la dé.");
  if (term.agreedDays !== null && term.agreementText.length < 3)
    throw new AppError(
      "invalid_input",
      "Otro plazo vale solo con un acuerdo firmado: escribe cuál, por ejemplo «Contrato 012-2026, cláusula 5».",
    );
}
