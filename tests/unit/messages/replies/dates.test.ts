import { describe, expect, test } from "vitest";
import { understandReply } from "../../../../main/messages/replies/understand.ts";

/** Wednesday 18 November 2026, 10:00 in Lima. */
const WEDNESDAY = "2026-11-18T15:00:00.000Z";
/** Friday 20 November 2026, 21:30 in Lima: already Saturday in UTC. */
const FRIDAY_NIGHT = "2026-11-21T02:30:00.000Z";

const promised = (when: string, receivedAt = WEDNESDAY) => understandReply(`${when} te deposito`, receivedAt).promise?.dueOn;
const paid = (when: string, receivedAt = WEDNESDAY) => understandReply(`ya te deposité ${when}`, receivedAt).payment?.paidOn;

describe("the day of a promise", () => {
  test.each([
    ["hoy", "2026-11-18"],
    ["en la noche", "2026-11-18"],
    ["mas tarde", "2026-11-18"],
    ["mañana", "2026-11-19"],
    ["mñn", "2026-11-19"],
    ["pasado mañana", "2026-11-20"],
    ["el viernes", "2026-11-20"],
    ["este viernes", "2026-11-20"],
    ["el próximo viernes", "2026-11-20"],
    ["el miércoles", "2026-11-25"],
    ["viernes 27", "2026-11-27"],
    ["el lunes a primera hora", "2026-11-23"],
    ["el viernes de la próxima semana", "2026-11-27"],
    ["la próxima semana", "2026-11-27"],
    ["la semana que viene", "2026-11-27"],
    ["esta semana", "2026-11-20"],
    ["el fin de semana", "2026-11-21"],
    ["el 30/11", "2026-11-30"],
    ["30-11-26", "2026-11-30"],
    ["el 30.11.2026", "2026-11-30"],
    ["el 30 de nov", "2026-11-30"],
    ["el 5", "2026-12-05"],
    ["el día 18", "2026-11-18"],
    ["el 28 del presente", "2026-11-28"],
    ["el 5 del próximo mes", "2026-12-05"],
    ["el 5 de enero", "2027-01-05"],
    ["para la quincena", "2026-12-15"],
    ["a fin de mes", "2026-11-30"],
    ["a fines de diciembre", "2026-12-31"],
    ["en 3 días", "2026-11-21"],
    ["dentro de una semana", "2026-11-25"],
    ["en 15 dias", "2026-12-03"],
    ["en 3 días hábiles", "2026-11-23"],
    ["en 48 horas", "2026-11-20"],
  ])("«%s» is %s", (when, dueOn) => expect(promised(when)).toBe(dueOn));

  test("counts from the day in Lima; on a Friday «el viernes» is a week away and «este viernes» today", () => {
    expect(promised("mañana", FRIDAY_NIGHT)).toBe("2026-11-21");
    expect(promised("el viernes", FRIDAY_NIGHT)).toBe("2026-11-27");
    expect(promised("este viernes", FRIDAY_NIGHT)).toBe("2026-11-20");
  });

  test("is not invented where the time is vague", () => {
    expect(promised("en unos días")).toBeUndefined();
    expect(promised("el próximo mes")).toBeUndefined();
  });
});

describe("the day of a payment that was made", () => {
  test.each([
    ["hoy", "2026-11-18"],
    ["ayer", "2026-11-17"],
    ["anteayer", "2026-11-16"],
    ["el lunes", "2026-11-16"],
    ["el lunes pasado", "2026-11-16"],
    ["el miércoles", "2026-11-11"],
    ["hace 2 días", "2026-11-16"],
    ["hace una semana", "2026-11-11"],
    ["el 3", "2026-11-03"],
    ["el 28", "2026-10-28"],
    ["el 15/11/2026", "2026-11-15"],
    ["el 30 de octubre", "2026-10-30"],
  ])("«%s» is %s", (when, paidOn) => expect(paid(when)).toBe(paidOn));

  test("«la semana pasada» is no day", () => expect(paid("la semana pasada")).toBeUndefined());
});
