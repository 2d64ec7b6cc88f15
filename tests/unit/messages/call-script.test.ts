import { describe, expect, test } from "vitest";
import { lintText } from "../../../main/followup/guard/lint/lint.ts";
import { partWords, tellsDebt } from "../../../main/messages/calls/own-words.ts";
import { BEFORE_IDENTITY, type ScriptFacts, writeScript } from "../../../main/messages/calls/script.ts";
import { chooseCallee } from "../../../main/messages/calls/whom.ts";
import { callAnswer } from "../../../shared/contract/messages-contacts.ts";
import { TEMPLATES } from "../../../main/templates/index.ts";

const FACTS: ScriptFacts = {
  stage: "administrativa",
  minutes: 10 * 60,
  companyName: "Ferretería El Misti",
  clientName: "Textiles Sipán S.A.",
  isPerson: false,
  contactName: "Carmen Flores",
  words: { opening: null, speaking: ["Llamo por F001-1187, de S/ 4,720.00.", "¿Para cuándo podría hacer el pago?"] },
  payInto: "BCP soles 215-1234567-0-12",
  brokenPromise: "S/ 500.00 para el lunes 9 de noviembre",
  deadlineOn: "2026-11-30",
  companyPhone: "(054) 250 480",
};

const STAGES = ["preventiva", "administrativa", "extrajudicial"] as const;
const EVERY = STAGES.map((stage) => ({ stage }));

const says = (facts: Partial<ScriptFacts>, answer: string) =>
  writeScript({ ...FACTS, ...facts })
    .find((part) => part.answer === answer)
    ?.says.join(" ") ?? "";

describe("the script of a call", () => {
  test("greets by the hour and asks for the person, or for whoever sees the payments", () => {
    expect(says({}, "start")).toBe(
      "Buenos días. Le saluda [tu nombre], de Ferretería El Misti. ¿Podría hablar con Carmen Flores, por favor?",
    );
    expect(says({ contactName: null, minutes: 15 * 60 }, "start")).toContain(
      "Buenas tardes. Le saluda [tu nombre], de Ferretería El Misti. ¿Me podría comunicar con la persona que ve los pagos a proveedores de Textiles Sipán S.A., por favor?",
    );
    expect(says({ contactName: null, isPerson: true, clientName: "Rosa Quispe Huamán" }, "start")).toContain(
      "¿Hablo con Rosa Quispe Huamán?",
    );
  });

  test("names the matter once the person is there, what was promised, and asks last", () => {
    expect(says({ brokenPromise: null }, "speaking")).toBe("Llamo por F001-1187, de S/ 4,720.00. ¿Para cuándo podría hacer el pago?");
    expect(says({}, "speaking")).toMatch(
      /4,720\.00\. Habíamos quedado en S\/ 500\.00 para el lunes 9 de noviembre .* ¿Para cuándo podría hacer el pago\?$/,
    );
  });

  test("opens with the words of its template where they tell nothing of the debt", () => {
    const opening = partWords("Hola, ¿está Carmen? Soy Ana.\n\nLlamo por su factura.\n\n¿Qué día?", []);
    expect(opening).toEqual({ opening: "Hola, ¿está Carmen? Soy Ana.", speaking: ["Llamo por su factura.", "¿Qué día?"] });
    expect(says({ words: opening }, "start")).toBe("Hola, ¿está Carmen? Soy Ana.");
    const told = partWords("Hola, llamo por su factura vencida.\n\n¿Qué día?", []);
    expect(told).toEqual({ opening: null, speaking: ["Hola, llamo por su factura vencida.", "¿Qué día?"] });
    for (const secret of ["por S/ 500.00", "su pago atrasado", "la F001-1187", "un saldo", "lo que nos debe", "el 20/11/2026"])
      expect([secret, tellsDebt(`Hola, llamo por ${secret}.`)]).toEqual([secret, true]);
    expect(tellsDebt("Hola, llamo de Cobranzas del Sur.", ["Cobranzas del Sur"])).toBe(false);
  });

  test("no template of the program tells of the debt as it opens a call", () => {
    const calls = TEMPLATES.filter(({ channel }) => channel === "call");
    expect(calls.length).toBeGreaterThan(3);
    for (const { body } of calls)
      for (const contacto of ["Carmen Flores", ""]) {
        const values = { contacto, cliente: "Textiles Sipán", mi_negocio: "El Misti" };
        const [first = ""] = body.split(/\n{2,}/);
        const said = first
          .replace(/\{% if contacto != "" %\}(.*?)\{% else %\}(.*?)\{% endif %\}/, contacto ? "$1" : "$2")
          .replace(/\{\{ (\w+) \}\}/g, (_, name: keyof typeof values) => values[name]);
        expect([said, tellsDebt(said)]).toEqual([said, false]);
      }
  });

  test.each(EVERY)("of $stage, says nothing of the debt before the right person is on the line", ({ stage }) => {
    for (const answer of BEFORE_IDENTITY) {
      const text = says({ stage }, answer);
      expect(text).not.toBe("");
      for (const secret of ["F001", "S/", "deuda", "pendiente", "venci", "factura", "cobran", "documento", "abon", FACTS.deadlineOn])
        expect(text).not.toContain(secret);
    }
  });

  test.each(EVERY)("of $stage, has nothing that the linter marks", ({ stage }) => {
    for (const part of writeScript({ ...FACTS, stage })) for (const sentence of part.says) expect(lintText(sentence)).toEqual([]);
  });

  test("has a part for every answer, all of which can be reached from the beginning, and the matter only through the person", () => {
    const parts = new Map(writeScript(FACTS).map((part) => [part.answer, part]));
    expect([...parts.keys()].toSorted()).toEqual(callAnswer.options.toSorted());
    const reach = (from: string, without?: string, seen = new Set<string>()): Set<string> => {
      if (from === without || seen.has(from)) return seen;
      seen.add(from);
      for (const next of parts.get(from as "start")?.next ?? []) reach(next, without, seen);
      return seen;
    };
    expect(reach("start").size).toBe(callAnswer.options.length);
    expect([...reach("start", "speaking")].toSorted()).toEqual([...BEFORE_IDENTITY, "goodbye"].toSorted());
  });
});

describe("whom to call", () => {
  const person = (id: number, name: string, role: string | null, phone: string | null) => ({
    id,
    name,
    role,
    phone,
    preferredChannel: null,
  });
  const luis = person(1, "Luis", "Almacén", "986 000 111");
  const carmen = person(2, "Carmen", "Tesorería", "(054) 250 481");

  test("who sees the payments, then the client's own telephone, then anybody who can be reached", () => {
    expect(chooseCallee("054 250480", [luis, carmen])).toEqual({ contactId: 2, contactName: "Carmen", phone: "(054) 250 481" });
    expect(chooseCallee("054 250480", [luis])).toEqual({ contactId: null, contactName: null, phone: "054 250480" });
    expect(chooseCallee(null, [luis])).toMatchObject({ contactName: "Luis" });
    expect(chooseCallee(null, [])).toEqual({ contactId: null, contactName: null, phone: null });
  });

  test("the client's own telephone is somebody's where it is written with both", () => {
    expect(chooseCallee("+51986000111", [luis])).toEqual({ contactId: 1, contactName: "Luis", phone: "986 000 111" });
  });

  test("a number that cannot be dialled is passed over while there is another", () => {
    expect(chooseCallee(null, [person(3, "Ana", "Tesorería", "preguntar"), luis])).toMatchObject({ contactName: "Luis" });
  });
});
