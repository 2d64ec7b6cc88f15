import { JobLost } from "../platform/background/background.ts";
import type { CallContext } from "../ledger/context.ts";
import { basename } from "node:path";
import { type ReadInput, type ReadItem, readFilesJob } from "./reading/read-item.ts";

const LOST: Readonly<Record<JobLost["why"], string>> = {
  silent: "tarda demasiado en abrirse y se dejó de leer. Ábrelo en Excel, guárdalo de nuevo como .xlsx o CSV y vuelve a traerlo.",
  memory: "es demasiado grande para leerlo de una vez. Divídelo en partes más pequeñas, o guárdalo como CSV.",
  died: "no se pudo leer: el archivo hizo fallar al lector. Guárdalo de nuevo en otro formato y vuelve a traerlo.",
};

/**
 * Everything in the files, read in a thread of its own. A file that hangs the reader or takes too much memory is refused by name, and reading goes on
 * with the path after it.
 * @throws the signal's reason
 */
export async function* readInBackground({ inBackground }: CallContext, input: ReadInput): AsyncGenerator<ReadItem> {
  let from = 0;
  while (from < input.paths.length) {
    let at = from;
    try {
      for await (const item of inBackground(readFilesJob, { ...input, paths: input.paths.slice(from) })) {
        if (item.kind === "path") at = from + item.index;
        yield item;
      }
      return;
    } catch (error) {
      if (!(error instanceof JobLost)) throw error;
      const path = input.paths[at] ?? "";
      const name = basename(path);
      yield {
        kind: "refused",
        place: { path, name },
        fileKind: "unknown",
        error: { code: "unreadable_file", message: `${name} ${LOST[error.why]}` },
      };
      from = at + 1;
    }
  }
}
