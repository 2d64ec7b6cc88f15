import { expect, onTestFinished, test, vi } from "vitest";
import { keepFollowedUp } from "../../../../main/keep-followed-up.ts";
import type { AppEvent } from "../../../../shared/contract/events.ts";
import { startTestApp } from "../../../fixtures/app.ts";
import { ANDINA, facturaTo, recordAll } from "../../../fixtures/debtors.ts";

test("once the program is open, what is due comes to the list by itself, and a second run adds nothing", async () => {
  const app = await startTestApp();
  await recordAll(app, [facturaTo(ANDINA, { number: "1", totalMinor: 100_000, issueOn: "2026-10-13", dueOn: "2026-11-12" })]);
  const runs: string[] = [];
  const changes: AppEvent[] = [];
  const call: typeof app.app.call = (name, input) => {
    runs.push(name);
    return app.app.call(name, input);
  };
  onTestFinished(app.app.subscribe((event) => changes.push(event)));
  onTestFinished(keepFollowedUp({ call, subscribe: app.app.subscribe }, { firstMs: 1, everyMs: 5 }));
  await vi.waitFor(() => expect(runs.length).toBeGreaterThan(5));
  expect(runs.slice(0, 4)).toEqual([
    "followup.runScheduler",
    "followup.writeCalendarFile",
    "followup.runScheduler",
    "followup.writeCalendarFile",
  ]);
  expect((await app.call("followup.listActions", {})).actions).toHaveLength(1);
  expect(changes.filter(({ kind }) => kind === "changes")).toHaveLength(1);
});

test("without a company it waits for one, begins anew with each that is opened, and stops when it is told", async () => {
  const answers: string[] = [];
  const listeners = new Set<(event: AppEvent) => void>();
  const call = async (name: string) => {
    answers.push(name);
    return { ok: false as const, error: { code: "no_company" as const, message: "Primero registra tu empresa." } };
  };
  const subscribe = (listener: (event: AppEvent) => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const end = keepFollowedUp({ call, subscribe }, { firstMs: 1, everyMs: 60_000 });
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  await new Promise((resolve) => setTimeout(resolve, 5));
  for (const tell of listeners) tell({ kind: "company" });
  await vi.waitFor(() => expect(answers).toHaveLength(4));
  end();
  expect(listeners.size).toBe(0);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(answers).toHaveLength(4);
});
