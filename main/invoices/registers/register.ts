import { AppError } from "../../../shared/contract/errors.ts";
import { readFileName } from "./file-name.ts";
import { readPle } from "./ple.ts";
import { registerShape } from "./register-shape.ts";
import type { Register } from "./register-types.ts";
import { readSire } from "./sire.ts";

export type { Register, RegisterRow } from "./register-types.ts";

/** Whether the text is surely a register of sales of SUNAT (SIRE RVIE, PLE 14.1 and 14.2); cheap: looks at its first lines. */
export function isRegister(text: string, fileName: string): boolean {
  if (isBlank(text)) return readFileName(fileName).book === "sales";
  const shape = registerShape(text);
  return shape !== undefined && shape.kind !== "purchases";
}

/** Whether the text is the register of purchases (SIRE RCE, PLE 8.1 to 8.4): what others sold to the company, so nobody owes it. */
export function isPurchaseRegister(text: string, fileName: string): boolean {
  const named = readFileName(fileName).book === "purchases";
  if (isBlank(text)) return named;
  const shape = registerShape(text);
  return shape?.kind === "purchases" || (shape === undefined && named && text.slice(0, 2000).split("|").length > 20);
}

/**
 * Reads a register of sales whole: rows with faults are told apart and good ones kept; totals and blank lines are left out. The text is decoded already.
 * @throws AppError unreadable_file when it is no register of sales
 */
export function readRegister(text: string, fileName: string): Register {
  const named = readFileName(fileName);
  const shape = isBlank(text) ? undefined : registerShape(text);
  if (shape?.kind === "purchases")
    throw new AppError("unreadable_file", `«${fileName}» es tu registro de compras: son facturas que tú debes. Elige el de ventas (RVIE).`);
  if (shape === undefined && !(isBlank(text) && named.book === "sales"))
    throw new AppError(
      "unreadable_file",
      `«${fileName}» no es un registro de ventas de SUNAT (SIRE RVIE o PLE 14.1). Descárgalo otra vez del SIRE o impórtalo como lista de facturas.`,
    );
  const register =
    shape === undefined ? withoutRows(named) : shape.kind === "sire" ? readSire(text, shape, named) : readPle(text, shape, named);
  if (register.rows.length === 0)
    register.warnings.push({ code: "empty_register", message: `«${fileName}» no trae comprobantes: es un registro sin movimiento.` });
  if (named.isInDollars)
    register.warnings.push({
      code: "book_in_dollars",
      message: "El nombre del archivo dice que el libro se lleva en dólares: los importes entraron como están. Verifica con tu contador.",
    });
  return register;
}

/** A month without sales is filed as an empty file. */
function withoutRows(named: { ruc?: string; period?: string }): Register {
  return { format: "ple_14_1", ...(named.period ? { period: named.period } : {}), issuerRuc: named.ruc ?? null, rows: [], warnings: [] };
}

function isBlank(text: string): boolean {
  return text.length < 1000 && text.trim() === "";
}
