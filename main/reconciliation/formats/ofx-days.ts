import type { Finding } from "../../../shared/contract/common.ts";
import { formatDate, isDate, isoDate, parseHumanDate } from "../../../shared/dates.ts";
import type { OfxFields, OfxStatement } from "./ofx-records.ts";

const COMPACT = /^(\d{4})(\d\d)(\d\d)/;

/** `20120831000000.000[-4:EDT]`: the day is the bank's own, as written (OFX 2.2, 3.2.8.2). Some write it as people do. */
export function readOfxDate(text = ""): string | undefined {
  const match = COMPACT.exec(text);
  const on = match ? isoDate(Number(match[1]), Number(match[2]), Number(match[3])) : parseHumanDate(text.slice(0, 40));
  return on !== undefined && isDate(on) ? on : undefined;
}

/**
 * The day of a movement. Where the bank left it out or wrote a day that does not exist, money still moved: the movement gets the nearest day
 * that the file gives (when the user ordered it, when it was available, the end of the month named, the end of the list) and a warning that names it.
 * @returns undefined where the file gives no day at all
 */
export function readPostedDay(record: OfxFields, statement: OfxStatement): { on: string; warning?: Finding } | undefined {
  const posted = readOfxDate(record.DTPOSTED);
  if (posted) return { on: posted };
  const on =
    readOfxDate(record.DTUSER) ??
    readOfxDate(record.DTAVAIL) ??
    endOfMonth(record.DTPOSTED) ??
    readOfxDate(statement.endsOn) ??
    readOfxDate(statement.balanceOn);
  if (!on) return undefined;
  const what = record.DTPOSTED ? `«${record.DTPOSTED.slice(0, 40)}» no es una fecha` : "falta la fecha";
  const message = `Movimiento ${record.row}: ${what}. Entró con la del ${formatDate(on)}, la más cercana que da el archivo; compruébala con el banco.`;
  return { on, warning: { code: "date_assumed", message } };
}

/** The last day of the month of a day that does not exist (`20260231`): it was meant to be late in February. */
export function endOfMonth(text = ""): string | undefined {
  const [, year, month, day] = COMPACT.exec(text) ?? [];
  if (Number(day) < 29 || Number(day) > 31) return undefined;
  const last = [30, 29, 28].map((candidate) => isoDate(Number(year), Number(month), candidate)).find((on) => on !== undefined);
  return last !== undefined && isDate(last) ? last : undefined;
}
