import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";

export type StaticFile = { content: Buffer; mime: string };

const MIMES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/**
 * The built page, read whole at the start, by its address ("/assets/index-1a2b.js").
 * Only what was in the folder then can ever be served: no address leads out of it.
 */
export function loadStaticFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  const visit = (path: string, address: string) => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const inner = join(path, entry.name);
      if (entry.isDirectory()) visit(inner, `${address}${entry.name}/`);
      else if (entry.isFile())
        files.set(address + entry.name, {
          content: readFileSync(inner),
          mime: MIMES[extname(entry.name).toLowerCase()] ?? "application/octet-stream",
        });
    }
  };
  visit(folder, "/");
  return files;
}

/** How the address of a screen looks: words without dots, none of them the assets'. */
const SCREEN = /^\/(?!assets\/)(?:[\p{L}\p{N}_-]+(?:\/[\p{L}\p{N}_-]+)*\/?)?$/u;

/**
 * The file of an address; a screen's address gets the page itself, which routes it.
 * Undefined for anything else, steps up, backslashes and NULs among it, however they are written.
 */
export function findStaticFile(files: ReadonlyMap<string, StaticFile>, address: string): StaticFile | undefined {
  const path = decoded(address);
  if (path === undefined) return undefined;
  return files.get(path) ?? (SCREEN.test(path) ? files.get("/index.html") : undefined);
}

function decoded(address: string): string | undefined {
  try {
    return decodeURIComponent(address);
  } catch {
    return undefined;
  }
}
