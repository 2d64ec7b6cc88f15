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
  expect(runs.slice(0, 6)).toEqual([
    "followup.runScheduler",
    "messages.queueDueSteps",
    "messages.fetchMail",
    "messages.sendDue",
    "followup.writeCalendarFile",
    "followup.runScheduler",
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
  await vi.waitFor(() => expect(answers).toHaveLength(5));
  await new Promise((resolve) => setTimeout(resolve, 5));
  for (const tell of listeners) tell({ kind: "company" });
  await vi.waitFor(() => expect(answers).toHaveLength(10));
  end();
  expect(listeners.size).toBe(0);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(answers).toHaveLength(10);
});

test("mails that are due leave in between, without waiting for the next round", async () => {
  const asked: string[] = [];
  const call = (name: string) => {
    asked.push(name);
    return Promise.resolve({ ok: true as const, value: {} });
  };
  onTestFinished(keepFollowedUp({ call, subscribe: () => () => true }, { firstMs: 60_000, everyMs: 60_000, mailEveryMs: 5 }));
  await vi.waitFor(() => expect(asked.length).toBeGreaterThan(2));
  expect(new Set(asked)).toEqual(new Set(["messages.sendDue"]));
});
