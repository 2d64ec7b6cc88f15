import type { DocumentType } from "../../../shared/contract/common.ts";
import { type DecimalMark, decimalMarkOf } from "../../platform/table-amounts.ts";
import { type DateOrder, dateReader, type ReadDate } from "../../platform/table-dates.ts";
import type { Identity } from "../../platform/table-identity.ts";
import { documentTypeOf } from "./document.ts";
import type { InvoiceField } from "./fields.ts";
import type { PaymentState } from "./payment-state.ts";

/** How the columns of one list are written, decided once from all their cells. */
export type ListConventions = {
  has: (field: InvoiceField) => boolean;
  dateOrders: { issueOn: DateOrder; dueOn: DateOrder };
  decimalMarks: Readonly<Partial<Record<InvoiceField, DecimalMark>>>;
  /** The heading of the identity says DNI: numbers that lost their zeros get them back. */
  isDni: boolean;
  /** What a plain «sí» means in the columns of states. */
  yes: { state: PaymentState; voided: PaymentState };
  /** What the mapping, the heading of the total or the titles say; soles when nothing does. */
  currency: string;
};

export type ListOptions = {
  /** Days of credit of a known client, for rows without a due date. */
  termDaysOf?: ((docNumber: string) => number | undefined) | undefined;
  /** The identity of a known client by the name that the list gives, for rows without RUC or DNI. */
  clientOf?: ((name: string) => Identity | undefined) | undefined;
  /** Where nobody would see our warnings: a row that needs a warned assumption (the client of the row above, …) is an error instead. */
  assumesNothing?: boolean | undefined;
};

/** What the readers of one row share. */
export type RowReader = ReturnType<typeof listReader> & {
  row: number;
  cell: (field: InvoiceField) => string;
  fail: (field: InvoiceField, problem: string) => void;
  warn: (code: string, message: string) => void;
};

/** What stays the same for every row of a list; spellings that repeat are understood once. */
export function listReader(list: ListConventions, options: ListOptions) {
  const types = new Map<string, DocumentType | undefined>();
  return {
    options,
    has: list.has,
    isDni: list.isDni,
    currency: list.currency,
    markOf: (field: InvoiceField): DecimalMark => list.decimalMarks[field] ?? "either",
    dayOf: { issueOn: dateReader(list.dateOrders.issueOn), dueOn: dateReader(list.dateOrders.dueOn) } as const satisfies Record<
      "issueOn" | "dueOn",
      (cell: string) => ReadDate
    >,
    typeOf: (text: string): DocumentType | undefined => {
      if (!types.has(text)) types.set(text, documentTypeOf(text));
      return types.get(text);
    },
  };
}

const MONEY: readonly InvoiceField[] = [
  "total",
  "totalPen",
  "totalUsd",
  "balance",
  "balancePen",
  "balanceUsd",
  "paid",
  "detraccion",
  "retencion",
];

/** The decimal mark of each column of money. */
export function decimalMarksOf(
  fields: readonly InvoiceField[],
  cellsOf: (field: InvoiceField) => string[],
): ListConventions["decimalMarks"] {
  return Object.fromEntries(MONEY.filter((field) => fields.includes(field)).map((field) => [field, decimalMarkOf(cellsOf(field))]));
}

export function shorten(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
