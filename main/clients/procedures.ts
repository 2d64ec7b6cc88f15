import type { clientsContract } from "../../shared/contract/clients.ts";
import { AppError } from "../../shared/contract/errors.ts";
import type { Handlers } from "../ledger/context.ts";
import { describeFile, pathFor } from "../platform/saved-files.ts";
import { writeCsv, writeXlsx } from "../platform/table-writer.ts";
import { checkClient } from "./checks.ts";
import { CLIENT_COLUMNS, exportedClients } from "./export.ts";
import { readClient, readClientList } from "./queries.ts";
import { saveClient } from "./save.ts";
import { noteInTimeline, readTimeline } from "./timeline.ts";

export const clientsProcedures: Handlers<typeof clientsContract> = {
  "clients.saveClients": (context, { clients }) =>
    context.command({ what: "clients.saveClients", topics: ["clients"], detail: { count: clients.length } }, async (tx) => ({
      clients: clients.map((client) => {
        const id = saveClient(tx, client);
        const warnings = checkClient(client);
        return { id, docNumber: client.docNumber, ...(warnings.length > 0 ? { warnings } : {}) };
      }),
    })),

  "clients.getClient": ({ read, todayOn }, { id }) => readClient(read, id, todayOn),

  "clients.listClients": ({ read, todayOn }, input) => readClientList(read, input, todayOn),

  "clients.getTimeline": async ({ read }, { clientId, limit }) => ({ entries: await readTimeline(read, clientId, limit ?? 200) }),

  "clients.addNote": (context, { clientId, text, kind }) =>
    context.command({ what: "clients.addNote", topics: ["clients"], detail: { clientId, kind: kind ?? "note" } }, async (tx) => {
      if (!tx.bulk.get("SELECT 1 FROM clients WHERE id = ?", clientId))
        throw new AppError("not_found", "Ese cliente no existe en estos datos.");
      return { id: noteInTimeline(tx, { clientId, kind: kind ?? "note", title: kind === "call" ? "Llamada" : "Nota", text }) };
    }),

  "clients.exportClients": async (context, { format, search, onlyOwing }) => {
    const { rows } = await readClientList(
      context.read,
      { ...(search ? { search } : {}), ...(onlyOwing ? { onlyOwing } : {}), sort: "name" },
      context.todayOn,
    );
    const path = pathFor(context.folder, "exportados", `clientes-${context.todayOn}.${format}`);
    const pages = (async function* () {
      yield exportedClients(rows);
    })();
    if (format === "csv") await writeCsv(path, CLIENT_COLUMNS, pages);
    else await writeXlsx(path, "Clientes", CLIENT_COLUMNS, pages);
    return { file: describeFile(path) };
  },
};
