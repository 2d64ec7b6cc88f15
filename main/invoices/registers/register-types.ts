import type { Finding } from "../../../shared/contract/common.ts";
import type { NewInvoice } from "../../../shared/contract/invoices.ts";

/** One row of a sales register as a document, or why it cannot be one. `row` = line of the file, 1 = first. */
export type RegisterRow = { row: number } & (
  | { invoice: NewInvoice; voided: boolean; warnings: Finding[] }
  | { error: { code: "invalid_input" | "purchase"; message: string } }
);

/** A register read whole. `period` is `YYYY-MM`, absent where the rows name several or none. */
export type Register = {
  format: "sire_rvie" | "ple_14_1";
  period?: string;
  /** null where neither the rows nor the file's name say whose sales they are. */
  issuerRuc: string | null;
  rows: RegisterRow[];
  warnings: Finding[];
};
