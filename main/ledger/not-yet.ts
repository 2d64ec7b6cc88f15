import { AppError } from "../../shared/contract/errors.ts";

/** Stands where a procedure is being written. @throws AppError internal */
export function notYet(): never {
  throw new AppError("internal", "Esto todavía no está listo.");
}
