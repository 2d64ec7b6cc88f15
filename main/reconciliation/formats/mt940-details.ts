import { joinLines } from "./mt940-messages.ts";

/** What an `:86:` tells of a movement. */
export type SwiftDetails = { description: string; counterpartyName?: string };

/**
 * Reads the information to the account owner: free text; German subfields (`166?00...?20...?32name`, also with `>`);
 * or words between slashes (`/NAME/.../REMI/...`).
 * @param lines as they stand in the file, cut wherever the bank cut them
 */
export function readDetails(lines: readonly string[]): SwiftDetails {
  const whole = lines.join("").replace(/\t/g, " ");
  const mark = /^\d{3}([?>])/.exec(whole)?.[1];
  if (mark) return readSubfields(whole, mark);
  const description = tidy(joinLines(lines));
  const name = /\/NAME\/([^/]{2,70})/.exec(description)?.[1]?.trim();
  return name ? { description, counterpartyName: name } : { description };
}

function readSubfields(whole: string, mark: string): SwiftDetails {
  const fields = whole
    .split(mark)
    .slice(1)
    .map((part) => ({ code: part.slice(0, 2), text: part.slice(2) }));
  const join = (isWanted: (code: string) => boolean) =>
    tidy(
      fields
        .filter(({ code }) => isWanted(code))
        .map(({ text }) => text)
        .join(""),
    );
  const kind = join((code) => code === "00");
  const purpose = join((code) => /^(2\d|6[0-3])$/.test(code));
  const name = join((code) => code === "32" || code === "33");
  const description = tidy(`${kind} ${purpose}`) || tidy(whole);
  return name ? { description, counterpartyName: name } : { description };
}

function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
