import type { UnknownTable } from "../../../shared/contract/imports.ts";
import type { ListKind, ListMapping } from "../../../shared/contract/lists.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { foldText } from "../../../shared/identifiers.ts";
import { type ClientListRow, guessClientList, readClientList } from "../../clients/reading.ts";
import { guessInvoiceList, type InvoiceListRow, readInvoiceList, registerOfSheet } from "../../invoices/reading.ts";
import { headerSignature } from "../../platform/table-signature.ts";
import type { Sheet } from "../../platform/tables.ts";
import {
  knownLine,
  openStatement,
  type OpenedStatement,
  type ReadStatements,
  readStatements,
  statementNeedsMapping,
  statementQuestion,
} from "../../reconciliation/reading.ts";
import { readRegisterFile } from "./read-documents.ts";
import type { LearnedList, ReadInput, ReadItem } from "./read-item.ts";
import { type Reading, slices } from "./file-reading.ts";

/** How sure a guess must be to be offered as what the table is. */
const LIKELY = 0.5;
const SURE = 0.75;

/**
 * A file that is no electronic document and no text of a register: a register saved as a spreadsheet, a bank's statement, a table that was explained
 * before or is now, or one to ask about.
 */
export async function* readStatementOrTable(reading: Reading): AsyncGenerator<ReadItem> {
  const { place, bytes, choice } = reading;
  const opened = await openStatement(bytes, place.name);
  if (choice?.as === "invoices" || choice?.as === "clients") {
    const rows = largest(opened.file.sheets);
    const signature = headerSignature(rows, choice.mapping.headerRow ?? guessOf(choice.as, rows).headerRow);
    const learned = { signature, mapping: choice.mapping, asStatement: statementQuestion(opened).signature };
    yield* listItems(reading, choice.as, readList(reading, rows, choice.as, choice.mapping), learned);
    return;
  }
  const mapping = choice?.as === "statement" ? choice.mapping : undefined;
  const register = choice || reading.input.only ? undefined : registerOfSheet(largest(opened.file.sheets), place.name);
  if (register) yield* readRegisterFile(reading, register);
  else if (mapping || opened.format) yield* statementItems(reading, readStatements(opened, reading.input.currency, mapping));
  else yield* tableItems(reading, opened);
}

/** A table that no bank's format knows: by what was remembered for its headings, or a question; a question again where nothing can be read by that. */
function* tableItems(reading: Reading, opened: OpenedStatement): Generator<ReadItem> {
  const { place, input, choice } = reading;
  const rows = largest(opened.file.sheets);
  if (input.only === undefined && !rows.some((cells) => cells.filter((cell) => cell.trim() !== "").length > 1))
    throw unknownFile(place.name);
  const question = statementQuestion(opened);
  const hasRows = rows.slice(question.headerRow + 1).some((cells) => cells.filter((cell) => cell.trim() !== "").length > 1);
  const remembered = readAsRemembered(opened, input, question.signature);
  if (remembered && (!hasRows || remembered.statements.some(({ lines }) => lines.length > 0))) {
    yield* statementItems(reading, remembered);
    return;
  }
  if (input.only === "statements") throw statementNeedsMapping(opened);
  const guesses = { invoices: guessInvoiceList(rows), clients: guessClientList(rows) };
  for (const guess of [guesses.invoices, guesses.clients]) {
    const signature = headerSignature(rows, guess.headerRow);
    const known = Object.hasOwn(input.listMappings, signature) ? input.listMappings[signature] : undefined;
    const list = known && readRemembered(reading, rows, known);
    if (known && list && mayBeRead(list)) {
      yield* listItems(reading, known.kind, list, undefined);
      return;
    }
  }
  const { invoices, clients } = guesses;
  const likely = choice?.as === "statement" ? "statement" : likeliest(invoices.score, clients.score, question.guess);
  const { headerRow, columns } = likely === "statement" ? question : guesses[likely];
  yield {
    kind: "table",
    place,
    message: `${place.name} es una tabla que todavía no conocemos. Di qué es y qué trae cada columna; lo recordaremos para la próxima vez.`,
    table: {
      headerRow,
      columns: columns.slice(0, 200),
      rows: rows.slice(0, SEEN_ROWS).map((cells) => cells.slice(0, 200).map((cell) => cell.slice(0, 200))),
      likely,
      invoices: invoices.mapping,
      clients: clients.mapping,
      statement: question.guess,
    },
  };
}

/** Names and account numbers of payers look like clients too: where days and amounts stand beside them, only a sure guess makes them clients. */
function likeliest(invoices: number, clients: number, statement: UnknownTable["statement"]): UnknownTable["likely"] {
  if (invoices >= LIKELY && invoices >= clients) return "invoices";
  const hasMovements = statement.bookedOn !== undefined && (statement.amount ?? statement.credit ?? statement.debit) !== undefined;
  return clients >= (hasMovements ? SURE : LIKELY) ? "clients" : "statement";
}

function unknownFile(name: string): AppError {
  return new AppError(
    "unsupported_file",
    `No se reconoce qué es ${name}. Aquí entran los XML de comprobantes (o su ZIP), registros de ventas, estados de cuenta, y listas de facturas o de clientes en Excel o CSV.`,
  );
}

/** Enough for the wizard: titles above the headings, and rows below them. */
const SEEN_ROWS = 60;

function guessOf(kind: ListKind, rows: readonly string[][]) {
  return kind === "invoices" ? guessInvoiceList(rows) : guessClientList(rows);
}

function largest(sheets: readonly Sheet[]): string[][] {
  const [sheet] = sheets.toSorted((a, b) => b.rows.length - a.rows.length);
  return sheet?.rows ?? [];
}

/** By the columns that were remembered for such a table; undefined where there are none, or where it lacks one of them. */
function readAsRemembered(opened: OpenedStatement, input: ReadInput, signature: string): ReadStatements | undefined {
  const mapping = Object.hasOwn(input.statementMappings, signature) ? input.statementMappings[signature] : undefined;
  if (!mapping) return undefined;
  try {
    const { statements } = readStatements(opened, input.currency, mapping);
    return { statements };
  } catch (error) {
    return lacksColumns(error);
  }
}

/** Such a table is asked about again. @throws what is another fault */
function lacksColumns(error: unknown): undefined {
  if (!(error instanceof AppError && error.code === "needs_mapping")) throw error;
}

type ListRows = InvoiceListRow[] | ClientListRow[];

function readList({ input }: Reading, rows: readonly string[][], list: ListKind, mapping: ListMapping): ListRows {
  if (list === "clients") return readClientList(rows, mapping);
  const clientOf = (name: string) => {
    const folded = foldText(name);
    return Object.hasOwn(input.clientsByName, folded) ? input.clientsByName[folded] : undefined;
  };
  return readInvoiceList(rows, mapping, { clientOf });
}

function readRemembered(
  reading: Reading,
  rows: readonly string[][],
  { kind, mapping }: ReadInput["listMappings"][string],
): ListRows | undefined {
  try {
    return readList(reading, rows, kind, mapping);
  } catch (error) {
    return lacksColumns(error);
  }
}

/** Columns by which not one row can be read are not those of this table: they are not remembered, and asked again where they were. */
function mayBeRead(rows: ListRows): boolean {
  return rows.length === 0 || rows.some((row) => !("errors" in row));
}

function* listItems({ place, pack }: Reading, list: ListKind, rows: ListRows, learned: LearnedList | undefined): Generator<ReadItem> {
  const taught = learned && mayBeRead(rows) ? { learned } : {};
  yield { kind: "list", place, list, ...taught, rowCount: rows.length, original: pack() };
  for (const some of slices<ListRows[number]>(rows))
    yield list === "invoices"
      ? { kind: "invoiceRows", rows: some as InvoiceListRow[] }
      : { kind: "clientRows", rows: some as ClientListRow[] };
}

function* statementItems({ place, pack, choice }: Reading, { statements, learned }: ReadStatements): Generator<ReadItem> {
  const bankAccountId = choice?.as === "statement" ? choice.bankAccountId : undefined;
  const hasLines = statements.some(({ lines }) => lines.length > 0);
  yield {
    kind: "statements",
    place,
    heads: statements.map(({ head }) => head),
    ...(learned && hasLines ? { learned } : {}),
    ...(bankAccountId === undefined ? {} : { bankAccountId }),
  };
  for (const [statement, { lines }] of statements.entries())
    for (const some of slices(lines)) yield { kind: "lines", statement, lines: some.map(knownLine) };
  yield { kind: "original", original: pack() };
}
