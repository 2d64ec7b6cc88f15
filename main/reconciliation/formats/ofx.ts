import { AppError } from "../../../shared/contract/errors.ts";
import type { Finding } from "../../../shared/contract/common.ts";
import type { LineKind } from "../../../shared/contract/reconciliation.ts";
import { classifyLine } from "./classify.ts";
import { currencyCode } from "./currency-code.ts";
import type { ParsedLine, ParsedStatement, ParseOptions, RejectedRow, StatementFormat } from "./format.ts";
import { readOfxDate, readPostedDay } from "./ofx-days.ts";
import { type OfxFields, type OfxStatement, readOfx } from "./ofx-records.ts";
import { readPlainAmount } from "./plain-amount.ts";
import { tidyText } from "./texts.ts";
import { warnOfWaiting } from "./waiting.ts";

/** OFX 1 (SGML, tags unclosed), OFX 2 (XML) and QFX: bank accounts, credit cards, and the cash of investment accounts. */
export const ofx: StatementFormat = {
  id: "ofx",
  label: "OFX / QFX",
  detect: ({ text }) => /<OFX[\s>]|^\s*OFXHEADER\s*:|<\?OFX\s|<STMTTRN>/i.test(text.slice(0, 4000)),
  parse(file, options) {
    const { statements, bank, message } = readOfx(file.text);
    if (statements.length === 0) {
      const said = message && message.length < 300 ? ` El banco dice: «${message}».` : "";
      throw new AppError(
        "unsupported_file",
        `«${file.fileName}» es un OFX sin movimientos de ninguna cuenta.${said} Descarga del banco los movimientos de la cuenta.`,
      );
    }
    return statements.map((statement) => toStatement(statement, bank, options));
  },
};

function toStatement(statement: OfxStatement, bank: string | undefined, options: ParseOptions): ParsedStatement {
  const stated = currencyCode(statement.currency) ?? currencyCode(statement.records.find(({ CURSYM }) => CURSYM)?.CURSYM);
  const currency = stated ?? options.currency;
  const lines: ParsedLine[] = [];
  const rejected: RejectedRow[] = [];
  const warnings: Finding[] = [];
  for (const record of statement.records) {
    const read = readRecord(record, statement, currency);
    if ("message" in read) rejected.push(read);
    else {
      lines.push(read.line);
      if (read.warning) warnings.push(read.warning);
    }
  }
  if (statement.waiting > 0) warnings.push(warnOfWaiting(statement.waiting));
  if (statement.isInvestment && statement.records.length === 0) {
    const message = `La cuenta ${statement.account ?? ""} es de inversiones y no trae movimientos de dinero: no hay cobros que registrar.`;
    warnings.push({ code: "investment_only", message });
  }
  const closingMinor = readPlainAmount(statement.ledgerBalance ?? "", currency);
  return { format: ofx.id, bank, account: statement.account?.slice(0, 100), currency: stated, lines, closingMinor, rejected, warnings };
}

function readRecord(
  record: OfxFields,
  statement: OfxStatement,
  currency: string,
): { line: ParsedLine; warning: Finding | undefined } | RejectedRow {
  const row = Number(record.row);
  const reject = (what: string) => ({
    row,
    message: `Movimiento ${row}: ${what}. Descarga otra vez el archivo o anota el movimiento a mano.`,
  });
  const day = readPostedDay(record, statement);
  if (!day) return reject(record.DTPOSTED ? `«${record.DTPOSTED.slice(0, 40)}» no es una fecha` : "falta la fecha");
  const amountMinor = readPlainAmount(record.TRNAMT ?? "", currency);
  if (amountMinor === undefined) return reject(record.TRNAMT ? `«${record.TRNAMT.slice(0, 40)}» no es un monto` : "falta el monto");
  const description = describe(record);
  const line: ParsedLine = { row, bookedOn: day.on, amountMinor, description, kind: kindOf(record.TRNTYPE, description, amountMinor) };
  const valueOn = readOfxDate(record.DTAVAIL);
  if (valueOn) line.valueOn = valueOn;
  if (record.FITID) line.operation = record.FITID.slice(0, 100);
  return { line, warning: day.warning };
}

/** Who and what for; banks often repeat the first, cut, in the second. */
function describe({ NAME: name = "", MEMO: memo = "", CHECKNUM: check = "", TRNTYPE: type = "" }: OfxFields): string {
  const text = memo.startsWith(name) ? memo : name.startsWith(memo) ? name : `${name} ${memo}`;
  return tidyText(text) || tidyText(`${type} ${check}`);
}

function kindOf(type: string | undefined, description: string, amountMinor: number): LineKind {
  if (type?.toUpperCase() === "INT") return "interest";
  const kind = classifyLine(description, amountMinor);
  return kind === "debit" && /^(FEE|SRVCHG)$/i.test(type ?? "") ? "fee" : kind;
}
