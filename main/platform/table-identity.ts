import type { ClientDocType } from "../../shared/contract/common.ts";
import { foldText } from "../../shared/identifiers.ts";

export type Identity = { docType: ClientDocType; docNumber: string };

/** Longer cells hold no identity, and would cost the patterns time. */
const LONGEST = 300;

const TYPES: readonly [ClientDocType, RegExp][] = [
  ["RUC", /^(0?6|ruc|reg(istro)? unico.*|r u c|.*contribuyentes?)$/],
  ["DNI", /^(0?1|l ?e|dni|d n i|doc(umento)? nacional.*|libreta electoral.*|le dni)$/],
  ["CE", /^(0?4|ce|c e|carn?et? (de )?extranjeria|carne ext.*)$/],
  ["PASSPORT", /^(0?7|pas|pasap(orte)?)$/],
  ["OTHER", /^(0|00|a|b|c|d|e|f|g|otro.*|doc trib.*|cedula.*|s d|sin documento|ptp|tam)$/],
];

/** The kind of identity that a cell of the column Tipo names, in words or by the tax office's catalogue 06; undefined when nobody would know. */
export function identityTypeOf(text: string): ClientDocType | undefined {
  const folded = foldText(text.slice(0, LONGEST).replace(/^\s*(\d)\s*[-:].*$/, "$1"));
  return TYPES.find(([, pattern]) => pattern.test(folded))?.[0];
}

/**
 * The identity of a client: RUC by its 11 digits, DNI by 8 (or 7, when the spreadsheet ate the zero), CE by 9, another paper otherwise.
 * A stated type decides where the digits allow it: a DNI may then have lost up to three zeros.
 */
export function readIdentity(text: string, stated?: ClientDocType): Identity | undefined {
  if (/^\d{11}$/.test(text)) return /^0+$/.test(text) ? undefined : { docType: "RUC", docNumber: text };
  if (text.length > LONGEST) return undefined;
  const prefix = /^\s*(ruc|dni|ce|pasaporte)\b/i.exec(text)?.[1];
  const compact = text
    .replace(/^\s*(ruc\s*\/\s*dni|dni\s*\/\s*ruc|ruc|dni|ce|pasaporte|[16]\s*-(?=\s*\d{8}))\b/i, "")
    .replace(/(?<=\d)\.0+$/, "")
    .replace(/[\s.:#°º'-]/g, "")
    .toUpperCase();
  if (/^0*$/.test(compact)) return undefined;
  const type = stated ?? (prefix === undefined ? undefined : identityTypeOf(prefix));
  if (/^\d{11}$/.test(compact)) return { docType: "RUC", docNumber: compact };
  if (/^\d{5,8}$/.test(compact) && type === "DNI") return { docType: "DNI", docNumber: compact.padStart(8, "0") };
  if (type === "CE" || type === "PASSPORT") return /^[A-Z0-9]{5,15}$/.test(compact) ? { docType: type, docNumber: compact } : undefined;
  if (type !== "OTHER" && /^\d{7,8}$/.test(compact)) return { docType: "DNI", docNumber: compact.padStart(8, "0") };
  if (type !== "OTHER" && /^\d{9}$/.test(compact)) return { docType: "CE", docNumber: compact };
  return /^(?=.*\d)[A-Z0-9]{5,15}$/.test(compact) && !/^\d+E\d+$/.test(compact) && !/^\d{10}$|^\d{12,}$/.test(compact)
    ? { docType: "OTHER", docNumber: compact }
    : undefined;
}

/** Whether a cell looks like a RUC or a DNI. */
export function looksLikeIdentity(cell: string): boolean {
  return /^\s*((ruc|dni)\b[\s:.°º-]*|[16]\s*-\s*)?(\d{11}|\d{8})(\.0)?\s*$/i.test(cell);
}

const INSIDE = /(?<!\d)((?:10|15|16|17|20)\d{9}|(?<=dni\W{0,4})\d{8}|^\d{8}(?=\s*[-–|:/]))(?!\d)/i;

/** The identity and the name of one cell that holds both: `20100047218 - ACME S.A.C.`, `ACME S.A.C. (RUC 20100047218)`. */
export function splitIdentity(text: string): { identity: string; name: string } | undefined {
  if (text.length > LONGEST) return undefined;
  const identity = INSIDE.exec(text)?.[1];
  if (identity === undefined) return undefined;
  const name = text
    .replace(identity, " ")
    .replace(/\b(r\.?u\.?c\.?|d\.?n\.?i\.?)(?=[\s:.°º()-]|$)/gi, " ")
    .replace(/^\s*(cliente|raz[oó]n social|señor(es)?)\s*:/i, " ")
    .replace(/\(\s*\)|^[\s\-–|:/,()]+|[\s\-–|:/,(]+$/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return /[A-Za-zÁ-ú]{2,}/.test(name) ? { identity, name } : undefined;
}

/** Whether a spreadsheet turned a long number into `2.06064E+10`. */
export function isScientific(text: string): boolean {
  return /^\s*\d([.,]\d+)?e\+?\d+\s*$/i.test(text);
}
