import { isDate } from "../../../shared/dates.ts";
import { parseXml, type XmlSource } from "../../platform/xml.ts";
import { attributeOf, type XmlElement } from "../../platform/xml-tree.ts";
import { readEntryTexts } from "./camt-details.ts";
import { all, at, textAt } from "./camt-elements.ts";
import { classifyLine } from "./classify.ts";
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

/** ISO 20022 CAMT.052 (account report), 053 (statement) and 054 (notification) of any version: one statement for each account report of the file. */
export const camt: StatementFormat = {
  id: "camt",
  label: "CAMT.052 / 053 / 054",
  detect: ({ text }) => /<(\w+:)?(BkToCstmrAcctRpt|BkToCstmrStmt|BkToCstmrDbtCdtNtfctn)[\s>]/.test(text.slice(0, 4000)),
  async parse(file, options) {
    const document = parseXml(file.bytes, BANK_FILE);
    const statements = ROOTS.flatMap((root) => all(document, root)).flatMap((body) => STATEMENTS.flatMap((name) => all(body, name)));
    const read: ParsedStatement[] = [];
    for (const statement of statements) read.push(await readStatement(statement, options));
    return read;
  },
};

async function readStatement(statement: XmlElement, options: ParseOptions): Promise<ParsedStatement> {
  const entries = all(statement, "Ntry");
  const balances = all(statement, "Bal");
  const amounts = [...entries, ...balances].map((element) => attributeOf(at(element, "Amt"), "Ccy"));
  const stated = textAt(statement, "Acct/Ccy") || amounts.find((code) => code);
  const currency = stated ?? options.currency;
  const lines: ParsedLine[] = [];
  const rejected: RejectedRow[] = [];
  let waiting = 0;
  for (const [index, entry] of entries.entries()) {
    if (index % 200 === 0) await options.pause();
    if (isWaiting(entry)) waiting += 1;
    else {
      const read = readEntry(entry, index + 1, currency);
      if ("message" in read) rejected.push(read);
      else lines.push(read);
    }
  }
  const balance = (...codes: string[]) => {
    const found = balances.find((element) => codes.includes(textAt(element, "Tp/CdOrPrtry/Cd")));
    return found && signedAmount(found, currency);
  };
  return {
    format: camt.id,
    bank: textAt(statement, "Acct/Svcr/FinInstnId/Nm", "Acct/Svcr/FinInstnId/BICFI", "Acct/Svcr/FinInstnId/BIC") || undefined,
    account: textAt(statement, "Acct/Id/IBAN", "Acct/Id/Othr/Id", "Acct/Id/PrtryAcct/Id") || undefined,
    currency: stated,
    lines,
    openingMinor: balance("OPBD", "PRCD"),
    closingMinor: balance("CLBD"),
    rejected,
    warnings: waiting > 0 ? [warnOfWaiting(waiting)] : [],
  };
}

/** Entries that the bank has not booked may still change or vanish: they come in with the statement that books them. */
function isWaiting(entry: XmlElement): boolean {
  return ["PDNG", "INFO", "FUTR"].includes(textAt(entry, "Sts/Cd", "Sts"));
}

function readEntry(entry: XmlElement, row: number, currency: string): ParsedLine | RejectedRow {
  const reject = (what: string) => ({
    row,
    message: `Movimiento ${row}: ${what}. Descarga otra vez el archivo o anota el movimiento a mano.`,
  });
  const valueOn = readDay(entry, "ValDt");
  const bookedOn = readDay(entry, "BookgDt") ?? valueOn;
  if (!bookedOn) return reject("falta la fecha o no es una fecha");
  const amountMinor = signedAmount(entry, currency);
  if (amountMinor === undefined) return reject(`«${textAt(entry, "Amt").slice(0, 40)}» no es un monto`);
  const { description, operation, counterpartyName, counterpartyDoc } = readEntryTexts(entry, amountMinor > 0);
  const isReversal = ["true", "1"].includes(textAt(entry, "RvslInd"));
  const kind = isReversal ? "reversal" : classifyLine(description, amountMinor);
  const line: ParsedLine = { row, bookedOn, amountMinor, description, kind };
  if (valueOn) line.valueOn = valueOn;
  if (operation) line.operation = operation;
  if (counterpartyName) line.counterpartyName = counterpartyName;
  if (counterpartyDoc) line.counterpartyDoc = counterpartyDoc;
  return line;
}

/** The day as the bank wrote it, whatever its time zone. */
function readDay(entry: XmlElement, name: string): string | undefined {
  const day = textAt(entry, `${name}/Dt`, `${name}/DtTm`).slice(0, 10);
  return isDate(day) ? day : undefined;
}

/** Positive when credited. A reversal says the direction in which money moved, not that of what it takes back. */
function signedAmount(element: XmlElement, currency: string): number | undefined {
  const minor = readPlainAmount(textAt(element, "Amt"), currency);
  const mark = textAt(element, "CdtDbtInd");
  if (minor === undefined || (mark !== "CRDT" && mark !== "DBIT")) return undefined;
  return mark === "DBIT" && minor !== 0 ? -minor : minor;
}
