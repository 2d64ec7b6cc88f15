import type { Finding, Stage } from "../../../shared/contract/common.ts";
import { compareCurrencies } from "../../../shared/money.ts";
import { type InterestToDate, readInterestToDate } from "../../followup/index.ts";
import { readPastLegalTerms } from "../../invoices/index.ts";
import type { ReadDb } from "../../ledger/context.ts";
import type { OpenPart } from "./facts.ts";
import type { LetterInterest } from "./interest-words.ts";
import type { PastTerm } from "./past-terms.ts";

export type Beside = { pastTerms: PastTerm[]; interest: LetterInterest | null; warnings: Finding[] };

/**
 * What a letter about something late says beside the balance, of the documents that it lists with their net: those past their legal term,
 * as far as somebody noted it, and the interest agreed or demanded. A reminder says neither.
 */
export async function readBeside(
  read: ReadDb,
  { clientId, stage, parts }: { clientId: number; stage: Stage; parts: readonly OpenPart[] },
  todayOn: string,
): Promise<Beside> {
  if (stage === "preventiva") return { pastTerms: [], interest: null, warnings: [] };
  // A cuota of a payment plan stands for its documents: of these nothing is said.
  const listed = new Set(parts.filter(({ part }) => part === "net").map(nameOf));
  const past = (await readPastLegalTerms(read, clientId, todayOn)).filter((term) => listed.has(nameOf(term)));
  const interest = await readInterestToDate(read, clientId, todayOn);
  return {
    pastTerms: past.filter(({ isNoted }) => isNoted),
    interest: interest ? interestOf(interest, listed) : null,
    warnings: past.some(({ isNoted }) => !isNoted) ? [unnoted(past.filter(({ isNoted }) => !isNoted))] : [],
  };
}

const nameOf = ({ invoiceId, document }: { invoiceId: number; document: string }) => `${invoiceId} ${document}`;

function interestOf({ basis, lines, fees }: InterestToDate, listed: ReadonlySet<string>): LetterInterest | null {
  const own = lines.filter((line) => listed.has(nameOf(line)));
  if (own.length === 0) return null;
  const totals = [...new Set([...own, ...fees].map(({ currency }) => currency))]
    .toSorted(compareCurrencies)
    .map((currency) => ({ currency, interestMinor: sumIn(own, currency), feeMinor: sumIn(fees, currency) }));
  return totals.some(({ interestMinor }) => interestMinor > 0) ? { basis, totals } : null;
}

function sumIn(amounts: readonly { currency: string; amountMinor: number }[], currency: string): number {
  return amounts.reduce((sum, amount) => (amount.currency === currency ? sum + amount.amountMinor : sum), 0);
}

function unnoted(past: readonly { document: string }[]): Finding {
  const which = past.length === 1 ? past[0]?.document : `${past.length} documentos`;
  return {
    code: "legal_term_not_noted",
    message: `La carta no nombra el plazo de la Ley 31362 de ${which}: anota en la factura cuándo la recibió el cliente.`,
  };
}
