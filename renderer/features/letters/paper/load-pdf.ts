import type { PDFDocumentProxy } from "pdfjs-dist";
import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url";

/**
 * Opens a PDF that this application wrote. Everything is in the bytes: nothing is fetched, fonts are embedded, no WebAssembly is needed,
 * and this version of the library never evaluates text as code.
 */
export async function loadPdf(bytes: Uint8Array): Promise<{ pdf: PDFDocumentProxy; close: () => void }> {
  const { getDocument, GlobalWorkerOptions } = await import("pdfjs-dist");
  GlobalWorkerOptions.workerSrc = workerUrl;
  const task = getDocument({ data: bytes.slice(), useWasm: false, useWorkerFetch: false, useSystemFonts: false });
  return { pdf: await task.promise, close: () => void task.destroy() };
}

/** The bytes behind base64 text. */
export function bytesOfBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
