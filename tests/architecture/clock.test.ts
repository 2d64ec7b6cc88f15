import { expect, test } from "vitest";
import { read, sourceFiles } from "./source-files.ts";

/** Places that may ask the computer what time it is. */
const clocks = /^(main\/platform\/clock\.ts|renderer\/ui\/clock[^/]*\.ts)$/;

test("the time comes from the clock of main/platform, so that tests and demos can fix it", () => {
  const asks = /\bDate\.now\s*\(|\bnew Date\(\s*\)|\bDate\(\s*\)/;
  const offenders = sourceFiles("main", "renderer", "shared", "migrations").filter((path) => !clocks.test(path) && asks.test(read(path)));
  expect(
    offenders,
    "In main, take `at` or `todayOn` of the context; in the renderer, what the procedures answer, event.timeStamp or performance.now() for durations.",
  ).toEqual([]);
});
