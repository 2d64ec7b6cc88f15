import type { InputOf } from "../../../shared/contract/index.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { addDays, formatDate } from "../../../shared/dates.ts";
import { documentLabel } from "../../../shared/identifiers.ts";
import { currencyName, formatMoney } from "../../../shared/money.ts";
import { noteInTimeline } from "../../clients/index.ts";
import type { Command } from "../../ledger/context.ts";
import { readGuardRules } from "../guard/current-rules.ts";
import { graceEnd } from "./grace-end.ts";
import { readGrace, type WaitingPromise } from "./grace.ts";

/** Nobody promises for later than this; a date beyond it is a slip of the keyboard. */
const MOST_DAYS = 366;

type NewPromise = InputOf<"followup.recordPromise">;

/** What is owed by what the promise is about. A client keeps the retención back: its certificate closes it, no money does. */
type Owed = { openMinor: number; payableMinor: number };

type Document = { id: number; clientId: number; currency: string; label: string; openMinor: number; payableMinor: number };

/**
 * Notes a promise, in the client's timeline too. Without an amount it is of all the money that its documents, or everything in that currency, still wait for.
 * @throws AppError not_found, invalid_input, nothing_owed, invalid_amount (more than is owed, alone or with the promises that wait)
 */
export async function recordPromise(tx: Command, promise: NewPromise): Promise<{ id: number; amountMinor: number; graceUntilOn: string }> {
  const name = tx.bulk.get<{ name: string }>("SELECT name FROM clients WHERE id = ?", promise.clientId)?.name;
  if (name === undefined) throw new AppError("not_found", "Ese cliente no existe en estos datos.");
  refuseDay(promise.dueOn, tx.todayOn);
  const documents = [...new Set(promise.invoiceIds)].map((id) => readDocument(tx, id, promise));
  const everything = readOwed(tx, promise);
  const owed = documents.length > 0 ? addUp(documents) : everything;
  if (owed.openMinor === 0)
    throw new AppError("nothing_owed", `${name} no te debe nada en ${currencyName(promise.currency)}: no hay qué prometer.`);
  const amountMinor = promise.amountMinor ?? (owed.payableMinor || owed.openMinor);
  const waiting = ((await readGrace(tx.db, tx.todayOn, promise.clientId)).get(promise.clientId) ?? []).filter(
    (one) => one.currency === promise.currency,
  );
  refuseMoreThanOwed(amountMinor, owed, promise.currency, documents);
  refuseTwice(amountMinor, { openMinor: everything.openMinor, waiting }, promise.currency);
  const ids = documents.map(({ id }) => id);
  const ofThese = waiting.filter(({ invoiceIds }) => invoiceIds.length > 0 && invoiceIds.every((id) => ids.includes(id)));
  refuseTwice(amountMinor, { openMinor: owed.openMinor, waiting: ofThese }, promise.currency);
  const { promiseGraceDays, extraHolidays } = await readGuardRules(tx.db);
  const graceUntilOn = graceEnd(promise.dueOn, promiseGraceDays, extraHolidays);
  return { id: insertPromise(tx, { ...promise, amountMinor, graceUntilOn }, documents), amountMinor, graceUntilOn };
}

function refuseDay(dueOn: string, todayOn: string): void {
  if (dueOn < todayOn)
    throw new AppError(
      "invalid_input",
      `El ${formatDate(dueOn)} ya pasó. Escribe el día en que prometió pagar, desde hoy ${formatDate(todayOn)}.`,
    );
  if (dueOn > addDays(todayOn, MOST_DAYS))
    throw new AppError("invalid_input", `Falta más de un año para el ${formatDate(dueOn)}. Revisa la fecha en que prometió pagar.`);
}

function readDocument(tx: Command, id: number, { clientId, currency }: NewPromise): Document {
  const row = tx.bulk.get<Omit<Document, "label"> & { series: string; number: string }>(
    `SELECT i.id, i.client_id AS clientId, i.currency, i.series, i.number, i.open_minor AS openMinor,
      i.open_minor - coalesce((SELECT sum(open_minor) FROM parts WHERE invoice_id = i.id AND part = 'retencion'), 0) AS payableMinor
    FROM invoices i WHERE i.id = ?`,
    id,
  );
  if (!row) throw new AppError("not_found", "Uno de los documentos de la promesa ya no existe. Vuelve a elegirlos.");
  const label = documentLabel(row.series, row.number);
  if (row.clientId !== clientId)
    throw new AppError("invalid_input", `${label} es de otro cliente. Elige documentos del cliente que promete.`);
  if (row.currency !== currency)
    throw new AppError(
      "invalid_amount",
      `${label} está en ${currencyName(row.currency)} y la promesa en ${currencyName(currency)}: anota una promesa por moneda.`,
    );
  if (row.openMinor === 0) throw new AppError("nothing_owed", `${label} no tiene nada por cobrar. Quítala de la promesa.`);
  return { ...row, label };
}

function readOwed(tx: Command, { clientId, currency }: NewPromise): Owed {
  return tx.bulk.get<Owed>(
    `SELECT coalesce(sum(open_minor), 0) AS openMinor, coalesce(sum(CASE WHEN part = 'retencion' THEN 0 ELSE open_minor END), 0) AS payableMinor
    FROM parts WHERE client_id = ? AND currency = ? AND open_minor > 0`,
    clientId,
    currency,
  ) as Owed;
}

function addUp(documents: readonly Document[]): Owed {
  return documents.reduce(
    (sum, document) => ({ openMinor: sum.openMinor + document.openMinor, payableMinor: sum.payableMinor + document.payableMinor }),
    { openMinor: 0, payableMinor: 0 },
  );
}

function refuseMoreThanOwed(
  amountMinor: number,
  { openMinor, payableMinor }: Owed,
  currency: string,
  documents: readonly Document[],
): void {
  if (amountMinor > openMinor) {
    const of = documents.length === 0 ? "lo que debe" : `lo que falta de ${documents.map(({ label }) => label).join(", ")}`;
    throw new AppError(
      "invalid_amount",
      `${formatMoney(amountMinor, currency)} es más que ${of}: ${formatMoney(openMinor, currency)}. Anota esa suma o menos.`,
    );
  }
  if (payableMinor > 0 && amountMinor > payableMinor)
    throw new AppError(
      "invalid_amount",
      `De eso, ${formatMoney(openMinor - payableMinor, currency)} es retención: la cierra su comprobante, no un pago. Anota ${formatMoney(payableMinor, currency)} o menos.`,
    );
}

/** The same debt is not promised twice: promises that wait, and this one, stay within what is owed. */
function refuseTwice(
  amountMinor: number,
  { openMinor, waiting }: { openMinor: number; waiting: readonly WaitingPromise[] },
  currency: string,
): void {
  const promisedMinor = waiting.reduce((sum, one) => sum + one.amountMinor - one.paidMinor, 0);
  if (amountMinor + promisedMinor <= openMinor) return;
  const leftMinor = openMinor - promisedMinor;
  const said = waiting
    .map((one) => `${formatMoney(one.amountMinor - one.paidMinor, currency)} para el ${formatDate(one.dueOn)}`)
    .join(", ");
  const mend =
    leftMinor > 0
      ? `Anota ${formatMoney(leftMinor, currency)} o menos, o anula la promesa anterior`
      : "Si cambió de día, anula la promesa anterior y anota esta";
  throw new AppError("invalid_amount", `Ya prometió ${said}, y debe ${formatMoney(openMinor, currency)} en total. ${mend}.`);
}

function insertPromise(
  tx: Command,
  promise: NewPromise & { amountMinor: number; graceUntilOn: string },
  documents: readonly Document[],
): number {
  const id = tx.bulk.insert("promises", {
    client_id: promise.clientId,
    currency: promise.currency,
    amount_minor: promise.amountMinor,
    made_on: tx.todayOn,
    due_on: promise.dueOn,
    grace_until_on: promise.graceUntilOn,
    channel: promise.channel ?? null,
    note: promise.note ?? "",
    created_at: tx.at,
    cancelled_at: null,
    cancel_reason: null,
  }) as number;
  for (const document of documents) tx.bulk.insert("promise_invoices", { promise_id: id, invoice_id: document.id });
  const of = documents.length > 0 ? `, de ${documents.map(({ label }) => label).join(", ")}` : "";
  noteInTimeline(tx, {
    clientId: promise.clientId,
    // A call and a visit are a talk with the client; a promise that came in writing was not said by us.
    kind: promise.channel === "call" || promise.channel === "visit" ? promise.channel : "note",
    title: "Promesa de pago",
    text: [`${formatMoney(promise.amountMinor, promise.currency)} para el ${formatDate(promise.dueOn)}${of}.`, promise.note]
      .filter(Boolean)
      .join(" "),
    detail: { promiseId: id },
  });
  return id;
}
