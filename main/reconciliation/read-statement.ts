import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { AppError } from "../../shared/contract/errors.ts";
import type { ColumnMapping } from "../../shared/contract/reconciliation.ts";
import type { CallContext } from "../ledger/context.ts";
import { breather } from "../platform/breathe.ts";
import type { ParsedStatement, ParseOptions, StatementFile } from "./formats/format.ts";
import { findMappable, type MappableTable, needsMapping, parseMapped } from "./formats/mapped.ts";
import { openStatementFile } from "./formats/open.ts";

const MAX_BYTES = 48 * 1024 * 1024;

/** A statement file understood, and the mapping to remember when the user just gave one. */
export type ReadStatement = { file: StatementFile; statements: ParsedStatement[]; learned?: { signature: string; mapping: ColumnMapping } };

/**
 * Reads a statement file: by the mapping given (tables only), by the bank's own format, or by a mapping remembered for the same headings.
 * @param currency of the account it goes to, where the file does not say
 * @throws AppError needs_mapping for a table nobody taught us; unreadable_file, unsupported_file
 */
export async function readStatement(
  context: CallContext,
  path: string,
  currency: string,
  mapping: ColumnMapping | undefined,
): Promise<ReadStatement> {
  const fileName = basename(path);
  const bytes = await readBytes(path, fileName);
  context.progress(0, 0, `Leyendo ${fileName}`);
  const { file, format } = await openStatementFile(bytes, fileName);
  const options: ParseOptions = { currency, pause: breather(context.signal) };
  const isTable = file.sheets.length > 0;
  if (mapping && isTable) {
    const mappable = findMappable(file);
    const statement = await parseMapped(file, mappable, mapping, options);
    return { file, statements: [statement], learned: { signature: mappable.signature, mapping: toRemember(mappable, mapping) } };
  }
  if (format) return { file, statements: await format.parse(file, options) };
  const mappable = findMappable(file);
  const remembered = await findMapping(context, mappable.signature);
  if (!remembered) throw needsMapping(fileName, mappable);
  return { file, statements: [await parseMapped(file, mappable, remembered, options)] };
}

async function readBytes(path: string, fileName: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) throw new AppError("unreadable_file", `«${fileName}» pesa más de 48 MB. Expórtalo en partes más pequeñas.`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("unreadable_file", `No se pudo abrir «${fileName}»: revisa que exista y que no esté abierto en otro programa.`);
  }
}

/** The row of the headings may move with the next file, and the order of its dates is read from them: only what the columns are is remembered. */
function toRemember({ table }: MappableTable, { headerRow, ...mapping }: ColumnMapping): ColumnMapping {
  return headerRow === undefined || headerRow === table.headerRow ? mapping : { headerRow, ...mapping };
}

async function findMapping({ read }: CallContext, signature: string): Promise<ColumnMapping | undefined> {
  const row = await read.selectFrom("statement_mappings").select("mapping").where("signature", "=", signature).executeTakeFirst();
  return row ? (JSON.parse(row.mapping) as ColumnMapping) : undefined;
}
