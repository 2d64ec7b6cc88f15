import { describe, expect, it } from "vitest";
import { findChaseable, type OwedParts } from "../../../main/followup/guard/chaseable.ts";
import type { RunningPlan } from "../../../main/followup/payment-plans/in-plan.ts";
import { type ContactAttempt, judgeContact } from "../../../main/followup/guard/judge.ts";
import { DEFAULT_GUARD_RULES } from "../../../main/followup/guard/current-rules.ts";
import { addDays, limaInstant, limaMinutes, weekday } from "../../../shared/dates.ts";
import { holidayName } from "../../../shared/holidays.ts";

/** Lima time as a UTC instant: Lima is UTC-5 all year. */
function lima(local: string): string {
  return new Date(`${local}:00-05:00`).toISOString();
}

function attempt(given: Partial<ContactAttempt>): ContactAttempt {
  return { channel: "call", at: lima("2026-11-20T10:00"), owes: true, coveredByFavour: false, isOwnContact: true, ...given };
}

describe("the window of contact (Ley 29571, art. 62.b)", () => {
  it.each([
    ["friday at 06:59", "2026-11-20T06:59", false, "2026-11-20T07:00"],
    ["friday at 07:00", "2026-11-20T07:00", true, null],
    ["friday at 19:59", "2026-11-20T19:59", true, null],
    ["friday at 20:00", "2026-11-20T20:00", false, "2026-11-23T07:00"],
    ["saturday at noon", "2026-11-21T12:00", false, "2026-11-23T07:00"],
    ["sunday at noon", "2026-11-22T12:00", false, "2026-11-23T07:00"],
    ["the eve of two holidays at night", "2026-12-07T21:00", false, "2026-12-10T07:00"],
    ["a holiday before seven", "2026-12-09T05:00", false, "2026-12-10T07:00"],
    ["holy thursday", "2026-04-02T10:00", false, "2026-04-06T07:00"],
    ["monday at two in the morning", "2026-11-23T02:00", false, "2026-11-23T07:00"],
  ])("%s", (_, local, allowed, next) => {
    const verdict = judgeContact(attempt({ at: lima(local) }));
    expect(verdict.allowed).toBe(allowed);
    expect(verdict.nextAllowedAt).toBe(next === null ? undefined : lima(next));
  });

  it("names the law for calls and visits and the policy for WhatsApp, SMS and e-mail", () => {
    const at = lima("2026-11-21T12:00");
    const basis = (channel: ContactAttempt["channel"]) =>
      judgeContact(attempt({ channel, at }))
        .reasons.map((reason) => reason.basis)
        .join();
    expect(basis("call")).toMatch(/^Ley 29571.*62\.b/);
    expect(basis("visit")).toMatch(/^Ley 29571.*62\.b/);
    expect(basis("whatsapp")).toMatch(/^Política/);
    expect(basis("sms")).toMatch(/^Política/);
    expect(basis("email")).toMatch(/el correo espera/);
  });

  it("leaves a letter on paper alone", () => {
    expect(judgeContact(attempt({ channel: "letter", at: lima("2026-11-22T23:00") }))).toEqual({ allowed: true, reasons: [] });
  });

  it("says which holiday", () => {
    const [reason] = judgeContact(attempt({ at: lima("2026-12-08T10:00") })).reasons;
    expect(reason).toMatchObject({ code: "holiday", text: "El martes 8 de diciembre es feriado (Inmaculada Concepción)." });
  });

  it("keeps to the days that the user added", () => {
    const verdict = judgeContact(attempt({}), {
      ...DEFAULT_GUARD_RULES,
      extraHolidays: [{ on: "2026-11-20", name: "Aniversario de la empresa" }],
    });
    expect(verdict).toMatchObject({ allowed: false, nextAllowedAt: lima("2026-11-23T07:00") });
  });
});

describe("what waiting does not mend", () => {
  it("nobody who owes nothing is asked for money, at any hour and through any channel", () => {
    for (const channel of ["email", "whatsapp", "sms", "call", "visit", "letter"] as const) {
      const verdict = judgeContact(attempt({ channel, owes: false, at: lima("2026-11-22T23:00") }));
      expect(verdict.allowed).toBe(false);
      expect(verdict.reasons[0]?.code).toBe("nothing_owed");
      expect(verdict.nextAllowedAt).toBeUndefined();
    }
  });

  it("nor one whose unapplied payments cover the debt", () => {
    expect(judgeContact(attempt({ coveredByFavour: true })).reasons.map((reason) => reason.code)).toEqual(["covered"]);
  });

  it("no third party", () => {
    expect(judgeContact(attempt({ isOwnContact: false })).reasons).toMatchObject([
      { code: "third_party", basis: expect.stringContaining("Ley 29571") },
    ]);
  });

  it("no words of a court", () => {
    expect(judgeContact(attempt({ text: "Le llegará una orden judicial de embargo." })).reasons.map((reason) => reason.code)).toContain(
      "court_words",
    );
  });
});

describe("a thank-you", () => {
  const thanks = { moneyCameIn: true };

  it("may go to who owes nothing, and to who owes, inside the same hours", () => {
    for (const owes of [true, false]) expect(judgeContact(attempt({ channel: "whatsapp", owes, thanks })).allowed).toBe(true);
    expect(judgeContact(attempt({ channel: "whatsapp", thanks, at: lima("2026-11-21T12:00") }))).toMatchObject({
      allowed: false,
      reasons: [{ code: "weekend" }],
      nextAllowedAt: lima("2026-11-23T07:00"),
    });
  });

  it("is for money that came in, to the client's own people, and asks for nothing", () => {
    const codes = (given: Partial<ContactAttempt>) => judgeContact(attempt({ thanks, ...given })).reasons.map((reason) => reason.code);
    expect(codes({ thanks: { moneyCameIn: false } })).toEqual(["nothing_to_thank"]);
    expect(codes({ isOwnContact: false })).toEqual(["third_party"]);
    expect(codes({ text: "Gracias. Le quedan dos facturas pendientes." })).toEqual(["asks_money"]);
    expect(codes({ text: "Gracias, así no llega la orden judicial." })).toEqual(["court_words"]);
  });
});

describe("the hours that the house made narrower", () => {
  const house = { ...DEFAULT_GUARD_RULES, fromMinutes: 9 * 60, untilMinutes: 18 * 60 };

  it("hold like the law's, but a person may pass them with a reason", () => {
    const verdict = judgeContact(attempt({ at: lima("2026-11-20T08:30") }), house);
    expect(verdict).toMatchObject({
      allowed: false,
      reasons: [{ code: "outside_hours", overridable: true, basis: expect.stringContaining("Regla de tu empresa") }],
      nextAllowedAt: lima("2026-11-20T09:00"),
    });
    expect(judgeContact(attempt({ at: lima("2026-11-20T06:30") }), house).reasons).toMatchObject([{ overridable: false }]);
  });
});

describe("how often", () => {
  const often = (contactedOn: string[], given: Partial<ContactAttempt> = {}) => judgeContact(attempt({ contactedOn, ...given }));

  it("once a day, three times in seven days", () => {
    expect(often(["2026-11-19", "2026-11-18"]).allowed).toBe(true);
    expect(often(["2026-11-20"])).toMatchObject({
      allowed: false,
      reasons: [{ code: "too_often", text: "Hoy ya se le contactó una vez: el tope es una vez al día.", overridable: true }],
      nextAllowedAt: lima("2026-11-23T07:00"),
    });
    expect(often(["2026-11-19", "2026-11-18", "2026-11-16"])).toMatchObject({
      reasons: [{ text: "En los últimos siete días ya se le contactó 3 veces: el tope es 3 veces a la semana." }],
      nextAllowedAt: lima("2026-11-23T07:00"),
    });
    expect(often(["2026-11-19", "2026-11-18", "2026-11-17"]).nextAllowedAt).toBe(lima("2026-11-24T07:00"));
    expect(often(["2026-11-19", "2026-11-18", "2026-11-13"]).allowed).toBe(true);
  });

  it("does not hold a letter on paper back, nor a thank-you", () => {
    expect(often(["2026-11-20"], { channel: "letter" }).allowed).toBe(true);
    expect(often(["2026-11-20"], { thanks: { moneyCameIn: true } }).allowed).toBe(true);
  });
});

describe("what is promised, disputed or in doubt", () => {
  const reasons = (given: Partial<ContactAttempt>) => judgeContact(attempt(given)).reasons;

  it("a promise is waited for until its grace is over", () => {
    expect(judgeContact(attempt({ promisedUntilOn: "2026-11-24" }))).toMatchObject({
      allowed: false,
      reasons: [{ code: "promise_waiting", overridable: true }],
      nextAllowedAt: lima("2026-11-25T07:00"),
    });
    expect(reasons({ promisedUntilOn: "2026-11-19" })).toEqual([]);
  });

  it("nobody is asked for what is all in dispute, whatever the reason", () => {
    expect(reasons({ allDisputed: true })).toMatchObject([{ code: "disputed", overridable: false }]);
  });

  it("an old bank import holds back only where statements are imported", () => {
    expect(reasons({ bankUpToOn: "2026-11-09" })).toMatchObject([{ code: "bank_stale", overridable: true }]);
    expect(reasons({ bankUpToOn: "2026-11-10" })).toEqual([]);
    expect(reasons({ bankUpToOn: null })).toEqual([]);
  });

  it("money of the client that waits is looked at first", () => {
    expect(reasons({ moneyWaiting: { inFavour: true, bankLines: 0 } })).toMatchObject([{ code: "money_waiting", overridable: true }]);
    expect(reasons({ moneyWaiting: { inFavour: false, bankLines: 2 } })[0]?.text).toContain("Hay 2 abonos suyos por revisar en Bancos");
    expect(reasons({ moneyWaiting: { inFavour: false, bankLines: 0 } })).toEqual([]);
  });

  it("says when, only where waiting is all it takes", () => {
    const verdict = judgeContact(attempt({ contactedOn: ["2026-11-20"], bankUpToOn: "2026-10-01" }));
    expect(verdict.reasons.map(({ code }) => code)).toEqual(["bank_stale", "too_often"]);
    expect(verdict.nextAllowedAt).toBeUndefined();
  });
});

describe("what may be chased", () => {
  const part = (invoiceId: number, openMinor: number, kind: "net" | "retencion" = "net") => ({
    invoiceId,
    part: kind,
    currency: "PEN",
    openMinor,
  });
  const open = [part(1, 100_00), part(2, 50_00)];
  const promise = (amountMinor: number, invoiceIds: number[] = [], paidMinor = 0) => ({
    currency: "PEN",
    amountMinor,
    paidMinor,
    graceUntilOn: "2026-11-24",
    invoiceIds,
  });
  const disputeAll = (invoiceId: number, amountMinor: number) => ({ disputeId: invoiceId, invoiceId, part: null, amountMinor });
  const find = (facts: Partial<OwedParts>) => findChaseable({ open, disputes: [], promised: [], plans: [], on: "2026-11-20", ...facts });
  const nothing = { allDisputed: false, promisedUntilOn: undefined, planKept: undefined };
  const promised = { ...nothing, promisedUntilOn: "2026-11-24" };

  it("all of it, where nothing is promised or disputed", () => {
    expect(find({})).toEqual(nothing);
  });

  it("the part outside a dispute or a promise", () => {
    expect(find({ disputes: [disputeAll(1, 100_00)] })).toEqual(nothing);
    expect(find({ promised: [promise(149_00)] })).toEqual(nothing);
    expect(find({ promised: [promise(150_00, [1])] })).toEqual(nothing);
    expect(find({ promised: [promise(150_00, [], 1_00)] })).toEqual(nothing);
    expect(find({ promised: [{ ...promise(150_00), currency: "USD" }] })).toEqual(nothing);
  });

  it("nothing, where all is in dispute, or the rest of it promised", () => {
    const all = [disputeAll(1, 100_00), disputeAll(2, 50_00)];
    expect(find({ disputes: all })).toEqual({ ...nothing, allDisputed: true });
    expect(find({ promised: [promise(50_00), promise(100_00, [1])] })).toEqual(promised);
    expect(find({ disputes: all.slice(0, 1), promised: [promise(50_00)] })).toEqual(promised);
  });

  it("no promise brings the retención: its certificate does", () => {
    expect(find({ open: [...open, part(2, 4_50, "retencion")], promised: [promise(150_00)] })).toEqual(promised);
    expect(find({ open: [part(2, 4_50, "retencion")], disputes: [] })).toEqual(nothing);
  });

  /** F001-1 in three cuotas of S/ 33.33, 33.33 and 33.34; `missing`: how much of each. */
  const planOf = (missing: readonly [number, number, number], firstOn = "2026-12-21"): RunningPlan => ({
    id: 1,
    number: "CONV-2026-0001",
    clientId: 1,
    currency: "PEN",
    totalMinor: 100_00,
    madeOn: "2026-11-20",
    createdAt: "2026-11-20T15:00:00.000Z",
    graceDays: 2,
    missedToBreak: 2,
    signedBy: "",
    notes: "",
    cancelledAt: null,
    cancelReason: null,
    path: null,
    sha256: null,
    state: "kept",
    paidMinor: 0,
    disputedMinor: 0,
    missedCuotas: 0,
    brokenOn: null,
    documents: [{ invoiceId: 1, amountMinor: 100_00, openMinor: 100_00, askableMinor: 100_00, leftMinor: 100_00 }],
    cuotas: [firstOn, "2027-01-20", "2027-02-22"].map((dueOn, index) => ({
      number: index + 1,
      dueOn,
      amountMinor: 33_33,
      graceUntilOn: addDays(dueOn, 2),
      paidMinor: 0,
      missingMinor: missing[index] ?? 0,
      state: "waiting",
    })),
  });

  it("nothing of a payment plan that is kept, until a week before its next cuota", () => {
    const plans = [planOf([33_33, 33_33, 33_34])];
    const kept = find({ open: [part(1, 100_00)], plans });
    expect(kept.planKept).toEqual({
      text: "Tiene un convenio de pago al día (CONV-2026-0001): la próxima cuota es de S/\u00a033.33 el 21/12/2026.",
      fromOn: "2026-12-14",
    });
    expect(find({ open: [part(1, 100_00)], plans, on: "2026-12-14" })).toEqual(nothing);
    expect(find({ plans })).toEqual(nothing);
    expect(find({ plans, promised: [promise(50_00, [2])] })).toEqual(promised);
  });

  it("a cuota that is missing, unless it is promised", () => {
    const late = { open: [part(1, 100_00)], plans: [planOf([33_33, 33_33, 33_34], "2026-11-16")] };
    expect(find(late)).toEqual(nothing);
    expect(find({ ...late, promised: [promise(33_33, [1])] })).toEqual(promised);
  });

  it("says so, with the day from which the next cuota is asked for", () => {
    const planKept = { text: "Tiene un convenio de pago al día.", fromOn: "2026-12-14" };
    const verdict = judgeContact(attempt({ planKept }));
    expect(verdict).toMatchObject({ allowed: false, nextAllowedAt: "2026-12-14T12:00:00.000Z" });
    expect(verdict.reasons).toMatchObject([{ code: "payment_plan_kept", overridable: true }]);
  });
});

describe("whatever is tried over a year", () => {
  it("nothing goes out outside the window, on a holiday, or to who owes nothing; and when it says when, then it may", () => {
    const random = seeded(20_261_120);
    const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
    const channels = ["call", "visit", "whatsapp", "sms", "email"] as const;
    let allowed = 0;
    for (let round = 0; round < 5_000; round++) {
      const on = addDays("2026-01-01", Math.floor(random() * 365));
      const at = limaInstant(on, Math.floor(random() * 1_440));
      const fromMinutes = 420 + Math.floor(random() * 300);
      const house = {
        ...DEFAULT_GUARD_RULES,
        fromMinutes,
        untilMinutes: fromMinutes + 60 + Math.floor(random() * 400),
        mostPerDay: pick([1, 2]),
        extraHolidays: [{ on: addDays(on, Math.floor(random() * 3)), name: "Aniversario" }],
      };
      const contactedOn = Array.from({ length: Math.floor(random() * 5) }, () => addDays(on, -Math.floor(random() * 9)));
      const given = attempt({ channel: pick(channels), at, owes: random() > 0.2, contactedOn });
      const verdict = judgeContact(given, house);
      if (verdict.allowed) {
        allowed++;
        expect(given.owes).toBe(true);
        expect(holidayName(on, house.extraHolidays)).toBeUndefined();
        expect([1, 2, 3, 4, 5]).toContain(weekday(on));
        expect(limaMinutes(at)).toBeGreaterThanOrEqual(Math.max(420, house.fromMinutes));
        expect(limaMinutes(at)).toBeLessThan(Math.min(1_200, house.untilMinutes));
      } else expect(verdict.reasons.every(({ text, basis }) => text !== "" && basis !== "")).toBe(true);
      if (verdict.nextAllowedAt) expect(judgeContact({ ...given, at: verdict.nextAllowedAt }, house).allowed).toBe(true);
    }
    expect(allowed).toBeGreaterThan(200);
  });
});

/** Numbers between 0 and 1, the same ones in every run (Park and Miller's generator). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
