import { spawn } from "node:child_process";
import { once } from "node:events";
import { watch } from "node:fs";
import { basename } from "node:path";
import { createInterface } from "node:readline";
import type { Answer } from "../../shared/contract/errors.ts";
import { LEDGER_FILE } from "../../main/ledger/open.ts";
import { NOW } from "../fixtures/app.ts";
import { cli } from "../integration/shells/run-cli.ts";

export type Request = { name: string; input: unknown };

/** When the process dies: so long after the requests were sent, at the n-th sign of writing in the ledger's log, or once so many were answered. */
export type Instant = { afterMs: number } | { atWrite: number } | { afterAnswers: number };

export type Session = {
  /** The answers that arrived whole before the end: what they say was acknowledged. */
  answers: Answer<unknown>[];
  /** From sending to the last answer. */
  elapsedMs: number;
};

/**
 * Sends requests to the built `cuentas batch`, which is running already and has the ledger open, and kills it without warning at an instant;
 * without one, it ends by itself.
 */
export async function runSession(ledger: string, requests: readonly Request[], instant?: Instant): Promise<Session> {
  const child = spawn(process.execPath, [cli, "--ledger", ledger, "--now", NOW, "batch"]);
  const closed = once(child, "close");
  child.stdin.on("error", () => undefined);
  const lines = createInterface({ input: child.stdout });
  const answers: Answer<unknown>[] = [];
  let isReady = false;
  let started = 0;
  let elapsedMs = 0;
  const send = () => {
    isReady = true;
    started = performance.now();
    child.stdin.end(requests.map((request) => `${JSON.stringify(request)}\n`).join(""));
    if (instant) arm(instant);
  };
  const kill = () => child.kill("SIGKILL");
  const stops: (() => void)[] = [];
  const arm = (at: Instant) => {
    if ("afterMs" in at) {
      const timer = setTimeout(kill, at.afterMs);
      stops.push(() => clearTimeout(timer));
    } else if ("atWrite" in at) {
      let writes = 0;
      const watcher = watch(ledger, (_event, name) => {
        if (name === `${basename(LEDGER_FILE)}-wal` && ++writes >= at.atWrite) kill();
      });
      stops.push(() => watcher.close());
    }
  };
  lines.on("line", (line) => {
    if (!isReady) return send();
    answers.push(JSON.parse(line) as Answer<unknown>);
    elapsedMs = performance.now() - started;
    if (instant && "afterAnswers" in instant && answers.length >= instant.afterAnswers) kill();
  });
  child.stdin.write(`${JSON.stringify({ name: "settings.getStatus", input: {} })}\n`);
  await closed;
  for (const stop of stops) stop();
  return { answers, elapsedMs };
}
