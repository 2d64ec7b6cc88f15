import { type Register, readElectronicDocument, readRegister, type RegisterRow } from "../../invoices/reading.ts";
import type { ReadItem } from "./read-item.ts";
import { type Reading, slices } from "./file-reading.ts";

export function* readDocumentFile({ place, bytes, pack }: Reading): Generator<ReadItem> {
  yield { kind: "document", place, document: readElectronicDocument(bytes), original: pack() };
}

/** A sales register, or the purchases one told apart. */
export function* readRegisterFile({ place, pack }: Reading, seen: { is: "register" | "purchases"; text: string }): Generator<ReadItem> {
  if (seen.is === "purchases") {
    const message = `${place.name} es un registro de compras: lo que tú debes no entra aquí. Trae el registro de ventas (RVIE o PLE 14.1).`;
    yield { kind: "refused", place, fileKind: "purchase_register", error: { code: "purchase", message } };
    return;
  }
  const { rows, ...register }: Register = readRegister(seen.text, place.name);
  yield { kind: "register", place, register: { ...register, rowCount: rows.length }, original: pack() };
  for (const some of slices<RegisterRow>(rows)) yield { kind: "registerRows", rows: some };
}
