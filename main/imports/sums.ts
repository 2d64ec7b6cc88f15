import type { ImportReport } from "../../shared/contract/imports.ts";
import type { NewInvoice } from "../../shared/contract/invoices.ts";
import type { DocumentOutcome } from "../invoices/index.ts";
import type { ElectronicDocument } from "../invoices/reading.ts";
import type { StatementOutcome } from "../reconciliation/index.ts";

type CurrencySums = ImportReport["sums"][number];

/** What an import adds up to, by currency, as it goes on. */
export type Sums = {
  document(document: ElectronicDocument, outcome: DocumentOutcome): void;
  invoice(invoice: Pick<NewInvoice, "type" | "currency" | "totalMinor">): void;
  client(): void;
  statement(outcome: StatementOutcome): void;
  /** Soles and dollars first. */
  byCurrency(): CurrencySums[];
  counts: { documents: number; clients: number; movements: number; certificates: number; annulled: number };
};

export function emptySums(): Sums {
  const counts = { documents: 0, clients: 0, movements: 0, certificates: 0, annulled: 0 };
  const sums = new Map<string, CurrencySums>();
  const of = (currency: string): CurrencySums => {
    const found = sums.get(currency) ?? { currency, documents: 0, documentsMinor: 0, creditNotesMinor: 0, creditsMinor: 0, debitsMinor: 0 };
    sums.set(currency, found);
    return found;
  };
  const invoice: Sums["invoice"] = ({ type, currency, totalMinor }) => {
    counts.documents += 1;
    const sum = of(currency);
    sum.documents += 1;
    if (type === "07") sum.creditNotesMinor += totalMinor;
    else sum.documentsMinor += totalMinor;
  };
  return {
    counts,
    invoice,
    document(document, { status, kind, counts: rows }) {
      if (kind === "voided" || kind === "summary") counts.annulled += rows?.added ?? 0;
      if (status !== "imported") return;
      if (kind === "retention" || kind === "perception") counts.certificates += 1;
      else if ("client" in document) invoice(document);
    },
    client() {
      counts.clients += 1;
    },
    statement({ currency, added, addedCreditsMinor, addedDebitsMinor }) {
      counts.movements += added;
      if (added === 0) return;
      const sum = of(currency);
      sum.creditsMinor += addedCreditsMinor;
      sum.debitsMinor += addedDebitsMinor;
    },
    byCurrency: () => [...sums.values()].sort((a, b) => rank(a.currency) - rank(b.currency) || (a.currency < b.currency ? -1 : 1)),
  };
}

function rank(currency: string): number {
  return currency === "PEN" ? 0 : currency === "USD" ? 1 : 2;
}
