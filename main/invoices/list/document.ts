import type { DocumentType } from "../../../shared/contract/common.ts";
import { foldText, normaliseNumber, parseDocumentNumber } from "../../../shared/identifiers.ts";

export type ListedDocument = { type: DocumentType; series?: string; number: string };

const TYPE_NAMES: readonly [DocumentType, RegExp][] = [
  ["07", /^(0?7|nc|n c|na|nce|n c e|n credito|n\/c|.*nota (de )?(credito|abono).*|.*nota credito.*)$/],
  ["08", /^(0?8|nd|n d|nde|n d e|n debito|.*nota (de )?(debito|cargo).*)$/],
  ["03", /^(0?3|b|bv|bve|be|bol|boleta.*)$/],
  ["01", /^(0?1|f|ft|fa|fe|fac|fact|fact elec.*|factura.*)$/],
  ["OTHER", /^(00|0?2|12|14|otro.*|letra.*|recibo.*|ticket.*|proforma.*|cotizacion.*|nota (de )?venta.*|nv|rh|rhe|doc.*interno|interno)$/],
];

/** The kind of document that a cell of the column Tipo names; undefined when nobody would know. */
export function documentTypeOf(text: string): DocumentType | undefined {
  const folded = foldText(text.slice(0, 100).replace(/^\s*(\d\d)\s*[-:].*$/, "$1"));
  return TYPE_NAMES.find(([, pattern]) => pattern.test(folded))?.[0];
}

const WITH_SERIES = /^(.*?)\b([A-Za-z][A-Za-z0-9]{3}|0\d{3})\s*[-–—/ ]\s*(?:[Nn][°º.]?[°º]?\s*)?(\d{1,8})$/;
/** Accounting programs write series and number without anything between: `F00100000123`. */
const COMPACT = /^(.*?)\b([FBE][A-Z0-9]{3})(\d{8})$/;
/** Printed documents of old had series of three digits. */
const PRINTED = /^(.*?)\b()(\d{3}-\d{5,8})$/;

/**
 * The document of a cell such as `F001-123`, `Factura F001 - 00000123`, `01-F001-123`, `FT F00100000123`, or `Recibo 55`.
 * Series with B are boletas, other series facturas, and what has no series is another paper, unless `stated` (the column Tipo) says otherwise.
 */
export function readDocument(text: string, stated: DocumentType | undefined): ListedDocument | undefined {
  const trimmed = text.trim().slice(0, 300);
  if (!/[A-Za-z0-9]/.test(trimmed)) return undefined;
  const match = WITH_SERIES.exec(trimmed) ?? COMPACT.exec(trimmed) ?? PRINTED.exec(trimmed);
  const parsed = match ? parseDocumentNumber(match[2] ? `${match[2]}-${match[3]}` : `0${match[3]}`) : undefined;
  if (!parsed || stated === "OTHER") return { type: "OTHER", number: trimmed };
  const prefix = (match?.[1] ?? "").replace(/[\s:.\-–#°º/]+$/, "");
  return { type: stated ?? documentTypeOf(prefix) ?? typeOfSeries(parsed.series), ...parsed };
}

/** The document of two cells, series and number. */
export function joinDocument(series: string, number: string, stated: DocumentType | undefined): ListedDocument | undefined {
  const digits = number.trim().replace(/(?<=^\d+)\.0+$/, "");
  if (!/[A-Za-z0-9]/.test(digits)) return undefined;
  if (!/[A-Za-z0-9]/.test(series) || stated === "OTHER") return readDocument(digits, stated);
  const code = series.trim().toUpperCase();
  return {
    type: stated ?? typeOfSeries(code),
    series: /^\d{1,3}$/.test(code) ? code.padStart(4, "0") : code,
    number: normaliseNumber(digits).slice(0, 300),
  };
}

/** Electronic series start with F or E (facturas) or B (boletas), printed ones are digits; others are papers of the house, such as NV01. */
function typeOfSeries(series: string): DocumentType {
  if (series.startsWith("B") || series.startsWith("EB")) return "03";
  return /^[FE\d]/.test(series) ? "01" : "OTHER";
}

/** Whether a cell is a document with its series. */
export function looksLikeDocument(cell: string): boolean {
  return cell.length <= 80 && (/\b([A-Za-z][A-Za-z0-9]{3}|0\d{3})\s*[-–/ ]\s*\d{1,8}$/.test(cell) || COMPACT.test(cell));
}
