import { AppError } from "../../../shared/contract/errors.ts";
import type { LineKind } from "../../../shared/contract/reconciliation.ts";
import { isoDate } from "../../../shared/dates.ts";
import { classifyLine } from "./classify.ts";
import type { ParsedLine, ParsedStatement, ParseOptions, RejectedRow, StatementFormat } from "./format.ts";
import { type OfxFields, type OfxStatement, readOfx } from "./ofx-records.ts";
import { readPlainAmount } from "./plain-amount.ts";

/** OFX 1 (SGML, tags unclosed), OFX 2 (XML) and QFX: bank accounts, credit cards, and the cash of investment accounts. */
export const ofx: StatementFormat = {
  id: "ofx",
  label: "OFX / QFX",
  detect: ({ text }) => /<OFX>|^\s*OFXHEADER:|<\?OFX\s/i.test(text.slice(0, 4000)),
  async parse(file, options) {
    const { statements, bank, message } = await readOfx(file.text, options.pause);
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
  for (const record of statement.records) {
    const read = readRecord(record, currency);
    if ("message" in read) rejected.push(read);
    else lines.push(read);
  }
  const isInvestmentOnly = statement.isInvestment && statement.records.length === 0;
  return {
    format: ofx.id,
    bank,
    account: statement.account,
    currency: stated,
    lines,
    closingMinor: readPlainAmount(statement.ledgerBalance ?? "", currency),
    rejected,
    warnings: isInvestmentOnly
      ? [
          {
            code: "investment_only",
            message: `La cuenta ${statement.account ?? ""} es de inversiones y no trae movimientos de dinero: no hay cobros que registrar.`,
          },
        ]
      : [],
  };
}

function readRecord(record: OfxFields, currency: string): ParsedLine | RejectedRow {
  const row = Number(record.row);
  const reject = (what: string) => ({
    row,
    message: `Movimiento ${row}: ${what}. Descarga otra vez el archivo o anota el movimiento a mano.`,
  });
  const written = record.DTPOSTED ?? "";
  const bookedOn = readOfxDate(written);
  if (!bookedOn) return reject(written ? `«${written.slice(0, 40)}» no es una fecha` : "falta la fecha");
  const amountMinor = readPlainAmount(record.TRNAMT ?? "", currency);
  if (amountMinor === undefined) return reject(record.TRNAMT ? `«${record.TRNAMT.slice(0, 40)}» no es un monto` : "falta el monto");
  const description = describe(record);
  const line: ParsedLine = { row, bookedOn, amountMinor, description, kind: kindOf(record.TRNTYPE, description, amountMinor) };
  const valueOn = readOfxDate(record.DTAVAIL ?? "");
  if (valueOn) line.valueOn = valueOn;
  if (record.FITID) line.operation = record.FITID;
  return line;
}

/** `20120831000000.000[-4:EDT]`: the day is the bank's own, as written (OFX 2.2, 3.2.8.2). */
function readOfxDate(text: string): string | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)/.exec(text);
  return match ? isoDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** Who and what for; banks often repeat the first, cut, in the second. */
function describe({ NAME: name = "", MEMO: memo = "", CHECKNUM: check = "", TRNTYPE: type = "" }: OfxFields): string {
  const text = memo.startsWith(name) ? memo : name.startsWith(memo) ? name : `${name} ${memo}`;
  return text.replace(/\s+/g, " ").trim() || `${type} ${check}`.trim();
}

function kindOf(type: string | undefined, description: string, amountMinor: number): LineKind {
  if (type === "INT") return "interest";
  const kind = classifyLine(description, amountMinor);
  return kind === "debit" && (type === "FEE" || type === "SRVCHG") ? "fee" : kind;
}

function currencyCode(text: string | undefined): string | undefined {
  const code = text?.toUpperCase();
  return code && /^[A-Z]{3}$/.test(code) ? code : undefined;
}
