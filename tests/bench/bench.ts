/** One measured thing, built once: `figure` is ours, `reference` the bare way to do the same work on the same data. */
export type Runs = {
  /** Its time is measured, in ms; when it returns a number, that number is taken instead (a percentile, megabytes). */
  figure: () => unknown;
  reference: () => unknown;
  /** Lines to print below the figures: where it errs; more of them when asked to be verbose. */
  report?: (isVerbose: boolean) => readonly string[];
  close?: () => unknown;
};

export type Bench = {
  name: string;
  /** What the numbers are; `ms` unless told. */
  unit?: string;
  /** Bound on figure / reference, or on the figure itself. */
  goal: { of: "ratio" | "figure"; atMost: number };
  /** How many pairs are run, after one that is thrown away; 7 unless told. */
  pairs?: number;
  /** Builds the data in a folder that is removed afterwards. */
  prepare: (folder: string) => Promise<Runs> | Runs;
};

export type Line = {
  name: string;
  figure: number;
  reference: number;
  ratio: number;
  goal: string;
  unit: string;
  report: readonly string[];
};

/** Runs figure and reference in turns, changing who goes first, and compares their medians: both see the same machine and the same noise. */
export async function measure(bench: Bench, folder: string, isVerbose = false): Promise<Line> {
  const runs = await bench.prepare(folder);
  const figures: number[] = [];
  const references: number[] = [];
  let report: readonly string[] = [];
  try {
    for (let pair = -1; pair < (bench.pairs ?? 7); pair++) {
      const ours = async () => ({ into: figures, value: await once(runs.figure) });
      const bare = async () => ({ into: references, value: await once(runs.reference) });
      for (const run of pair % 2 === 0 ? [ours, bare] : [bare, ours]) {
        const { into, value } = await run();
        if (pair >= 0) into.push(value);
      }
    }
    report = runs.report?.(isVerbose) ?? [];
  } finally {
    await runs.close?.();
  }
  const figure = median(figures);
  const reference = median(references);
  return {
    name: bench.name,
    figure,
    reference,
    ratio: figure / reference,
    goal: `${bench.goal.of} <= ${bench.goal.atMost}`,
    unit: bench.unit ?? "ms",
    report,
  };
}

async function once(run: () => unknown): Promise<number> {
  globalThis.gc?.();
  const started = performance.now();
  const value = await run();
  return typeof value === "number" ? value : performance.now() - started;
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
