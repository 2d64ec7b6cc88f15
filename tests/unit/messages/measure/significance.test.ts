import { describe, expect, it } from "vitest";
import { adviseOn } from "../../../../main/messages/measure/advice.ts";
import type { Measured } from "../../../../main/messages/measure/figures.ts";
import { isHigher, wilson } from "../../../../main/messages/measure/significance.ts";

describe("Whether a difference says something", () => {
  it("Wilson's interval is the one of the textbooks", () => {
    // Newcombe, Statistics in Medicine 17 (1998) 857-872, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    const cases: [number, number, number, number][] = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ];
    for (const [count, of, low, high] of cases) {
      expect(wilson({ count, of }).low).toBeCloseTo(low, 4);
      expect(wilson({ count, of }).high).toBeCloseTo(high, 4);
    }
  });

  it("sixty of a hundred is more than thirty of a hundred, and six of ten is not more than three of ten", () => {
    expect(isHigher({ count: 60, of: 100 }, { count: 30, of: 100 })).toBe(true);
    expect(isHigher({ count: 6, of: 10 }, { count: 3, of: 10 })).toBe(false);
  });
});

function row(key: string, label: string, sent: number, paid: number, answered = 0): Measured {
  const none = { count: 0, share: 0 };
  return {
    key,
    label,
    sent,
    answered: { count: answered, share: answered / sent },
    promised: none,
    paid: { count: paid, share: paid / sent },
    paidMinor: [],
    daysToPay: null,
  };
}

const nothing = { byTemplate: [], byChannel: [], byWeekday: [], byHour: [] };

describe("What the owner is told to do", () => {
  it("the channel that brings more money, when it surely does", () => {
    const advice = adviseOn({ ...nothing, byChannel: [row("whatsapp", "WhatsApp", 100, 60), row("email", "Correo", 100, 30)] }, 7);
    expect(advice).toEqual([
      {
        key: "channel:whatsapp",
        text: "Por WhatsApp te pagan más: 60 % de los contactos traen un pago en 7 días; los demás, 30 %. Empieza por ahí cuando puedas.",
      },
    ]);
  });

  it("nothing, where chance may explain it or there are fewer than eight", () => {
    expect(adviseOn({ ...nothing, byChannel: [row("whatsapp", "WhatsApp", 10, 6), row("email", "Correo", 10, 3)] }, 7)).toEqual([]);
    expect(adviseOn({ ...nothing, byChannel: [row("whatsapp", "WhatsApp", 7, 7), row("email", "Correo", 300, 3)] }, 7)).toEqual([]);
  });

  it("answers, where money says nothing; and the template that hardly brings any", () => {
    const byWeekday = [row("2", "Martes", 100, 20, 70), row("4", "Jueves", 100, 20, 30)];
    expect(adviseOn({ ...nothing, byWeekday }, 3)[0]).toMatchObject({
      key: "weekday:2",
      text: expect.stringMatching(/^Los martes te responden más: 70 %/),
    });
    const byTemplate = [row("a", "Aviso", 60, 30), row("b", "Recuerdo", 60, 30), row("c", "Antigua", 60, 3)];
    expect(adviseOn({ ...nothing, byTemplate }, 7)).toEqual([
      { key: "template:c", text: expect.stringMatching(/«Antigua» casi no te pagan: 5 %.*con las demás, 50 %/) },
    ]);
  });
});
