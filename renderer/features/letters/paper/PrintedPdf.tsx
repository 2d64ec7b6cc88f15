import { useEffect, useRef, useState } from "react";
import { fetchFile } from "../../../client.ts";
import { PrintSheet } from "../../../ui/PrintSheet.tsx";
import { toastError } from "../../../ui/toast.ts";
import { drawPage } from "./draw-page.ts";
import { loadPdf } from "./load-pdf.ts";
import styles from "./PrintedPdf.module.css";

/** Dots per inch on paper; pictures of 200 keep small type sharp and a batch of letters within memory. */
const DPI = 200;

type Props = { /** Files that the application wrote. */ paths: readonly string[]; onDone: () => void };

/** Prints letters: their pages as sharp pictures, one to a sheet, with nothing of the screen around them. */
export function PrintedPdf({ paths, onDone }: Props) {
  const [pages, setPages] = useState<string[]>();
  const end = useRef(onDone);
  end.current = onDone;
  const listed = paths.join("\n");
  useEffect(() => {
    let urls: string[] = [];
    let isCurrent = true;
    drawAll(listed.split("\n"), () => isCurrent)
      .then((drawn) => {
        urls = drawn;
        if (isCurrent) setPages(drawn);
        else release(drawn);
      })
      .catch((error: unknown) => {
        toastError(error);
        end.current();
      });
    return () => {
      isCurrent = false;
      release(urls);
    };
  }, [listed]);
  return (
    <PrintSheet isReady={pages !== undefined} onDone={onDone}>
      {pages?.map((url) => (
        <img key={url} src={url} alt="" className={styles.page} />
      ))}
    </PrintSheet>
  );
}

async function drawAll(paths: readonly string[], isWanted: () => boolean): Promise<string[]> {
  const urls: string[] = [];
  for (const path of paths) {
    const { pdf, close } = await loadPdf(new Uint8Array(await (await fetchFile(path)).arrayBuffer()));
    for (let number = 1; number <= pdf.numPages && isWanted(); number++) {
      const canvas = await drawPage(await pdf.getPage(number), DPI / 72, "print");
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
      if (blob) urls.push(URL.createObjectURL(blob));
    }
    close();
  }
  await Promise.all(urls.map((url) => decode(url)));
  return urls;
}

/** A picture that was not decoded yet would print blank. */
async function decode(url: string): Promise<void> {
  const image = new Image();
  image.src = url;
  await image.decode();
}

function release(urls: readonly string[]): void {
  for (const url of urls) URL.revokeObjectURL(url);
}
