/** Controls, bidirectional overrides, zero-width and private-use characters: they show nothing, or make a text show something else. */
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ue000-\uf8ff\ud800-\udfff]/gu;

/**
 * A text from outside made fit for one line of a letter or a message: composed accents, single spaces, nothing invisible.
 * No-break spaces stay.
 */
export function cleanLine(text: string): string {
  return text
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replace(/[ \t\n\v\f\r\u0085\u2028\u2029]+/g, " ")
    .trim();
}

/** Letters of a name that a message spells out. */
const LONGEST_NAME = 60;

/** A name as messages write it: fit for one line, with plain spaces, and cut where it is very long. */
export function messageName(text: string): string {
  const clean = cleanLine(text).replaceAll("\u00a0", " ");
  if (clean.length <= LONGEST_NAME) return clean;
  const start = [...clean].slice(0, LONGEST_NAME - 1).join("");
  return `${start.trim()}…`;
}
