import { sql } from "kysely";
import type { OutputOf } from "../../../shared/contract/index.ts";
import { daysBetween, formatDate, formatShortDate } from "../../../shared/dates.ts";
import { compareCurrencies, formatMoney } from "../../../shared/money.ts";
import type { ReadDb } from "../../ledger/context.ts";

type Attention = OutputOf<"followup.getToday">["attention"];

/** What the ledger says about itself that needs a look. */
export type AttentionFacts = {
  linesToReview: number;
  /** Up to when the statements reach; null when none was ever imported. */
  bankUpToOn: string | null;
  invoicesWithWarnings: number;
  inFavour: { currency: string; amountMinor: number; clients: number; clientId: number }[];
};

/**
 * The notes beside the list of today, each with the place where it is mended.
 * @param bankStaleDays a bank import older than this makes the balances doubtful, as the rules of contact say
 */
export function listAttention(facts: AttentionFacts, todayOn: string, bankStaleDays: number): Attention {
  const items: Attention = [];
  const { linesToReview, bankUpToOn, invoicesWithWarnings } = facts;
  if (linesToReview > 0) {
    const title = linesToReview === 1 ? "1 abono por revisar" : `${linesToReview} abonos por revisar`;
    const text = bankUpToOn === null ? "De tus movimientos del banco." : `Del estado de cuenta al ${formatShortDate(bankUpToOn)}.`;
    items.push({ code: "lines_to_review", title, text, action: "Revisar", to: "/bancos" });
  }
  const age = bankUpToOn === null ? 0 : daysBetween(bankUpToOn, todayOn);
  if (bankUpToOn !== null && age > bankStaleDays) {
    items.push({
      code: "bank_stale",
      title: `El banco está al ${formatDate(bankUpToOn)}`,
      text: `Hace ${age} días: puede haber pagos que aún no ves.`,
      action: "Importar",
      to: "/bancos",
    });
  }
  if (invoicesWithWarnings > 0) {
    const title = invoicesWithWarnings === 1 ? "1 documento con avisos" : `${invoicesWithWarnings} documentos con avisos`;
    items.push({ code: "invoice_warnings", title, text: "Entraron, pero algo no cuadra en ellos.", action: "Ver", to: "/facturas" });
  }
  return [...items, ...inFavourItems(facts.inFavour)];
}

function inFavourItems(inFavour: AttentionFacts["inFavour"]): Attention {
  return inFavour
    .toSorted((a, b) => compareCurrencies(a.currency, b.currency))
    .map(({ currency, amountMinor, clients, clientId }) => ({
      code: "in_favour",
      title: `${formatMoney(amountMinor, currency)} a favor sin aplicar`,
      text: clients === 1 ? "De un cliente que además te debe." : `De ${clients} clientes que además te deben.`,
      action: "Aplicar",
      to: clients === 1 ? `/clientes/${clientId}` : "/clientes",
    }));
}

/** Reads what `listAttention` looks at. Money in favour counts where the same client owes in the same currency. */
export async function readAttention(read: ReadDb): Promise<AttentionFacts> {
  const { rows } = await sql<{ lines: number; upTo: string | null; warnings: number }>`SELECT
    (SELECT count(*) FROM bank_lines WHERE status = 'pending' AND removed_at IS NULL AND kind = 'credit') AS lines,
    (SELECT max(last_on) FROM statements JOIN batches ON batches.id = statements.batch_id WHERE batches.undone_at IS NULL) AS upTo,
    (SELECT count(*) FROM invoices WHERE open_minor > 0 AND warnings <> '[]') AS warnings`.execute(read);
  const favour = await sql<AttentionFacts["inFavour"][number]>`
    SELECT currency, sum(unallocated_minor) AS amountMinor, count(DISTINCT client_id) AS clients, min(client_id) AS clientId FROM payments
    WHERE unallocated_minor > 0 AND EXISTS (
      SELECT 1 FROM parts WHERE parts.client_id = payments.client_id AND parts.currency = payments.currency AND parts.open_minor > 0)
    GROUP BY currency`.execute(read);
  const [row] = rows;
  return { linesToReview: row?.lines ?? 0, bankUpToOn: row?.upTo ?? null, invoicesWithWarnings: row?.warnings ?? 0, inFavour: favour.rows };
}
