import type { InputOf } from "../../../../shared/contract/index.ts";

type Sort = NonNullable<InputOf<"clients.listClients">["sort"]>;

/** What the address of Clientes says. */
export type ClientsLink = { onlyOwing: boolean; search: string; sort: { by: Sort; descending: boolean }; isNew: boolean };

const SORTS: readonly Sort[] = ["name", "open", "overdue", "oldest"];
const USUAL = "-open";

/** Reads `?ver=todos&buscar=...&orden=-open&nuevo=1`. */
export function readClientsLink(query: URLSearchParams): ClientsLink {
  const order = query.get("orden") ?? USUAL;
  const by = SORTS.find((sort) => sort === order.replace(/^-/, "")) ?? "open";
  return {
    onlyOwing: query.get("ver") !== "todos",
    search: (query.get("buscar") ?? "").slice(0, 200),
    sort: { by, descending: order.startsWith("-") },
    isNew: query.get("nuevo") === "1",
  };
}

/** The query that `readClientsLink` reads back. */
export function writeClientsLink({ onlyOwing, search, sort, isNew }: ClientsLink): URLSearchParams {
  const query = new URLSearchParams();
  if (!onlyOwing) query.set("ver", "todos");
  if (search) query.set("buscar", search);
  const order = `${sort.descending ? "-" : ""}${sort.by}`;
  if (order !== USUAL) query.set("orden", order);
  if (isNew) query.set("nuevo", "1");
  return query;
}
