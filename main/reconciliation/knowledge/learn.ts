import { percentOf, roundToUnits } from "../../../shared/money.ts";
import type { Command } from "../../ledger/context.ts";
import { payerKey, payerKeys } from "../matching/evidence/payer-keys.ts";
import { defaultRules } from "../matching/amounts/units.ts";
import type { Decision, StoredLine } from "../settle-line.ts";

type Lesson = { kind: "doc" | "name" | "account" | "fee" | "retencion" | "detraccion"; key: string; shown: string };

/**
 * Keeps what a person's decision about a line teaches: by which texts the client is recognised, which fee its bank took, which deduction
 * it makes. The lesson counts for as long as the payment stands.
 */
export function learnFrom(tx: Command, decided: { line: StoredLine; paymentId: number; decision: Decision }): void {
  const { line, paymentId, decision } = decided;
  for (const lesson of [...aliasesIn(tx, line, decision.clientId), ...habitsIn(tx, decision)]) {
    tx.bulk.insert("lessons", {
      client_id: decision.clientId,
      ...lesson,
      payment_id: paymentId,
      learned_on: line.booked_on,
      created_at: tx.at,
      forgotten_at: null,
    });
  }
}

/** The line's payer in its own words, but for those by which the client is known anyway. */
function aliasesIn(tx: Command, line: StoredLine, clientId: number): Lesson[] {
  const client = tx.bulk.get<{ doc_number: string; name: string; trade_name: string | null }>(
    "SELECT doc_number, name, trade_name FROM clients WHERE id = ?",
    clientId,
  );
  if (!client) return [];
  const own = new Set([
    `doc ${payerKey("doc", client.doc_number)}`,
    `doc ${/^10\d{9}$/.test(client.doc_number) ? client.doc_number.slice(2, 10) : ""}`,
    `name ${payerKey("name", client.name)}`,
    `name ${payerKey("name", client.trade_name ?? "")}`,
  ]);
  const keys = payerKeys({
    description: line.description,
    counterpartyDoc: line.counterparty_doc,
    counterpartyName: line.counterparty_name,
  });
  return keys.filter(({ kind, key }) => !own.has(`${kind} ${key}`));
}

function habitsIn(tx: Command, { allocations, adjustments, favour, conversion }: Decision): Lesson[] {
  const fees = adjustments.filter(({ kind }) => kind === "fee");
  if (fees.length > 0) return feesIn(tx, fees);
  const invoiceIds = [...new Set(allocations.map(({ invoiceId }) => invoiceId))];
  if (adjustments.length > 0 || favour.length > 0 || conversion !== null || invoiceIds.length === 0) return [];
  const deductions = invoiceIds.map((invoiceId) => {
    const paid = allocations.reduce((sum, one) => sum + (one.invoiceId === invoiceId ? one.amountMinor : 0), 0);
    return deductionIn(tx, invoiceId, paid);
  });
  const [first] = deductions;
  return first && deductions.every((deduction) => deduction?.kind === first.kind && deduction.key === first.key) ? [first] : [];
}

/** One bank takes one fee of one deposit, however many documents it was spread over. */
function feesIn(tx: Command, fees: Decision["adjustments"]): Lesson[] {
  const currency = tx.bulk.get<{ currency: string }>("SELECT currency FROM invoices WHERE id = ?", fees[0]?.invoiceId)?.currency ?? "";
  const sum = fees.reduce((total, { amountMinor }) => total + amountMinor, 0);
  return [{ kind: "fee", key: `${currency} ${sum}`, shown: String(sum) }];
}

/** A deduction that a document does not state and whose amount is just what the deposit left open of it. */
function deductionIn(tx: Command, invoiceId: number, paidMinor: number): Lesson | undefined {
  const parts = tx.bulk.all<{ part: string; open_minor: number; currency: string }>(
    "SELECT part, open_minor, currency FROM parts WHERE invoice_id = ?",
    invoiceId,
  );
  const rest = parts.reduce((sum, part) => sum + part.open_minor, 0);
  if (rest === 0 || parts.some(({ part }) => part !== "net")) return undefined;
  const before = rest + paidMinor;
  const currency = parts[0]?.currency ?? "";
  const { retencionPercent, detraccionPercents } = defaultRules;
  if (rest === percentOf(before, retencionPercent))
    return { kind: "retencion", key: String(retencionPercent * 100), shown: `${retencionPercent} %` };
  const percent = detraccionPercents.find((rate) => rest === roundToUnits(percentOf(before, rate), currency));
  return percent === undefined || currency !== "PEN"
    ? undefined
    : { kind: "detraccion", key: String(percent * 100), shown: `${percent} %` };
}
