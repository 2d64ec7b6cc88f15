import type { AppError } from "../../shared/contract/errors.ts";
import type { ColumnMapping } from "../../shared/contract/reconciliation.ts";
import type { KnownLine } from "./fingerprint.ts";
import type { ParsedLine, ParsedStatement, ParseOptions, StatementFile, StatementFormat } from "./formats/format.ts";
import { findMappable, type MappableTable, needsMapping, parseMapped } from "./formats/mapped.ts";
import { openStatementFile } from "./formats/open.ts";

/** A statement's file opened, and the format that knows it; without one, its columns have to be mapped. */
export type OpenedStatement = { file: StatementFile; format: StatementFormat | undefined };

/** What a statement says of itself, and what its movements come to; its lines travel apart. Sums are minor units of its currency. */
export type StatementHead = Omit<ParsedStatement, "lines"> & {
  lineCount: number;
  creditsMinor: number;
  debitsMinor: number;
  firstOn: string | null;
  lastOn: string | null;
};

/** A movement of a file, ready to be stored. */
export type StatementLine = KnownLine<ParsedLine>;

export type ReadStatements = {
  /** Lines oldest first, so that ids follow time even where a bank lists the newest first. */
  statements: { head: StatementHead; lines: ParsedLine[] }[];
  /** The mapping to remember when one was given. */
  learned?: { signature: string; mapping: ColumnMapping };
};

/**
 * Opens a statement file.
 * @throws AppError unreadable_file, unsupported_file
 */
export function openStatement(bytes: Uint8Array, fileName: string): Promise<OpenedStatement> {
  return openStatementFile(bytes, fileName);
}

/**
 * Reads the statements of a file: by the mapping given (tables only), or by the bank's own format.
 * @param currency of the account it goes to, where the file does not say
 * @throws AppError needs_mapping for a table nobody taught us; unreadable_file, unsupported_file
 */
export function readStatements({ file, format }: OpenedStatement, currency: string, mapping: ColumnMapping | undefined): ReadStatements {
  const options: ParseOptions = { currency };
  if (mapping && file.sheets.length > 0) {
    const mappable = findMappable(file);
    const statements = parseMapped(file, mappable, mapping, options);
    return { statements: statements.map(withHead), learned: { signature: mappable.signature, mapping: toRemember(mappable, mapping) } };
  }
  if (!format) throw needsMapping(file.fileName, findMappable(file));
  return { statements: format.parse(file, options).map(withHead) };
}

/** What to ask about a table that no format knows. @throws AppError unsupported_file when it is no table */
export function statementQuestion({ file }: OpenedStatement): {
  signature: string;
  headerRow: number;
  columns: string[];
  guess: Partial<ColumnMapping>;
} {
  const { table, signature } = findMappable(file);
  return { signature, ...table };
}

/** The error that asks which column is which, for callers that import statements only. */
export function statementNeedsMapping({ file }: OpenedStatement): AppError {
  return needsMapping(file.fileName, findMappable(file));
}

/** The row of the headings may move with the next file, and the order of its dates is read from them: only what the columns are is remembered. */
function toRemember({ table }: MappableTable, { headerRow, ...mapping }: ColumnMapping): ColumnMapping {
  return headerRow === undefined || headerRow === table.headerRow ? mapping : { headerRow, ...mapping };
}

function withHead({ lines, ...about }: ParsedStatement): { head: StatementHead; lines: ParsedLine[] } {
  const head: StatementHead = { ...about, lineCount: lines.length, creditsMinor: 0, debitsMinor: 0, firstOn: null, lastOn: null };
  for (const { amountMinor, bookedOn } of lines) {
    head.creditsMinor += Math.max(0, amountMinor);
    head.debitsMinor += Math.max(0, -amountMinor);
    if (head.firstOn === null || bookedOn < head.firstOn) head.firstOn = bookedOn;
    if (head.lastOn === null || bookedOn > head.lastOn) head.lastOn = bookedOn;
  }
  const isNewestFirst = (lines[0]?.bookedOn ?? "") > (lines.at(-1)?.bookedOn ?? "");
  return { head, lines: isNewestFirst ? lines.toReversed() : lines };
}
