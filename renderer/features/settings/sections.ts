/** The parts of Ajustes, by their name in the address (`?seccion=`), under what they are about. */
export const GROUPS = [
  {
    name: "Negocio",
    sections: [
      { value: "empresa", label: "Mi empresa" },
      { value: "cuentas", label: "Cuentas bancarias" },
      { value: "personas", label: "Personas" },
      { value: "empresas", label: "Empresas" },
    ],
  },
  {
    name: "Cobranza",
    sections: [
      { value: "reglas", label: "Reglas de contacto" },
      { value: "planes", label: "Planes de cobranza" },
      { value: "correo", label: "Correo" },
      { value: "respuestas", label: "Respuestas" },
      { value: "intereses", label: "Intereses por mora" },
      { value: "cambio", label: "Tipo de cambio" },
    ],
  },
  {
    name: "Programa",
    sections: [
      { value: "programa", label: "Programa y datos" },
      { value: "importaciones", label: "Importaciones" },
      { value: "guia", label: "Guía rápida" },
    ],
  },
] as const;

export const SECTIONS = GROUPS.flatMap(({ sections }) => [...sections]);

export type Section = (typeof SECTIONS)[number]["value"];

/** The section that an address names; Mi empresa when it names none. */
export function sectionOf(query: URLSearchParams): Section {
  return SECTIONS.find((section) => section.value === query.get("seccion"))?.value ?? "empresa";
}
