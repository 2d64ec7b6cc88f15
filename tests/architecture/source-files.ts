import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesUnder, root } from "../../scripts/sources.ts";

/** Our own modules under the given top-level folders. */
export function sourceFiles(...folders: string[]): string[] {
  return filesUnder(folders, (path) => /\.(ts|tsx|mjs)$/.test(path));
}

/** Text of a file of the project. */
export function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}
