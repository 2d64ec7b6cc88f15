import { JobLost } from "../platform/background/background.ts";
import type { CallContext } from "../ledger/context.ts";
import { basename } from "node:path";
import { type Place, type ReadInput, type ReadItem, readFilesJob } from "./reading/read-item.ts";

const LOST: Readonly<Record<JobLost["why"], string>> = {
  silent: "tarda demasiado en abrirse y se dejó de leer. Ábrelo en Excel, guárdalo de nuevo como .xlsx o CSV y vuelve a traerlo.",
  memory: "es demasiado grande para leerlo de una vez. Divídelo en partes más pequeñas, o guárdalo como CSV.",
  died: "no se pudo leer: el archivo hizo fallar al lector. Guárdalo de nuevo en otro formato y vuelve a traerlo.",
};

/** Where reading goes on: the path, how many of its files were taken, and whether each is told before it is opened. */
type Spot = { path: number; taken: number; isWary: boolean };

/**
 * Everything in the files, read in a thread of its own. A file that hangs the reader or takes too much memory is refused by name, and reading goes on
 * with the file after it.
 * @throws the signal's reason
 */
export async function* readInBackground({ inBackground }: Pick<CallContext, "inBackground">, input: ReadInput): AsyncGenerator<ReadItem> {
  let from: Spot = { path: 0, taken: 0, isWary: false };
  while (from.path < input.paths.length) {
    const at = { ...from };
    let opening: Place | undefined;
    try {
      const rest = { ...input, paths: input.paths.slice(from.path), taken: from.taken, isWary: from.isWary };
      for await (const item of inBackground(readFilesJob, rest)) {
        if (item.kind === "opening") {
          opening = item.place;
          continue;
        }
        if (item.kind === "path" && item.index > 0) Object.assign(at, { path: from.path + item.index, taken: 0 });
        if ("place" in item) {
          at.taken += 1;
          opening = undefined;
        }
        yield item.kind === "path" ? { ...item, index: at.path } : item;
      }
      return;
    } catch (error) {
      if (!(error instanceof JobLost)) throw error;
      if (!from.isWary) {
        // What was read last may not have arrived: once more, to see which file it is.
        from = { ...at, isWary: true };
        continue;
      }
      const path = input.paths[at.path] ?? "";
      yield refused(opening ?? { path, name: basename(path) }, error);
      from = opening ? { ...at, taken: at.taken + 1, isWary: false } : { path: at.path + 1, taken: 0, isWary: false };
    }
  }
}

function refused(place: Place, { why }: JobLost): ReadItem {
  return { kind: "refused", place, fileKind: "unknown", error: { code: "unreadable_file", message: `${place.name} ${LOST[why]}` } };
}
