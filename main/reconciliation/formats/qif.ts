import { AppError } from "../../../shared/contract/errors.ts";
import { isDate, isoDate } from "../../../shared/dates.ts";
import { classifyLine } from "./classify.ts";
import { type DateOrder, decideDateOrder, decimalMark, readDate, readMixedAmount } from "./columns.ts";
import type { ParsedLine, ParsedStatement, ParseOptions, RejectedRow, StatementFormat } from "./format.ts";
import { type QifRecord, readQif } from "./qif-records.ts";
import { referenceOf, tidyText } from "./texts.ts";

/** QIF: one field a line, its first letter saying which; records end in `^`. It says no currency and, mostly, no account. */
export const qif: StatementFormat = {
  id: "qif",
  label: "QIF",
  detect: ({ text }) => /^[\uFEFF\s]*(?:(?:#[^\r\n]*[\r\n]|\^)\s*)*!(type\s*:|account|option\s*:|clear\s*:)/i.test(text.slice(0, 2000)),
  parse(file, options) {
    const { lists, hasInvestments, statedOrder } = readQif(file.text);
    const filled = lists.filter(({ records }) => records.length > 0);
    if (filled.length > 0) return readStatements(filled, statedOrder, options);
    const why = hasInvestments
      ? "es de una cuenta de inversiones: no trae cobros ni pagos en dinero"
      : "no trae movimientos de ninguna cuenta";
    throw new AppError("unsupported_file", `«${file.fileName}» ${why}. Descarga del banco los movimientos de la cuenta.`);
  },
};

/** The order of the dates and the decimal mark are decided from the whole file. */
function readStatements(
  lists: readonly { account?: string | undefined; records: QifRecord[] }[],
  statedOrder: DateOrder | undefined,
  options: ParseOptions,
): ParsedStatement[] {
  const records = lists.flatMap((list) => list.records);
  const cells = (code: string) => records.map(({ fields }) => fields.get(code) ?? "");
  const order = decideOrder(cells("D").map(plainDate)) ?? statedOrder ?? "dmy";
  const mark = decimalMark([...cells("T"), ...cells("U")]);
  return lists.map(({ account, records: own }) => {
    const lines: ParsedLine[] = [];
    const rejected: RejectedRow[] = [];
    for (const record of own) {
      const read = readRecord(
        record,
        (text) => readQifDate(text, order),
        (text) => readMixedAmount(text, mark, options.currency),
      );
      if ("message" in read) rejected.push(read);
      else lines.push(read);
    }
    return { format: qif.id, account, lines, rejected, warnings: [] };
  });
}

function readRecord(
  { row, fields }: QifRecord,
  readDay: (text: string) => string | undefined,
  readMoney: (text: string) => number | undefined,
): ParsedLine | RejectedRow {
  const reject = (what: string) => ({
    row,
    message: `Línea ${row}: ${what}. Corrígela en el archivo y vuelve a importarlo; lo que ya entró no se repite.`,
  });
  const date = fields.get("D") ?? "";
  const bookedOn = readDay(date);
  if (!bookedOn) return reject(date ? `«${date.slice(0, 40)}» no es una fecha` : "falta la fecha");
  const money = fields.get("T") || fields.get("U") || "";
  const amountMinor = readMoney(money);
  if (amountMinor === undefined) return reject(money ? `«${money.slice(0, 40)}» no es un monto` : "falta el monto");
  const description = tidyText(`${fields.get("P") ?? ""} ${fields.get("M") ?? ""}`) || tidyText(fields.get("L") ?? "");
  const line: ParsedLine = { row, bookedOn, amountMinor, description, kind: classifyLine(description, amountMinor) };
  const operation = referenceOf(fields.get("N"));
  if (operation) line.operation = operation;
  return line;
}

const SHORT = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{1,2})$/;

/**
 * The order of the dates. Where all years are short, a first part that never changes while the last one does is the year:
 * nobody moves money on the same day of the month of several years only.
 */
function decideOrder(dates: readonly string[]): DateOrder | undefined {
  const parts = dates.map((date) => SHORT.exec(date)?.slice(1).map(Number) ?? []);
  const [years, months, days] = [0, 1, 2].map((at) => new Set(parts.map((part) => part[at] ?? 0))) as [
    Set<number>,
    Set<number>,
    Set<number>,
  ];
  const isYearFirst = dates.length > 2 && years.size === 1 && days.size > 1 && Math.max(...years) > 12;
  if (isYearFirst && Math.max(...months) <= 12 && Math.max(...days) <= 31 && Math.min(...months, ...days) > 0) return "ymd";
  return decideDateOrder(dates);
}

/** `1/ 1/10` and `6/1'25` with one separator and no spaces. */
function plainDate(text: string): string {
  return text
    .slice(0, 60)
    .replace(/\s+/g, "")
    .replace(/['’´`]/g, "/")
    .replace(/\/{2,}/g, "/");
}

/** Two digits of a year are of this century behind an apostrophe (Quicken's mark), else from 1970 on. */
function readQifDate(text: string, order: DateOrder): string | undefined {
  const match = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{4}|\d{1,2})(?:\D|$)/.exec(plainDate(text));
  if (!match) return readDate(text, order);
  const [first, second, third] = match.slice(1).map(Number) as [number, number, number];
  if (match[1]?.length === 4) return realDay(isoDate(first, second, third));
  if (order === "ymd" && match[3]?.length !== 4) return realDay(isoDate((first < 70 ? 2000 : 1900) + first, second, third));
  const short = match[3]?.length !== 4;
  const century = short ? (/['’´`]/.test(text) || third < 70 ? 2000 : 1900) : 0;
  return realDay(order === "mdy" ? isoDate(century + third, first, second) : isoDate(century + third, second, first));
}

const realDay = (on: string | undefined) => (on !== undefined && isDate(on) ? on : undefined);
