import { AppError } from "../../../shared/contract/errors.ts";
import { isoDate } from "../../../shared/dates.ts";
import { classifyLine } from "./classify.ts";
import { type DateOrder, dateOrder, decimalMark, readAmount } from "./columns.ts";
import type { ParsedLine, ParsedStatement, ParseOptions, RejectedRow, StatementFormat } from "./format.ts";

const MONEY_LISTS = new Set(["bank", "cash", "ccard", "oth a", "oth l"]);

/** QIF: one field a line, its first letter saying which; records end in `^`. It says no currency and, mostly, no account. */
export const qif: StatementFormat = {
  id: "qif",
  label: "QIF",
  detect: ({ text }) => /^\uFEFF?\s*!(type:|account|option:|clear:)/i.test(text.slice(0, 2000)),
  async parse(file, options) {
    const { lists, hasInvestments } = await readLists(file.text, options.pause);
    if (lists.length > 0) return readStatements(lists, options);
    const why = hasInvestments
      ? "es de una cuenta de inversiones: no trae cobros ni pagos en dinero"
      : "no trae movimientos de ninguna cuenta";
    throw new AppError("unsupported_file", `«${file.fileName}» ${why}. Descarga del banco los movimientos de la cuenta.`);
  },
};

type QifRecord = { row: number; fields: Map<string, string> };
type QifList = { account?: string | undefined; records: QifRecord[] };

/** Lists of movements by account; investments, categories and other lists are passed over. */
async function readLists(text: string, pause: () => Promise<void>): Promise<{ lists: QifList[]; hasInvestments: boolean }> {
  const lists: QifList[] = [];
  let hasInvestments = false;
  let section = "";
  let account: string | undefined;
  let record: QifRecord | undefined;
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (index % 5000 === 0) await pause();
    const header = /^\uFEFF?\s*!(?:type:)?(.*)$/i.exec(line);
    if (header) {
      const named = (header[1] ?? "").trim().toLowerCase();
      if (/^(option|clear):/.test(named)) continue;
      section = named;
      record = undefined;
      if (section === "invst") hasInvestments = true;
      if (MONEY_LISTS.has(section)) lists.push({ account, records: [] });
    } else if (line.startsWith("^")) {
      if (section === "account") account = record?.fields.get("N") ?? account;
      else if (record && MONEY_LISTS.has(section)) lists.at(-1)?.records.push(record);
      record = undefined;
    } else if (line.trim() !== "") {
      record ??= { row: index + 1, fields: new Map() };
      const [code = ""] = line;
      if (!record.fields.has(code)) record.fields.set(code, line.slice(1).trim());
    }
  }
  if (record && MONEY_LISTS.has(section)) lists.at(-1)?.records.push(record);
  return { lists, hasInvestments };
}

/** The order of the dates and the decimal mark are decided from the whole file. */
function readStatements(lists: readonly QifList[], options: ParseOptions): ParsedStatement[] {
  const records = lists.flatMap((list) => list.records);
  const cells = (code: string) => records.map(({ fields }) => fields.get(code) ?? "");
  const order = dateOrder(cells("D").map(plainDate));
  const mark = decimalMark([...cells("T"), ...cells("U")]);
  return lists.map(({ account, records: own }) => {
    const lines: ParsedLine[] = [];
    const rejected: RejectedRow[] = [];
    for (const record of own) {
      const read = readRecord(
        record,
        (text) => readQifDate(text, order),
        (text) => readAmount(text, mark, options.currency),
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
  const money = fields.get("T") ?? fields.get("U") ?? "";
  const amountMinor = readMoney(money);
  if (amountMinor === undefined) return reject(money ? `«${money.slice(0, 40)}» no es un monto` : "falta el monto");
  const texts = [fields.get("P"), fields.get("M")].filter((text) => text);
  const description = texts.join(" ").replace(/\s+/g, " ") || (fields.get("L") ?? "");
  const line: ParsedLine = { row, bookedOn, amountMinor, description, kind: classifyLine(description, amountMinor) };
  const operation = fields.get("N");
  if (operation) line.operation = operation;
  return line;
}

/** `1/ 1/10` and `6/1'25` with one separator and no spaces. */
function plainDate(text: string): string {
  return text.replace(/\s+/g, "").replace(/'/g, "/");
}

/** Two digits of a year are of this century behind an apostrophe (Quicken's mark), else from 1970 on. */
function readQifDate(text: string, order: DateOrder): string | undefined {
  const match = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{4}|\d{1,2})(?:\D|$)/.exec(plainDate(text));
  if (!match) return undefined;
  const [first, second, third] = match.slice(1).map(Number) as [number, number, number];
  if (match[1]?.length === 4) return isoDate(first, second, third);
  const short = match[3]?.length !== 4;
  const century = short ? (text.includes("'") || third < 70 ? 2000 : 1900) : 0;
  return order === "mdy" ? isoDate(century + third, first, second) : isoDate(century + third, second, first);
}
