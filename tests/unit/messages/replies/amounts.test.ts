import { describe, expect, test } from "vitest";
import { understandReply } from "../../../../main/messages/replies/understand.ts";

const AT = "2026-11-18T15:00:00.000Z";
const promised = (what: string) => understandReply(`el viernes te deposito ${what}`, AT).promise;
const payment = (text: string) => understandReply(text, AT).payment;

describe("the amount of a promise", () => {
  test.each([
    ["S/ 500", 50_000, "PEN"],
    ["500 soles", 50_000, "PEN"],
    ["s/.1,180.00", 118_000, "PEN"],
    ["1.180,00 soles", 118_000, "PEN"],
    ["S/ 1 500.00", 150_000, "PEN"],
    ["US$ 200", 20_000, "USD"],
    ["200 dólares", 20_000, "USD"],
    ["mil quinientos soles", 150_000, "PEN"],
    ["2 mil soles", 200_000, "PEN"],
    ["150 lucas", 15_000, "PEN"],
    ["1.5k", 150_000, undefined],
    ["2 mil", 200_000, undefined],
    ["cuatrocientos cincuenta", 45_000, undefined],
    ["500 amiga", 50_000, undefined],
    ["500 lukas", 50_000, "PEN"],
    ["soles 500", 50_000, "PEN"],
    ["USD500", 50_000, "USD"],
    ["2 mil 500", 250_000, undefined],
    ["milquinientos", 150_000, undefined],
    ["350 con 50", 35_050, undefined],
    ["quinientitos", 50_000, undefined],
    ["un adelantito de 120", 12_000, undefined],
    ["la primera cuota de 500", 50_000, undefined],
    ["una parte, unos 500 soles", 50_000, "PEN"],
  ])("«%s» is %i céntimos, currency %s", (what, amountMinor, currency) => {
    expect(promised(what)).toMatchObject({ amountMinor, ...(currency ? { currency } : {}) });
    expect(promised(what)?.currency).toBe(currency);
  });

  test.each([
    ["la mitad", 0.5],
    ["un tercio", 0.3333],
    ["el 30%", 0.3],
    ["el 20 por ciento", 0.2],
    ["las tres cuartas partes", 0.75],
    ["1/2 de la deuda", 0.5],
    ["la mita", 0.5],
    ["todo", 1],
    ["el saldo", 1],
    ["lo que falta", 1],
  ])("«%s» is the fraction %d of what is owed", (what, fraction) => expect(promised(what)).toMatchObject({ fraction }));

  test.each(["de la F001-1187", "la factura 1187", "al 987654321", "a la cuenta 19412345678012", "a las 10", "en 15 minutos"])(
    "«%s» is no amount",
    (what) => expect(promised(what)?.amountMinor).toBeUndefined(),
  );
});

test("a day in figures and a sum behind it are told apart", () => {
  expect(understandReply("el 28 mil soles te deposito", AT).promise).toMatchObject({ dueOn: "2026-11-28", amountMinor: 100_000 });
  expect(understandReply("le doy cuatrocientos el sábado porque no tengo más", AT).promise).toMatchObject({ amountMinor: 40_000 });
  expect(understandReply("el viernes pago la factura de 1200", AT).promise).toMatchObject({ amountMinor: 120_000 });
  expect(understandReply("el viernes el 20 por ciento te pago", AT).promise).toMatchObject({ dueOn: "2026-11-20", fraction: 0.2 });
});

describe("the operation number of a payment", () => {
  test.each([
    ["ya te deposité, op 00123456", "00123456"],
    ["transferí hoy S/ 1,180.00 nro de operacion 4455667", "4455667"],
    ["pagado, N° de operación: 0076541", "0076541"],
    ["n° 998877 es el num de op, ya fue", "998877"],
    ["deposito hecho constancia 123456789", "123456789"],
  ])("«%s»", (text, operation) => expect(payment(text)?.operation).toBe(operation));

  test.each([
    "ya pagué la factura F001-00123",
    "ya te deposité, llámame al 987 654 321",
    "ya pagamos, RUC 20100047218",
    "ya te pagué con el cheque 00045",
  ])("none in «%s»", (text) => expect(payment(text)?.operation).toBeUndefined());

  test("its amount stands beside it and is not taken from it", () => {
    expect(payment("ya le deposité ayer 500 soles, op 00123456")).toEqual({
      operation: "00123456",
      paidOn: "2026-11-17",
      amountMinor: 50_000,
      currency: "PEN",
    });
  });
});
