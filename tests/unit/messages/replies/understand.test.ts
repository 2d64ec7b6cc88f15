import { describe, expect, test } from "vitest";
import { understandReply } from "../../../../main/messages/replies/understand.ts";

const AT = "2026-11-18T15:00:00.000Z";
const read = (text: string) => understandReply(text, AT);
const meant = (text: string) => read(text).intents[0]?.intent;

describe("what a reply means", () => {
  test.each([
    ["el viernes te deposito ps causa", "promise"],
    ["TRANSFERIMOS EL MARTES", "promise"],
    ["Mañana", "promise"],
    ["No es q no quiera pagarle, es q no me pagaron. El sábado sí o sí", "promise"],
    ["ya te yapié ayer", "already_paid"],
    ["deposito realizado 👍", "already_paid"],
    ["aún no te he pagado, el lunes lo hago", "promise"],
    ["no voy a pagar por un producto malogrado", "dispute"],
    ["nunca recibimos la mercadería", "dispute"],
    ["mandame la fact xfa", "asks_document"],
    ["no me llegó el pdf", "asks_document"],
    ["a que cta deposito?", "asks_account"],
    ["todavia no me pagan a mi 😔", "asks_time"],
    ["ahora no puedo pagar", "asks_time"],
    ["puedo pagar en partes?", "asks_instalments"],
    ["numero equivocado", "wrong_person"],
    ["ya no trabajo ahí", "wrong_person"],
    ["no me escriban más", "stop"],
    ["graciasss 💕", "thanks"],
    ["gracias por su paciencia", "thanks"],
    ["mañana me llega el pedido?", "other"],
    ["ya pagué, dejen de molestar", "already_paid"],
    ["según tesorería ya se les abonó", "already_paid"],
    ["me vendieron cualquier cosa y encima cobran", "dispute"],
    ["hasta que no cambien las piezas no pago", "dispute"],
    ["se me borró la factura, me la reenvías?", "asks_document"],
    ["a nombre de quién sale el yape?", "asks_account"],
    ["estoy aguja causa, aguanta un toque", "asks_time"],
    ["de a pocos te voy pagando", "asks_instalments"],
    ["eso lo ve mi esposo, este es mi número personal", "wrong_person"],
    ["no friegues, ya no escribas", "stop"],
    ["👍", "other"],
    ["", "other"],
  ])("«%s»: %s", (text, intent) => expect(meant(text)).toBe(intent));

  test("misspelt and shortened words read like the right ones", () => {
    expect(meant("ya ise la tranferensia")).toBe("already_paid");
    expect(read("el biernes t hago el depocito")).toMatchObject({ intents: [{ intent: "promise" }, ...read("el biernes t hago el depocito").intents.slice(1)], promise: { dueOn: "2026-11-20" } }); // biome-ignore format: one line
  });

  test("a denied day is not promised, the next one is", () => {
    expect(read("hoy no, mañana tampoco, el viernes te pago").promise).toEqual({ dueOn: "2026-11-20" });
    expect(read("hoy no puedo pero mañana si").promise?.dueOn).toBe("2026-11-19");
    expect(read("esta semana no voy a poder").promise).toBeUndefined();
  });

  test("of two promises the first is given, and what was paid stands apart from what will be", () => {
    expect(read("hoy te deposito la mitad y el saldo el lunes").promise).toEqual({ dueOn: "2026-11-18", fraction: 0.5 });
    const mixed = read("Ayer deposité la mitad, mañana le pago la otra mitad");
    expect(mixed).toMatchObject({ promise: { dueOn: "2026-11-19" }, payment: { paidOn: "2026-11-17" } });
    expect(mixed.intents.map(({ intent }) => intent).slice(0, 2)).toEqual(["already_paid", "promise"]);
  });

  test("the message that is answered and the signature say nothing", () => {
    const text =
      "El viernes pago.\n\nSaludos,\nMaría Quispe\nTesorería\nCel. 987654321\n\nEl mié, 18 nov 2026, Cobranzas escribió:\n> ya no debe nada, ya pagó S/ 500 el lunes";
    expect(read(text)).toMatchObject({ promise: { dueOn: "2026-11-20" } });
    expect(read(text).payment).toBeUndefined();
  });

  test("confidences go from most to least and add up to one at most", () => {
    const { intents } = read("ok el pago lo hago el viernes, me confirma su nro de cuenta bcp porfa");
    const all = intents.map(({ confidence }) => confidence);
    expect(all).toEqual([...all].sort((a, b) => b - a));
    expect(all.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(1.001);
    expect(intents.map(({ intent }) => intent)).toEqual(expect.arrayContaining(["promise", "asks_account"]));
  });
});

describe("hostile text", () => {
  const shapes = {
    "one letter": "a",
    digits: "1",
    "no after no": "no ",
    "days after days": "el viernes ",
    "amounts after amounts": "S/ 1,180.00 ",
    "numbers of operations": "op 123456 ",
    "quotes inside quotes": ">\n",
    signs: "¿?¡!.,;:-_/",
    emojis: "🙏",
    "money and payments": "te pago mil en cuotas de la factura a la cuenta ",
    "accents on accents": "e\u0301\u0301",
  };
  test.each(Object.entries(shapes))("20,000 letters of %s read like the first 4,000 of them", (_name, shape) => {
    const whole = shape.repeat(Math.ceil(20_000 / shape.length)).slice(0, 20_000);
    expect(understandReply(whole, AT)).toEqual(understandReply(whole.slice(0, 4_000), AT));
  });
});
