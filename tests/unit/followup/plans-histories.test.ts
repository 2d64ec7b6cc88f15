import { expect, test } from "vitest";
import { CONTACT_RULES } from "../../../main/followup/guard/rules.ts";
import { windowProblem } from "../../../main/followup/guard/window.ts";
import { DAILY_CAP, type Schedule, schedule } from "../../../main/followup/plans/schedule.ts";
import { compareSteps } from "../../../main/followup/plans/pending.ts";
import type { PlanStep } from "../../../main/followup/plans/debtor.ts";
import { stepDates } from "../../../main/followup/plans/step-dates.ts";
import { daysBetween, limaDate } from "../../../shared/dates.ts";
import { accountOf, apply, brokenWordOf, debtorsOf, happen, newWorld, randomFrom, stepsOf, type World } from "./plans-world.ts";

const EXTRA = [{ on: "2026-12-24", name: "Aniversario" }];
const START = Date.parse("2026-09-01T12:00:00.000Z");
const MINUTE = 60_000;

function run(world: World, at: string): Promise<Schedule> {
  const todayOn = limaDate(at);
  return schedule({
    debtors: debtorsOf(world, todayOn),
    todayOn,
    dateOf: stepDates(EXTRA),
    closedBecause: windowProblem(at, CONTACT_RULES.window, EXTRA) ? "Fuera de horario." : null,
    queuedToday: world.queuedAt.filter((before) => limaDate(before) === todayOn).length,
    // A guard with reasons of its own: the same of the same client on a day.
    judge: async ({ clientId, channel }) =>
      (clientId + Number(todayOn.slice(8))) % 11 === 0
        ? { allowed: false, reason: "Ya tuvo sus contactos de la semana.", isGeneral: false }
        : { allowed: true, channel, note: "" },
    wasSaidToday: ({ about }) => world.saidOn.get(about) === todayOn,
    wasSaid: ({ about, reason }) => world.said.has(`${about}|${reason}`),
  });
}

/** Every new step of the list is one that may be there. */
function checkQueued(world: World, { actions }: Schedule, at: string): void {
  const todayOn = limaDate(at);
  for (const action of actions.filter(({ outcome }) => outcome === "queued")) {
    expect(windowProblem(at, CONTACT_RULES.window, EXTRA), `${at}: contact outside the window`).toBeUndefined();
    const account = accountOf(world, action);
    const { word } = account;
    if (word && word.paidMinor < word.amountMinor) expect(todayOn > word.graceUntilOn, "inside a promise or payment plan").toBe(true);
    const asked = [...account.open].reduce((sum, [on, minor]) => sum + Math.max(0, minor - (account.disputed.get(on) ?? 0)), 0);
    expect(action.amountMinor).toBeGreaterThan(0);
    expect(action.amountMinor, "more than what is owed and not disputed").toBeLessThanOrEqual(asked);
    const before = world.accounts.filter(({ clientId }) => clientId === action.clientId).flatMap(({ past }) => past);
    for (const { decidedOn } of before) expect(daysBetween(decidedOn, todayOn), "two steps within three days").toBeGreaterThanOrEqual(3);
    const step = stepsOf(world, account).find(({ id }) => id === action.stepId);
    expect(step !== undefined || action.kind === "promise_broken", "a step that is not for this client").toBe(true);
    if (step) checkStepUp(account, step, todayOn);
    const wasAsked =
      world.contacts.has(action.clientId) || account.past.some(({ stage, resolution }) => stage !== "preventiva" && resolution === "done");
    if (step?.stage === "extrajudicial") expect(wasAsked, "the last letter to who was never asked").toBe(true);
  }
  expect(
    world.queuedAt.filter((before) => limaDate(before) === todayOn).length + actions.filter(({ outcome }) => outcome === "queued").length,
  ).toBeLessThanOrEqual(DAILY_CAP);
}

type Account = ReturnType<typeof accountOf>;

/** After a word that was not kept: first the question, then a step that goes further than every one done about what is late. */
function checkStepUp(account: Account, step: PlanStep, todayOn: string): void {
  const broken = brokenWordOf(account, todayOn);
  const oldestOn = [...account.open]
    .filter(([on, minor]) => minor > (account.disputed.get(on) ?? 0))
    .map(([on]) => on)
    .sort()[0];
  if (!broken || oldestOn === undefined || oldestOn >= todayOn) return;
  const asked = account.past.find(
    ({ about, resolution }) => about.split("#")[0] === `${broken.kind}:${broken.id}` && resolution !== "overtaken",
  );
  expect(asked?.resolution, "another step before the question about the broken word was answered").toMatch(/done|dismissed/);
  const since = account.past.filter(
    ({ stage, resolution, decidedAt }) => stage !== null && resolution !== "overtaken" && decidedAt > (asked?.decidedAt ?? ""),
  );
  if (since.length > 0) return;
  for (const { stage, days, resolution, resolvedOn } of account.past)
    if (stage !== null && days !== null && resolution === "done" && (resolvedOn ?? "") > oldestOn)
      expect(compareSteps(step, { stage, days }), "no further than what was done before the broken word").toBeGreaterThan(0);
}

/** Nothing twice; one that waits for each client and currency; whoever is late is followed up or it is said why not. */
function checkWritten(world: World, at: string): void {
  const todayOn = limaDate(at);
  for (const { clientId, currency, past, open } of world.accounts) {
    expect(new Set(past.map(({ about }) => about)).size, "decided twice").toBe(past.length);
    expect(past.filter(({ resolution }) => resolution === null).length, "two wait").toBeLessThanOrEqual(1);
    const oldest = [...open.keys()].sort()[0];
    if (oldest === undefined || oldest >= todayOn) continue;
    const isFollowed = past.some(({ resolution }) => resolution !== "overtaken");
    const isSaid = world.saidOn.has(`${clientId}:${currency}`);
    expect(isFollowed || isSaid, `client ${clientId} ${currency} is late since ${oldest} and nobody says why nothing happens`).toBe(true);
  }
}

const SEEDS = Array.from({ length: 16 }, (_, index) => index + 1);

test.each(SEEDS)("eight months of a computer that is on now and then, history %i", async (seed) => {
  const random = randomFrom(seed * 7_919);
  const world = newWorld(random, seed % 8 === 0 ? 80 : 12, limaDate(new Date(START).toISOString()));
  let now = START;
  for (let turn = 0; turn < 100; turn++) {
    // Minutes, hours, days, sometimes a month asleep; the clock goes back a day now and then.
    const leap = random(20);
    now += leap === 0 ? 30 * 1_440 * MINUTE : leap === 1 ? -1_440 * MINUTE : (1 + random(leap < 10 ? 600 : 4_320)) * MINUTE;
    const at = new Date(now).toISOString();
    for (let count = random(6); count > 0; count--) happen(world, random, at);
    const planned = await run(world, at);
    checkQueued(world, planned, at);
    apply(world, planned, at);
    checkWritten(world, at);
    expect(await run(world, at), "the same state and clock").toEqual({ resolved: [], actions: [] });
  }
  expect(world.queuedAt.length, "nothing was followed up at all").toBeGreaterThan(10);
});
