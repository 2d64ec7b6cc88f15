import { AppError } from "../../../shared/contract/errors.ts";

/** @throws AppError unreadable_file: `what` is missing from the document, or is not what it must be */
export function missing(what: string): never {
  throw new AppError(
    "unreadable_file",
    `Al comprobante le falta ${what}, o no es válido. Descárgalo otra vez o pide a quien lo emitió que lo corrija.`,
  );
}
