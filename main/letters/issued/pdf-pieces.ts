/** The objects of a PDF that this program wrote (PDF 32000-1, 7.3 and 7.5.4): a plain table of offsets and no object streams. */
export type PdfPieces = {
  /** An object as it stands between `obj` and `endobj`. */
  object(id: number): { head: string; stream: Uint8Array | null };
  /** The pages in their order. */
  pages: number[];
};

const NUMBER = /\/Length (\d+)(?! \d+ R)/;

/** Takes a PDF apart. @throws Error for a PDF of another make */
export function takeApart(bytes: Uint8Array): PdfPieces {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? Number.NaN);
  const table = /^xref\s+0 (\d+)\s+((?:\d{10} \d{5} [fn]\s{1,2})+)/.exec(text.slice(start));
  const rootId = Number(/\/Root (\d+) 0 R/.exec(text.slice(start))?.[1] ?? Number.NaN);
  if (!table?.[2] || Number.isNaN(rootId)) throw new Error("This PDF is of another make");
  const offsets = [...table[2].matchAll(/(\d{10}) \d{5} [fn]/g)].map(([, offset]) => Number(offset));
  const object = (id: number) => readObject(text, bytes, offsets[id] ?? Number.NaN);
  const pagesId = refOf(object(rootId).head, "Pages");
  const kids = /\/Kids \[([^\]]*)\]/.exec(object(pagesId).head)?.[1] ?? "";
  return { object, pages: [...kids.matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id)) };
}

function readObject(text: string, bytes: Uint8Array, offset: number): { head: string; stream: Uint8Array | null } {
  const opening = /^\d+ 0 obj\s*/.exec(text.slice(offset, offset + 32));
  if (!opening) throw new Error("An object is not where the table says");
  const from = offset + opening[0].length;
  const end = text.indexOf("endobj", from);
  const streamAt = text.indexOf("\nstream\n", from);
  if (streamAt < 0 || streamAt > end) return { head: text.slice(from, end).trim(), stream: null };
  const head = text.slice(from, streamAt).trim();
  const length = Number(NUMBER.exec(head)?.[1] ?? Number.NaN);
  const begin = streamAt + "\nstream\n".length;
  if (!text.startsWith("endstream", begin + length) && !text.startsWith("\nendstream", begin + length))
    throw new Error("A stream is of another length");
  return { head, stream: bytes.subarray(begin, begin + length) };
}

function refOf(head: string, key: string): number {
  return Number(new RegExp(`/${key} (\\d+) 0 R`).exec(head)?.[1] ?? Number.NaN);
}

/** Calls `each` for every reference outside of texts, and gives the head with what it answers in their place. */
export function mapReferences(head: string, each: (id: number) => number): string {
  return head.replace(/\((?:[^()\\]|\\.)*\)|<[0-9a-fA-F\s]*>|(\d+) 0 R\b/g, (whole, id?: string) =>
    id === undefined ? whole : `${each(Number(id))} 0 R`,
  );
}
