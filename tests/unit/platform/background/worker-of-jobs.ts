import { parentPort } from "node:worker_threads";
import { SEND_NOW, serveJobs } from "../../../../main/platform/background/serve-jobs.ts";
import { AppError } from "../../../../shared/contract/errors.ts";

/** A thread with a few jobs: one that counts, and one for each way a job can go wrong. */
if (!parentPort) throw new Error("runs in a worker thread");
serveJobs(parentPort, {
  *count(last: number) {
    for (let number = 1; number <= last; number++) yield number;
  },
  *refuse() {
    yield "before";
    throw new AppError("unreadable_file", "El archivo está dañado.", { row: 3 });
  },
  *hang() {
    yield "before";
    yield SEND_NOW;
    for (;;);
  },
  swallowMemory(): Iterable<never> {
    const kept: number[][] = [];
    for (;;) kept.push(Array.from({ length: 100_000 }, () => Math.random()));
  },
  die(): Iterable<never> {
    process.exit(3);
  },
});
