/** One field of a SWIFT message: its tag (`61`, `60F`), its text with continuation lines, and its line in the file (1 = first). */
export type SwiftField = { tag: string; lines: string[]; row: number };

const FIELD = /^\s{0,4}:(\d\d[A-Z]?|NS):(.*)$/;
/** A balance whose tag lost its second colon. */
const BALANCE_FIELD = /^\s{0,4}:(6[02][FM])([CD]\d{6}[A-Z]{3}.*)$/;
/** What a message that lost its `:20:` begins with. */
const BEGINS = /^(20|25P?|28C?|60[FM]|61)$/;

/**
 * The messages of an MT940 or MT942 file, each the fields from one `:20:` to the next; envelopes and what stands between messages are left out.
 * A line is a field only when it begins with a tag: banks let texts run on with a colon or a hyphen.
 * Where a bank puts several statements behind one `:20:`, each begins after the closing balance of the one before.
 */
export function readMessages(text: string): SwiftField[][] {
  const messages: SwiftField[][] = [];
  let isOpen = false;
  for (const [index, written] of text.split(/\r\n|\n|\r/).entries()) {
    const line = written.startsWith("{") ? written.replace(/^.{0,400}?\{4:(?=\s*:\d\d)/, "") : written;
    const [, tag, first = ""] = FIELD.exec(line) ?? BALANCE_FIELD.exec(line) ?? [];
    if (tag !== undefined) {
      if (tag === "20" || (messages.length === 0 && BEGINS.test(tag))) messages.push([]);
      else if (beginsAnother(tag, messages.at(-1))) messages.push(headOf(messages.at(-1) ?? [], tag));
      isOpen = true;
      messages.at(-1)?.push({ tag, lines: [first], row: index + 1 });
    } else if (line.trim() === "-" || line.startsWith("-}")) isOpen = false;
    else if (isOpen) messages.at(-1)?.at(-1)?.lines.push(line);
  }
  return messages;
}

function beginsAnother(tag: string, message: readonly SwiftField[] | undefined): boolean {
  return /^(25P?|60[FM])$/.test(tag) && message?.some((field) => field.tag.startsWith("62")) === true;
}

/** What a further statement of a message keeps of it: its account, unless it names its own. */
function headOf(message: readonly SwiftField[], tag: string): SwiftField[] {
  return tag.startsWith("60") ? message.filter((field) => field.tag.startsWith("25")).slice(0, 1) : [];
}

/** Lines of 60 characters and more were cut wherever they ended; shorter ones end a phrase. */
export function joinLines(lines: readonly string[]): string {
  let text = "";
  let isCut = true;
  for (const line of lines) {
    text += isCut ? line : ` ${line.trimStart()}`;
    isCut = line.length >= 60 && !line.endsWith(" ");
  }
  return text;
}
