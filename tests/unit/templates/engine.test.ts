import { describe, expect, it } from "vitest";
import { findFaults } from "../../../main/templates/engine/faults.ts";
import { plainText, renderBlocks } from "../../../main/templates/engine/rich-text.ts";
import { exampleFacts } from "../../../main/templates/facts/example.ts";
import { sayMessage } from "../../../main/templates/text/say.ts";
import { variablesOf } from "../../../main/templates/variables/registry.ts";

const fault = (body: string) => findFaults({ subject: "", body })[0];
const say = (body: string, name: string) => {
  const facts = exampleFacts({ client: { docType: "RUC", docNumber: "20487654329", name } });
  return sayMessage({ channel: "email", subject: "", body }, facts).text;
};

describe("a fault is told where it stands", () => {
  it.each([
    ["Debe {{ totl }}", "totl", "¿quisiste decir «total»?"],
    ["{% if hay_vencido %}a{% endif %}", "hay_vencido", "¿quisiste decir «hay_vencidos»?"],
    ["{{ total | upcase }}", "upcase", "No existe la forma «upcase»"],
    ["{{ constructor }}", "constructor", "No existe el dato «constructor»"],
    ["{{ cliente.constructor }}", "cliente.constructor", "No existe el dato"],
    ["{% assign a = 1 %}", "assign", "no se puede usar aquí"],
    ["{% render 'x' %}", "render", "no se puede usar aquí"],
    ["{% layout 'x' %}", "layout", "no se puede usar aquí"],
  ])("%s", (body, place, message) => {
    const found = fault(body);
    expect(found?.message).toContain(message);
    expect(body.slice(found?.from, found?.to)).toBe(place);
  });

  it("a block has no place in a subject", () => {
    expect(findFaults({ subject: "{{ documentos }}", body: "a" })).toMatchObject([{ field: "subject", from: 3, to: 13 }]);
  });

  it.each(["{{ total", "{% if varios %}", "{% endif %}", "{{ total }} {% else %}"])("%s is no template", (body) => {
    expect(fault(body)).toBeDefined();
  });
});

describe("values are inert", () => {
  it.each([
    ["{{ total }} S.A.", "{{ total }} S.A."],
    ["<script>alert(1)</script>", "<script>alert(1)</script>"],
    ["**Gratis**", "**Gratis**"],
    ["Uno\n\nDos", "Uno Dos"],
    ["{% if %}", "{% if %}"],
  ])("a client called %j", (name, said) => expect(say("Señores {{ cliente }}:", name)).toBe(`Señores ${said}:`));
});

it("chooses words by a number", () => {
  const body = '{{ documentos_numero | plural: "un documento", "varios documentos" }}';
  const one = exampleFacts().parts.slice(0, 1);
  expect(plainText(spansOf(body, exampleFacts()))).toBe("varios documentos");
  expect(plainText(spansOf(body, exampleFacts({ parts: one })))).toBe("un documento");
});

it("spells amounts in words", () => {
  expect(plainText(spansOf("{{ promesa_monto | en_letras }}", exampleFacts()))).toBe("dos mil y 00/100 soles");
});

it("puts one full stop after a name that ends in one", () => {
  expect(say("De {{ cliente }}.", "El Misti S.A.C.")).toBe("De El Misti S.A.C.");
});

function spansOf(body: string, facts: ReturnType<typeof exampleFacts>) {
  return renderBlocks(body, variablesOf(facts)).flatMap((block) => (block.kind === "paragraph" ? block.spans : []));
}
