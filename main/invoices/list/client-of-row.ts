import type { Finding } from "../../../shared/contract/common.ts";
import { foldText } from "../../../shared/identifiers.ts";
import { splitIdentity } from "../../platform/table-identity.ts";
import type { InvoiceField } from "./fields.ts";
import { groupTitle } from "./skip-rows.ts";

type Client = { row: number; doc: string; docType: string; name: string };
type Cell = (field: InvoiceField) => string;

/** Completes the client of rows that leave it out because a merged cell, a title or another row of the list names it. */
export type ClientFiller = {
  /** A row that is no document: a title may name the client of the rows below; a total or a blank row ends its group. */
  passOver: (cells: readonly string[], row: number, own: Cell) => void;
  fill: (row: number, own: Cell) => { cell: Cell; warnings: Finding[] };
};

type Filling = {
  /** Titles between the rows name the clients. */
  hasGroups: boolean;
  /** RUCs of the titles above the table: printed reports repeat their company on every page. */
  ownIdentities: ReadonlySet<string>;
  assumesNothing?: boolean | undefined;
};

export function clientFiller(
  data: readonly string[][],
  at: ReadonlyMap<InvoiceField, number>,
  { hasGroups, ownIdentities, assumesNothing = false }: Filling,
): ClientFiller {
  const names = namesByDocument(data, at);
  const isJoined = at.has("clientDoc") && at.get("clientDoc") === at.get("clientName");
  let current: Client | undefined;
  return {
    passOver: (cells, row, own) => {
      const title = hasGroups ? groupTitle(cells) : undefined;
      if (title && ownIdentities.has(title.identity)) return;
      if (title) current = { row, doc: title.identity, docType: "", name: title.name };
      else if (own("clientName") !== "" && own("clientDoc") !== "" && own("total") === "") current = clientOf(row, own, isJoined);
      else if (!hasGroups) current = undefined;
    },
    fill: (row, own) => {
      const client = clientOf(row, own, isJoined);
      if (client.doc === "" && client.name === "" && current && (hasGroups || !assumesNothing))
        return carried(row, own, current, hasGroups);
      const name = client.name === "" ? names.get(client.doc) : undefined;
      if (name !== undefined) client.name = name;
      current = client;
      return { cell: withClient(own, client), warnings: [] };
    },
  };
}

function clientOf(row: number, own: Cell, isJoined: boolean): Client {
  const split = isJoined ? splitIdentity(own("clientDoc")) : undefined;
  const name = split?.name ?? (isJoined && /^[\d\s]*$/.test(own("clientName")) ? "" : own("clientName"));
  return { row, doc: split?.identity ?? own("clientDoc"), docType: own("clientDocType"), name };
}

function withClient(own: Cell, client: Client): Cell {
  return (field) =>
    field === "clientDoc" ? client.doc : field === "clientName" ? client.name : field === "clientDocType" ? client.docType : own(field);
}

function carried(row: number, own: Cell, client: Client, hasGroups: boolean): { cell: Cell; warnings: Finding[] } {
  const message = `Fila ${row}: no dice el cliente; se tomó el de la fila ${client.row}, ${client.name || client.doc}.`;
  return { cell: withClient(own, client), warnings: hasGroups ? [] : [{ code: "client_carried", message }] };
}

/** The names that other rows of the list give to the same RUC or DNI. */
function namesByDocument(data: readonly string[][], at: ReadonlyMap<InvoiceField, number>): Map<string, string> {
  const [doc, name] = [at.get("clientDoc"), at.get("clientName")];
  const names = new Map<string, string>();
  if (doc === undefined || name === undefined || doc === name) return names;
  for (const cells of data) {
    const text = cells[name] ?? "";
    if (text !== "" && (cells[doc] ?? "") !== "" && foldText(text) !== "") names.set(cells[doc] ?? "", text);
  }
  return names;
}
