import type { clientsContract } from "../../shared/contract/clients.ts";
import { AppError } from "../../shared/contract/errors.ts";
import type { Handlers } from "../ledger/context.ts";
import { describeFile, pathFor } from "../platform/saved-files.ts";
import { writeCsv, writeXlsx } from "../platform/table-writer.ts";
import { checkClient } from "./checks.ts";
import { CLIENT_COLUMNS, exportedClients } from "./export.ts";
import { readClient, readClientList } from "./queries.ts";
import { saveClient } from "./save.ts";
import { noteInTimeline } from "./timeline.ts";

/** All but the thread of a client, which the dossier puts together from every room. */
export const clientsProcedures: Handlers<Omit<typeof clientsContract, "clients.getTimeline">> = {
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

  "clients.addNote": (context, { clientId, text }) =>
    context.command({ what: "clients.addNote", topics: ["clients"], detail: { clientId } }, async (tx) => {
      if (!tx.bulk.get("SELECT 1 FROM clients WHERE id = ?", clientId))
        throw new AppError("not_found", "Ese cliente no existe en estos datos.");
      return { id: noteInTimeline(tx, { clientId, kind: "note", title: "Nota", text }) };
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
