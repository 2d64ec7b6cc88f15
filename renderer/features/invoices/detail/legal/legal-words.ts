import type { InvoiceDetail } from "../../../../../shared/contract/invoices.ts";
import { addDays, daysBetween, formatDate } from "../../../../../shared/dates.ts";

type Term = NonNullable<InvoiceDetail["legalTerm"]>;

/** `dada el 16/10/2026`, `hasta el 22/10/2026 (en 3 días)`, `se tiene por dada: no observó hasta el 22/10/2026` */
export function conformityText({ conformityOn, conformityByOn }: Pick<Term, "conformityOn" | "conformityByOn">, todayOn: string): string {
  if (conformityOn !== null) return `dada el ${formatDate(conformityOn)}`;
  if (conformityByOn < todayOn) return `se tiene por dada: no observó hasta el ${formatDate(conformityByOn)}`;
  return `hasta el ${formatDate(conformityByOn)} (${distance(conformityByOn, todayOn)})`;
}

/** `hasta el 13/11/2026 (en 5 días)`; once it has passed and something is open, for how long. */
export function payText({ payByOn }: Pick<Term, "payByOn">, isOpen: boolean, todayOn: string): { text: string; isPast: boolean } {
  const isPast = isOpen && payByOn < todayOn;
  if (!isOpen) return { text: `hasta el ${formatDate(payByOn)}`, isPast };
  return { text: `hasta el ${formatDate(payByOn)} (${distance(payByOn, todayOn)})`, isPast };
}

function distance(on: string, todayOn: string): string {
  const days = daysBetween(todayOn, on);
  if (days === 0) return "hoy";
  if (days === 1) return "mañana";
  if (days > 0) return `en ${days} días`;
  return days === -1 ? "pasó ayer" : `pasó hace ${-days} días`;
}

export type TermDraft = {
  receivedOn: string | null;
  conformityOn: string | null;
  applies: boolean;
  hasAgreement: boolean;
  agreedDays: string;
  agreementText: string;
};

/** The form as it starts: what was noted, or what is proposed. */
export function draftOf({ legalTerm: term, issueOn }: InvoiceDetail): TermDraft {
  return {
    receivedOn: term?.receivedOn ?? issueOn,
    conformityOn: term?.conformityOn ?? null,
    applies: term?.applies ?? true,
    hasAgreement: (term?.agreedDays ?? null) !== null,
    agreedDays: term?.agreedDays ? String(term.agreedDays) : "",
    agreementText: term?.agreementText ?? "",
  };
}

/** The days of a signed agreement from what was typed: 1 to 365. */
export function readDays(text: string): number | undefined {
  const days = /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : 0;
  return days >= 1 && days <= 365 ? days : undefined;
}

/** What to mend before it can be kept; undefined when it is ready or only incomplete. */
export function problemOf({ receivedOn, conformityOn }: TermDraft, issueOn: string, todayOn: string): string | undefined {
  if (receivedOn !== null && receivedOn < issueOn) return `No pudo recibirla antes de su emisión, el ${formatDate(issueOn)}.`;
  if (receivedOn !== null && receivedOn > todayOn) return "La recepción aún no llega: anótala cuando la reciba.";
  if (receivedOn !== null && conformityOn !== null && conformityOn < receivedOn)
    return "La conformidad no puede ser anterior a la recepción.";
  if (conformityOn !== null && conformityOn > todayOn) return "La conformidad aún no llega: anótala cuando la dé.";
  return undefined;
}

/** What the dates come to, before they are kept. */
export function planText({ receivedOn, hasAgreement, agreedDays }: TermDraft): string {
  const days = hasAgreement ? readDays(agreedDays) : 30;
  if (receivedOn === null || days === undefined) return "";
  return `Conformidad hasta el ${formatDate(addDays(receivedOn, 8))}; pago a más tardar el ${formatDate(addDays(receivedOn, days))}.`;
}
