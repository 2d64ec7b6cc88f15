import { type FileHandle, open } from "node:fs/promises";
import { mapReferences, type PdfPieces, takeApart } from "./pdf-pieces.ts";

/** A PDF that grows on the disk, page after page: what was added is not kept in memory. */
export type GrowingPdf = { add(pdf: Uint8Array): Promise<void>; finish(): Promise<number> };

const CATALOG = 1;
const PAGES = 2;

/** Begins a PDF that puts others one after another, as they are. `finish` gives how many pages it has. */
export async function growPdf(path: string): Promise<GrowingPdf & { close(): Promise<void> }> {
  const file = await open(path, "w", 0o600);
  const offsets: number[] = [];
  const kids: number[] = [];
  let at = 0;
  let nextId = PAGES + 1;
  const write = async (chunk: string | Uint8Array) => {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk, "latin1") : chunk;
    await writeAll(file, bytes);
    at += bytes.length;
  };
  const writeObject = async (id: number, head: string, stream: Uint8Array | null) => {
    offsets[id] = at;
    await write(`${id} 0 obj\n${head}\n`);
    if (stream) {
      await write("stream\n");
      await write(stream);
      await write("\nendstream\n");
    }
    await write("endobj\n");
  };
  await write("%PDF-1.4\n%\xff\xff\xff\xff\n");
  return {
    async add(pdf) {
      const pieces = takeApart(pdf);
      const ids = new Map<number, number>();
      const queue: number[] = [];
      const newId = (id: number) => {
        const known = ids.get(id);
        if (known !== undefined) return known;
        ids.set(id, nextId);
        queue.push(id);
        return nextId++;
      };
      for (const page of pieces.pages) kids.push(newId(page));
      for (const id of queue) await writeObject(newId(id), headOf(pieces, id, newId), pieces.object(id).stream);
    },
    async finish() {
      await writeObject(PAGES, `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((id) => `${id} 0 R`).join(" ")}] >>`, null);
      await writeObject(CATALOG, `<< /Type /Catalog /Pages ${PAGES} 0 R /Lang (es-PE) >>`, null);
      const start = at;
      const rows = Array.from({ length: nextId - 1 }, (_, index) => `${String(offsets[index + 1] ?? 0).padStart(10, "0")} 00000 n \n`);
      await write(`xref\n0 ${nextId}\n0000000000 65535 f \n${rows.join("")}`);
      await write(`trailer\n<< /Size ${nextId} /Root ${CATALOG} 0 R >>\nstartxref\n${start}\n%%EOF\n`);
      await file.sync();
      return kids.length;
    },
    close: () => file.close(),
  };
}

/** The parts of a page are taken along; the tree that it hung in is not: it hangs in the new one. */
function headOf(pieces: PdfPieces, id: number, newId: (id: number) => number): string {
  const { head } = pieces.object(id);
  if (!pieces.pages.includes(id)) return mapReferences(head, newId);
  const parent = /\/Parent \d+ 0 R/;
  return mapReferences(head.replace(parent, ""), newId).replace(/>>$/, `/Parent ${PAGES} 0 R\n>>`);
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let from = 0; from < bytes.length; ) from += (await file.write(bytes, from)).bytesWritten;
}
