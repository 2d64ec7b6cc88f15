/** Identifiers of people, accounts and documents in Peru. Checks warn and never block: real files hold invalid RUCs. */

const RUC_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/**
 * Whether a RUC has 11 digits, a known prefix and the right check digit (SUNAT: module 11).
 * @example isValidRuc("20100047218") === true
 */
export function isValidRuc(ruc: string): boolean {
  if (!/^(10|15|16|17|20)\d{9}$/.test(ruc)) return false;
  const sum = RUC_WEIGHTS.reduce((total, weight, index) => total + weight * Number(ruc[index]), 0);
  const check = 11 - (sum % 11);
  return Number(ruc[10]) === (check === 10 ? 0 : check === 11 ? 1 : check);
}

/** Whether a DNI has its 8 digits. */
export function isValidDni(dni: string): boolean {
  return /^\d{8}$/.test(dni);
}

/**
 * Whether a CCI (interbank account code) has 20 digits and both check digits right.
 * @example isValidCci("01136600010003254221") === true
 */
export function isValidCci(cci: string): boolean {
  const digits = cci.replace(/[\s-]/g, "");
  if (!/^\d{20}$/.test(digits)) return false;
  return cciDigit(digits.slice(0, 6)) === digits[18] && cciDigit(digits.slice(6, 18)) === digits[19];
}

function cciDigit(digits: string): string {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const product = Number(digits[index]) * (index % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 10) + (product % 10);
  }
  return String((10 - (sum % 10)) % 10);
}

/** The nine digits of a Peruvian mobile without +51, or undefined when it is not one. */
export function parseMobile(phone: string): string | undefined {
  const digits = phone.replace(/\D/g, "").replace(/^(0051|51)(?=9\d{8}$)/, "");
  return /^9\d{8}$/.test(digits) ? digits : undefined;
}

/** `987 654 321`. */
export function formatMobile(mobile: string): string {
  return mobile.replace(/^(\d{3})(\d{3})(\d{3})$/, "$1 $2 $3");
}

/** A document number without leading zeros, upper case: `00000123` -> `123`. */
export function normaliseNumber(number: string): string {
  return number
    .trim()
    .toUpperCase()
    .replace(/^0+(?=\d)/, "");
}

/** Series and number from `F001-123`, `F001 - 00000123`, `F001/123`; undefined when the text is not of that form. */
export function parseDocumentNumber(text: string): { series: string; number: string } | undefined {
  const match = /^\s*([A-Za-z0-9]{4})\s*[-/ ]\s*(\d{1,8})\s*$/.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  return { series: match[1].toUpperCase(), number: normaliseNumber(match[2]) };
}

/**
 * The key that makes a document unique: issuer RUC, type, series and number without leading zeros.
 * @example documentKey("20606433094", "01", "F001", "00000001") === "20606433094-01-F001-1"
 */
export function documentKey(issuerRuc: string, type: string, series: string, number: string): string {
  return `${issuerRuc}-${type}-${series.trim().toUpperCase()}-${normaliseNumber(number)}`;
}

/** `F001-123` as people quote it; only the number where there is no series. */
export function documentLabel(series: string, number: string): string {
  return series ? `${series}-${number}` : number;
}

/** Folds accents, case and punctuation for searching and comparing names: `Agro Kuélap S.A.C.` -> `agro kuelap sac`. */
export function foldText(text: string): string {
  // Most texts of banks and documents have no accents: taking them off costs more than all the rest.
  const plain = /^[\x20-\x7e]*$/.test(text) ? text : text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  return plain
    .toLowerCase()
    .replace(/[.'’´`]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
