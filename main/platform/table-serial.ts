/** Days from 1970-01-01 back to the day 0 of each of Excel's two calendars (ECMA-376 part 1, 18.17.4.1). */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;
const DAY_SECONDS = 86_400;
const LAST_SERIAL = 2_958_465;

/**
 * The text of a spreadsheet's date: `dd/mm/yyyy`, `dd/mm/yyyy HH:mm:ss`, or `HH:mm:ss` for a time without a day.
 * Gives undefined for what is not a date of the calendar (negative, after the year 9999).
 */
export function serialDateText(serial: number, uses1904: boolean): string | undefined {
  if (!(serial >= 0) || serial > LAST_SERIAL) return undefined;
  const seconds = Math.round(serial * DAY_SECONDS);
  const days = Math.floor(seconds / DAY_SECONDS);
  const time = new Date((seconds % DAY_SECONDS) * 1000).toISOString().slice(11, 19);
  if (days === 0 && !uses1904) return time;
  // The 1900 calendar counts a 29 February 1900 that never was.
  const corrected = !uses1904 && days < 60 ? days + 1 : days;
  const iso = new Date((corrected - (uses1904 ? EPOCH_1904 : EPOCH_1900)) * DAY_SECONDS * 1000).toISOString();
  const date = `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
  return time === "00:00:00" ? date : `${date} ${time}`;
}
