import { expect, onTestFinished, test, vi } from "vitest";
import { keepFollowedUp } from "../../../../main/keep-followed-up.ts";
import { startTestApp } from "../../../fixtures/app.ts";
import { ANDINA, facturaTo, recordAll } from "../../../fixtures/debtors.ts";

test("once the program is open, what is due comes to the list by itself", async () => {
  const app = await startTestApp();
  await recordAll(app, [facturaTo(ANDINA, { number: "1", totalMinor: 100_000, issueOn: "2026-10-13", dueOn: "2026-11-12" })]);
  onTestFinished(keepFollowedUp(app.app, { firstMs: 1, everyMs: 5 }));
  await vi.waitFor(async () => expect((await app.call("followup.listActions", { onlyQueued: true })).actions).toHaveLength(1));
});

test("without a company it waits for one, and it stops when it is told", async () => {
  const answers: boolean[] = [];
  const call = async () => {
    answers.push(false);
    return { ok: false as const, error: { code: "no_company" as const, message: "Primero registra tu empresa." } };
  };
  const end = keepFollowedUp({ call }, { firstMs: 1, everyMs: 1 });
  await vi.waitFor(() => expect(answers.length).toBeGreaterThan(2));
  end();
  const before = answers.length;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(answers.length - before).toBeLessThanOrEqual(1);
});
