import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createBuilder } from "vite";
import { fingerprint, root } from "./sources.ts";
import { takeTurn } from "./take-turn.ts";

const inputs = [
  "main",
  "renderer",
  "shared",
  "migrations",
  "scripts/bundle-plugins.ts",
  "vite.config.ts",
  "tsconfig.json",
  "package-lock.json",
];
const benchInputs = ["tests/bench", "tests/fixtures"];

/**
 * Builds dist/ (or dist-bench/ with `--bench`) when a source has changed since the last time. Says nothing on stdout, and waits when another
 * process is building. The new build is made aside and then takes the old one's place: who is running from dist/ never sees a half of it.
 */
async function ensureBuild(bench: boolean): Promise<void> {
  const cache = join(root, "node_modules", ".cache", "cuentas-claras");
  const target = join(root, bench ? "dist/bench" : "dist");
  const stamp = join(cache, bench ? "bench-stamp" : "build-stamp");
  const wanted = fingerprint(bench ? [...inputs, ...benchInputs] : inputs);
  const isFresh = () => existsSync(target) && readOrNothing(stamp) === wanted;
  if (isFresh()) return;
  await takeTurn(join(cache, "build-turn"), async () => {
    if (isFresh()) return;
    process.stderr.write("Preparando la aplicación (unos segundos)...\n");
    rmSync(stamp, { force: true });
    const fresh = join(cache, `fresh-${process.pid}`);
    process.env.NODE_ENV = "production";
    process.env.CUENTAS_DIST = fresh;
    if (bench) process.env.CUENTAS_PLACES = "bench";
    try {
      const builder = await createBuilder({ root, logLevel: "error" });
      await builder.buildApp();
      replace(target, bench ? join(fresh, "bench") : fresh, join(cache, `old-${process.pid}`));
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
    writeFileSync(stamp, wanted);
  });
}

function replace(target: string, fresh: string, old: string): void {
  mkdirSync(join(target, ".."), { recursive: true });
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
}

function readOrNothing(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

try {
  await ensureBuild(process.argv.includes("--bench"));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
