import { AppError, type ErrorCode } from "../../shared/contract/errors.ts";

const TITLES: Partial<Record<ErrorCode, string>> = {
  invalid_input: "Falta corregir un dato",
  not_found: "Ya no está",
  conflict: "Cambió mientras lo mirabas",
  no_company: "Todavía no hay una empresa",
  unreadable_file: "No se pudo leer el archivo",
  unsupported_file: "Ese archivo no es de los que se importan aquí",
  purchase: "Es una compra, no una venta",
  needs_mapping: "Falta decir qué hay en cada columna",
  invalid_amount: "El importe no cuadra",
  not_allowed: "Ahora no se puede",
  nothing_owed: "No hay nada por cobrar",
  cancelled: "Se canceló",
  newer_ledger: "Estos datos son de una versión más nueva",
  migration_failed: "No se pudo actualizar la carpeta de datos",
  ledger_busy: "Los datos están abiertos en otra ventana",
  ledger_damaged: "Se encontró un daño en los datos",
  disk: "El disco no deja guardar",
};

/** A failure as a title (what happened) and a text (what to do), both in Spanish. */
export function explainError(error: unknown): { title: string; text: string } {
  if (error instanceof AppError) return { title: TITLES[error.code] ?? "Algo falló en el programa", text: error.message };
  return {
    title: "Algo falló en esta pantalla",
    text: "Tus datos están a salvo. Vuelve a intentarlo; si se repite, cierra el programa y ábrelo de nuevo.",
  };
}
