import { describe, expect, it } from "vitest";
import { type ContactAttempt, judgeContact } from "../../../main/followup/guard/judge.ts";
import { findCollectionWords, findForbiddenWords } from "../../../main/followup/guard/words.ts";

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
    const verdict = judgeContact(attempt({ extraHolidays: [{ on: "2026-11-20", name: "Aniversario de la empresa" }] }));
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

  it.each(["¿Cuándo paga la deuda?", "Su saldo es S/ 100.00", "La F001-2 venció ayer", "Evite la cobranza", "¿Nos da una fecha de pago?"])(
    "does not ask: %s",
    (text) => {
      expect(findCollectionWords(text)).not.toEqual([]);
    },
  );
});

describe("words that never go out", () => {
  it.each([
    "NOTIFICACIÓN de pago",
    "procederemos al embargo",
    "terminará en la cárcel",
    "lo reportaremos a Infocorp",
    "lista de deudores",
    "requerimiento judicial",
  ])("%s", (text) => {
    expect(findForbiddenWords(text)).not.toEqual([]);
  });

  it.each([
    "Sin embargo, preferimos conversar.",
    "Le enviamos el detalle de su cuenta.",
    "¿Cuándo podría pagar?",
    "Estamos presentes en Lima",
  ])("but: %s", (text) => {
    expect(findForbiddenWords(text)).toEqual([]);
  });
});
