import type { ProcedureName } from "../shared/contract/index.ts";
import type { App } from "./app-types.ts";

/** The window comes first; then follow-up catches up with what the computer slept through. */
const FIRST_MS = 20_000;
const EVERY_MS = 15 * 60_000;

/** What is done each time, in this order: what is due comes to the list, and the calendar that a telephone reads tells of it. */
const RUNS: readonly ProcedureName[] = ["followup.runScheduler", "followup.writeCalendarFile"];

type Times = { firstMs: number; everyMs: number };

/**
 * Lets follow-up catch up shortly after a ledger is open, and then every quarter of an hour, one run after the other. A run that fails says
 * nothing and the next one tries again: nothing of the application hangs on it. Gives what ends it; the timers alone keep no program running.
 */
export function keepFollowedUp(
  app: Pick<App, "call" | "subscribe">,
  { firstMs, everyMs }: Times = { firstMs: FIRST_MS, everyMs: EVERY_MS },
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isEnded = false;
  let isRunning = false;
  const wait = (ms: number) => {
    clearTimeout(timer);
    if (!isEnded) timer = setTimeout(() => void tick(), ms).unref();
  };
  const tick = async () => {
    isRunning = true;
    for (const name of RUNS) if (!isEnded) await app.call(name, {});
    isRunning = false;
    wait(everyMs);
  };
  const forget = app.subscribe(({ kind }) => {
    // While it runs, what comes next is counted from its end.
    if (kind === "company" && !isRunning) wait(firstMs);
  });
  wait(firstMs);
  return () => {
    isEnded = true;
    clearTimeout(timer);
    forget();
  };
}
