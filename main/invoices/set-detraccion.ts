import { AppError } from "../../shared/contract/errors.ts";
import { documentLabel } from "../../shared/identifiers.ts";
import { formatMoney, splitProportionally } from "../../shared/money.ts";
import type { Command } from "../ledger/context.ts";
import { type PartToPost, replaceSchedule } from "../ledger/post.ts";
import type { InvoiceRecord } from "../ledger/tables.ts";
import { type OpenPart, openPartsOf } from "../payments/index.ts";
import type { ProposedDetraccion } from "./propose-detraccion.ts";

/**
 * The open parts with a detracción split off their net, in proportion to the cuotas: one deposit, due with the first of them.
 * `amountMinor` is at most the net that is open.
 */
export function splitOffDetraccion(open: readonly OpenPart[], amountMinor: number): PartToPost[] {
  const net = open
    .filter(({ part }) => part === "net")
    .toSorted((a, b) => (a.dueOn === b.dueOn ? a.cuota - b.cuota : a.dueOn < b.dueOn ? -1 : 1));
  const shares = splitProportionally(
    amountMinor,
    net.map(({ openMinor }) => openMinor),
  );
  const parts = open.map(({ id, cuota, part, dueOn, openMinor }): PartToPost => {
    const at = net.findIndex((one) => one.id === id);
    return { cuota, part, dueOn, amountMinor: openMinor - (shares[at] ?? 0) };
  });
  const [first] = net;
  return [
    ...parts.filter((part) => part.amountMinor > 0),
    ...(first ? [{ cuota: first.cuota, part: "detraccion" as const, dueOn: first.dueOn, amountMinor }] : []),
  ];
}

/**
 * Splits a detracción off the open net of a document.
 * @param amountMinor in the document's currency
 * @throws AppError not_found | conflict when it is void or has a detracción already | invalid_amount when it is more than the net that is open
 */
export function setDetraccion(tx: Command, id: number, { percent, amountMinor }: { percent: number; amountMinor: number }): void {
  const invoice = openDocument(tx, id);
  const label = documentLabel(invoice.series, invoice.number);
  if (invoice.detraccion_minor !== null)
    throw new AppError("conflict", `${label} ya tiene una detracción de ${formatMoney(invoice.detraccion_minor, invoice.currency)}.`);
  const open = openPartsOf(tx, id);
  const netMinor = open.reduce((sum, part) => sum + (part.part === "net" ? part.openMinor : 0), 0);
  if (amountMinor > netMinor)
    throw new AppError(
      "invalid_amount",
      `La detracción de ${formatMoney(amountMinor, invoice.currency)} es más que lo que ${label} tiene por cobrar: ${formatMoney(netMinor, invoice.currency)}.`,
    );
  replaceSchedule(tx, id, splitOffDetraccion(open, amountMinor));
  const proposed = invoice.detraccion_proposed === null ? undefined : (JSON.parse(invoice.detraccion_proposed) as ProposedDetraccion);
  tx.bulk.run(
    `UPDATE invoices SET detraccion_percent = ?, detraccion_minor = ?, detraccion_pen_minor = ?, detraccion_code = ?, detraccion_account = ? WHERE id = ?`,
    percent,
    amountMinor,
    invoice.currency === "PEN" ? amountMinor : null,
    proposed?.code ?? null,
    proposed?.account ?? null,
    id,
  );
  settleProposal(tx, invoice);
}

/** Forgets the detracción that a document proposes. @throws AppError not_found | conflict when it is void or proposes none */
export function dismissDetraccion(tx: Command, id: number): void {
  const invoice = openDocument(tx, id);
  if (!mentions(invoice))
    throw new AppError("conflict", `${documentLabel(invoice.series, invoice.number)} no tiene una detracción por confirmar.`);
  settleProposal(tx, invoice);
}

type Row = Pick<
  InvoiceRecord,
  "id" | "series" | "number" | "currency" | "void_on" | "detraccion_minor" | "detraccion_proposed" | "warnings"
>;

function openDocument(tx: Command, id: number): Row {
  const invoice = tx.bulk.get<Row>(
    "SELECT id, series, number, currency, void_on, detraccion_minor, detraccion_proposed, warnings FROM invoices WHERE id = ?",
    id,
  );
  if (!invoice) throw new AppError("not_found", "Ese documento no existe.");
  if (invoice.void_on) throw new AppError("conflict", "Ese documento está anulado: ya no se puede cambiar.");
  return invoice;
}

const IN_WORDS = "detraccion_in_note";

function mentions({ detraccion_proposed, warnings }: Row): boolean {
  return detraccion_proposed !== null || (JSON.parse(warnings) as { code: string }[]).some(({ code }) => code === IN_WORDS);
}

function settleProposal(tx: Command, { id, warnings }: Row): void {
  const left = (JSON.parse(warnings) as { code: string }[]).filter(({ code }) => code !== IN_WORDS);
  tx.bulk.run("UPDATE invoices SET detraccion_proposed = NULL, warnings = ? WHERE id = ?", JSON.stringify(left), id);
}
