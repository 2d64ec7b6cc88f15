/**
 * The lines of a stream of UTF-8 bytes, ended by LF or CRLF; the last one may have no end.
 * (Node's readline would also cut at U+2028, which JSON allows inside a text.)
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let pieces: string[] = [];
  for await (const chunk of stream) {
    const parts = (typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true })).split("\n");
    const tail = parts.pop() ?? "";
    for (const part of parts) {
      yield trimEnd(pieces.join("") + part);
      pieces = [];
    }
    // A line of many megabytes comes in thousands of pieces: they are joined once.
    if (tail) pieces.push(tail);
  }
  const rest = pieces.join("") + decoder.decode();
  if (rest) yield trimEnd(rest);
}

function trimEnd(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
