import { foldHeading } from "../../platform/table-headings.ts";
import { looksLikeIdentity, splitIdentity } from "../../platform/table-identity.ts";
import type { InvoiceField } from "./fields.ts";

const TOTALS = /^\s*(sub\s*)?-?\s*(total(es)?|suma(s|n)?|van|vienen|resumen)\b/i;
/** What makes a row more than a title or a note. */
const SUBSTANCE: readonly InvoiceField[] = ["document", "number", "issueOn", "dueOn", "total", "totalPen", "totalUsd"];

/** Blank rows, headings repeated on each page, titles, notes, subtotals and totals: no documents. */
export function isPassedOver(
  cells: readonly string[],
  cell: (field: InvoiceField) => string,
  at: ReadonlyMap<InvoiceField, number>,
  headings: readonly string[],
): boolean {
  if (cells.length === 0) return true;
  const substance = SUBSTANCE.filter((field) => cell(field) !== "");
  if (substance.length === 0) return true;
  // Most rows have a document, a date and a total.
  if (substance.length > 2 && /\d/.test(cell("issueOn"))) return false;
  return isTotals(cells, cell) || isNote(cell, substance) || isRepeatedHeading(cells, at, headings);
}

/** `TOTAL | | | 15,340.00`, `Total ACME S.A.C. | 5,000.00`, or amounts alone: neither a date nor a document. */
function isTotals(cells: readonly string[], cell: (field: InvoiceField) => string): boolean {
  if (/^\d/.test(cell("issueOn")) || /^\d/.test(cell("dueOn"))) return false;
  if (looksLikeIdentity(cell("clientDoc")) && /\d/.test(cell("document"))) return false;
  if (cells.some((text) => TOTALS.test(text.slice(0, 60)))) return true;
  if (cell("clientDoc") !== "" || cell("number") !== "" || /\d/.test(cell("document"))) return false;
  return cell("document") === "" && cell("clientName") === "";
}

/** A word under the documents and nothing else, such as the name of who signs, or the title of a group. */
function isNote(cell: (field: InvoiceField) => string, substance: readonly InvoiceField[]): boolean {
  return (
    substance.length === 1 && substance[0] === "document" && (!/\d/.test(cell("document")) || splitIdentity(cell("document")) !== undefined)
  );
}

function isRepeatedHeading(cells: readonly string[], at: ReadonlyMap<InvoiceField, number>, headings: readonly string[]): boolean {
  const columns = [...at.values()].filter((column) => (cells[column] ?? "") !== "");
  return columns.length > 1 && columns.every((column) => foldHeading(cells[column] ?? "") === headings[column]);
}

/** The client whom a title between the rows names, in reports by client: `20100047218 ACME S.A.C.` in one cell, or in two. */
export function groupTitle(cells: readonly string[]): { identity: string; name: string } | undefined {
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length === 0 || filled.length > 4) return undefined;
  return splitIdentity(filled.join(" "));
}

/** Whether titles between the rows name the clients. */
export function hasGroupTitles(rows: readonly string[][]): boolean {
  return rows.some((cells) => groupTitle(cells) !== undefined);
}
