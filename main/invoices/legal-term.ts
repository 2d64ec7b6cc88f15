import type { ClientDocType, DocumentType } from "../../shared/contract/common.ts";
import type { InvoiceDetail } from "../../shared/contract/invoices.ts";
import { addDays, formatDate } from "../../shared/dates.ts";

/**
 * The legal term of an invoice to a micro or small enterprise (Ley 31362): conformity within 8 days, payment within 30 calendar days,
 * another term only by a signed agreement. The law's text leaves open for a layman from when the days count: here they count from the
 * day on which the client received the invoice, which every screen says, and that date is the user's to set.
 */
const CONFORMITY_DAYS = 8;
const PAYMENT_DAYS = 30;

export type LegalTerm = NonNullable<InvoiceDetail["legalTerm"]>;

/** What somebody noted about it. */
export type NotedTerm = {
  receivedOn: string;
  conformityOn: string | null;
  agreedDays: number | null;
  agreementText: string;
  applies: boolean;
};

/** What a proposal goes by. */
export type TermFacts = { type: DocumentType; issueOn: string; clientDocType: ClientDocType; clientDocNumber: string };

/** The last days that follow from what was noted: of the conformity, and of the payment. */
export function legalDates({ receivedOn, agreedDays }: Pick<NotedTerm, "receivedOn" | "agreedDays">): {
  conformityByOn: string;
  payByOn: string;
} {
  return { conformityByOn: addDays(receivedOn, CONFORMITY_DAYS), payByOn: addDays(receivedOn, agreedDays ?? PAYMENT_DAYS) };
}

/**
 * The legal term of a document: the one that was noted, or a proposal for a factura of a business that says it is a MYPE to a company
 * (RUC 20…), counted from its issue. Undefined where neither is.
 */
export function legalTermOf(facts: TermFacts, noted: NotedTerm | undefined, isMype: boolean): LegalTerm | undefined {
  if (noted) return { ...noted, ...legalDates(noted), isNoted: true, text: sayTerm(noted, true) };
  if (!isMype || !mayPropose(facts)) return undefined;
  const proposed = { receivedOn: facts.issueOn, conformityOn: null, agreedDays: null, agreementText: "", applies: true };
  return { ...proposed, ...legalDates(proposed), isNoted: false, text: sayTerm(proposed, false) };
}

function mayPropose({ type, clientDocType, clientDocNumber }: TermFacts): boolean {
  return type === "01" && clientDocType === "RUC" && clientDocNumber.startsWith("20");
}

function sayTerm(term: NotedTerm, isNoted: boolean): string {
  if (!term.applies) return "Dijiste que el plazo de la Ley 31362 no rige para este documento: cuenta su vencimiento.";
  const { conformityByOn, payByOn } = legalDates(term);
  const received = isNoted ? `Recibida el ${formatDate(term.receivedOn)}.` : `Contada desde su emisión, el ${formatDate(term.receivedOn)}.`;
  const conformity =
    term.conformityOn === null
      ? `El cliente da su conformidad u observa hasta el ${formatDate(conformityByOn)}; si no dice nada, se tiene por dada.`
      : `El cliente dio su conformidad el ${formatDate(term.conformityOn)}.`;
  const basis =
    term.agreedDays === null
      ? `los ${PAYMENT_DAYS} días calendario de la Ley 31362`
      : `los ${term.agreedDays} días del acuerdo firmado (${term.agreementText})`;
  return `${received} ${conformity} Se paga a más tardar el ${formatDate(payByOn)}: ${basis}.`;
}
