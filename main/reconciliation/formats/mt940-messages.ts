/** One field of a SWIFT message: its tag (`61`, `60F`), its text with continuation lines, and its line in the file (1 = first). */
export type SwiftField = { tag: string; lines: string[]; row: number };

/**
 * The messages of an MT940 or MT942 file, each the fields from one `:20:` to the next; envelopes and what stands between messages are left out.
 * A line is a field only when it begins with a tag: banks let texts run on with a colon or a hyphen.
 */
export async function readMessages(text: string, pause: () => Promise<void>): Promise<SwiftField[][]> {
  const messages: SwiftField[][] = [];
  let isOpen = false;
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (index % 5000 === 0) await pause();
    const field = /^:(\d\d[A-Z]?):(.*)$/.exec(line);
    if (field) {
      if (field[1] === "20") messages.push([]);
      isOpen = true;
      messages.at(-1)?.push({ tag: field[1] ?? "", lines: [field[2] ?? ""], row: index + 1 });
    } else if (line.trimEnd() === "-" || line.startsWith("-}")) isOpen = false;
    else if (isOpen) messages.at(-1)?.at(-1)?.lines.push(line);
  }
  return messages;
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
