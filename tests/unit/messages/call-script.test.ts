import { describe, expect, test } from "vitest";
import { lintText } from "../../../main/followup/guard/lint/lint.ts";
import { sayMatter } from "../../../main/messages/calls/matter.ts";
import { BEFORE_IDENTITY, type ScriptFacts, writeScript } from "../../../main/messages/calls/script.ts";
import { chooseCallee } from "../../../main/messages/calls/whom.ts";
import { callAnswer } from "../../../shared/contract/messages-contacts.ts";
import { openPart, sipanParts } from "../../fixtures/letters.ts";

const FACTS: ScriptFacts = {
  stage: "administrativa",
  minutes: 10 * 60,
  companyName: "Ferretería El Misti",
  clientName: "Textiles Sipán S.A.",
  isPerson: false,
  contactName: "Carmen Flores",
  matter: sayMatter(sipanParts, "2026-11-20"),
  payInto: "BCP soles 215-1234567-0-12",
  brokenPromise: "S/ 500.00 para el lunes 9 de noviembre",
  deadlineOn: "2026-11-30",
  companyPhone: "(054) 250 480",
};

const STAGES = ["preventiva", "administrativa", "extrajudicial"] as const;
const TONES = [undefined, "cordial", "firme", "formal"] as const;
const EVERY = STAGES.flatMap((stage) => TONES.map((tone) => ({ stage, tone })));

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

  test("names the matter once the person is there, and asks one question that the stage and the tone choose", () => {
    expect(says({ brokenPromise: null }, "speaking")).toBe(
      "Gracias por atenderme. Le llamo por 2 documentos que suman S/ 4,720.00; el más antiguo es F001-1187, que venció el martes 1 de setiembre. Puede tratarse de un olvido y por eso quería conversarlo con usted. ¿Me cuenta para cuándo podría hacer el pago?",
    );
    expect(says({}, "speaking")).toContain("Habíamos quedado en S/ 500.00 para el lunes 9 de noviembre");
    expect(says({ stage: "extrajudicial" }, "speaking")).toContain("un pago en cuotas hasta el lunes 30 de noviembre.");
    expect(says({ tone: "formal" }, "speaking")).toContain("Le agradeceré indicarme la fecha");
  });

  test.each(EVERY)("of $stage, tone $tone, says nothing of the debt before the right person is on the line", ({ stage, tone }) => {
    for (const answer of BEFORE_IDENTITY) {
      const text = says({ stage, tone }, answer);
      expect(text).not.toBe("");
      for (const secret of ["F001", "S/", "deuda", "pendiente", "venci", "factura", "cobran", "documento", "abon", FACTS.deadlineOn])
        expect(text).not.toContain(secret);
    }
  });

  test.each(EVERY)("of $stage, tone $tone, has nothing that the linter marks", ({ stage, tone }) => {
    for (const part of writeScript({ ...FACTS, stage, tone })) for (const sentence of part.says) expect(lintText(sentence)).toEqual([]);
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

describe("what a call is about", () => {
  test("one document is named with its day, a cuota by its number", () => {
    const part = openPart({ document: "F001-1300", dueOn: "2026-11-20", openMinor: 118_000 });
    expect(sayMatter([part], "2026-11-20")).toBe("el documento F001-1300 por S/ 1,180.00, que vence hoy");
    expect(sayMatter([{ ...part, cuotas: 3, cuota: 2, dueOn: "2026-11-30" }], "2026-11-20")).toBe(
      "la cuota 2 de F001-1300 por S/ 1,180.00, que vence el lunes 30 de noviembre",
    );
  });

  test("papers are asked for where no money is open, and each currency adds up by itself", () => {
    expect(sayMatter([openPart({ document: "F001-9", openMinor: 14_200, part: "detraccion" })], "2026-11-20")).toBe(
      "el depósito de la detracción de F001-9 por S/ 142.00",
    );
    const dollars = openPart({ document: "E001-9", currency: "USD", openMinor: 123_456, dueOn: "2026-11-01" });
    expect(sayMatter([...sipanParts, dollars], "2026-11-20")).toContain("3 documentos que suman S/ 4,720.00 y US$ 1,234.56;");
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
