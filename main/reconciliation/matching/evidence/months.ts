import { plainUpper } from "./text.ts";

/** A month that a text names, as payers of monthly services do: `PAGO MARZO`, `ABR 2026`. */
export type NamedMonth = { month: number; year: string | undefined; word: string };

const NAMES = "ENERO FEBRERO MARZO ABRIL MAYO JUNIO JULIO AGOSTO SETIEMBRE SEPTIEMBRE OCTUBRE NOVIEMBRE DICIEMBRE".split(" ");
const YEAR = String.raw`(?:\W{0,3}(?:DEL? )?(20\d\d|[2-3]\d)(?!\d))`;
const WHOLE = new RegExp(String.raw`\b(${NAMES.join("|")})\b${YEAR}?`, "g");
/** Three letters are a month only where a year follows. */
const SHORT = new RegExp(String.raw`\b(ENE|FEB|MAR|ABR|MAY|JUN|JUL|AGO|SET|SEP|OCT|NOV|DIC)\b${YEAR}`, "g");

/** The months that a bank's text names, in the order of writing, whole words first. */
export function namedMonths(text: string): NamedMonth[] {
  const plain = plainUpper(text);
  return [...plain.matchAll(WHOLE), ...plain.matchAll(SHORT)].map(([, word = "", year]) => ({
    month: monthOf(word),
    year: year && year.slice(-2),
    word,
  }));
}

function monthOf(word: string): number {
  const at = NAMES.findIndex((name) => name.startsWith(word.slice(0, 3)));
  // Setiembre and septiembre are one month.
  return at < 9 ? at + 1 : at;
}

/** Whether a document of this day is of that month: in the year that the text says, else in the twelve months before the deposit. */
export function isOfMonth(issueOn: string, { month, year }: NamedMonth, bookedOn: string): boolean {
  if (Number(issueOn.slice(5, 7)) !== month) return false;
  if (year !== undefined) return issueOn.slice(2, 4) === year;
  const months = (Number(bookedOn.slice(0, 4)) - Number(issueOn.slice(0, 4))) * 12 + Number(bookedOn.slice(5, 7)) - month;
  return months >= -1 && months < 12;
}
