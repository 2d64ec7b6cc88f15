import type { NewInvoice } from "../../shared/contract/invoices.ts";
import { addDays, formatDate } from "../../shared/dates.ts";
import { parseDocumentNumber } from "../../shared/identifiers.ts";
import { currencyExponent, percentOf, roundToUnits } from "../../shared/money.ts";
import { type DecimalMark, readAmount, readPercent } from "./paste-amounts.ts";
import { type DateOrder, readDate } from "./paste-dates.ts";
import { FIELD_LABELS, type PasteField } from "./paste-fields.ts";
import {
  currencyOfAmount,
  documentTypeOf,
  isScientific,
  joinDocument,
  type PastedClient,
  type PastedDocument,
  readClientDoc,
  readCurrency,
  readDocument,
  readTermDays,
} from "./paste-values.ts";

/** How the columns of one block are written, decided from all their cells. */
export type BlockConventions = {
  fields: readonly (PasteField | null)[];
  dateOrders: Readonly<Partial<Record<PasteField, DateOrder>>>;
  decimalMarks: Readonly<Partial<Record<PasteField, DecimalMark>>>;
  /** What the heading of the total, or nothing else, says. */
  currency: string;
};

export type PasteOptions = { termDaysOf?: (docNumber: string) => number | undefined };

type Reader = {
  line: number;
  cell: (field: PasteField) => string;
  has: (field: PasteField) => boolean;
  fail: (field: PasteField | null, problem: string) => void;
  block: BlockConventions;
};

/** One row as an invoice, or the reasons why it cannot be one. `line` is its number in the pasted block. */
export function readRow(
  line: number,
  cells: readonly string[],
  block: BlockConventions,
  options: PasteOptions,
): { invoice: NewInvoice | null; errors: string[] } {
  const errors: string[] = [];
  const at = (field: PasteField) => block.fields.indexOf(field);
  const reader: Reader = {
    line,
    block,
    has: (field) => at(field) >= 0,
    cell: (field) => (at(field) < 0 ? "" : (cells[at(field)] ?? "")),
    fail: (field, problem) => errors.push(field === null ? `Fila ${line}: ${problem}` : `Fila ${line}, ${FIELD_LABELS[field]}: ${problem}`),
  };
  const document = readPastedDocument(reader);
  const client = readPastedClient(reader);
  const issueOn = readPastedDate(reader, "issueOn", true);
  const currency = readPastedCurrency(reader);
  const totalMinor = readTotal(reader, currency, document?.type);
  const clientName = readName(reader);
  const dueOn = readDueOn(reader, issueOn, client, options);
  const deductions = totalMinor === undefined ? {} : readDeductions(reader, currency, totalMinor);
  if (errors.length > 0 || !document || !client || issueOn === undefined || totalMinor === undefined) return { invoice: null, errors };
  const about = parseDocumentNumber(reader.cell("about"));
  const other = reader.cell("otherReference").slice(0, 300);
  const invoice: NewInvoice = {
    ...document,
    clientDocType: client.docType,
    clientDocNumber: client.docNumber,
    clientName,
    issueOn,
    ...(dueOn === undefined ? {} : { dueOn }),
    currency,
    totalMinor,
    ...deductions,
    ...(about && (document.type === "07" || document.type === "08")
      ? { reference: { type: about.series.startsWith("B") ? "03" : "01", ...about } }
      : {}),
    ...(other ? { otherReferences: [other] } : {}),
    ...(reader.cell("notes") ? { notes: reader.cell("notes").slice(0, 20_000) } : {}),
  };
  return { invoice, errors };
}

function readPastedDocument({ cell, has, fail }: Reader): PastedDocument | undefined {
  const typeText = cell("type");
  const type = typeText === "" ? undefined : documentTypeOf(typeText);
  if (typeText !== "" && type === undefined)
    fail("type", `«${short(typeText)}» no se reconoce; escribe factura, boleta, nota de crédito o nota de débito.`);
  const document = has("document") ? readDocument(cell("document"), type) : joinDocument(cell("series"), cell("number"), type);
  if (!document)
    fail(has("document") || !has("number") ? "document" : "number", "falta el número; escribe la serie y el número, como F001-123.");
  else if (document.type === "OTHER" && type !== undefined && type !== "OTHER") {
    // Taken for another paper, a credit note would be owed.
    const message = `«${short(document.number)}» no trae serie y número; escríbelos, como F001-123, o pon «otro» en el tipo.`;
    fail(has("document") ? "document" : "number", message);
    return undefined;
  } else if (document.type !== "OTHER" && !/^[A-Z0-9]{4}$/.test(document.series ?? "")) {
    fail(
      has("document") ? "document" : "series",
      `«${short(document.series ?? document.number)}» no es una serie; son 4 letras o números, como F001.`,
    );
    return undefined;
  }
  return document;
}

function readPastedClient({ cell, fail }: Reader): PastedClient | undefined {
  const text = cell("clientDoc");
  const client = text === "" ? undefined : readClientDoc(text);
  if (client) return client;
  if (text === "") fail("clientDoc", "falta; escribe los 11 dígitos del RUC o los 8 del DNI.");
  else if (isScientific(text))
    fail(
      "clientDoc",
      `«${short(text)}» perdió dígitos; en Excel da a la columna el formato Texto o Número sin decimales y cópiala otra vez.`,
    );
  else fail("clientDoc", `«${short(text)}» no es un RUC (11 dígitos) ni un DNI (8 dígitos); corrígelo.`);
  return undefined;
}

function readName({ cell, fail }: Reader): string {
  const name = cell("clientName").replace(/\s+/g, " ").slice(0, 300);
  if (name === "") fail("clientName", "falta el nombre o la razón social; escríbelo.");
  return name;
}

function readPastedDate({ cell, block, fail }: Reader, field: "issueOn" | "dueOn", isRequired: boolean): string | undefined {
  const text = cell(field);
  const date = readDate(text, block.dateOrders[field] ?? "dmy");
  if ("on" in date) return date.on;
  if (date.problem === "none") {
    if (isRequired) fail(field, "falta la fecha; escribe dd/mm/aaaa.");
  } else
    fail(
      field,
      date.problem === "no_such_day"
        ? `la fecha ${short(text)} no existe; escribe dd/mm/aaaa.`
        : `«${short(text)}» no es una fecha; escribe dd/mm/aaaa.`,
    );
  return undefined;
}

/** The due date of its column, or the issue plus the days of credit of the row, or of the client. */
function readDueOn(
  reader: Reader,
  issueOn: string | undefined,
  client: PastedClient | undefined,
  options: PasteOptions,
): string | undefined {
  const dueOn = readPastedDate(reader, "dueOn", false);
  if (issueOn === undefined) return dueOn;
  if (dueOn !== undefined && dueOn < issueOn) {
    reader.fail("dueOn", `vence el ${formatDate(dueOn)}, antes de su emisión (${formatDate(issueOn)}); corrige una de las dos.`);
    return undefined;
  }
  if (dueOn !== undefined) return dueOn;
  const days = readTermDays(reader.cell("termDays")) ?? (client ? options.termDaysOf?.(client.docNumber) : undefined);
  return days === undefined ? undefined : addDays(issueOn, days);
}

function readPastedCurrency({ cell, block, fail }: Reader): string {
  const text = cell("currency");
  const stated = text === "" ? undefined : readCurrency(text);
  if (text !== "" && stated === undefined) fail("currency", `«${short(text)}» no se reconoce; escribe S/ o US$.`);
  return stated ?? currencyOfAmount(cell("total")) ?? block.currency;
}

function readTotal({ cell, block, fail }: Reader, currency: string, type: string | undefined): number | undefined {
  const text = cell("total");
  const minor = text === "" ? undefined : readAmount(text, currency, block.decimalMarks.total ?? "either");
  if (text === "") fail("total", "falta el importe; escribe un número como 1180.00.");
  else if (minor === undefined) fail("total", `«${short(text)}» no es un importe; escribe un número como 1180.00.`);
  else if (minor < 0 && type !== "07")
    fail("total", `${short(text)} es negativo; si es una nota de crédito, pon «Nota de crédito» en la columna Tipo.`);
  else if (minor === 0 && type !== "07") fail("total", "es cero; escribe el total con impuestos.");
  return minor === undefined ? undefined : Math.abs(minor);
}

type Deductions = Pick<NewInvoice, "detraccion" | "retencion">;

function readDeductions(reader: Reader, currency: string, totalMinor: number): Deductions {
  const detraccion = readDeduction(reader, "detraccion", currency, totalMinor);
  const retencion = readDeduction(reader, "retencion", currency, totalMinor);
  return { ...(detraccion ? { detraccion } : {}), ...(retencion ? { retencion } : {}) };
}

/**
 * A percentage (`12%`, or a plain 15 or less that is no part of a small total) or an amount. The deposit of a detracción in soles has no céntimos.
 */
function readDeduction(
  { cell, block, fail }: Reader,
  field: "detraccion" | "retencion",
  currency: string,
  totalMinor: number,
): { percent: number; amountMinor: number } | undefined {
  const text = cell(field);
  if (/^(|-|no|0+([.,]0+)?%?)$/i.test(text)) return undefined;
  const percent = readPercent(text);
  if (percent !== undefined && (text.includes("%") || (percent <= 15 && totalMinor > 15 * 10 * 10 ** currencyExponent(currency)))) {
    const exact = percentOf(totalMinor, percent);
    const amountMinor = field === "detraccion" && currency === "PEN" ? roundToUnits(exact, currency) : exact;
    return amountMinor > 0 ? { percent, amountMinor } : undefined;
  }
  const amountMinor = readAmount(text, currency, block.decimalMarks[field] ?? "either");
  if (amountMinor !== undefined && amountMinor > 0 && amountMinor < totalMinor)
    return { percent: Math.round((amountMinor * 100) / totalMinor), amountMinor };
  fail(field, `«${short(text)}» no es un porcentaje ni un monto menor que el total; escribe 12% o el monto.`);
  return undefined;
}

function short(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
