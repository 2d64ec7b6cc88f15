import type { ProcedureName } from "../shared/contract/index.ts";
import type { App } from "./app-types.ts";

/** The window comes first; then follow-up catches up with what the computer slept through. */
const FIRST_MS = 20_000;
const EVERY_MS = 15 * 60_000;
/** Mails that were approved leave within a minute; when none is due this is two looks at an index. */
const MAIL_EVERY_MS = 60_000;

/**
 * What is done each time, in this order: what is due comes to the list, steps by e-mail become mails, answers are fetched, what is approved leaves (the answers
 * first: who paid or promised is not written to), and the calendar that a telephone reads tells of it.
 */
const RUNS: readonly ProcedureName[] = [
  "followup.runScheduler",
  "messages.queueDueSteps",
  "messages.fetchMail",
  "messages.sendDue",
  "followup.writeCalendarFile",
];

type Times = { firstMs: number; everyMs: number; mailEveryMs?: number };

/**
 * Lets follow-up catch up shortly after a ledger is open, and then every quarter of an hour, one run after the other; mails that are due leave every minute. A run that fails says
 * nothing and the next one tries again: nothing of the application hangs on it. Gives what ends it; the timers alone keep no program running.
 */
export function keepFollowedUp(
  app: Pick<App, "call" | "subscribe">,
  { firstMs, everyMs, mailEveryMs = MAIL_EVERY_MS }: Times = { firstMs: FIRST_MS, everyMs: EVERY_MS },
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
  let isSending = false;
  const mails = setInterval(() => {
    if (isRunning || isSending) return;
    isSending = true;
    void app.call("messages.sendDue", {}).finally(() => {
      isSending = false;
    });
  }, mailEveryMs).unref();
  return () => {
    isEnded = true;
    clearTimeout(timer);
    clearInterval(mails);
    forget();
  };
}
