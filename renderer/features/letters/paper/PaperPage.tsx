import type { PDFPageProxy } from "pdfjs-dist";
import { useEffect, useRef } from "react";
import { drawPage, pageWidth } from "./draw-page.ts";
import styles from "./Paper.module.css";

type Props = { page: PDFPageProxy /** CSS pixels. */; width: number; label: string };

/** One page as it will print, sharp at the screen's own resolution. */
export function PaperPage({ page, width, label }: Props) {
  const shown = useRef<HTMLCanvasElement>(null);
  const viewport = page.getViewport({ scale: 1 });
  useEffect(() => {
    const stop = new AbortController();
    const scale = (width / pageWidth(page)) * Math.min(3, Math.max(1, window.devicePixelRatio));
    drawPage(page, scale, "display", stop.signal)
      .then((drawn) => {
        const canvas = shown.current;
        if (stop.signal.aborted || !canvas) return;
        canvas.width = drawn.width;
        canvas.height = drawn.height;
        canvas.getContext("2d")?.drawImage(drawn, 0, 0);
      })
      .catch((error: unknown) => {
        if (!stop.signal.aborted) throw error;
      });
    return () => stop.abort();
  }, [page, width]);
  return (
    <canvas
      ref={shown}
      className={styles.page}
      role="img"
      aria-label={label}
      style={{ width, height: (width * viewport.height) / viewport.width }}
    />
  );
}
