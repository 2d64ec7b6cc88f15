import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { Zip, ZipPassThrough } from "fflate";

/** A ZIP that grows on the disk, file after file: PDF and DOCX are compressed already, so they are stored as they are. */
export type GrowingZip = { add(name: string, bytes: Uint8Array, at: string): Promise<void>; finish(): Promise<void>; close(): void };

/** Begins a ZIP. @throws what the disk says, at the next file */
export function growZip(path: string): GrowingZip {
  const out = createWriteStream(path, { mode: 0o600, flush: true });
  const done = once(out, "close");
  done.catch(() => undefined); // heard in finish; until then it must not count as unheard
  let fault: Error | null = null;
  let isFull = false;
  const zip = new Zip((error, chunk, isLast) => {
    if (error) fault = error;
    else isFull = !out.write(chunk) || isFull;
    if (isLast) out.end();
  });
  const drain = async () => {
    const problem = fault ?? out.errored;
    if (problem) throw problem;
    if (!isFull) return;
    isFull = false;
    if (out.writableNeedDrain) await once(out, "drain");
  };
  return {
    async add(name, bytes, at) {
      const entry = new ZipPassThrough(name);
      entry.mtime = new Date(at);
      zip.add(entry);
      entry.push(bytes, true);
      await drain();
    },
    async finish() {
      zip.end();
      await done;
    },
    close: () => out.destroy(),
  };
}
