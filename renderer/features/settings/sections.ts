/** The parts of Ajustes, by their name in the address (`?seccion=`). */
export const SECTIONS = [
  { value: "empresa", label: "Mi empresa" },
  { value: "cuentas", label: "Cuentas bancarias" },
  { value: "correo", label: "Correo" },
  { value: "cambio", label: "Tipo de cambio" },
  { value: "intereses", label: "Intereses por mora" },
  { value: "reglas", label: "Reglas de contacto" },
  { value: "respuestas", label: "Respuestas" },
  { value: "planes", label: "Planes de cobranza" },
  { value: "personas", label: "Personas" },
  { value: "empresas", label: "Empresas" },
  { value: "importaciones", label: "Importaciones" },
  { value: "programa", label: "Programa y datos" },
  { value: "guia", label: "Guía rápida" },
] as const;

export type Section = (typeof SECTIONS)[number]["value"];

/** The section that an address names; Mi empresa when it names none. */
export function sectionOf(query: URLSearchParams): Section {
  return SECTIONS.find((section) => section.value === query.get("seccion"))?.value ?? "empresa";
}
