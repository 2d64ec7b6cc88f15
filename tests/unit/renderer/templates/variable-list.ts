const variable = (name: string, label: string, kind: "text" | "number" | "yesno") => ({
  name,
  label,
  about: "",
  example: "",
  group: "",
  kind,
});

/** A few of the data that a template may say, by their names. */
export const VARIABLE_LIST = [
  variable("total", "Total", "text"),
  variable("contacto", "Contacto", "text"),
  variable("dias", "Días de atraso", "number"),
  variable("documentos", "Cuántos documentos", "number"),
  variable("varios", "Son varios", "yesno"),
  variable("vencidos", "Hay algo vencido", "yesno"),
];
