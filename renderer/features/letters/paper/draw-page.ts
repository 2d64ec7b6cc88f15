import type { PDFPageProxy } from "pdfjs-dist";

/** Points (1/72 inch) of a page's width at scale 1: 595 for A4. */
export function pageWidth(page: PDFPageProxy): number {
  return page.getViewport({ scale: 1 }).width;
}

/** Draws a page at a scale on a canvas of its own; the caller shows it, so that nothing flickers. An aborted signal stops the drawing. */
export async function drawPage(
  page: PDFPageProxy,
  scale: number,
  intent: "display" | "print",
  signal?: AbortSignal,
): Promise<HTMLCanvasElement> {
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  const task = page.render({ canvas, viewport, intent });
  const stop = () => task.cancel();
  signal?.addEventListener("abort", stop, { once: true });
  try {
    await task.promise;
  } finally {
    signal?.removeEventListener("abort", stop);
  }
  return canvas;
}
