/**
 * Lists of clients from any table: which column holds what, and each client to save or the reasons why a row is none.
 */
import type { ClientInput } from "../../../shared/contract/clients.ts";
import type { Finding } from "../../../shared/contract/common.ts";
import type { ListMapping } from "../../../shared/contract/lists.ts";
import { decimalMarkOf } from "../../platform/table-amounts.ts";
import { needsListMapping, resolveMapping } from "../../platform/table-columns.ts";
import { foldHeading } from "../../platform/table-headings.ts";
import { CLIENT_FIELDS, type ClientField, labelOf } from "./fields.ts";
import { CLIENT_HEADINGS } from "./headings.ts";
import { joinTwins } from "./join-twins.ts";
import { readClientRow } from "./read-row.ts";
import { guessClientList } from "./understand.ts";

export { CLIENT_LIST_FIELDS } from "./fields.ts";
export { guessClientList } from "./understand.ts";

/** `row` counts from 1 = first row of the sheet; messages name it, the column and the mend. */
export type ClientListRow = { row: number } & ({ client: ClientInput; warnings: Finding[] } | { errors: string[] });

/**
 * Reads the rows of a list through a mapping. Blank rows, repeated headings and totals are passed over; a client on several rows becomes one,
 * with the last filled cell of each column. What cannot be used (an e-mail without @) is left out with a warning.
 * @throws AppError needs_mapping when the identity or the name has no column; details hold the columns, the first rows and our guess
 */
export function readClientList(rows: readonly string[][], mapping: ListMapping): ClientListRow[] {
  const { at, headerRow, headings } = resolveMapping(rows, mapping, CLIENT_FIELDS, CLIENT_HEADINGS);
  const missing = [
    ...(at.has("docNumber") || at.has("otherDocNumber") ? [] : (["docNumber"] as const)),
    ...(at.has("name") || at.has("lastName") ? [] : (["name"] as const)),
  ];
  if (missing.length > 0) throw needsListMapping("La lista de clientes", missing.map(labelOf), rows, guessClientList(rows));
  const data = rows.slice(headerRow + 1);
  const limitAt = at.get("creditLimit");
  const list = {
    decimalMark: decimalMarkOf(limitAt === undefined ? [] : data.map((cells) => cells[limitAt] ?? "")),
    isDni: /\bdni\b/.test(foldHeading(headings[at.get("docNumber") ?? -1] ?? "")),
    isJoined: at.get("docNumber") === at.get("name"),
  };
  const own = (rows[headerRow] ?? []).map(foldHeading);
  const read = data.flatMap((cells, index) => {
    const cell = (field: ClientField) => cells[at.get(field) ?? -1] ?? "";
    return isPassedOver(cells, cell, at, own) ? [] : [readClientRow(headerRow + index + 2, cell, list)];
  });
  return joinTwins(read);
}

/** Blank rows, headings repeated on each page, notes and counts: no clients. */
function isPassedOver(
  cells: readonly string[],
  cell: (field: ClientField) => string,
  at: ReadonlyMap<ClientField, number>,
  headings: readonly string[],
): boolean {
  if (cells.every((text) => text === "")) return true;
  const hasIdentity = cell("docNumber") !== "" || cell("otherDocNumber") !== "";
  if (!hasIdentity && cell("name") === "" && cell("lastName") === "") return true;
  if (!hasIdentity && cells.some((text) => /^\s*(total|subtotal|clientes:|fuente|elaborado|fecha|p[aá]gina)\b/i.test(text))) return true;
  const filled = [...at.values()].filter((column) => (cells[column] ?? "") !== "");
  return filled.length > 1 && filled.every((column) => foldHeading(cells[column] ?? "") === headings[column]);
}
