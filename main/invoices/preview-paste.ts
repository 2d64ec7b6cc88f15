import type { OutputOf } from "../../shared/contract/index.ts";
import { documentKey } from "../../shared/identifiers.ts";
import { requireCompany } from "../ledger/company.ts";
import type { ReadDb } from "../ledger/context.ts";
import { readPastedBlock } from "./paste.ts";
import { splitNumber } from "./record.ts";

/** Reads a pasted block against the ledger: the clients' own terms give missing due dates, and documents that are known are marked. */
export async function previewPaste(read: ReadDb, text: string): Promise<OutputOf<"invoices.previewPaste">> {
  const company = await requireCompany(read);
  const terms = await read.selectFrom("clients").select(["doc_number", "term_days"]).where("term_days", "is not", null).execute();
  const termDays = new Map(terms.map((client) => [client.doc_number, client.term_days ?? undefined]));
  const { columns, rows } = readPastedBlock(text, { termDaysOf: (docNumber) => termDays.get(docNumber) });
  const keys = rows.map(({ invoice }) => {
    if (!invoice) return undefined;
    const { series, number } = splitNumber(invoice);
    return documentKey(company.ruc, invoice.type, series, number);
  });
  const known = await knownKeys(
    read,
    keys.filter((key) => key !== undefined),
  );
  const seen = new Set<string>();
  return {
    columns,
    rows: rows.map((row, index) => {
      const key = keys[index];
      const duplicate = key !== undefined && (known.has(key) || seen.has(key));
      if (key !== undefined) seen.add(key);
      return { ...row, duplicate };
    }),
  };
}

const CHUNK = 5_000;

async function knownKeys(read: ReadDb, keys: readonly string[]): Promise<Set<string>> {
  const known = new Set<string>();
  for (let from = 0; from < keys.length; from += CHUNK) {
    const rows = await read
      .selectFrom("invoices")
      .select("key")
      .where("key", "in", keys.slice(from, from + CHUNK))
      .where("void_on", "is", null)
      .execute();
    for (const { key } of rows) known.add(key);
  }
  return known;
}
