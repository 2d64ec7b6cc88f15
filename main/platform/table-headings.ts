import { foldText } from "../../shared/identifiers.ts";

/** Titles, logos and account data stand above the headings of a table. */
export const HEADER_SEARCH = 30;
const UPPER_ROWS = 5;
const MAX_COLUMNS = 300;
const MAX_HEADING = 120;

/** Words that stand over several columns of a register. */
const GROUP =
  /^(datos |informacion )?(de |del |de la |de los )?(comprobante|comprobantes|documento|documentos|cliente|clientes|entidad|adquir\w+|receptor|usuario|deudor|importe|importes|monto|montos|fecha|fechas|saldo|saldos|contacto|referencia|total|totales)\b/;

/**
 * A heading as it is compared: without accents, case and punctuation, and mended where a wrong encoding broke it
 * (`NÃºmero`, `N°`).
 */
export function foldHeading(heading: string): string {
  const own = heading.slice(0, 2 * MAX_HEADING);
  const text = /Ã[\u0080-\u00bf]/.test(own) ? mend(own) : own;
  return foldText(text.replace(/[#°º]/g, " ")).slice(0, MAX_HEADING);
}

function mend(text: string): string {
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}

/**
 * The headings of a table whose last row of headings stands at `headerRow` (0 = first row of the sheet). Registers write them in several
 * rows (`Comprobante de pago` over `Serie` and `Número`): each column gets the words above it too.
 */
export function headingsAt(rows: readonly string[][], headerRow: number): string[] {
  let headings = (rows[headerRow] ?? []).slice(0, MAX_COLUMNS).map((cell) => cell.trim());
  for (let above = headerRow - 1; above >= Math.max(0, headerRow - UPPER_ROWS); above--) {
    const upper = (rows[above] ?? []).slice(0, MAX_COLUMNS).map((cell) => cell.trim());
    if (!standsOver(upper, headings)) break;
    headings = joinRows(upper, headings);
  }
  return headings.map((heading) => heading.replace(/\s+/g, " ").slice(0, 300));
}

/** Whether a row is the upper half of the headings below it, and not a title or the data of the company. */
function standsOver(upper: readonly string[], headings: readonly string[]): boolean {
  const filled = upper.flatMap((cell, at) => (cell === "" ? [] : [at]));
  if (filled.length === 0 || filled.some((at) => isLabelOrData(upper[at] ?? ""))) return false;
  if (filled.every((at) => GROUP.test(foldHeading(upper[at] ?? "")))) return filled.length > 1 || filled[0] !== 0 || headings[0] === "";
  if (filled.length < 2) return false;
  const fillsGaps = filled.some((at) => (headings[at] ?? "") === "");
  const lower = headings.filter((heading) => heading !== "").map(foldHeading);
  return fillsGaps || new Set(lower).size < lower.length;
}

function isLabelOrData(cell: string): boolean {
  return cell.length > MAX_HEADING || /:$|\d{4}|@/.test(cell);
}

function joinRows(upper: readonly string[], headings: readonly string[]): string[] {
  let over = "";
  return Array.from({ length: Math.max(upper.length, headings.length) }, (_, at) => {
    const above = upper[at] ?? "";
    const own = headings[at] ?? "";
    if (above !== "") over = above;
    else if (own === "") over = "";
    return own === "" ? above : over === "" ? own : `${over} ${own}`;
  });
}
