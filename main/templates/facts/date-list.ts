import { formatLetterDate } from "../../../shared/dates.ts";

/**
 * Dates as a sentence says them: `el 6 y el 27 de octubre`, `el 30 de noviembre de 2025 y el 2 de enero`.
 * Takes dates in order; the year is said only where it is not the year of `todayOn`.
 */
export function sayDates(dates: readonly string[], todayOn: string): string {
  const said = dates.map((on, index) => {
    const next = dates[index + 1];
    if (next?.slice(0, 7) === on.slice(0, 7)) return `el ${Number(on.slice(8))}`;
    const full = formatLetterDate(on);
    return `el ${on.slice(0, 4) === todayOn.slice(0, 4) ? full.slice(0, -" de 2026".length) : full}`;
  });
  return said.length < 2 ? said.join("") : `${said.slice(0, -1).join(", ")} y ${said.at(-1)}`;
}
