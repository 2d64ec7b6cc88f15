import type { Finding } from "../../../shared/contract/common.ts";
import type { LineKind } from "../../../shared/contract/reconciliation.ts";
import type { Sheet } from "../../platform/tables.ts";

/** One movement as the bank states it. */
export type ParsedLine = {
  /** Row of the sheet or record of the file, 1 = first: what a person finds in their file. */
  row: number;
  bookedOn: string;
  valueOn?: string;
  /** Signed minor units: positive came in. */
  amountMinor: number;
  description: string;
  operation?: string;
  balanceMinor?: number;
  counterpartyDoc?: string;
  counterpartyName?: string;
  kind: LineKind;
};

/** A row that is no movement because it cannot be read; the message names the row and how to mend it. */
export type RejectedRow = { row: number; message: string };

/** What a statement file says of one account. */
export type ParsedStatement = {
  /** Id of the format that read it. */
  format: string;
  bank?: string;
  account?: string;
  currency?: string;
  /** Where the bank's file can only be of one kind of account. */
  accountKind?: "detraccion" | "wallet";
  lines: ParsedLine[];
  openingMinor?: number;
  closingMinor?: number;
  rejected: RejectedRow[];
  warnings: Finding[];
};

/** A file as the formats see it: its bytes, its text when it is of a standard ("" for a table), and its tables when it is one. */
export type StatementFile = { fileName: string; bytes: Uint8Array; text: string; sheets: Sheet[] };

/** How a file is to be read. */
export type ParseOptions = {
  /** Currency of the account it goes to, where the file does not say. */
  currency: string;
};

/** One bank's export, or one standard: adding a format is one file with this and one line in registry.ts. */
export type StatementFormat = {
  /** Kept with every statement; never changes. */
  id: string;
  /** How people call it. */
  label: string;
  /** Whether the file is surely of this format; cheap, and never true for another bank's file. */
  detect(file: StatementFile): boolean;
  /** Reads it whole: one statement for each account in the file. */
  parse(file: StatementFile, options: ParseOptions): ParsedStatement[];
};
