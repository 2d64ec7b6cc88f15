import { cleanLine } from "../../../shared/clean-text.ts";
import type { ClientDocType } from "../../../shared/contract/common.ts";
import type { NewInvoice } from "../../../shared/contract/invoices.ts";
import { isValidRuc } from "../../../shared/identifiers.ts";
import { type RowReader, short } from "./row-reader.ts";

type RowClient = Pick<NewInvoice, "clientDocType" | "clientDocNumber" | "clientName">;

/** SUNAT's table 2 of identities (catalogue 06); the rest (0 foreign, A diplomatic, B to G) have no kind of their own here. */
const KINDS: Readonly<Record<string, ClientDocType>> = { "1": "DNI", "4": "CE", "6": "RUC", "7": "PASSPORT" };

/** Who buys. Boletas under S/ 700 need not say it. `isVoided` documents mostly do not. */
export function readClient(reader: RowReader, isVoided: boolean): RowClient {
  const name = readName(reader.cell("name"));
  const stated = reader.cell("docNumber").toUpperCase();
  if (/^0*$/.test(stated)) {
    if (!isVoided && documentNeedsClient(reader))
      reader.warn("missing_client", "el comprobante no trae el RUC o DNI del cliente; complétalo en su ficha.");
    return {
      clientDocType: "OTHER",
      clientDocNumber: "SIN NUMERO",
      clientName: /^(anulad[oa]s?)?$/i.test(name) ? "Clientes varios" : name,
    };
  }
  if (/^\d[.,]\d*E\+?\d+$/.test(stated))
    reader.fail(
      "docNumber",
      `«${short(stated)}» perdió dígitos al pasar por Excel; usa el archivo original o da a la columna el formato Texto.`,
    );
  return { ...identity(reader, stated), clientName: name || "Cliente sin nombre" };
}

function readName(text: string): string {
  // Most names are plain: cleaning them costs more than all the rest of the row.
  const isPlain = /^[\x20-\x7e]*$/.test(text) && !text.includes("  ");
  return (isPlain ? text : cleanLine(text.slice(0, 2000))).slice(0, 300).trim();
}

function identity(reader: RowReader, stated: string): Pick<RowClient, "clientDocType" | "clientDocNumber"> {
  const code = reader.cell("docType").replace(/^0(?=\d)/, "");
  const digits = /^[\d\s.-]+$/.test(stated) ? stated.replace(/[\s.-]/g, "") : stated;
  const kind = KINDS[code] ?? (code === "" ? kindOf(digits) : "OTHER");
  if (kind === "DNI" && /^\d{6,7}$/.test(digits)) {
    const docNumber = digits.padStart(8, "0");
    reader.warn("dni_padded", `el DNI ${digits} perdió sus ceros de la izquierda; entró como ${docNumber}.`);
    return { clientDocType: "DNI", clientDocNumber: docNumber };
  }
  if (kind === "RUC" && !isValidRuc(digits))
    reader.warn("client_ruc_invalid", `el RUC del cliente (${short(digits)}) no es válido; revísalo.`);
  const fits = kind === "RUC" ? /^\d{11}$/.test(digits) : kind === "DNI" ? /^\d{8}$/.test(digits) : true;
  return { clientDocType: fits ? kind : "OTHER", clientDocNumber: (fits && kind !== "OTHER" ? digits : stated).slice(0, 300) };
}

function kindOf(digits: string): ClientDocType {
  return /^\d{11}$/.test(digits) ? "RUC" : /^\d{8}$/.test(digits) ? "DNI" : "OTHER";
}

/** A factura is for somebody with a RUC (Reglamento de Comprobantes de Pago, art. 8). */
function documentNeedsClient(reader: RowReader): boolean {
  return /^0?1$/.test(reader.cell("type"));
}
