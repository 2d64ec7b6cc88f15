import type { Finding } from "../../../shared/contract/common.ts";
import { formatDate, isoDate } from "../../../shared/dates.ts";
import { checkSum } from "./balances.ts";
import { classifyLine } from "./classify.ts";
import type { ParsedLine, ParsedStatement, ParseOptions, RejectedRow, StatementFormat } from "./format.ts";
import { readDetails } from "./mt940-details.ts";
import { readMessages, type SwiftField } from "./mt940-messages.ts";
import { endOfMonth } from "./ofx-days.ts";
import { readPlainAmount } from "./plain-amount.ts";
import { referenceOf, tidyText } from "./texts.ts";

/**
 * Value date, entry date (month and day, or blanks), mark, letter of the currency, amount; behind them the kind of movement and the references.
 * Some banks write the century of the value date, here and in the balances.
 */
const LINE =
  /^(?:20(?=\d{6}(?:\d{4}|\s{4})?[REDC]))?(\d{6})(\d{4}|\s{4})?(R[CD]|E[CD]|[CD])([A-Z])?\s*(\d[\d.]{0,17}(?:,\d{0,4})?|,\d{1,4})\s*(?:[NFS][A-Z0-9 ]{3})?(.*)$/;
/** Somebody writes the letter O for a zero. */
const BALANCE = /^([CD])(?:20(?=\d{6}\s*[A-Z]{3}))?(\d{6})\s*([A-Z]{3})?\s*(O?[\d.,]+)/;

/** SWIFT MT940 (a day's statement) and MT942 (movements so far): one statement for each message, several in a file. */
export const mt940: StatementFormat = {
  id: "mt940",
  label: "SWIFT MT940 / MT942",
  detect: ({ text }) =>
    (/(^|\{4:)\s{0,4}:20:/m.test(text.slice(0, 8000)) && /^\s{0,4}:(25P?|28C?|60[FM]|61|34F):/m.test(text.slice(0, 16_000))) ||
    /^\s{0,4}:61:(20)?\d{6}(\d{4}|\s{4})?[REDC]/m.test(text.slice(0, 8000)),
  parse(file, options) {
    const messages = readMessages(file.text);
    return messages.filter((fields) => fields.some(({ tag }) => tag !== "20")).map((fields) => toStatement(fields, options));
  },
};

function toStatement(fields: readonly SwiftField[], options: ParseOptions): ParsedStatement {
  const textOf = (pattern: RegExp) => fields.find(({ tag }) => pattern.test(tag))?.lines[0]?.trim();
  const account = textOf(/^25/)?.slice(0, 100) || undefined;
  const opening = BALANCE.exec(textOf(/^60/) ?? "");
  const closing = BALANCE.exec(textOf(/^62/) ?? "");
  const stated = opening?.[3] ?? closing?.[3] ?? /^([A-Z]{3})/.exec(textOf(/^34F/) ?? "")?.[1];
  const currency = stated ?? options.currency;
  const { lines, rejected, warnings } = readLines(fields, currency);
  const balance = (match: RegExpExecArray | null) => {
    const minor = readPlainAmount((match?.[4] ?? "").replace("O", "0"), currency);
    return minor !== undefined && match?.[1] === "D" ? -minor : minor;
  };
  const statement = { openingMinor: balance(opening), closingMinor: balance(closing) };
  warnings.push(...checkSum(lines, statement, currency));
  return { format: mt940.id, account, currency: stated, lines, rejected, ...statement, warnings };
}

function readLines(fields: readonly SwiftField[], currency: string): { lines: ParsedLine[]; rejected: RejectedRow[]; warnings: Finding[] } {
  const lines: ParsedLine[] = [];
  const rejected: RejectedRow[] = [];
  const warnings: Finding[] = [];
  for (const [index, field] of fields.entries()) {
    if (field.tag !== "61") continue;
    const details: string[] = [];
    for (let next = index + 1; /^(86|NS)$/.test(fields[next]?.tag ?? ""); next++) details.push(...(fields[next]?.lines ?? []));
    const read = readLine(field, details, currency);
    if (read) {
      lines.push(read.line);
      if (read.warning) warnings.push(read.warning);
    } else {
      const seen = (field.lines[0] ?? "").slice(0, 40);
      rejected.push({
        row: field.row,
        message: `Línea ${field.row}: «${seen}» no es un movimiento. Descarga otra vez el archivo del banco.`,
      });
    }
  }
  return { lines, rejected, warnings };
}

/** The day is the value date: the only one that every bank gives, and the one on which the money counts. */
function readLine(
  { lines, row }: SwiftField,
  details: readonly string[],
  currency: string,
): { line: ParsedLine; warning: Finding | undefined } | undefined {
  const { match, more } = matchLine(lines);
  const dayText = match?.[1] ?? "";
  const day = readDay(dayText);
  // Banks that count thirty days in every month date movements on the 30th of February.
  const bookedOn = day ?? endOfMonth(`20${dayText}`);
  const size = readPlainAmount(match?.[5] ?? "", currency);
  if (!match || !bookedOn || size === undefined) return undefined;
  const mark = match[3] ?? "";
  // RC takes back a credit and RD a debit; EC and ED are expected (MT942).
  const isCredit = mark === "C" || mark === "EC" || mark === "RD";
  const amountMinor = isCredit || size === 0 ? size : -size;
  const { references, rest } = readReferences(match[6] ?? "");
  const { description, counterpartyName } = readDetails(details);
  const text = description || tidyText([rest, ...more].join(" "));
  const kind = mark.startsWith("R") ? "reversal" : classifyLine(text, amountMinor);
  const line: ParsedLine = { row, bookedOn, amountMinor, description: text, kind };
  const operation = referenceOf(...references);
  if (operation) line.operation = operation;
  const name = counterpartyName ?? (description && rest ? tidyText(rest) : undefined);
  if (name) line.counterpartyName = name;
  return { line, warning: day ? undefined : warnOfDay(row, dayText, bookedOn) };
}

function warnOfDay(row: number, dayText: string, bookedOn: string): Finding {
  const message = `Línea ${row}: «${dayText}» no es una fecha. Entró con la del ${formatDate(bookedOn)}, la última de ese mes; compruébala con el banco.`;
  return { code: "date_assumed", message };
}

/** Some banks break the line before the amount. */
function matchLine([first = "", ...more]: readonly string[]): { match: RegExpExecArray | null; more: readonly string[] } {
  const match = LINE.exec(first.slice(0, 400).trimEnd());
  if (match || more.length === 0) return { match, more };
  return { match: LINE.exec(`${first}${more[0] ?? ""}`.slice(0, 400)), more: more.slice(1) };
}

/** The bank's own reference stands behind `//` and is the surer; some banks add a name behind wide blanks. */
function readReferences(text: string): { references: string[]; rest: string } {
  const [own = "", ...rest] = text.trim().split(/\s{2,}/);
  const [client = "", bank = ""] = own.split("//");
  return { references: [bank.trim(), client.trim()], rest: rest.join(" ") };
}

function readDay(text: string): string | undefined {
  const year = Number(text.slice(0, 2));
  return isoDate(year < 80 ? 2000 + year : 1900 + year, Number(text.slice(2, 4)), Number(text.slice(4, 6)));
}
