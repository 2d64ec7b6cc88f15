import { readTermDays } from "../../platform/table-amounts.ts";
import { shareOf } from "../../platform/table-columns.ts";
import { looksLikeDate } from "../../platform/table-dates.ts";
import { identityTypeOf, looksLikeIdentity } from "../../platform/table-identity.ts";
import { documentTypeOf, looksLikeDocument } from "./document.ts";
import type { InvoiceField } from "./fields.ts";

/** Where a heading may mean two things the cells tell: «Documento» may be the client's RUC, and «Número» may hold the whole `F001-123`. */
export function settleColumns(at: Map<InvoiceField, number>, cellsOf: (at: number) => string[]): void {
  const cells = (field: InvoiceField) => {
    const column = at.get(field);
    return column === undefined ? [] : cellsOf(column);
  };
  const move = (from: InvoiceField, to: InvoiceField) => {
    const column = at.get(from);
    at.delete(from);
    if (column !== undefined && !at.has(to)) at.set(to, column);
  };
  const isMostly = (field: InvoiceField, test: (cell: string) => boolean) => shareOf(cells(field), test) > 0.7;
  if (isMostly("document", looksLikeIdentity)) move("document", "clientDoc");
  if (isMostly("clientName", looksLikeIdentity)) move("clientName", "clientDoc");
  if (isMostly("type", (cell) => documentTypeOf(cell) === undefined && identityTypeOf(cell) !== undefined)) move("type", "clientDocType");
  if (isMostly("dueOn", (cell) => !looksLikeDate(cell) && !/^\d{5,}/.test(cell) && readTermDays(cell) !== undefined))
    move("dueOn", "termDays");
  settleNumber(at, cells, move, isMostly);
}

function settleNumber(
  at: Map<InvoiceField, number>,
  cells: (field: InvoiceField) => string[],
  move: (from: InvoiceField, to: InvoiceField) => void,
  isMostly: (field: InvoiceField, test: (cell: string) => boolean) => boolean,
): void {
  const isItemCount = cells("number").length > 1 && cells("number").every((cell, index) => Number(cell) === index + 1);
  if (isItemCount && (at.has("document") || !at.has("series"))) at.delete("number");
  if (isMostly("number", looksLikeDocument)) {
    if (!isMostly("document", looksLikeDocument)) at.delete("document");
    move("number", "document");
    at.delete("series");
  } else if (isMostly("document", looksLikeDocument)) {
    at.delete("series");
    at.delete("number");
  } else if (at.has("series") && at.has("number")) at.delete("document");
  else if (at.has("series") && isMostly("document", (cell) => /^\d{1,8}$/.test(cell))) move("document", "number");
  else if (at.has("number") && !at.has("series")) move("number", "document");
}
