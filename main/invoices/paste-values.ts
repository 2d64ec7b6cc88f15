import { foldText, normaliseNumber, parseDocumentNumber } from "../../shared/identifiers.ts";
import type { ClientDocType, DocumentType } from "../../shared/contract/common.ts";

export type PastedDocument = { type: DocumentType; series?: string; number: string };

const TYPE_NAMES: readonly [DocumentType, RegExp][] = [
  ["07", /^(0?7|nc|n c|na|.*nota (de )?(credito|abono).*|n credito)$/],
  ["08", /^(0?8|nd|n d|.*nota (de )?(debito|cargo).*|n debito)$/],
  ["03", /^(0?3|b|bv|bol|boleta.*)$/],
  ["01", /^(0?1|f|ft|fa|fac|fact|factura.*)$/],
  ["OTHER", /^(00|otro.*|letra.*|recibo.*|ticket.*|proforma.*|nota (de )?venta.*|nv)$/],
];

/** The kind of document that a cell of the column Tipo names; undefined when nobody would know. */
export function documentTypeOf(text: string): DocumentType | undefined {
  const folded = foldText(text.replace(/^\s*(\d\d)\s*[-:].*$/, "$1"));
  return TYPE_NAMES.find(([, pattern]) => pattern.test(folded))?.[0];
}

/**
 * The document of a cell such as `F001-123`, `Factura F001 - 00000123`, `01-F001-123`, or `Recibo 55`.
 * Series with B are boletas, other series facturas, and what has no series is another paper, unless `stated` (the column Tipo) says otherwise.
 */
export function readDocument(text: string, stated: DocumentType | undefined): PastedDocument | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const match = /^(.*?)\b([A-Za-z][A-Za-z0-9]{3}|0\d{3})\s*[-–—/ ]\s*(\d{1,8})$/.exec(trimmed);
  const parsed = match ? parseDocumentNumber(`${match[2]}-${match[3]}`) : undefined;
  if (!parsed || stated === "OTHER") return { type: "OTHER", number: trimmed };
  const prefix = (match?.[1] ?? "").replace(/[\s:.\-–#°º]+$/, "");
  return { type: stated ?? documentTypeOf(prefix) ?? typeOfSeries(parsed.series), ...parsed };
}

/** The document of two cells, series and number. */
export function joinDocument(series: string, number: string, stated: DocumentType | undefined): PastedDocument | undefined {
  if (number.trim() === "") return undefined;
  if (series.trim() === "" || stated === "OTHER") return readDocument(number, stated);
  const code = series.trim().toUpperCase();
  return {
    type: stated ?? typeOfSeries(code),
    series: /^\d{1,3}$/.test(code) ? code.padStart(4, "0") : code,
    number: normaliseNumber(number),
  };
}

function typeOfSeries(series: string): DocumentType {
  return series.startsWith("B") ? "03" : "01";
}

export type PastedClient = { docType: ClientDocType; docNumber: string };

/** The identity of a client: RUC by its 11 digits, DNI by 8 (or 7, when the spreadsheet ate the zero), CE by 9, another paper otherwise. */
export function readClientDoc(text: string): PastedClient | undefined {
  const compact = text
    .replace(/^(ruc|dni|ce|pasaporte|ruc\/dni)\b/i, "")
    .replace(/[\s.:#-]/g, "")
    .toUpperCase();
  if (/^\d{11}$/.test(compact)) return { docType: "RUC", docNumber: compact };
  if (/^\d{7,8}$/.test(compact)) return { docType: "DNI", docNumber: compact.padStart(8, "0") };
  if (/^\d{9}$/.test(compact)) return { docType: "CE", docNumber: compact };
  return /^(?=.*\d)[A-Z0-9]{5,15}$/.test(compact) && !/^\d+E\d+$/.test(compact) && !/^\d{10}$|^\d{12,}$/.test(compact)
    ? { docType: "OTHER", docNumber: compact }
    : undefined;
}

/** Whether a spreadsheet turned a long number into `2.06064E+10`. */
export function isScientific(text: string): boolean {
  return /^\d([.,]\d+)?e\+?\d+$/i.test(text.trim());
}

/** PEN or USD as people write them; an ISO code; undefined for anything else. */
export function readCurrency(text: string): string | undefined {
  const folded = text.trim().toUpperCase();
  if (/^(S\/?\.?|PEN|SOL(ES)?|MN|M\.N\.|NUEVOS SOLES|1)$/.test(folded)) return "PEN";
  if (/^(US\$|USD|U\$S?|\$|D[OÓ]LAR(ES)?( AMERICANOS)?|ME|M\.E\.|2)$/.test(folded)) return "USD";
  return /^(EUR|€|EUROS?)$/.test(folded) ? "EUR" : undefined;
}

/** The currency sign in front of an amount, as in `US$ 500.00`. */
export function currencyOfAmount(text: string): string | undefined {
  const sign = /^[\s(-]*(S\/\.?|US\$|USD|PEN|U\$S|\$|€)/i.exec(text)?.[1];
  return sign === undefined ? undefined : readCurrency(sign);
}

/** Days of credit in `30`, `30 días`, `Crédito 30`, `Contado`; undefined when there is no such thing. */
export function readTermDays(text: string): number | undefined {
  if (/contado|efectivo/i.test(text)) return 0;
  const days = Number(/(\d{1,3})/.exec(text)?.[1] ?? Number.NaN);
  return Number.isInteger(days) && days <= 365 ? days : undefined;
}
