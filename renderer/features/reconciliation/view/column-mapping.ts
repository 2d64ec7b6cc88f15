import type { ColumnMapping } from "../../../../shared/contract/reconciliation.ts";
import { foldText } from "../../../../shared/identifiers.ts";

/** What `needs_mapping` tells about a table that nobody taught us yet. */
export type SeenTable = { columns: string[]; headerRow: number; rows: string[][] };

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

/** Headings seen in exports of Peruvian banks, folded; the first role that fits wins. */
const GUESSES: readonly [ColumnRole, RegExp][] = [
  ["bookedOn", /^(f|fecha|date)( de)?( operacion| proceso| movimiento| contable)?$|^f operacion$|^fecha\b/],
  ["balance", /\bsaldo\b|^balance$/],
  ["credit", /^(abono|abonos|credito|creditos|ingreso|ingresos|deposito|depositos|haber|credit)\b/],
  ["debit", /^(cargo|cargos|debito|debitos|egreso|egresos|retiro|retiros|debe|debit)\b/],
  ["amount", /^(monto|importe|amount|valor|total)\b/],
  ["counterpartyDoc", /\b(ruc|dni|documento de identidad|doc identidad)\b/],
  ["operation", /\b(operacion|op|nro|numero|documento|movimiento|referencia)\b|^(n|no|num)\b/],
  ["counterpartyName", /\b(ordenante|nombre|origen|cliente|razon social|remitente|titular)\b/],
  ["description", /\b(descripcion|concepto|detalle|glosa|movimiento|description|transaccion)\b/],
];

/** A first idea of what each column holds; each role but "skip" is given once. */
export function guessRoles(table: SeenTable): ColumnRole[] {
  const taken = new Set<ColumnRole>();
  const roles = table.columns.map((heading): ColumnRole => {
    const text = foldText(heading);
    const first = describes(text) ? "description" : GUESSES.find(([role, pattern]) => !taken.has(role) && pattern.test(text))?.[0];
    if (!first || taken.has(first)) return "skip";
    taken.add(first);
    return first;
  });
  return taken.has("credit") || taken.has("debit") ? roles.map((role) => (role === "amount" ? "skip" : role)) : roles;
}

function describes(text: string): boolean {
  return /^(descripcion|concepto|detalle|glosa)\b/.test(text);
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

/** Reads the order of day and month from the rows: a number over 12 gives it away; day first otherwise, as in Peru. */
export function guessDateOrder(table: SeenTable, column: number): DateOrder {
  const pieces = table.rows.map((row) => (row[column] ?? "").split(/\D+/).filter(Boolean));
  if (pieces.some(([first]) => first?.length === 4)) return "ymd";
  return pieces.some(([, second]) => Number(second) > 12) && !pieces.some(([first]) => Number(first) > 12) ? "mdy" : "dmy";
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
  const { columns, headerRow, rows } = details as Record<string, unknown>;
  if (!isTexts(columns) || columns.length === 0 || !Array.isArray(rows) || !rows.every(isTexts)) return undefined;
  return { columns, headerRow: typeof headerRow === "number" ? headerRow : 0, rows };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((cell) => typeof cell === "string");
}
