import { describe, expect, it } from "vitest";
import { type AttentionFacts, listAttention } from "../../../main/followup/today/attention.ts";
import type { Candidate } from "../../../main/followup/today/candidate.ts";
import { isTimely, weighToday } from "../../../main/followup/today/rank.ts";
import { fewestForHalf } from "../../../main/followup/today/summary.ts";
import { contactWindow } from "../../../main/followup/today/today.ts";
import { addDays } from "../../../shared/dates.ts";

const TODAY = "2026-11-20";

/** A client with S/ 1,000.00 late by `daysLate` days, or due in `-daysLate` days. */
function candidate(daysLate: number, given: Partial<Candidate> = {}): Candidate {
  const late = daysLate > 0;
  const minor = 100_000;
  const age = daysLate <= 0 ? 0 : Math.min(4, Math.ceil(daysLate / 30));
  const dueOn = addDays(TODAY, -daysLate);
  return {
    clientId: 1,
    clientName: "Cliente",
    currency: "PEN",
    overdueMinor: late ? minor : 0,
    buckets: [0, 1, 2, 3, 4].map((index) => (index === age ? minor : 0)),
    soonMinor: late ? 0 : minor,
    oldestDueOn: dueOn,
    nextDueOn: late ? null : dueOn,
    habitDays: null,
    lastContact: null,
    letters: 0,
    lastLetterOn: null,
    lastLetterSent: false,
    onlyDetraccionOf: null,
    brokenPromise: null,
    mobile: "987654321",
    phone: "987654321",
    ...given,
  };
}

function first(given: Candidate) {
  const row = weighToday([given], TODAY)[0]?.suggestion;
  return row && { why: row.why, step: row.stepLabel, stage: row.stage };
}

const wrote = (days: number, kind = "whatsapp") => ({ lastContact: { on: addDays(TODAY, -days), kind } });

const wroteLetter = (letters: number, days: number) => ({ letters, lastLetterOn: addDays(TODAY, -days), ...wrote(days, "letter") });

describe("why a client is on the list, and the step", () => {
  it.each([
    ["due today", candidate(0), "Vence hoy", "WhatsApp", "preventiva"],
    ["due tomorrow, a late payer", candidate(-1, { habitDays: 8 }), "Vence mañana; suele pagar 8 días tarde", "WhatsApp", "preventiva"],
    [
      "due in three days, a punctual payer",
      candidate(-3, { habitDays: 0 }),
      "Vence el lunes 23 de noviembre; suele pagar puntual",
      "WhatsApp",
      "preventiva",
    ],
    ["one day late", candidate(1), "Venció ayer", "WhatsApp", "administrativa"],
    ["nine days late", candidate(9), "Aún no se le ha escrito", "WhatsApp", "administrativa"],
    ["a habit", candidate(12, { habitDays: 8.4 }), "Suele pagar 8 días tarde", "WhatsApp", "administrativa"],
    ["written to without an answer", candidate(12, wrote(5)), "Le escribiste el 15/11", "Llamar", "administrativa"],
    ["called without result", candidate(12, wrote(5, "call")), "Llamaste el 15/11", "WhatsApp", "administrativa"],
    ["sixteen days", candidate(16), "Toca la primera carta", "Carta 1", "administrativa"],
    [
      "while the first letter is being answered",
      candidate(34, wroteLetter(1, 6)),
      "Le enviaste una carta el 14/11",
      "WhatsApp",
      "administrativa",
    ],
    [
      "thirty-one days and the first letter unanswered",
      candidate(31, wroteLetter(1, 11)),
      "Toca la segunda carta",
      "Carta 2",
      "administrativa",
    ],
    ["an old debt that nobody wrote about", candidate(96), "Toca la primera carta", "Carta 1", "administrativa"],
    ["sixty-one days", candidate(61, { ...wroteLetter(2, 30), ...wrote(4) }), "Toca la última carta", "Última carta", "extrajudicial"],
    [
      "after the last letter",
      candidate(80, { ...wroteLetter(3, 11), lastLetterSent: true }),
      "Le enviaste una carta el 09/11",
      "WhatsApp",
      "extrajudicial",
    ],
    [
      "only a detracción",
      candidate(40, { onlyDetraccionOf: "F001-1204" }),
      "Falta la detracción de F001-1204",
      "WhatsApp",
      "administrativa",
    ],
    ["only a land line", candidate(5, { mobile: null, phone: "(054) 250 480" }), "Aún no se le ha escrito", "Llamar", "administrativa"],
    ["no telephone", candidate(5, { mobile: null, phone: null }), "Aún no se le ha escrito", "Carta 1", "administrativa"],
    ["no telephone before the due date", candidate(-1, { mobile: null, phone: null }), "Vence mañana", "Recordatorio", "preventiva"],
  ])("%s", (_, given, why, step, stage) => {
    expect(first(given)).toEqual({ why, step, stage });
  });
});

describe("who is on the list", () => {
  it("leaves in peace for three days whoever was contacted", () => {
    expect([0, 1, 2, 3].map((days) => isTimely(candidate(10, wrote(days)), TODAY))).toEqual([false, false, false, true]);
  });

  it("reminds only of what is near", () => {
    expect([-3, -4].map((days) => isTimely(candidate(days), TODAY))).toEqual([true, false]);
  });

  it("puts first what a contact is expected to move most", () => {
    const order = weighToday(
      [
        candidate(200, { clientId: 1 }),
        candidate(10, { clientId: 2 }),
        candidate(10, { clientId: 3, habitDays: 15 }),
        candidate(10, { clientId: 4, currency: "USD" }),
        candidate(-1, { clientId: 5 }),
      ],
      TODAY,
    ).map(({ suggestion }) => suggestion.clientId);
    expect(order).toEqual([4, 2, 3, 5, 1]);
  });

  it("names each client once", () => {
    const twice = weighToday([candidate(10, { currency: "PEN" }), candidate(10, { currency: "USD" })], TODAY);
    expect(twice.map(({ suggestion }) => suggestion.currency)).toEqual(["USD"]);
  });
});

describe("the fewest clients that owe more than half", () => {
  it.each([
    [[], 0],
    [[10], 1],
    [[50, 50], 2],
    [[51, 49], 1],
    [[10, 10, 10, 10, 10], 3],
  ])("%j", (amounts, count) => {
    expect(fewestForHalf(amounts)).toBe(count);
  });
});

describe("what needs a look", () => {
  const none: AttentionFacts = { linesToReview: 0, bankUpToOn: null, invoicesWithWarnings: 0, inFavour: [] };
  const codes = (given: Partial<AttentionFacts>) => listAttention({ ...none, ...given }, TODAY, 10).map((item) => item.code);

  it("nothing in a ledger without a bank", () => {
    expect(codes({})).toEqual([]);
  });

  it("a bank import older than the rules of contact take for fresh", () => {
    expect(codes({ bankUpToOn: "2026-11-10" })).toEqual([]);
    expect(codes({ bankUpToOn: "2026-11-09" })).toEqual(["bank_stale"]);
  });

  it("says where to go", () => {
    const items = listAttention(
      {
        linesToReview: 14,
        bankUpToOn: "2026-11-19",
        invoicesWithWarnings: 1,
        inFavour: [{ currency: "PEN", amountMinor: 50_000, clients: 2, clientId: 9 }],
      },
      TODAY,
      10,
    );
    expect(items.map(({ title, text, to }) => [title, text, to])).toEqual([
      ["14 abonos por revisar", "Del estado de cuenta al 19/11.", "/bancos"],
      ["1 documento con avisos", "Entraron, pero algo no cuadra en ellos.", "/facturas"],
      ["S/\u00a0500.00 a favor sin aplicar", "De 2 clientes que además te deben.", "/clientes"],
    ]);
  });
});

describe("the window of today", () => {
  it("is open until eight, and says when it opens again", () => {
    expect(contactWindow("2026-11-20T15:00:00.000Z")).toEqual({
      allowed: true,
      text: "Puedes llamar y escribir hasta las 20:00.",
      nextAllowedAt: null,
    });
    expect(contactWindow("2026-11-21T15:00:00.000Z")).toEqual({
      allowed: false,
      text: "El sábado 21 de noviembre es fin de semana. Podrás llamar y escribir desde el lunes 23 de noviembre a las 7:00.",
      nextAllowedAt: "2026-11-23T12:00:00.000Z",
    });
  });
});
