import { extname, basename } from "node:path";

const MIMES: Readonly<Record<string, string>> = {
  ".pdf": "application/pdf",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
  ".zip": "application/zip",
  ".ics": "text/calendar; charset=utf-8",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
};

/**
 * Headers with which a file of the ledger's folder is handed over: always to be saved, never to be run as a page
 * (anything that is not on the list, HTML and SVG among it, is just bytes).
 */
export function fileHeaders(path: string, bytes: number): Record<string, string> {
  return {
    "content-type": MIMES[extname(path).toLowerCase()] ?? "application/octet-stream",
    "content-length": String(bytes),
    // RFC 6266: the plain name for old readers, the UTF-8 one for the rest.
    "content-disposition": `attachment; filename="${plainName(path)}"; filename*=UTF-8''${encodedName(path)}`,
    "cache-control": "no-store",
  };
}

function plainName(path: string): string {
  return basename(path).replace(/[^\w .()-]/g, "_");
}

/** RFC 8187: what encodeURIComponent leaves and an attribute value may not hold is escaped too. */
function encodedName(path: string): string {
  return encodeURIComponent(basename(path)).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
