import { type ColumnMapping, columnMapping } from "../../../../shared/contract/reconciliation.ts";

/** What `needs_mapping` tells about a table that nobody taught us yet: headings, first rows, and what the columns most likely are. */
export type SeenTable = { columns: string[]; headerRow: number; rows: string[][]; guess: Partial<ColumnMapping> };

/** What a column holds, in the user's words. */
export type ColumnRole =
  | "skip"
  | "bookedOn"
  | "description"
  | "amount"
  | "credit"
  | "debit"
  | "operation"
  | "balance"
  | "counterpartyDoc"
  | "counterpartyName";

export const ROLE_WORDS: Readonly<Record<ColumnRole, string>> = {
  skip: "No usar",
  bookedOn: "Fecha",
  description: "Descripción",
  amount: "Monto (+/−)",
  credit: "Abono",
  debit: "Cargo",
  operation: "Operación",
  balance: "Saldo",
  counterpartyDoc: "RUC o DNI",
  counterpartyName: "Nombre",
};

export type DateOrder = "dmy" | "mdy" | "ymd";

const FIELDS = [
  "bookedOn",
  "description",
  "amount",
  "credit",
  "debit",
  "operation",
  "balance",
  "counterpartyDoc",
  "counterpartyName",
] as const satisfies readonly ColumnRole[];

/** The role of each column at first: as guessed from the headings and the rows. */
export function guessRoles({ columns, guess }: SeenTable): ColumnRole[] {
  const roles = columns.map((): ColumnRole => "skip");
  for (const field of FIELDS) {
    const place = guess[field];
    const column = typeof place === "string" ? columns.indexOf(place) : (place ?? -1);
    if (roles[column] === "skip") roles[column] = field;
  }
  return roles;
}

/** Gives a role to a column and takes it from whoever had it; one signed amount and the pair of columns exclude each other. */
export function assignRole(roles: readonly ColumnRole[], column: number, role: ColumnRole): ColumnRole[] {
  const excluded: readonly ColumnRole[] = role === "amount" ? ["credit", "debit"] : role === "credit" || role === "debit" ? ["amount"] : [];
  return roles.map((current, index) => {
    if (index === column) return role;
    return role !== "skip" && (current === role || excluded.includes(current)) ? "skip" : current;
  });
}

/** What is still to be said before the table can be read; undefined when nothing is. */
export function mappingProblem(roles: readonly ColumnRole[]): string | undefined {
  if (!roles.includes("bookedOn")) return "Falta decir qué columna es la fecha.";
  if (!roles.includes("description")) return "Falta decir qué columna es la descripción.";
  return roles.includes("amount") || roles.includes("credit") ? undefined : "Falta decir qué columna es el monto, o la de los abonos.";
}

/** The mapping as the contract takes it: by heading, or by position where the heading is empty or repeated. */
export function toMapping(
  table: SeenTable,
  roles: readonly ColumnRole[],
  dateOrder: DateOrder,
  currency: string | undefined,
): ColumnMapping {
  const place = (role: ColumnRole): string | number | undefined => {
    const index = roles.indexOf(role);
    if (index < 0) return undefined;
    const heading = table.columns[index] ?? "";
    return heading.trim() !== "" && table.columns.filter((other) => other === heading).length === 1 ? heading : index;
  };
  return {
    headerRow: table.headerRow,
    bookedOn: place("bookedOn") ?? 0,
    description: place("description") ?? 0,
    amount: place("amount"),
    credit: place("credit"),
    debit: place("debit"),
    operation: place("operation"),
    balance: place("balance"),
    counterpartyDoc: place("counterpartyDoc"),
    counterpartyName: place("counterpartyName"),
    dateOrder,
    currency,
  };
}

/** The table in the details of `needs_mapping`, or undefined when they are not of that form. */
export function readSeenTable(details: unknown): SeenTable | undefined {
  if (typeof details !== "object" || details === null) return undefined;
  const { columns, headerRow, rows, guess } = details as Record<string, unknown>;
  if (!isTexts(columns) || columns.length === 0 || !Array.isArray(rows) || !rows.every(isTexts)) return undefined;
  const parsed = columnMapping.partial().safeParse(guess);
  return { columns, headerRow: typeof headerRow === "number" ? headerRow : -1, rows, guess: parsed.success ? parsed.data : {} };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((cell) => typeof cell === "string");
}
