import type { DocumentType } from "../../../shared/contract/common.ts";
import type { NewInvoice } from "../../../shared/contract/invoices.ts";
import { normaliseNumber, parseDocumentNumber } from "../../../shared/identifiers.ts";
import { type RowReader, short } from "./row-reader.ts";

export type RowDocument = { type: DocumentType; series?: string; number: string };

/**
 * Ours, of SUNAT's table 10 of types. 87 and 88 are the special notes; tickets (12), papers of banks (13), receipts of public services (14) and the rest are
 * kept as OTHER. undefined when it is no code.
 */
function documentTypeOf(text: string): DocumentType | undefined {
  const code = /^(\d{1,2})(?!\d)/.exec(text)?.[1]?.padStart(2, "0");
  if (code === undefined) return undefined;
  if (code === "01" || code === "03" || code === "07" || code === "08") return code;
  return code === "87" ? "07" : code === "88" ? "08" : "OTHER";
}

/** Type, series and number, as the ledger's key wants them. */
export function readDocument(reader: RowReader): RowDocument | undefined {
  const { cell, fail } = reader;
  const type = documentTypeOf(cell("type"));
  if (type === undefined)
    fail("type", `«${short(cell("type"))}» no es un tipo de comprobante; escribe 01 (factura), 03 (boleta), 07 o 08 (notas).`);
  const { series, number } = seriesAndNumber(cell("series"), cell("number"));
  if (number === "") fail("number", "falta el número del comprobante; escríbelo, como 123.");
  else if (type === "OTHER")
    return number.length <= 300 && series.length <= 300 ? { type, ...(series ? { series } : {}), number } : undefined;
  else if (!/^\d{1,8}$/.test(number)) fail("number", `«${short(number)}» no es un número de comprobante; son hasta 8 dígitos, como 123.`);
  if (series === "" && type !== "OTHER") fail("series", "falta la serie; escríbela, como F001.");
  else if (type !== "OTHER" && !/^[A-Z0-9]{1,4}$/.test(series))
    fail("series", `«${short(series)}» no es una serie; son hasta 4 letras o números, como F001.`);
  return type === undefined || reader.problems.length > 0 ? undefined : { type, series, number };
}

function seriesAndNumber(seriesText: string, numberText: string): { series: string; number: string } {
  const whole = seriesText === "" ? parseDocumentNumber(numberText) : undefined;
  return whole ?? { series: seriesText.toUpperCase(), number: normaliseNumber(numberText) };
}

/** Boletas of a day may stand in one row, from the first number to the last. */
export function warnOfRange(reader: RowReader, document: RowDocument): void {
  const last = normaliseNumber(reader.cell("lastNumber"));
  if (last === "" || last === "0" || last === document.number) return;
  const named = (number: string) => (document.series ? `${document.series}-${number}` : number);
  const range = `los números ${named(document.number)} a ${named(short(last))}`;
  reader.warn("range", `la fila suma ${range}: entró un solo documento con el primer número y el total de todos.`);
}

/** The document that a note is about. */
export function readReference(reader: RowReader, document: RowDocument, voided: boolean): NewInvoice["reference"] {
  if (document.type !== "07" && document.type !== "08") return undefined;
  const { series, number } = seriesAndNumber(reader.cell("refSeries"), reader.cell("refNumber"));
  if (number === "" || series === "") {
    if (!voided)
      reader.warn("note_without_reference", "la nota no dice qué comprobante modifica; quedará a favor del cliente hasta que la apliques.");
    return undefined;
  }
  const stated = reader.cell("refType");
  const type = stated === "" || stated === "00" ? (series.startsWith("B") ? "03" : "01") : documentTypeOf(stated);
  return { type: type ?? "01", series: series.slice(0, 300), number: number.slice(0, 300) };
}
