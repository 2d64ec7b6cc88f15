import type { Finding } from "../../../shared/contract/common.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { formatDate, isDate } from "../../../shared/dates.ts";
import { parseXml, type XmlSource } from "../../platform/xml.ts";
import { attributeOf, type XmlElement } from "../../platform/xml-tree.ts";
import { checkSum } from "./balances.ts";
import { readEntryTexts } from "./camt-details.ts";
import { all, at, findBelow, textAt } from "./camt-elements.ts";
import { classifyLine } from "./classify.ts";
import { currencyCode } from "./currency-code.ts";
import type { ParsedLine, ParsedStatement, ParseOptions, RejectedRow, StatementFormat } from "./format.ts";
import { readPlainAmount } from "./plain-amount.ts";
import { warnOfWaiting } from "./waiting.ts";

const ROOTS = ["BkToCstmrAcctRpt", "BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn"];
const BANK_FILE: XmlSource = {
  maxMegabytes: 24,
  maxTags: 2_500_000,
  mend: "Descárgalo otra vez del banco, si hace falta en periodos más cortos.",
};
const STATEMENTS = ["Rpt", "Stmt", "Ntfctn"];
const ENVELOPES = 4;

/** ISO 20022 CAMT.052 (account report), 053 (statement) and 054 (notification) of any version: one statement for each account report of the file. */
export const camt: StatementFormat = {
  id: "camt",
  label: "CAMT.052 / 053 / 054",
  detect: ({ text }) => /<([\w.-]+:)?(BkToCstmrAcctRpt|BkToCstmrStmt|BkToCstmrDbtCdtNtfctn)[\s>]/.test(text.slice(0, 20_000)),
  parse(file, options) {
    const read: ParsedStatement[] = [];
    for (const bytes of splitDocuments(file.bytes)) {
      const bodies = findBelow(parseXml(bytes, BANK_FILE), ROOTS, ENVELOPES);
      const statements = bodies.flatMap((body) => STATEMENTS.flatMap((name) => all(body, name)));
      for (const statement of statements) read.push(...readStatement(statement, options));
    }
    if (read.length > 0) return read;
    const message = `«${file.fileName}» es un CAMT sin ninguna cuenta. Descarga del banco los movimientos de la cuenta.`;
    throw new AppError("unsupported_file", message);
  },
};

/** Somebody put the files of several days one behind the other: each begins with its own declaration. */
function splitDocuments(bytes: Uint8Array): Uint8Array[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = [0];
  for (let at = buffer.indexOf("<?xml ", 8); at > 0; at = buffer.indexOf("<?xml ", at + 1)) starts.push(at);
  return starts.map((start, index) => bytes.subarray(start, starts[index + 1]));
}

/** One statement, or one for each currency where the bank keeps several in one account. */
function readStatement(statement: XmlElement, options: ParseOptions): ParsedStatement[] {
  const entries = all(statement, "Ntry").map((element, index) => ({ element, row: index + 1, currency: currencyOf(element) }));
  const balances = all(statement, "Bal");
  const stated = currencyCode(textAt(statement, "Acct/Ccy"));
  const codes = new Set(entries.flatMap(({ currency }) => currency ?? []));
  if (codes.size < 2) {
    const currency = stated ?? [...codes][0] ?? balances.map(currencyOf).find((code) => code);
    const own = balances.filter((one) => (currencyOf(one) ?? currency) === currency);
    return [readPart(statement, { entries, balances: own, currency }, options)];
  }
  const parts: ParsedStatement[] = [];
  for (const code of codes) {
    const own = {
      entries: entries.filter(({ currency }) => (currency ?? stated) === code),
      balances: balances.filter((one) => currencyOf(one) === code),
    };
    parts.push(readPart(statement, { ...own, currency: code }, options));
  }
  return parts;
}

const currencyOf = (element: XmlElement) => currencyCode(attributeOf(at(element, "Amt"), "Ccy"));

type Part = { entries: { element: XmlElement; row: number }[]; balances: XmlElement[]; currency: string | undefined };

function readPart(statement: XmlElement, { entries, balances, currency: stated }: Part, options: ParseOptions): ParsedStatement {
  const currency = stated ?? options.currency;
  const lines: ParsedLine[] = [];
  const rejected: RejectedRow[] = [];
  const warnings: Finding[] = [];
  const lastOn = [textAt(statement, "FrToDt/ToDtTm", "FrToDt/ToDt"), textAt(statement, "CreDtTm")]
    .map((text) => text.slice(0, 10))
    .find(isDate);
  let waiting = 0;
  for (const { element, row } of entries) {
    if (isWaiting(element)) waiting += 1;
    else {
      const on = dayOf(element);
      const read = readEntry(element, row, { on: on ?? lastOn, currency });
      if ("message" in read) rejected.push(read);
      else {
        lines.push(read);
        if (!on) warnings.push(warnOfDay(row, read.bookedOn));
      }
    }
  }
  const balance = (...codes: string[]) => {
    const found = balances.find((element) => codes.includes(textAt(element, "Tp/CdOrPrtry/Cd").toUpperCase()));
    return found && signedAmount(found, currency);
  };
  const stands = { openingMinor: balance("OPBD", "PRCD"), closingMinor: balance("CLBD") };
  return {
    format: camt.id,
    bank: textAt(statement, "Acct/Svcr/FinInstnId/Nm", "Acct/Svcr/FinInstnId/BICFI", "Acct/Svcr/FinInstnId/BIC") || undefined,
    account: textAt(statement, "Acct/Id/IBAN", "Acct/Id/Othr/Id", "Acct/Id/PrtryAcct/Id", "Acct/Id/BBAN").slice(0, 100) || undefined,
    currency: stated,
    lines,
    ...stands,
    rejected,
    warnings: [...warnings, ...(waiting > 0 ? [warnOfWaiting(waiting)] : []), ...checkSum(lines, stands, currency)],
  };
}

/** Entries that the bank has not booked may still change or vanish. */
function isWaiting(entry: XmlElement): boolean {
  return ["PDNG", "INFO", "FUTR"].includes(textAt(entry, "Sts/Cd", "Sts/Prtry", "Sts").toUpperCase());
}

function readEntry(
  entry: XmlElement,
  row: number,
  { on: bookedOn, currency }: { on: string | undefined; currency: string },
): ParsedLine | RejectedRow {
  const reject = (what: string) => ({
    row,
    message: `Movimiento ${row}: ${what}. Descarga otra vez el archivo o anota el movimiento a mano.`,
  });
  const valueOn = readDay(entry, "ValDt");
  if (!bookedOn) return reject("falta la fecha o no es una fecha");
  if (!directionOf(entry)) return reject("no dice si el dinero entró o salió");
  const amountMinor = signedAmount(entry, currency);
  if (amountMinor === undefined) return reject(`«${textAt(entry, "Amt").slice(0, 40)}» no es un monto`);
  const { description, operation, counterpartyName, counterpartyDoc } = readEntryTexts(entry, amountMinor > 0);
  const isReversal = ["true", "1"].includes(textAt(entry, "RvslInd").toLowerCase());
  const kind = isReversal ? "reversal" : classifyLine(description, amountMinor);
  const line: ParsedLine = { row, bookedOn, amountMinor, description, kind };
  if (valueOn) line.valueOn = valueOn;
  if (operation) line.operation = operation;
  if (counterpartyName) line.counterpartyName = counterpartyName;
  if (counterpartyDoc) line.counterpartyDoc = counterpartyDoc;
  return line;
}

const dayOf = (entry: XmlElement) => readDay(entry, "BookgDt") ?? readDay(entry, "ValDt") ?? readDetailDay(entry);

function warnOfDay(row: number, on: string): Finding {
  const message = `Movimiento ${row}: falta la fecha o no es una fecha. Entró con la del ${formatDate(on)}, la del estado de cuenta; compruébala con el banco.`;
  return { code: "date_assumed", message };
}

/** The day as the bank wrote it, whatever its time zone. */
function readDay(entry: XmlElement, name: string): string | undefined {
  const day = textAt(entry, `${name}/Dt`, `${name}/DtTm`, name).slice(0, 10);
  return isDate(day) ? day : undefined;
}

/** Where the entry has no day, one of its transaction may. */
function readDetailDay(entry: XmlElement): string | undefined {
  const dates = at(entry, "NtryDtls", "TxDtls", "RltdDts");
  const days = dates ? ["IntrBkSttlmDt", "AccptncDtTm", "TxDtTm"].map((name) => textAt(dates, name).slice(0, 10)) : [];
  return days.find(isDate);
}

function directionOf(element: XmlElement): "CRDT" | "DBIT" | undefined {
  const mark = textAt(element, "CdtDbtInd", "NtryDtls/TxDtls/CdtDbtInd").toUpperCase();
  return mark === "CRDT" || mark === "DBIT" ? mark : undefined;
}

/** Positive when credited. A reversal says the direction in which money moved, not that of what it takes back. */
function signedAmount(element: XmlElement, currency: string): number | undefined {
  const minor = readPlainAmount(textAt(element, "Amt"), currency);
  const mark = directionOf(element);
  if (minor === undefined || mark === undefined) return undefined;
  return mark === "DBIT" && minor !== 0 ? -minor : minor;
}
