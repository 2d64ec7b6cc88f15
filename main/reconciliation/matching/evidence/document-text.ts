import { plainUpper } from "./text.ts";

/** Stands in a text where an amount was: lists of numbers go on behind it. */
export const AMOUNT_MARK = "ZZM";
/** Stands where a number was that is no document's. */
const OTHER_MARK = "ZZO";

/** What the numbers of our documents begin with, to read what is glued or mistyped. */
export type KnownSeries = {
  /** `F001`. */
  whole: ReadonlySet<string>;
  /** `F 1`: letters and digits without leading zeros. */
  short: ReadonlySet<string>;
};

/** Words of invoices behind which digits are their number, where the words are glued to others: `PAGOFACT123`. */
const GLUED_BILL = /(?:FACTURAS?|FACT|FAC|BOLETA|BOL|INVOICE|INV)$/;
const GLUED_SHORT = /^(?:PAGO|PAG|PAGOS|CANC|CANCELA|CANCELACION|ABONO|ABN|DEP|DEPOSITO|TRANSF|TRF|POR|SALDO|CTA)(?:FT|FC|FV|F|BV|B)$/;
const BILL_BEFORE =
  /(?:\b(?:F|B|E|FT|FC|FV|FE|FACT?|FACTS?|FACTURAS?|BOL|BOLETAS?|CPE|INVS?|INVOICES?)|[FBE][A-Z]?\d{1,3})[\s\-/.:#°º]*(?:N(?:RO|UM|O)?[.°º:\s]*)?$/;

/** Numbers that payers and banks write beside those of documents. */
const OTHERS: readonly { pattern: RegExp; mark: string; unlessBill?: boolean }[] = [
  { pattern: /(?<![A-Z\d])(?:S\/\.?|US\$|\$|USD|PEN|EUR)\s*[1-9][\d.,]*/g, mark: AMOUNT_MARK },
  { pattern: /(?<![\w.,/-])[1-9]\d{0,2}(?:,\d{3})+\.\d{2}(?!\d)/g, mark: AMOUNT_MARK },
  { pattern: /(?<![\w.,/-])[1-9]\d*\.\d{2}(?![\d.])/g, mark: AMOUNT_MARK },
  { pattern: /(?<![\w.])\d+(?:[.,]\d+)?\s?%/g, mark: AMOUNT_MARK },
  // Days, hours and months.
  { pattern: /(?<![\w/.-])(?:0?[1-9]|[12]\d|3[01])([/.-])(?:0?[1-9]|1[0-2])\1(?:20)?\d{2}(?![\d/-])/g, mark: OTHER_MARK, unlessBill: true },
  { pattern: /(?<![\w-])20[2-9]\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\d-])/g, mark: OTHER_MARK, unlessBill: true },
  { pattern: /\b(?:FECHA|FEC|DIA)\W{0,3}\d{1,2}[/-]\d{1,2}(?!\d)|(?<=\d )DEL \d{1,2}\/(?:0?[1-9]|1[0-2])(?![\d/])/g, mark: OTHER_MARK },
  { pattern: /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)/g, mark: OTHER_MARK },
  { pattern: /\b(?:ENE|FEB|MAR|ABR|MAY|JUN|JUL|AGO|SET|SEP|OCT|NOV|DIC)[A-Z]*\W{0,3}(?:DE |DEL )?(?:20)?[2-3]\d(?!\d)/g, mark: OTHER_MARK },
  // Telephones.
  { pattern: /(?<!\d)(?:\+?51[ -]?)?9\d{2}[ -]\d{3}[ -]\d{3}(?!\d)/g, mark: OTHER_MARK },
  { pattern: /\b(?:CEL|CELULAR|TEL|TELF|TELEFONO|WSP|MOVIL)\W{0,3}\d[\d -]{5,}/g, mark: OTHER_MARK },
  // Accounts: parted in three or more, one of them long; or announced.
  { pattern: /(?<![A-Z\d-])(?=[\d-]*\d{6})\d{2,4}(?:-\d+){2,}(?![\d-])/g, mark: OTHER_MARK },
  { pattern: /\b(?:CTAS?|CTE|CUENTA|CCI)\W{0,3}(?:N[RO]*\W{0,3})?\d[\d-]{5,}/g, mark: OTHER_MARK },
  // Operations, people, cards, places.
  {
    pattern:
      /\b(?:OP|OPE|OPER|OPERACION|NUMOPER|TRX|TRACE|LOTE|TERMINAL|TERM|CAJERO|HORA|VOUCHER|CHEQUE|CHQ|DNI|RUC|COD|CODIGO|TARJETA|AG|AGENCIA|OFICINA|OFIC|SUC|TIENDA|TDA|LOCAL|PISO)\W{0,3}(?:N(?:RO|UM|O)?\W{0,3})?\d+(?:-\d+)?(?![\d-])/g,
    mark: OTHER_MARK,
  },
];

/**
 * A bank's text as documents are looked for in it: upper case, without the numbers that are none of theirs (amounts, days, hours,
 * telephones, accounts, operations), glued words parted, `O` for `0` and `I` or `L` for `1` put right where a number of ours is meant.
 */
export function prepareText(description: string, operation: string | null, series: KnownSeries): string {
  const upper = plainUpper(description);
  if (!/\d/.test(upper)) return "";
  let text = maskOperation(mendLetters(upper, series), operation);
  for (const { pattern, mark, unlessBill } of OTHERS) {
    text = text.replace(pattern, (written: string, ...rest: unknown[]) => {
      const at = rest.find((value) => typeof value === "number") as number;
      return unlessBill && BILL_BEFORE.test(text.slice(0, at)) ? written : ` ${mark} `;
    });
  }
  return canonicalOrders(
    text.replace(/[A-Z]{3,}(?=\d)/g, (letters: string, at: number) => partGlued(letters, text.slice(at + letters.length), series)),
  );
}

/** The bank's own number of the operation, repeated in its text. */
function maskOperation(text: string, operation: string | null): string {
  if (operation === null || !/^\d{5,}$/.test(operation)) return text;
  const number = operation.replace(/^0+/, "");
  if (number.length < 3 || !text.includes(number)) return text;
  return text.replace(new RegExp(`(?<![\\dA-Z-])0*${number}(?!\\d)`, "g"), (written: string, at: number) =>
    BILL_BEFORE.test(text.slice(0, at)) ? written : OTHER_MARK,
  );
}

const mend = (text: string) => text.replaceAll("O", "0").replaceAll("I", "1").replaceAll("L", "1");

/** `FOO1-I23` is F001-123, where F001 is a series of ours; `12O3` is 1203. */
function mendLetters(text: string, { whole, short }: KnownSeries): string {
  if (!/[OIL]/.test(text)) return text;
  return text.replace(/[A-Z\d]+/g, (token: string, at: number) => {
    if (!/[OIL]/.test(token)) return token;
    const series = token[0] + mend(token.slice(1, 4));
    if (token.length >= 4 && /^[FBE]/.test(token) && whole.has(series) && /^[\dOIL]*$/.test(token.slice(4)))
      return series + mend(token.slice(4));
    if (/^[FBE][\dOIL]{1,2}$/.test(token) && /\d/.test(token) && short.has(`${token[0]} ${Number(mend(token.slice(1)))}`))
      return token[0] + mend(token.slice(1));
    if (!/^(?=.*\d)[\dOIL]{2,8}$/.test(token)) return token;
    const isMostlyDigits = /^\d/.test(token) && token.replace(/\D/g, "").length * 2 > token.length;
    return isMostlyDigits || BILL_BEFORE.test(text.slice(0, at)) || BILL_BEFORE.test(mend(text.slice(0, at))) ? mend(token) : token;
  });
}

/** `PAGOF001-123` -> `PAGO F001-123`, `PAGOFACT123` -> `PAGO FACT123`. */
function partGlued(letters: string, after: string, { whole }: KnownSeries): string {
  for (let length = 1; length <= 3; length++) {
    const suffix = letters.slice(-length);
    if (length < letters.length && whole.has(suffix + after.slice(0, 4 - length))) return `${letters.slice(0, -length)} ${suffix}`;
  }
  const bill = GLUED_BILL.exec(letters)?.[0];
  if (bill && bill.length < letters.length) return `${letters.slice(0, -bill.length)} ${bill}`;
  const short = GLUED_SHORT.test(letters) ? /(?:FT|FC|FV|F|BV|B)$/.exec(letters)?.[0] : undefined;
  return short ? `${letters.slice(0, -short.length)} ${short}` : letters;
}

const ORDER =
  /\b(?:O\s?[/.]\s?C\b\.?|ORD(?:EN|ENES|\.)?\s?(?:DE\s)?COMPRAS?|PURCHASE ORDER|P\s?[/.]\s?O\b\.?|PO|OC)(?=[^A-Z]|$)[\s.:#°º-]*(?:N(?:RO|UM|O)?\b[.°º:\s]*)?/g;
const SERVICE_ORDER =
  /\b(?:O\s?[/.]\s?S\b\.?|ORD(?:EN|ENES|\.)?\s?(?:DE\s)?SERVICIOS?|OS)(?=[^A-Z]|$)[\s.:#°º-]*(?:N(?:RO|UM|O)?\b[.°º:\s]*)?/g;
const GUIDE =
  /\b(?:G\s?[/.]\s?R\b\.?|GUIAS?(?:\s(?:DE\s)?REM(?:ISION)?\b\.?)?|GR|GRE|GRR)(?=[^A-Z]|$)[\s.:#°º-]*(?:N(?:RO|UM|O)?\b[.°º:\s]*)?/g;

/** Orders and guides by one name each: `O/C N° 45`, `PO#45` and `orden de compra 45` are all OC 45. */
export function canonicalOrders(text: string): string {
  if (!/[OG]/.test(text)) return text;
  return text.replace(ORDER, "OC ").replace(SERVICE_ORDER, "OS ").replace(GUIDE, "GR ");
}
