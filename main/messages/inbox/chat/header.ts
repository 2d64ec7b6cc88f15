/** The head of a message, as exports of Android and iOS and what is copied from WhatsApp write it. */
export type Header = {
  /** The three numbers of the date in their order; the third is null where the year is not said. */
  date: readonly [number, number, number | null];
  /** Minutes and seconds since midnight on the sender's telephone. */
  minutes: number;
  seconds: number;
  /** `AM` or `PM` in capitals, as English telephones write them. */
  isEnglishHour: boolean;
  /** What follows: `Carmen: hola`, or the words of the program itself. */
  rest: string;
};

const MARKS = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const DATE = String.raw`(\d{1,4})[/.\-](\d{1,2})(?:[/.\-](\d{1,4}))?`;
const TIME = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?: ?([ap])\.? ?m\b\.?)?`;
/** iOS: `[21/11/26, 10:32:05] Carmen: hola`. */
const BRACKETS = new RegExp(String.raw`^\[${DATE},? +${TIME}\] ?(.*)$`, "i");
/** Android: `21/11/26, 10:32 - Carmen: hola`. */
const DASH = new RegExp(String.raw`^${DATE},? +${TIME} +[-–] (.*)$`, "i");
/** Copied from WhatsApp: `[10:32, 21/11/2026] Carmen: hola`. */
const COPIED = new RegExp(String.raw`^\[${TIME}, *${DATE}\] ?(.*)$`, "i");

/** A head stands at the beginning of its line: a longer one is never looked at whole. */
const LONGEST = 20_000;

/** A line without the marks of direction, with plain spaces. */
export function plainLine(line: string): string {
  return line.replace(MARKS, "").replace(/[\u00a0\u2007\u202f]/g, " ");
}

/** Reads the head of a message from a plain line; undefined where the line goes on with the message before. */
export function readHeader(line: string): Header | undefined {
  const first = line.charCodeAt(0);
  if (first !== 0x5b && !(first >= 0x30 && first <= 0x39)) return undefined;
  const text = line.slice(0, LONGEST);
  const dateFirst = BRACKETS.exec(text) ?? DASH.exec(text);
  if (dateFirst) return toHeader(dateFirst.slice(1, 4), dateFirst.slice(4, 8), dateFirst[8] ?? "");
  const timeFirst = COPIED.exec(text);
  return timeFirst ? toHeader(timeFirst.slice(5, 8), timeFirst.slice(1, 5), timeFirst[8] ?? "") : undefined;
}

function toHeader(date: (string | undefined)[], time: (string | undefined)[], rest: string): Header | undefined {
  const [a = "", b = "", c] = date;
  const [hours = "", minutes = "", seconds = "0", half] = time;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59 || (half !== undefined && Number(hours) > 12)) return undefined;
  return {
    date: [Number(a), Number(b), c === undefined ? null : Number(c)],
    minutes: hour * 60 + Number(minutes),
    seconds: Number(seconds),
    isEnglishHour: half === "A" || half === "P",
    rest,
  };
}

/** Letters of a name at most: what is longer before a colon is no name. */
const LONGEST_NAME = 120;

/** Who wrote and what; undefined for a line of WhatsApp itself. */
export function splitSender(rest: string): { sender: string; text: string } | undefined {
  const colon = rest.search(/:(\s|$)/);
  if (colon < 1 || colon > LONGEST_NAME) return undefined;
  return { sender: rest.slice(0, colon).trim().replace(/^~ ?/, ""), text: rest.slice(colon + 1).trim() };
}
