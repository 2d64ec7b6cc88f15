import { type RawBuilder, sql } from "kysely";
import type { InvoiceSort } from "../../../shared/contract/invoices.ts";
import { AppError } from "../../../shared/contract/errors.ts";

type Value = string | number;

/** A total order over the documents: every sort ends in the id, so that a cursor names one place. */
export type Order = {
  keys: readonly RawBuilder<Value>[];
  descending: boolean;
  by: InvoiceSort["by"];
};

/** What is read: few documents, known by id; or many, walked along the index of the order, of all documents or of those with something open. */
export type Walk = "few" | "all" | "open";

const INDEXES: Readonly<Record<Exclude<InvoiceSort["by"], "client">, string>> = {
  issueOn: "issue",
  dueOn: "due",
  total: "total",
  open: "open",
  document: "document",
};

/** `invoices i` and `clients c`, joined so that the order's own index is walked and the planner cannot choose to sort everything instead. */
export function fromOf(order: Order, walk: Walk): RawBuilder<unknown> {
  if (walk === "few") return sql`invoices i JOIN clients c ON c.id = i.client_id`;
  if (order.by === "client") return sql`clients c CROSS JOIN invoices i INDEXED BY invoices_by_client ON i.client_id = c.id`;
  const index = `${walk === "open" ? "open_by_" : "invoices_by_"}${INDEXES[order.by]}`;
  return sql`invoices i INDEXED BY ${sql.ref(index)} CROSS JOIN clients c ON c.id = i.client_id`;
}

const KEYS: Readonly<Record<InvoiceSort["by"], readonly RawBuilder<Value>[]>> = {
  issueOn: [sql<string>`i.issue_on`, sql<number>`i.id`],
  dueOn: [sql<string>`i.next_due_on`, sql<number>`i.id`],
  total: [sql<number>`i.total_minor`, sql<number>`i.id`],
  open: [sql<number>`i.open_minor`, sql<number>`i.id`],
  document: [sql<string>`i.document_sort`, sql<number>`i.id`],
  client: [sql<string>`c.name_folded`, sql<number>`c.id`, sql<string>`i.issue_on`, sql<number>`i.id`],
};

/** The order of a sort; newest issued first when none is asked. */
export function orderOf(sort: InvoiceSort | undefined): Order {
  const by = sort?.by ?? "issueOn";
  return { keys: KEYS[by], descending: sort ? (sort.descending ?? false) : true, by };
}

/** ORDER BY of an order. */
export function orderBy(order: Order): RawBuilder<unknown> {
  return sql.join(order.keys.map((key) => (order.descending ? sql`${key} DESC` : sql`${key} ASC`)));
}

/** The select list of an order's keys: k0, k1 ... */
export function keyColumns(order: Order): RawBuilder<unknown> {
  return sql.join(order.keys.map((key, index) => sql`${key} AS ${sql.ref(`k${index}`)}`));
}

/** The cursor after a row, from its keys. */
export function encodeCursor(row: Readonly<Record<string, unknown>>, order: Order): string {
  return Buffer.from(JSON.stringify(order.keys.map((_, index) => row[`k${index}`]))).toString("base64url");
}

/**
 * The condition that a row comes after a cursor.
 * @throws AppError invalid_input when the cursor is not one of this order
 */
export function afterCursor(cursor: string, order: Order): RawBuilder<unknown> {
  const values = decode(cursor);
  if (values?.length !== order.keys.length)
    throw new AppError("invalid_input", "La página pedida no es de este orden: vuelve al comienzo de la lista.");
  const compare = order.descending ? sql`<` : sql`>`;
  const atLeast = order.descending ? sql`<=` : sql`>=`;
  const first = order.keys[0] as RawBuilder<Value>;
  return sql`${first} ${atLeast} ${values[0]} AND (${sql.join([...order.keys])}) ${compare} (${sql.join(values)})`;
}

function decode(cursor: string): Value[] | undefined {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(values) && values.every((value) => typeof value === "string" || typeof value === "number") ? values : undefined;
  } catch {
    return undefined; // not JSON: not a cursor of ours
  }
}
