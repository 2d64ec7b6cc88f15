import { describe, expect, test } from "vitest";
import type { TestApp } from "../../../fixtures/app.ts";
import { ANDINA, facturaTo, recordAll } from "../../../fixtures/debtors.ts";
import { on, pay, recordPlan, withAndina } from "./plan-app.ts";

const run = async (app: TestApp) =>
  (await app.call("followup.runScheduler", {})).actions.map(({ outcome, kind, reason }) => [outcome, kind, reason]);
const queued = async (app: TestApp) =>
  (await app.call("followup.listActions", { onlyQueued: true })).actions.map(({ amountMinor, daysLate }) => [amountMinor, daysLate]);
const ask = (app: TestApp, andina: number, at: string) => app.call("followup.checkContact", { clientId: andina, channel: "whatsapp", at });
const codes = (verdict: { reasons: { code: string }[] }) => verdict.reasons.map(({ code }) => code);

describe("a client whose payment plan is kept", () => {
  test("is not asked for its documents: the guard says until when, and a reason passes it", async () => {
    const { app, andina } = await withAndina();
    await recordPlan(app, andina);
    const verdict = await ask(app, andina, "2026-11-20T15:00:00.000Z");
    expect(verdict).toMatchObject({
      allowed: false,
      nextAllowedAt: "2026-12-14T12:00:00.000Z",
      reasons: [
        {
          code: "payment_plan_kept",
          text: "Tiene un convenio de pago al día (CONV-2026-0001): la próxima cuota es de S/\u00a03,333.33 el 21/12/2026.",
          overridable: true,
        },
      ],
    });
    expect(await ask(app, andina, "2026-12-14T15:00:00.000Z")).toMatchObject({ allowed: true });
  });

  test("the scheduler says why it waits, reminds of the cuota, asks for it late, and for nothing once it is paid", async () => {
    const { app, andina, first } = await withAndina();
    await app.call("followup.runScheduler", {});
    expect(await queued(app)).toEqual([[1_000_000, 9]]);
    await recordPlan(app, andina);
    expect(await run(app)).toEqual([
      ["skipped", "step", "Tiene un convenio de pago al día (CONV-2026-0001): la próxima cuota es de S/\u00a03,333.33 el 21/12/2026."],
    ]);
    expect(await queued(app)).toEqual([]);
    const reminder = await on("2026-12-16", app);
    await run(reminder);
    expect(await queued(reminder)).toEqual([[333_333, -5]]);
    const late = await on("2026-12-28", reminder);
    await run(late);
    expect(await queued(late)).toEqual([[333_333, 7]]);
    await pay(late, andina, 333_333, "2026-12-28", first);
    await run(late);
    expect(await queued(late)).toEqual([]);
    expect(codes(await ask(late, andina, "2026-12-28T15:00:00.000Z"))).toEqual(["payment_plan_kept"]);
  });

  test("messages and letters ask for the cuota that is missing, not for the documents", async () => {
    const { app, andina } = await withAndina();
    await recordPlan(app, andina);
    expect(await app.fails("messages.draftWhatsApp", { clientId: andina, stage: "administrativa" })).toMatchObject({
      code: "nothing_owed",
      message: expect.stringContaining("Tiene un convenio de pago al día (CONV-2026-0001)"),
    });
    const late = await on("2026-12-28", app);
    const draft = await late.call("messages.draftWhatsApp", { clientId: andina });
    expect(draft).toMatchObject({ stage: "administrativa", allowed: true });
    expect(draft.text.replaceAll("\u00a0", " ")).toContain("S/ 3,333.33");
    expect(draft.text).toContain("CONV-2026-0001");
    expect(draft.text).not.toContain("F001-1");
    const letter = await late.call("letters.previewLetter", { clientId: andina, stage: "administrativa" });
    expect(letter.totals).toEqual([{ currency: "PEN", amountMinor: 333_333 }]);
    expect(letter.text).toContain("CONV-2026-0001");
  });

  test("another debt is asked for beside it, and a promise of the cuota is waited for", async () => {
    const { app, andina } = await withAndina();
    await recordPlan(app, andina);
    await recordAll(app, [facturaTo(ANDINA, { number: "3", totalMinor: 70_000 })]);
    expect(codes(await ask(app, andina, "2026-11-20T15:00:00.000Z"))).toEqual([]);
    await run(app);
    expect(await queued(app)).toEqual([[70_000, 9]]);
    const draft = await app.call("messages.draftWhatsApp", { clientId: andina });
    expect(draft.text).toContain("F001-3");
    expect(draft.text).not.toContain("F001-1 ");
  });

  test("Hoy leaves it in peace, and names the cuota once it is late", async () => {
    const { app, andina } = await withAndina();
    expect((await app.call("followup.getToday", {})).suggestions).toHaveLength(1);
    await recordPlan(app, andina);
    expect((await app.call("followup.getToday", {})).suggestions).toEqual([]);
    const late = await on("2026-12-28", app);
    expect((await late.call("followup.getToday", {})).suggestions).toMatchObject([{ clientId: andina, amountMinor: 333_333 }]);
  });
});

describe("a payment plan on documents that are not due yet", () => {
  test("its cuotas are followed by their own dates, and a step about one is not lost", async () => {
    const { app, andina, first, second } = await withAndina();
    await pay(app, andina, 600_000, "2026-11-20", first);
    await pay(app, andina, 400_000, "2026-11-20", second);
    await recordAll(app, [facturaTo(ANDINA, { number: "5", totalMinor: 300_000, issueOn: "2026-11-18", dueOn: "2027-02-26" })]);
    await recordPlan(app, andina, {
      cuotas: [
        { dueOn: "2026-12-02", amountMinor: 100_000 },
        { dueOn: "2027-01-04", amountMinor: 200_000 },
      ],
    });
    const late = await on("2026-12-07", app);
    await run(late);
    expect(await queued(late)).toEqual([[100_000, 5]]);
    await run(late);
    expect(await queued(late)).toEqual([[100_000, 5]]);
    const { items } = await late.call("followup.getAgenda", {});
    expect(items).toHaveLength(1);
  });
});

describe("a payment plan that was broken", () => {
  test("is asked about once before any other step; then the whole debt is asked for again", async () => {
    const { app, andina } = await withAndina();
    await recordPlan(app, andina, { missedToBreak: 1 });
    const broken = await on("2026-12-28", app);
    const [asked] = await run(broken);
    expect(asked?.slice(0, 2)).toEqual(["queued", "promise_broken"]);
    expect(asked?.[2]).toContain("CONV-2026-0001");
    expect(await queued(broken)).toEqual([[1_000_000, 47]]);
    expect(codes(await ask(broken, andina, "2026-12-28T15:00:00.000Z"))).toEqual([]);
    const { actions } = await broken.call("followup.listActions", { onlyQueued: true });
    await broken.call("followup.resolveAction", { id: actions[0]?.id as number, outcome: "done" });
    const after = await on("2027-01-05", broken);
    const [next] = await run(after);
    expect(next?.slice(0, 2)).toEqual(["queued", "step"]);
    expect((await queued(after))[0]?.[0]).toBe(1_000_000);
  });

  test("who pays what is missing is left in peace again, and who cancels it goes back to the dates of the documents", async () => {
    const { app, andina, first } = await withAndina();
    await recordPlan(app, andina, { missedToBreak: 1 });
    const broken = await on("2026-12-28", app);
    const { id } = await pay(broken, andina, 333_333, "2026-12-28", first);
    expect(codes(await ask(broken, andina, "2026-12-28T15:00:00.000Z"))).toEqual(["payment_plan_kept"]);
    await broken.call("payments.reversePayment", { id, reason: "Rebotó" });
    expect(codes(await ask(broken, andina, "2026-12-28T15:00:00.000Z"))).toEqual([]);
    await broken.call("followup.cancelPaymentPlan", { id: 1, reason: "Lo incumplió" });
    await run(broken);
    expect(await queued(broken)).toEqual([[1_000_000, 47]]);
  });
});
