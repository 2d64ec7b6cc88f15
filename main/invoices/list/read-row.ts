import type { Finding } from "../../../shared/contract/common.ts";
import type { NewInvoice } from "../../../shared/contract/invoices.ts";
import { addDays, formatDate } from "../../../shared/dates.ts";
import { isValidRuc, parseDocumentNumber } from "../../../shared/identifiers.ts";
import { readTermDays } from "../../platform/table-amounts.ts";
import { type Identity, identityTypeOf, isScientific, readIdentity } from "../../platform/table-identity.ts";
import { joinDocument, type ListedDocument, readDocument } from "./document.ts";
import { labelOf, type InvoiceField } from "./fields.ts";
import { readDeductions, readMoney } from "./row-money.ts";
import { listReader, type ListConventions, type ListOptions, type RowReader, shorten } from "./row-reader.ts";

export type ReadInvoice = { invoice: NewInvoice | null; errors: string[]; warnings: Finding[] };

/**
 * Gives a reader of rows: one row as an invoice, or the reasons why it cannot be one. Every message names the row, the column and the mend.
 * `row` is its number in the sheet; `cell` gives the text of a field, empty where there is none.
 */
export function rowReader(
  list: ListConventions,
  options: ListOptions,
): (row: number, cell: (field: InvoiceField) => string) => ReadInvoice {
  const shared = listReader(list, options);
  return (row, cell) => {
    const errors: string[] = [];
    const warnings: Finding[] = [];
    const reader: RowReader = {
      ...shared,
      row,
      cell,
      fail: (field, problem) => errors.push(`Fila ${row}, ${labelOf(field)}: ${problem}`),
      warn: (code, message) => warnings.push({ code, message }),
    };
    return { invoice: readInvoice(reader, errors), errors, warnings };
  };
}

function readInvoice(reader: RowReader, errors: readonly string[]): NewInvoice | null {
  const { cell } = reader;
  const stated = readListedDocument(reader);
  const clientName = readName(reader);
  const client = readClient(reader, clientName);
  const dates = readDates(reader, client);
  const money = readMoney(reader, stated?.type);
  const type = money.isCredit ? "07" : stated?.type;
  const deductions = money.totalMinor === undefined ? {} : readDeductions(reader, money.currency, money.totalMinor);
  if (errors.length > 0 || !stated || !type || !client || dates.issueOn === undefined || money.totalMinor === undefined) return null;
  const about = aboutOf(reader);
  const other = cell("otherReference").slice(0, 300);
  const notes = cell("notes").slice(0, 20_000);
  return {
    ...stated,
    type,
    clientDocType: client.docType,
    clientDocNumber: client.docNumber,
    clientName,
    issueOn: dates.issueOn,
    ...(dates.dueOn === undefined ? {} : { dueOn: dates.dueOn }),
    currency: money.currency,
    totalMinor: money.totalMinor,
    ...deductions,
    ...(about && (type === "07" || type === "08") ? { reference: { type: about.series.startsWith("B") ? "03" : "01", ...about } } : {}),
    ...(other ? { otherReferences: [other] } : {}),
    ...(notes ? { notes } : {}),
  };
}

function aboutOf({ cell }: RowReader): { series: string; number: string } | undefined {
  const whole = cell("about") || cell("aboutNumber");
  return parseDocumentNumber(whole) ?? parseDocumentNumber(`${cell("aboutSeries")}-${cell("aboutNumber")}`);
}

function readListedDocument({ cell, has, fail, typeOf }: RowReader): ListedDocument | undefined {
  const typeText = cell("type");
  const isBlank = /^-?$/.test(typeText);
  const type = isBlank ? undefined : typeOf(typeText);
  if (!isBlank && type === undefined)
    fail("type", `«${shorten(typeText)}» no se reconoce; escribe factura, boleta, nota de crédito o nota de débito.`);
  const document = has("document") ? readDocument(cell("document"), type) : joinDocument(cell("series"), cell("number"), type);
  const field = has("document") || !has("number") ? "document" : "number";
  if (document?.type === "OTHER" && /^[TV]\d{3}$/.test(document.series ?? "")) {
    const guide = shorten(`${document.series}-${document.number}`);
    fail(field, `«${guide}» es una guía de remisión, que no se cobra; quita la fila o escribe el número de la factura.`);
    return undefined;
  }
  if (!document) fail(field, "falta el número; escribe la serie y el número, como F001-123.");
  else if (document.type === "OTHER" && type !== undefined && type !== "OTHER") {
    // Taken for another paper, a credit note would be owed.
    fail(field, `«${shorten(document.number)}» no trae serie y número; escríbelos, como F001-123, o pon «otro» en el tipo.`);
    return undefined;
  } else if (document.type !== "OTHER" && !/^[A-Z0-9]{4}$/.test(document.series ?? "")) {
    const series = shorten(document.series ?? document.number);
    fail(has("document") ? "document" : "series", `«${series}» no es una serie; son 4 letras o números, como F001.`);
    return undefined;
  } else if (document.type !== "OTHER" && !/^\d{1,8}$/.test(document.number)) {
    fail(field, `«${shorten(document.number)}» no es el número de un comprobante; son hasta 8 dígitos, como 123.`);
    return undefined;
  }
  return document;
}

function readClient(reader: RowReader, clientName: string): Identity | undefined {
  const { cell, fail, warn, row, options } = reader;
  const text = cell("clientDoc");
  const isBlank = /^[\s0.-]*$/.test(text);
  const typeText = cell("clientDocType");
  const stated = (typeText === "" ? undefined : identityTypeOf(typeText)) ?? (reader.isDni ? "DNI" : undefined);
  const client = isBlank ? options.clientOf?.(clientName) : readIdentity(text, stated);
  if (client) {
    if (client.docType === "RUC" && !isValidRuc(client.docNumber))
      warn("ruc_check", `Fila ${row}: el RUC ${client.docNumber} no pasa la verificación; revisa que no haya un dígito cambiado.`);
    const digits = text.replace(/\D/g, "");
    if (client.docType === "DNI" && !isBlank && digits.length < 8)
      warn("dni_padded", `Fila ${row}: al DNI ${digits} le faltaba el cero de adelante; se tomó ${client.docNumber}.`);
    return client;
  }
  if (isBlank) fail("clientDoc", "falta el RUC o DNI del cliente; escribe los 11 dígitos del RUC o los 8 del DNI.");
  else if (isScientific(text))
    fail(
      "clientDoc",
      `«${shorten(text)}» perdió dígitos; en Excel da a la columna el formato Texto o Número sin decimales y cópiala otra vez.`,
    );
  else fail("clientDoc", `«${shorten(text)}» no es un RUC (11 dígitos) ni un DNI (8 dígitos); corrígelo.`);
  return undefined;
}

function readName({ cell, fail }: RowReader): string {
  const name = cell("clientName").replace(/\s+/g, " ").trim().slice(0, 300);
  if (name === "") fail("clientName", "falta el nombre o la razón social; escríbelo.");
  return name;
}

type Dates = { issueOn: string | undefined; dueOn: string | undefined };

/** The due date is the one of its column, or the issue plus the days of credit of the row, or of the client. */
function readDates(reader: RowReader, client: Identity | undefined): Dates {
  const { has, fail, warn, row, options } = reader;
  const isFromDue = !has("issueOn") && !options.assumesNothing;
  const dueOn = readListedDate(reader, "dueOn", isFromDue);
  const days = readTermDays(reader.cell("termDays"));
  if (isFromDue) {
    if (dueOn === undefined) return { issueOn: undefined, dueOn };
    const issueOn = addDays(dueOn, -(days ?? 0));
    warn("issue_from_due", `Fila ${row}: la lista no dice cuándo se emitió; se puso ${formatDate(issueOn)}, según su vencimiento.`);
    return { issueOn, dueOn };
  }
  const issueOn = readListedDate(reader, "issueOn", true);
  if (issueOn === undefined) return { issueOn, dueOn };
  if (dueOn !== undefined && dueOn < issueOn) {
    fail("dueOn", `vence el ${formatDate(dueOn)}, antes de su emisión (${formatDate(issueOn)}); corrige una de las dos.`);
    return { issueOn, dueOn: undefined };
  }
  if (dueOn !== undefined) return { issueOn, dueOn };
  const term = days ?? (client ? options.termDaysOf?.(client.docNumber) : undefined);
  return { issueOn, dueOn: term === undefined ? undefined : addDays(issueOn, term) };
}

function readListedDate({ cell, dayOf, fail }: RowReader, field: "issueOn" | "dueOn", isRequired: boolean): string | undefined {
  const text = cell(field);
  const date = dayOf[field](text);
  if ("on" in date) return date.on;
  if (date.problem === "none") {
    if (isRequired) fail(field, "falta la fecha; escribe dd/mm/aaaa.");
  } else if (date.problem === "no_such_day") fail(field, `la fecha ${shorten(text)} no existe; escribe dd/mm/aaaa.`);
  else fail(field, `«${shorten(text)}» no es una fecha; escribe dd/mm/aaaa.`);
  return undefined;
}
