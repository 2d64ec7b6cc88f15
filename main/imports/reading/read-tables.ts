import type { UnknownTable } from "../../../shared/contract/imports.ts";
import type { ListKind, ListMapping } from "../../../shared/contract/lists.ts";
import type { ColumnMapping } from "../../../shared/contract/reconciliation.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { foldText } from "../../../shared/identifiers.ts";
import { guessClientList, readClientList } from "../../clients/reading.ts";
import { guessInvoiceList, readInvoiceList } from "../../invoices/reading.ts";
import { headerSignature } from "../../platform/table-signature.ts";
import type { Sheet } from "../../platform/tables.ts";
import {
  openStatement,
  type OpenedStatement,
  readStatements,
  statementNeedsMapping,
  statementQuestion,
} from "../../reconciliation/reading.ts";
import type { ReadItem } from "./read-item.ts";
import { type Reading, slices } from "./file-reading.ts";

/** How sure a guess must be to be offered as what the table is. */
const LIKELY = 0.5;

/** A file that is no electronic document and no register: a bank's statement, a table that was explained before or is now, or one to ask about. */
export async function* readStatementOrTable(reading: Reading): AsyncGenerator<ReadItem> {
  const { place, bytes, choice } = reading;
  const opened = await openStatement(bytes, place.name);
  if (choice?.as === "invoices" || choice?.as === "clients") {
    const rows = largest(opened.file.sheets);
    const signature = headerSignature(rows, choice.mapping.headerRow ?? guessOf(choice.as, rows).headerRow);
    yield* listItems(reading, rows, choice.as, choice.mapping, { signature, mapping: choice.mapping });
    return;
  }
  const mapping = choice?.as === "statement" ? choice.mapping : undefined;
  if (mapping || opened.format) yield* statementItems(reading, opened, mapping);
  else yield* tableItems(reading, opened);
}

/** A table that no bank's format knows: by what was remembered for its headings, or a question. */
async function* tableItems(reading: Reading, opened: OpenedStatement): AsyncGenerator<ReadItem> {
  const { place, input, choice } = reading;
  const rows = largest(opened.file.sheets);
  if (input.only === undefined && !rows.some((cells) => cells.filter((cell) => cell.trim() !== "").length > 1))
    throw unknownFile(place.name);
  const question = statementQuestion(opened);
  if (Object.hasOwn(input.statementMappings, question.signature)) {
    yield* statementItems(reading, opened, input.statementMappings[question.signature], false);
    return;
  }
  if (input.only === "statements") throw statementNeedsMapping(opened);
  const guesses = { invoices: guessInvoiceList(rows), clients: guessClientList(rows) };
  for (const guess of [guesses.invoices, guesses.clients]) {
    const known = Object.hasOwn(input.listMappings, headerSignature(rows, guess.headerRow))
      ? input.listMappings[headerSignature(rows, guess.headerRow)]
      : undefined;
    if (known) {
      yield* listItems(reading, rows, known.kind, known.mapping, undefined);
      return;
    }
  }
  const { invoices, clients } = guesses;
  const likely = choice?.as === "statement" ? "statement" : likeliest(invoices.score, clients.score);
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

function likeliest(invoices: number, clients: number): UnknownTable["likely"] {
  if (invoices >= LIKELY && invoices >= clients) return "invoices";
  return clients >= LIKELY ? "clients" : "statement";
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

function* listItems(
  { place, pack, input }: Reading,
  rows: readonly string[][],
  list: ListKind,
  mapping: ListMapping,
  learned: { signature: string; mapping: ListMapping } | undefined,
): Generator<ReadItem> {
  const about = { kind: "list", place, list, ...(learned ? { learned } : {}) } as const;
  if (list === "invoices") {
    const clientOf = (name: string) => {
      const folded = foldText(name);
      return Object.hasOwn(input.clientsByName, folded) ? input.clientsByName[folded] : undefined;
    };
    const read = readInvoiceList(rows, mapping, { clientOf });
    yield { ...about, rowCount: read.length, original: pack() };
    for (const some of slices(read)) yield { kind: "invoiceRows", rows: some };
  } else {
    const read = readClientList(rows, mapping);
    yield { ...about, rowCount: read.length, original: pack() };
    for (const some of slices(read)) yield { kind: "clientRows", rows: some };
  }
}

async function* statementItems(
  { place, pack, input, choice }: Reading,
  opened: OpenedStatement,
  mapping: ColumnMapping | undefined,
  isNew = true,
): AsyncGenerator<ReadItem> {
  const { statements, learned } = await readStatements(opened, input.currency, mapping);
  const bankAccountId = choice?.as === "statement" ? choice.bankAccountId : undefined;
  yield {
    kind: "statements",
    place,
    heads: statements.map(({ head }) => head),
    ...(learned && isNew ? { learned } : {}),
    ...(bankAccountId === undefined ? {} : { bankAccountId }),
  };
  for (const [statement, { lines }] of statements.entries())
    for (const some of slices(lines)) yield { kind: "lines", statement, lines: some };
  yield { kind: "original", original: pack() };
}
