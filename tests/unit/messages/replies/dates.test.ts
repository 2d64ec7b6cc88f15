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
    ["el veinte", "2026-11-20"],
    ["para el once", "2026-12-11"],
    ["10 del mes que viene", "2026-12-10"],
    ["el 15 del 12", "2026-12-15"],
    ["diciembre 10", "2026-12-10"],
    ["jueves, 26 de noviembre", "2026-11-26"],
    ["el último viernes del mes", "2026-11-27"],
    ["la última semana del mes", "2026-11-30"],
    ["los primeros días de diciembre", "2026-12-04"],
    ["a media semana", "2026-11-25"],
    ["la sgte semana", "2026-11-27"],
    ["este finde", "2026-11-21"],
    ["finde mes", "2026-11-30"],
    ["el otro viernes", "2026-11-27"],
    ["de aquí a 15 días", "2026-12-03"],
    ["de hoy en ocho", "2026-11-25"],
    ["a primera hora", "2026-11-19"],
    ["en media hora", "2026-11-18"],
    ["en este momento", "2026-11-18"],
    ["en el transcurso del día", "2026-11-18"],
  ])("«%s» is %s", (when, dueOn) => expect(promised(when)).toBe(dueOn));

  test("counts from the day in Lima; on a Friday «el viernes» is a week away and «este viernes» today", () => {
    expect(promised("mañana", FRIDAY_NIGHT)).toBe("2026-11-21");
    expect(promised("el viernes", FRIDAY_NIGHT)).toBe("2026-11-27");
    expect(promised("este viernes", FRIDAY_NIGHT)).toBe("2026-11-20");
  });

  test("the first working day behind a holiday, unless the day itself is named", () => {
    expect(promised("pasando el feriado")).toBe("2026-12-10");
    expect(promised("después de año nuevo")).toBe("2027-01-04");
    expect(promised("pasando año nuevo, el 5 de enero")).toBe("2027-01-05");
  });

  test("of a day and a month, the year is the one that is near", () => {
    expect(understandReply("transferimos el 12/11", WEDNESDAY)).toMatchObject({ payment: { paidOn: "2026-11-12" } });
    expect(promised("el 5 de enero")).toBe("2027-01-05");
  });

  test("is today where the client is paying as he writes", () => {
    const dueOn = (text: string) => understandReply(text, WEDNESDAY).promise?.dueOn;
    for (const text of [
      "ya te yapeo",
      "estoy en el banco, ahorita te deposito",
      "llegando a casa te yapeo",
      "Listo, procedo con la transferencia",
    ])
      expect(dueOn(text)).toBe("2026-11-18");
    expect(dueOn("ya te voy a pagar, cuando me paguen")).toBeUndefined();
  });

  test("is told though the message is about something else", () => {
    expect(understandReply("hola, ¿me pasa la cuenta? hoy le deposito", WEDNESDAY)).toMatchObject({ promise: { dueOn: "2026-11-18" } });
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
    ["el martes 17", "2026-11-17"],
    ["hace un rato", "2026-11-18"],
    ["hace 5 minutos", "2026-11-18"],
    ["recién", "2026-11-18"],
    ["en la mañana", "2026-11-18"],
    ["con fecha 12", "2026-11-12"],
    ["el 12 de los corrientes", "2026-11-12"],
  ])("«%s» is %s", (when, paidOn) => expect(paid(when)).toBe(paidOn));

  test.each(["el pago de S/ 3,000 se hizo el martes", "el martes 17 se les pago", "ayer martes salió la transferencia"])(
    "«%s»: the Tuesday behind",
    (text) => {
      const { intents, payment } = understandReply(text, WEDNESDAY);
      expect([intents[0]?.intent, payment?.paidOn]).toEqual(["already_paid", "2026-11-17"]);
    },
  );

  test("«la semana pasada» is no day", () => expect(paid("la semana pasada")).toBeUndefined());
});
