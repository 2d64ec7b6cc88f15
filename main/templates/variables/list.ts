import type { OutputOf } from "../../../shared/contract/index.ts";
import type { TemplateChannel } from "../../../shared/contract/templates.ts";
import { EXAMPLE_BESIDE, exampleFacts } from "../facts/example.ts";
import { blockText } from "../text/say.ts";
import { VARIABLES } from "./registry.ts";

/** The words and blocks that a template may use, each with what it says of the example client, and pieces that are ready to insert. */
export function listVariables(channel: TemplateChannel = "letter"): OutputOf<"templates.listVariables"> {
  const facts = exampleFacts();
  const more = exampleFacts(EXAMPLE_BESIDE);
  const blocks = [
    {
      name: "documentos",
      label: "Detalle de documentos",
      about: "La tabla de lo que se debe en cartas y correos; una lista corta en WhatsApp. Va en una línea aparte.",
      example: blockText({ kind: "documents" }, facts, channel),
      group: "Lo que se debe",
      kind: "block" as const,
    },
    {
      name: "cuentas",
      label: "Cuentas para pagar",
      about: "Tus cuentas con su CCI, Yape o Plin y la del Banco de la Nación si hay detracción. Va en una línea aparte.",
      example: blockText({ kind: "accounts" }, facts, channel),
      group: "Cómo pagar",
      kind: "block" as const,
    },
  ];
  const words = Object.entries(VARIABLES).map(([name, { label, about, group, kind, ...variable }]) => ({
    name,
    label,
    about,
    example: sayExample(variable.value(facts, channel)) || sayExample(variable.value(more, channel)),
    group,
    kind,
  }));
  return { variables: [...blocks, ...words], snippets: SNIPPETS };
}

function sayExample(value: string | number | boolean): string {
  return typeof value === "boolean" ? (value ? "sí" : "no") : String(value);
}

const SNIPPETS: OutputOf<"templates.listVariables">["snippets"] = [
  { label: "Si hay algo vencido", about: "Lo de adentro solo se dice si algo ya venció.", text: "{% if hay_vencidos %}…{% endif %}" },
  {
    label: "Uno o varios documentos",
    about: "Elige las palabras según cuántos son.",
    text: '{{ documentos_numero | plural: "el documento", "los documentos" }}',
  },
  { label: "Persona o empresa", about: "Para tratar de usted o de ustedes.", text: "{% if persona %}usted{% else %}ustedes{% endif %}" },
  { label: "Si hay contacto", about: "Lo saluda por su nombre si lo tiene.", text: '{% if contacto != "" %}, {{ contacto }}{% endif %}' },
  {
    label: "Si ya se le escribió",
    about: "Recuerda los contactos anteriores.",
    text: '{% if contactos_previos != "" %}…{{ contactos_previos }}{% endif %}',
  },
  {
    label: "Si hay enlace de pago",
    about: "Solo si lo pusiste en Ajustes.",
    text: '{% if enlace_pago != "" %}También puede pagar en {{ enlace_pago }}.{% endif %}',
  },
  { label: "Monto en letras", about: "Escribe un monto con palabras.", text: "{{ total | en_letras }}" },
];
