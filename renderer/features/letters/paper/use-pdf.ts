import type { PDFPageProxy } from "pdfjs-dist";
import { useEffect, useState } from "react";
import { loadPdf } from "./load-pdf.ts";

/** The pages of a PDF, opened; the last ones stay until the new ones are there. */
export function usePdf(bytes: Uint8Array | undefined): { pages: readonly PDFPageProxy[]; error: unknown } {
  const [state, setState] = useState<{ pages: readonly PDFPageProxy[]; error: unknown; close?: () => void }>({
    pages: [],
    error: undefined,
  });
  useEffect(() => {
    if (!bytes) return;
    let isCurrent = true;
    const open = async () => {
      const { pdf, close } = await loadPdf(bytes);
      const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
      if (isCurrent) setState({ pages, error: undefined, close });
      else close();
    };
    open().catch((error: unknown) => {
      if (isCurrent) setState({ pages: [], error });
    });
    return () => {
      isCurrent = false;
    };
  }, [bytes]);
  const { close } = state;
  useEffect(() => close, [close]);
  return state;
}
