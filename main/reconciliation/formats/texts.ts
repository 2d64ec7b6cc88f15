const SECOND_BYTES = Uint8Array.from({ length: 64 }, (_, at) => 0x80 + at);
/** What windows-1252 shows for the second byte of a letter of UTF-8, by its place from 0x80 on. */
const SECOND = [...new TextDecoder("windows-1252").decode(SECOND_BYTES)];

/**
 * Mends the accented letters that some program read as windows-1252 though they were UTF-8: `OperaciÃ³n` -> `Operación`.
 * Text that is no such misreading (`SÃO PAULO`) stays as it is.
 */
export function mendMisread(text: string): string {
  if (!/[ÂÃ]/.test(text)) return text;
  return text.replace(/([ÂÃ])([^\x20-\x7e])/gu, (pair, first: string, second: string) => {
    const at = SECOND.indexOf(second);
    return at < 0 ? pair : String.fromCodePoint((first === "Â" ? 0x80 : 0xc0) + at);
  });
}

const MAX_TEXT = 500;
const MAX_REFERENCE = 100;

/** What a movement was, on one line and of bounded length. */
export function tidyText(text: string): string {
  // Nearly every text of a bank is plain.
  if (text.length <= MAX_TEXT && !/[^\x20-\x7e]|  |^ | $/.test(text)) return text;
  const mended = mendMisread(text.length > 4 * MAX_TEXT ? text.slice(0, 4 * MAX_TEXT) : text);
  return mended
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, MAX_TEXT)
    .trimEnd();
}

/** The first text that can be a number of operation: words alone (`TRANSFER`, `NONREF`) and zeros alone would pair movements that have nothing in common. */
export function referenceOf(...texts: readonly (string | undefined)[]): string | undefined {
  return texts.find((text) => text !== undefined && /[1-9]/.test(text))?.slice(0, MAX_REFERENCE);
}
