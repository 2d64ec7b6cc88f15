import { formatDate, parseHumanDate } from "../../../shared/dates.ts";
import { isPlainDate } from "./cell-shapes.ts";
import { type RowReader, short } from "./row-reader.ts";

export type ReadDay = (text: string) => string | undefined;

/** Reads dates from 1990 to 2099; a month has few of them, so each is read once. */
export function dayReader(): ReadDay {
  const known = new Map<string, string | undefined>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found;
    const on = text.length <= 40 ? parseHumanDate(text) : undefined;
    const day = on !== undefined && on >= "1990" && on < "2100" ? on : undefined;
    if (known.size < 10_000) known.set(text, day);
    return day;
  };
}

/** The books of SUNAT write 01/01/0001 where there is no date; some programs 00/00/0000 or 01/01/1900. */
function isFiller(text: string): boolean {
  return /^0*[01][/.-]0*[01][/.-](0000|0001|1900)$|^(0000|0001|1900)-0[01]-0[01]/.test(text);
}

/** `period` (`YYYY-MM`) dates a voided document that has no date of its own: the books let it be blank. */
export function readIssue(reader: RowReader, readDay: ReadDay, voided: boolean, period: string | undefined): string | undefined {
  const text = reader.cell("issueOn");
  const day = readDay(text);
  if (day !== undefined) return day;
  if (voided && period !== undefined && (text === "" || isFiller(text))) return `${period}-01`;
  if (text === "" || isFiller(text)) reader.fail("issueOn", "falta la fecha; escribe dd/mm/aaaa.");
  else
    reader.fail(
      "issueOn",
      isPlainDate(text)
        ? `la fecha ${short(text)} no existe; escribe dd/mm/aaaa.`
        : `«${short(text)}» no es una fecha; escribe dd/mm/aaaa.`,
    );
  return undefined;
}

/** The due date where the register has one that can be; else undefined, and the client's days of credit count. */
export function readDue(reader: RowReader, readDay: ReadDay, issueOn: string | undefined): string | undefined {
  const text = reader.cell("dueOn");
  if (text === "" || isFiller(text)) return undefined;
  const day = readDay(text);
  if (day === undefined)
    reader.warn("bad_due_date", `el vencimiento «${short(text)}» no es una fecha; se usarán los días de crédito del cliente. Revísalo.`);
  else if (issueOn !== undefined && day < issueOn) {
    const dates = `vence el ${formatDate(day)}, antes de su emisión (${formatDate(issueOn)})`;
    reader.warn("bad_due_date", `${dates}; se usarán los días de crédito del cliente. Revísalo.`);
  } else return day;
  return undefined;
}
