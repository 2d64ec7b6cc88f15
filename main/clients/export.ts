import type { OutputOf } from "../../shared/contract/index.ts";
import { currencyExponent } from "../../shared/money.ts";
import type { ExportColumn } from "../platform/table-writer.ts";

type ListRow = OutputOf<"clients.listClients">["rows"][number];

/** One exported row: a client in one currency. */
export type ExportedClient = { client: ListRow; currency: string; openMinor: number; overdueMinor: number };

/** A client with balances in two currencies becomes two rows: sums never mix currencies. */
export function exportedClients(rows: readonly ListRow[]): ExportedClient[] {
  return rows.flatMap((client) => {
    const balances = client.balances.length > 0 ? client.balances : [{ currency: "PEN", openMinor: 0, overdueMinor: 0 }];
    return balances.map((balance) => ({ client, ...balance }));
  });
}

const units = (minor: number, currency: string) => minor / 10 ** currencyExponent(currency);

export const CLIENT_COLUMNS: readonly ExportColumn<ExportedClient>[] = [
  { heading: "Tipo", kind: "text", width: 8, value: ({ client }) => client.docType },
  { heading: "Número", kind: "text", width: 14, value: ({ client }) => client.docNumber },
  { heading: "Cliente", kind: "text", width: 42, value: ({ client }) => client.name },
  { heading: "Celular", kind: "text", value: ({ client }) => client.phone },
  { heading: "Correo", kind: "text", width: 28, value: ({ client }) => client.email },
  { heading: "Moneda", kind: "text", width: 8, value: ({ currency }) => currency },
  { heading: "Por cobrar", kind: "number", value: ({ openMinor, currency }) => units(openMinor, currency) },
  { heading: "Vencido", kind: "number", value: ({ overdueMinor, currency }) => units(overdueMinor, currency) },
  { heading: "Documentos", kind: "number", format: "0", value: ({ client }) => client.documents },
  { heading: "Más antiguo vence", kind: "date", value: ({ client }) => client.oldestDueOn },
  { heading: "Días que tarda", kind: "number", format: "0", value: ({ client }) => client.habitDays },
];
