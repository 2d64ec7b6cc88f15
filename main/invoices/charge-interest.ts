import { AppError } from "../../shared/contract/errors.ts";
import { formatDate } from "../../shared/dates.ts";
import { documentKey, documentLabel } from "../../shared/identifiers.ts";
import type { Command } from "../ledger/context.ts";
import { postDocument } from "../ledger/post.ts";

type Charged = {
  issuer_ruc: string;
  type: string;
  series: string;
  number: string;
  client_id: number;
  currency: string;
  void_on: string | null;
};

/**
 * Charges the interest agreed on a document, as a document of its own: interest is always shown apart. `on`: the last day that it counts; it is owed at
 * once, or from a later day on.
 * Gives its id.
 * @throws AppError not_found | conflict when the document is void: what is not owed bears no interest
 */
export function chargeInterest(
  tx: Command,
  { invoiceId, amountMinor, on, dueOn = on }: { invoiceId: number; amountMinor: number; on: string; dueOn?: string },
): number {
  const of = tx.bulk.get<Charged>(
    "SELECT issuer_ruc, type, series, number, client_id, currency, void_on FROM invoices WHERE id = ?",
    invoiceId,
  );
  if (!of) throw new AppError("not_found", "El documento por el que se cobra el interés no existe.");
  const label = documentLabel(of.series, of.number);
  if (of.void_on !== null) throw new AppError("conflict", `${label} está anulado: elige otro documento por el que se cobra el interés.`);
  for (let turn = 1; ; turn++) {
    const number = `Interés ${label} ${formatDate(on)}${turn === 1 ? "" : ` (${turn})`}`;
    const id = postDocument(tx, {
      row: {
        key: documentKey(of.issuer_ruc, "OTHER", "", number),
        issuer_ruc: of.issuer_ruc,
        type: "OTHER",
        series: "",
        number,
        document_sort: `-${number}`,
        client_id: of.client_id,
        issue_on: on,
        due_on: dueOn,
        currency: of.currency,
        total_minor: amountMinor,
        detraccion_percent: null,
        detraccion_minor: null,
        detraccion_pen_minor: null,
        detraccion_code: null,
        detraccion_account: null,
        retencion_percent: null,
        retencion_minor: null,
        percepcion_minor: null,
        // A debit note may have the number of a factura: whose interest it is, its type tells.
        reference_type: of.type === "08" ? "08" : null,
        reference_series: of.series,
        reference_number: of.number,
        note_reason: null,
        note_cuotas: null,
        source_kind: "manual",
        source_sha256: null,
        source_name: null,
        source_format: null,
        detraccion_proposed: null,
        warnings: "[]",
        notes: `Interés pactado de ${label}`,
      },
      parts: [{ cuota: 1, part: "net", dueOn, amountMinor }],
    });
    if (id !== undefined) return id;
  }
}
