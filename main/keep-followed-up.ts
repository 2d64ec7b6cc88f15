import type { ProcedureName } from "../shared/contract/index.ts";
import type { App } from "./app-types.ts";

/** The window comes first; then follow-up catches up with what the computer slept through. */
const FIRST_MS = 20_000;
const EVERY_MS = 15 * 60_000;

const RUN: ProcedureName = "followup.runScheduler";

/**
 * Asks the scheduler shortly after the start and then every quarter of an hour, one run after the other. A run that fails says nothing and
 * the next one tries again: nothing of the application hangs on it. Gives what ends it; the timers alone keep no program running.
 */
export function keepFollowedUp(
  app: Pick<App, "call">,
  times: { firstMs: number; everyMs: number } = { firstMs: FIRST_MS, everyMs: EVERY_MS },
) {
  let timer: NodeJS.Timeout;
  let isEnded = false;
  const wait = (ms: number) => {
    timer = setTimeout(() => void tick(), ms).unref();
  };
  const tick = async () => {
    await app.call(RUN, {});
    if (!isEnded) wait(times.everyMs);
  };
  wait(times.firstMs);
  return () => {
    isEnded = true;
    clearTimeout(timer);
  };
}
