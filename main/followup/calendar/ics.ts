import { addDays, limaInstant } from "../../../shared/dates.ts";

/** One entry of a calendar file. */
export type IcsEntry = {
  /** The same for the same thing in every file, and for no other anywhere. */
  uid: string;
  on: string;
  /** Since midnight in Lima; null: the whole day. */
  minutes: number | null;
  summary: string;
  description: string;
  categories: readonly string[];
};

const PRODUCT = "-//Cuentas Claras//Calendario de cobranza//ES";
const LINE_OCTETS = 75;
const TIMED_LASTS = "PT30M";

/**
 * A calendar as RFC 5545 writes it: CRLF, lines of at most 75 octets, text escaped. Hours are UTC, as Lima has no summer time; whole days have no zone.
 * The name and the hourly refresh are those of RFC 7986, and the older ones that Outlook and Apple read.
 * @param at of the writing (DTSTAMP), UTC ISO
 */
export function writeIcs(name: string, at: string, entries: readonly IcsEntry[]): string {
  const stamp = utc(at);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:${PRODUCT}`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    "X-WR-TIMEZONE:America/Lima",
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "X-PUBLISHED-TTL:PT1H",
    ...entries.flatMap((entry) => entryLines(entry, stamp)),
    "END:VCALENDAR",
  ];
  return `${lines.map(foldLine).join("\r\n")}\r\n`;
}

/** The same file apart from when it was written (DTSTAMP). */
export function withoutStamps(ics: string): string {
  return ics.replaceAll(/^DTSTAMP:.*\r?\n/gm, "");
}

function entryLines({ uid, on, minutes, summary, description, categories }: IcsEntry, stamp: string): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${stamp}`,
    ...(minutes === null
      ? [`DTSTART;VALUE=DATE:${compact(on)}`, `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`]
      : [`DTSTART:${utc(limaInstant(on, minutes))}`, `DURATION:${TIMED_LASTS}`]),
    `SUMMARY:${escapeText(summary)}`,
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    ...(categories.length > 0 ? [`CATEGORIES:${categories.map(escapeText).join(",")}`] : []),
    // A due date takes no hours of anybody's day.
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** TEXT of RFC 5545, 3.3.11: backslash, semicolon, comma and new lines escaped; other control characters have no place in it. */
export function escapeText(text: string): string {
  return text
    .replaceAll("\\", "\\\\")
    .replaceAll(";", "\\;")
    .replaceAll(",", "\\,")
    .replaceAll(/\r\n|\r|\n/g, "\\n")
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");
}

/** RFC 5545, 3.1: at most 75 octets a line, the rest on lines that begin with a blank; never inside a letter of several octets. */
export function foldLine(line: string): string {
  if (Buffer.byteLength(line) <= LINE_OCTETS) return line;
  let folded = "";
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > LINE_OCTETS) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return folded;
}

function compact(on: string): string {
  return on.replaceAll("-", "");
}

/** `20261120T150000Z` */
function utc(at: string): string {
  return `${at.slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}
