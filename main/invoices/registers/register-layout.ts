/** The columns of a sales register that we read. */
export type Field =
  | "ruc"
  | "ownName"
  | "period"
  | "car"
  | "issueOn"
  | "dueOn"
  | "type"
  | "series"
  | "number"
  | "lastNumber"
  | "docType"
  | "docNumber"
  | "name"
  | "base"
  | "tax"
  | "total"
  | "currency"
  | "rate"
  | "refType"
  | "refSeries"
  | "refNumber"
  | "noteReason"
  | "state";

/** Where each column stands in a row, 0 = first; -1 = the file does not have it. */
export type Layout = Readonly<Record<Field, number>>;

export type Book = "sire" | "ple";

const NAMES: Readonly<Record<Field, string>> = {
  ruc: "Ruc",
  ownName: "Razon Social",
  period: "Periodo",
  car: "CAR SUNAT",
  issueOn: "Fecha de emisión",
  dueOn: "Fecha Vcto/Pago",
  type: "Tipo CP/Doc.",
  series: "Serie del CDP",
  number: "Nro CP o Doc.",
  lastNumber: "Nro Final (Rango)",
  docType: "Tipo Doc Identidad",
  docNumber: "Nro Doc Identidad",
  name: "Apellidos Nombres/ Razón Social",
  base: "BI Gravada",
  tax: "IGV / IPM",
  total: "Total CP",
  currency: "Moneda",
  rate: "Tipo Cambio",
  refType: "Tipo CP Modificado",
  refSeries: "Serie CP Modificado",
  refNumber: "Nro CP Modificado",
  noteReason: "Tipo de Nota",
  state: "Est. Comp",
};

/** How a message names a column: by its heading in the SIRE; a PLE has none, so by its place too. */
export function columnName(book: Book, layout: Layout, field: Field): string {
  return book === "sire" || layout[field] < 0 ? `columna «${NAMES[field]}»` : `campo ${layout[field] + 1} (${NAMES[field]})`;
}
