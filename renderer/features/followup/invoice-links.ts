import type { InvoiceFilter } from "../../../shared/contract/invoices.ts";
import { AGE_RANGES, type AgeStep } from "../../ui/age.ts";

/** The address of Facturas with a filter in force; its query names are the keys of the contract's filter. */
export function invoicesPath(filter: InvoiceFilter): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(filter)) if (value !== undefined) query.set(key, String(value));
  return `/facturas?${query}`;
}

/** The documents behind one segment of an ageing bar. */
export function ageingPath(currency: string, step: AgeStep): string {
  if (step === 0) return invoicesPath({ tab: "upcoming", currency });
  const range = AGE_RANGES[step];
  return invoicesPath({ tab: "overdue", currency, minDaysLate: range?.from, maxDaysLate: range?.to });
}
