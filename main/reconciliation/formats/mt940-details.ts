import { joinLines } from "./mt940-messages.ts";
import { tidyText } from "./texts.ts";

/** What an `:86:` tells of a movement. */
export type SwiftDetails = { description: string; counterpartyName?: string };

const MAX_LENGTH = 4000;

/**
 * Reads the information to the account owner: free text; German subfields (`166?00...?20...?32name`, also with `>`, `~`, `^` or `<`); words between slashes
 * (`/NAME/.../REMI/...`); or the numbered lines of an `:NS:`.
 * @param lines as they stand in the file, cut wherever the bank cut them
 */
export function readDetails(lines: readonly string[]): SwiftDetails {
  const whole = lines.join("").slice(0, MAX_LENGTH).replace(/\t/g, " ");
  const mark = /^(?:\d{3})?([?>~^<])\d\d/.exec(whole)?.[1];
  if (mark) return readSubfields(whole, mark);
  if (lines.length > 1 && lines.every((line) => /^\d\d[^\d]/.test(line))) return readSubfields(`?${lines.join("?")}`, "?", NUMBERED);
  const description = tidyText(joinLines(lines).slice(0, MAX_LENGTH));
  const name = tidyText(/\/(?:NAME|ORDP\/NAME|BENM\/\/NAME)\/\/?([^/]{2,70})/.exec(description)?.[1] ?? "");
  return name ? { description, counterpartyName: name } : { description };
}

/** Which numbers of subfields hold the kind of movement, what it was for, and who was the other. */
type Numbers = { kind: RegExp; purpose: RegExp; name: RegExp };
const SUBFIELDS: Numbers = { kind: /^00$/, purpose: /^(2\d|6[0-3])$/, name: /^3[23]$/ };
const NUMBERED: Numbers = { kind: /^17$/, purpose: /^(0\d|1[0-4])$/, name: /^1[56]$/ };

function readSubfields(whole: string, mark: string, numbers = SUBFIELDS): SwiftDetails {
  const fields = whole
    .split(new RegExp(`\\${mark}(?=\\d\\d)`))
    .slice(1)
    .map((part) => ({ code: part.slice(0, 2), text: part.slice(2) }));
  const join = (wanted: RegExp) =>
    tidyText(
      fields
        .filter(({ code }) => wanted.test(code))
        .map(({ text }) => text)
        .join(""),
    );
  const name = join(numbers.name);
  const description = tidyText(`${join(numbers.kind)} ${join(numbers.purpose)}`) || tidyText(whole);
  return name ? { description, counterpartyName: name } : { description };
}
