import { foldText } from "../../../shared/identifiers.ts";

/** Banks put logos, titles and account data above the table: its headings stand in the first 25 rows. */
const HEADER_ROWS = 25;

/** A heading without accents, case, punctuation and spaces: `Nº  Operación` -> `noperacion`. */
export function foldHeading(text: string): string {
  return foldText(text.normalize("NFKC")).replaceAll(" ", "");
}

/** Whether a heading is the one named (folded already); long ones may have lost an accented letter or two to a wrong encoding. */
function isHeading(cell: string, folded: string): boolean {
  const seen = foldHeading(cell);
  if (seen === folded) return true;
  if (folded.length < 8 || !/[^\x20-\x7e]/.test(cell) || Math.abs(seen.length - folded.length) > 2) return false;
  return withinEdits(seen, folded, 2);
}

function withinEdits(a: string, b: string, edits: number): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  if (at === a.length && at === b.length) return true;
  if (edits === 0) return false;
  const restA = a.slice(at);
  const restB = b.slice(at);
  return (
    withinEdits(restA.slice(1), restB.slice(1), edits - 1) ||
    withinEdits(restA.slice(1), restB, edits - 1) ||
    withinEdits(restA, restB.slice(1), edits - 1)
  );
}

/** Position of the first cell with one of the headings; the names stand in order of preference, as people would write them. */
export function findColumn(cells: readonly string[], names: readonly string[]): number | undefined {
  for (const name of names) {
    const folded = foldHeading(name);
    const at = cells.findIndex((cell) => isHeading(cell, folded));
    if (at >= 0) return at;
  }
  return undefined;
}

/** The first of the top rows (0 = first) that holds one heading of every group. */
export function findHeader(rows: readonly string[][], groups: readonly (readonly string[])[]): number | undefined {
  const limit = Math.min(rows.length, HEADER_ROWS);
  for (let index = 0; index < limit; index++) {
    const cells = rows[index] ?? [];
    if (groups.every((names) => findColumn(cells, names) !== undefined)) return index;
  }
  return undefined;
}

/** The text beside a label (`Cuenta`, `Moneda:`) in the rows above the table, or in the label's own cell behind a colon. */
export function findLabelled(rows: readonly string[][], labels: readonly string[]): string | undefined {
  const folded = labels.map(foldHeading);
  for (const cells of rows) {
    for (const [index, cell] of cells.entries()) {
      const [label = "", ...rest] = cell.split(":");
      if (!folded.includes(foldHeading(label))) continue;
      const inside = rest.join(":").trim();
      const beside = cells.slice(index + 1).find((other) => other.trim() !== "");
      if (inside || beside) return inside || beside?.trim();
    }
  }
  return undefined;
}

/** PEN or USD out of `Soles`, `S/`, `Moneda: US$`, `Dólares americanos`; undefined when it says neither, or both. */
export function readCurrency(text: string): string | undefined {
  const soles = /\bS\/|\bPEN\b|\bsol(es)?\b|moneda nacional/i.test(text);
  const dollars = /US\$|\bUSD\b|\bd[oó]lar(es)?\b|moneda extranjera/i.test(text.normalize("NFC"));
  if (soles === dollars) return undefined;
  return soles ? "PEN" : "USD";
}
