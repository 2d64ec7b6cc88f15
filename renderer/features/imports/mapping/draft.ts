import type { ImportChoice, ImportedFile, UnknownTable } from "../../../../shared/contract/imports.ts";
import type { ListMapping } from "../../../../shared/contract/lists.ts";
import { placeOf } from "../session.ts";
import { guessRoles, type Roles, statementProblem, type TableKind } from "./roles.ts";
import { columnsOf, type SeenColumn } from "./table-view.ts";

export type DateOrder = NonNullable<ListMapping["dateOrder"]>;

/** What the user says of a table, while it is being said. Absent = as the program reads it by itself. */
export type Draft = {
  as: TableKind | "skip";
  headerRow: number;
  roles: Readonly<Record<TableKind, Roles>>;
  dateOrder: DateOrder | undefined;
  currency: string | undefined;
  accountId: number | undefined;
};

export function startDraft(table: UnknownTable, accountId: number | undefined): Draft {
  const width = columnsOf(table, table.headerRow).length;
  return {
    as: table.likely,
    headerRow: table.headerRow,
    roles: {
      invoices: guessRoles(table, "invoices", width),
      clients: guessRoles(table, "clients", width),
      statement: guessRoles(table, "statement", width),
    },
    dateOrder: table.likely === "statement" ? table.statement.dateOrder : table[table.likely].dateOrder,
    currency: table.likely === "statement" ? table.statement.currency : table[table.likely].currency,
    accountId,
  };
}

/** What is still to be said before it can be tried; undefined when nothing is. */
export function draftProblem({ as, roles }: Draft): string | undefined {
  if (as === "skip") return undefined;
  if (as === "statement") return statementProblem(roles.statement);
  return roles[as].some((role) => role !== "") ? undefined : "Falta decir qué trae cada columna.";
}

type Place = Pick<ImportedFile, "path" | "member">;

/** The draft as the program takes it; undefined while something is missing or the table is to be left out. */
export function toChoice(draft: Draft, table: UnknownTable, file: Place): ImportChoice | undefined {
  if (draft.as === "skip" || draftProblem(draft) !== undefined) return undefined;
  const { as, headerRow, dateOrder, currency, accountId } = draft;
  const place = placeOf(file);
  const places = columnsBy(draft.roles[as], columnsOf(table, headerRow));
  const rest = { headerRow, ...(dateOrder ? { dateOrder } : {}), ...(currency ? { currency } : {}) };
  if (as !== "statement") return { ...place, as, mapping: { columns: places, ...rest } };
  const { bookedOn = 0, description = 0, ...others } = places;
  const mapping = { ...others, bookedOn, description, ...rest };
  return { ...place, as, mapping, ...(accountId === undefined ? {} : { bankAccountId: accountId }) };
}

/** Field -> heading, or position where the heading is missing or repeated. */
function columnsBy(roles: Roles, columns: readonly SeenColumn[]): Record<string, string | number> {
  return Object.fromEntries(
    columns.flatMap(({ at, heading }) => {
      const field = roles[at];
      if (!field) return [];
      const isAlone = heading !== "" && columns.filter((other) => other.heading === heading).length === 1;
      return [[field, isAlone ? heading : at]];
    }),
  );
}

/** The other tables of the import with the same headings, that the same answer explains. */
export function alikeTables(files: readonly ImportedFile[], file: ImportedFile): ImportedFile[] {
  const headings = JSON.stringify(file.table?.columns);
  return files.filter((other) => other !== file && other.status === "needs_mapping" && JSON.stringify(other.table?.columns) === headings);
}

/** The same answer for another table with the same headings, which may stand in another row there. */
export function sameFor({ member: _another, ...choice }: ImportChoice, from: UnknownTable, file: ImportedFile): ImportChoice {
  const place = placeOf(file);
  if (choice.as === "skip" || choice.mapping === undefined) return { ...choice, ...place };
  const moved = choice.mapping.headerRow === from.headerRow ? (file.table?.headerRow ?? from.headerRow) : choice.mapping.headerRow;
  return { ...choice, ...place, mapping: { ...choice.mapping, headerRow: moved } } as ImportChoice;
}
