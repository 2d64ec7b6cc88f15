import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, without a slash at its end. */
export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");

/** Folders of our own source, as the checks know them. */
export const sourceFolders = ["main", "renderer", "shared", "migrations", "scripts", "tests"];

/** Every file under the given folders or files, as sorted paths with forward slashes, relative to the project. Missing ones are passed over. */
export function filesUnder(paths: string[], keep: (path: string) => boolean = () => true): string[] {
  const found: string[] = [];
  const visit = (path: string) => {
    try {
      for (const entry of readdirSync(path, { withFileTypes: true })) {
        const child = join(path, entry.name);
        if (entry.isDirectory()) visit(child);
        else found.push(child);
      }
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === "ENOTDIR") found.push(path);
      else if (code !== "ENOENT") throw error;
    }
  };
  for (const path of paths) visit(join(root, path));
  return found
    .map((path) => relative(root, path).split(sep).join("/"))
    .filter(keep)
    .sort();
}

/** A fingerprint of the contents of the files under the given paths. */
export function fingerprint(paths: string[]): string {
  const hash = createHash("sha256");
  for (const path of filesUnder(paths))
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(join(root, path)))
      .update("\0");
  return hash.digest("hex");
}
