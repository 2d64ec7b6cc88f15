import type { UnknownTable } from "../../../../shared/contract/imports.ts";

export type TableKind = UnknownTable["likely"];

/** What a column may hold, as the user reads it. */
export type Field = { field: string; label: string; required: boolean };

/** The role of each column: a field, or "" where it is not used. */
export type Roles = readonly string[];

export const STATEMENT_FIELDS: readonly Field[] = [
  { field: "bookedOn", label: "Fecha", required: true },
  { field: "description", label: "Descripción", required: true },
  { field: "amount", label: "Monto (+/−)", required: false },
  { field: "credit", label: "Abono", required: false },
  { field: "debit", label: "Cargo", required: false },
  { field: "operation", label: "Operación", required: false },
  { field: "balance", label: "Saldo", required: false },
  { field: "counterpartyDoc", label: "RUC o DNI", required: false },
  { field: "counterpartyName", label: "Nombre", required: false },
];

/** The roles at first: as the program guessed them from the headings and the rows. */
export function guessRoles(table: UnknownTable, kind: TableKind, width: number): string[] {
  const roles = Array.from({ length: width }, () => "");
  for (const [field, place] of Object.entries(placesOf(table, kind))) {
    const at = typeof place === "string" ? table.columns.findIndex((heading) => heading.trim() === place.trim()) : place;
    if (roles[at] === "") roles[at] = field;
  }
  return roles;
}

function placesOf(table: UnknownTable, kind: TableKind): Record<string, string | number> {
  if (kind !== "statement") return table[kind].columns;
  return Object.fromEntries(
    STATEMENT_FIELDS.flatMap(({ field }) => {
      const place = table.statement[field as keyof UnknownTable["statement"]];
      return place === undefined ? [] : [[field, place]];
    }),
  );
}

/** One signed amount and the pair of columns exclude each other. */
const EXCLUDES: Readonly<Record<string, readonly string[]>> = { amount: ["credit", "debit"], credit: ["amount"], debit: ["amount"] };

/** Gives a role to a column and takes it from whoever had it. */
export function assignRole(roles: Roles, kind: TableKind, column: number, field: string): string[] {
  const taken = field === "" ? [] : [field, ...(kind === "statement" ? (EXCLUDES[field] ?? []) : [])];
  return roles.map((current, at) => (at === column ? field : taken.includes(current) ? "" : current));
}

/** What is still to be said before a statement can be read; undefined when nothing is. Of lists, the reading itself says it. */
export function statementProblem(roles: Roles): string | undefined {
  if (!roles.includes("bookedOn")) return "Falta decir qué columna es la fecha.";
  if (!roles.includes("description")) return "Falta decir qué columna es la descripción.";
  return roles.includes("amount") || roles.includes("credit") || roles.includes("debit")
    ? undefined
    : "Falta decir qué columna es el monto, o cuáles son los abonos y los cargos.";
}
