import { AppError } from "../../../shared/contract/errors.ts";
import type { ImportChoice } from "../../../shared/contract/imports.ts";
import { fileKey } from "../../../shared/import-words.ts";
import { packOriginal } from "../../ledger/originals.ts";
import { mimeOf } from "../../platform/file-types.ts";
import { SEND_NOW } from "../../platform/background/serve-jobs.ts";
import { type SourceFile, sourceFiles } from "../../platform/source-files.ts";
import { readDocumentFile, readRegisterFile } from "./read-documents.ts";
import type { Opening, Place, ReadInput, ReadItem } from "./read-item.ts";
import type { Reading } from "./file-reading.ts";
import { readStatementOrTable } from "./read-tables.ts";
import { recogniseText } from "./recognise.ts";

/** Larger files keep the reader busy long enough to send first what was read before them. */
const LONG_READ_BYTES = 100_000;

/** Reads every file of the paths, in order: what it is, and everything that it says. A bad file is told and the rest goes on. */
export async function* readFiles(input: ReadInput): AsyncGenerator<ReadItem | Opening | typeof SEND_NOW> {
  const choices = new Map(input.choices.map((choice) => [fileKey(choice), choice]));
  for (const [index, path] of input.paths.entries()) {
    yield { kind: "path", index };
    if (input.isWary) yield SEND_NOW;
    let toPass = index === 0 ? (input.taken ?? 0) : 0;
    for await (const file of sourceFiles(path)) {
      const choice = choices.get(fileKey(file));
      if (input.onlyChosen && !choice) continue;
      toPass -= 1;
      if (toPass >= 0) continue;
      if (input.isWary) {
        yield { kind: "opening", place: placeOf(file) };
        yield SEND_NOW;
      }
      yield* readGuarded(file, input, choice);
    }
  }
}

function placeOf({ path, member, name }: SourceFile): Place {
  return { path, name, ...(member === undefined ? {} : { member }) };
}

async function* readGuarded(
  file: SourceFile,
  input: ReadInput,
  choice: ImportChoice | undefined,
): AsyncGenerator<ReadItem | typeof SEND_NOW> {
  const place = placeOf(file);
  const { name } = place;
  try {
    if (file.error) throw file.error;
    const { bytes } = file;
    if (bytes.length > LONG_READ_BYTES) yield SEND_NOW;
    const pack = () => packOriginal({ name, mime: mimeOf(name), bytes });
    if (choice?.as === "skip") yield { kind: "skipped", place };
    else yield* readOne({ place, bytes, input, choice, pack });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    yield { kind: "refused", place, fileKind: "unknown", error: { code: error.code, message: error.message, details: error.details } };
  }
}

/** What the bytes are decides, never the name: what people get by mail is often misnamed. */
function readOne(reading: Reading): AsyncGenerator<ReadItem> | Generator<ReadItem> {
  const { only } = reading.input;
  if (reading.choice || only === "statements") return readStatementOrTable(reading);
  const seen = recogniseText(reading.bytes, reading.place.name);
  if (seen.is === "document") return readDocumentFile(reading);
  if (seen.is === "register" || seen.is === "purchases") return readRegisterFile(reading, seen);
  if (only === "documents")
    throw new AppError(
      "unsupported_file",
      `${reading.place.name} no es un comprobante electrónico de SUNAT ni un registro de ventas. Los estados de cuenta se importan en Bancos.`,
    );
  return readStatementOrTable(reading);
}
