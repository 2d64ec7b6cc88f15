import { type Register, readElectronicDocument, readRegister, type RegisterRow } from "../../invoices/reading.ts";
import type { Reading } from "./read-files.ts";
import type { ReadItem } from "./read-item.ts";

export function* readDocumentFile({ place, bytes, pack }: Reading): Generator<ReadItem> {
  yield { kind: "document", place, document: readElectronicDocument(bytes), original: pack() };
}

const ROWS = 500;

/** A sales register, or the purchases one told apart. */
export function* readRegisterFile({ place, pack }: Reading, seen: { is: "register" | "purchases"; text: string }): Generator<ReadItem> {
  if (seen.is === "purchases") {
    const message = `${place.name} es un registro de compras: lo que tú debes no entra aquí. Trae el registro de ventas (RVIE o PLE 14.1).`;
    yield { kind: "refused", place, fileKind: "purchase_register", error: { code: "purchase", message } };
    return;
  }
  const { rows, ...register }: Register = readRegister(seen.text, place.name);
  yield { kind: "register", place, register: { ...register, rowCount: rows.length }, original: pack() };
  for (const some of slices<RegisterRow>(rows, ROWS)) yield { kind: "registerRows", rows: some };
}

export function* slices<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
