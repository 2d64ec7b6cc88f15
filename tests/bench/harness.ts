import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Bench, measure } from "./bench.ts";

/**
 * `npm run bench` prints a line for each bench: name, figure, reference, ratio, goal. `npm run bench -- ageing workbook` runs those whose name
 * holds a given word; `--verbose` shows more of where one errs. Every export of a *.bench.ts beside this file is a bench. It judges nothing: only a crash makes it fail.
 */
const modules = import.meta.glob<Record<string, Bench>>("./*.bench.ts");
const isVerbose = process.argv.includes("--verbose");
const words = process.argv.slice(2).filter((word) => !word.startsWith("--"));

process.stdout.write("bench, figure, reference, ratio, goal\n");
// All at once, before anything is measured: a later build takes the place of this one's files.
for (const module of await Promise.all(Object.values(modules).map((load) => load()))) {
  for (const bench of Object.values(module)) {
    if (words.length === 0 || words.some((word) => bench.name.includes(word))) await run(bench);
  }
}

async function run(bench: Bench): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "cuentas-bench-"));
  try {
    const { name, figure, reference, ratio, goal, unit, report } = await measure(bench, folder, isVerbose);
    // Commas part the columns.
    process.stdout.write(
      `${name.replaceAll(",", "")}, ${short(figure)} ${unit}, ${short(reference)} ${unit}, ${ratio.toFixed(2)}, ${goal}\n`,
    );
    for (const line of report) process.stdout.write(`${line}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
