import type { AllocationInput } from "../../shared/contract/common.ts";
import type { PaymentMethod } from "../../shared/contract/payments.ts";
import type { AdjustmentKind } from "../../shared/contract/reconciliation.ts";
import { AppError } from "../../shared/contract/errors.ts";
import { foldText } from "../../shared/identifiers.ts";
import { currencyExponent, formatMoney } from "../../shared/money.ts";
import { chargeInterest } from "../invoices/index.ts";
import type { Command } from "../ledger/context.ts";
import { noteOfferUses } from "../ledger/offers.ts";
import { accompany, type Companion, postPayment } from "../ledger/post.ts";
import { allocateAsTold } from "../payments/index.ts";

/** A line as a command finds it. */
export type StoredLine = {
  id: number;
  booked_on: string;
  amount_minor: number;
  currency: string;
  description: string;
  operation: string | null;
  counterparty_doc: string | null;
  counterparty_name: string | null;
  status: string;
  version: number;
  kind: string;
  bank: string;
  account_kind: "ordinary" | "detraccion" | "wallet";
};

const LINE = `SELECT l.id, l.booked_on, l.amount_minor, l.currency, l.description, l.operation, l.counterparty_doc, l.counterparty_name, l.status, l.version,
  l.kind, a.bank, a.kind AS account_kind FROM bank_lines l JOIN bank_accounts a ON a.id = l.bank_account_id WHERE l.id = ? AND l.removed_at IS NULL`;

export function findLine(tx: Command, lineId: number): StoredLine | undefined {
  return tx.bulk.get<StoredLine>(LINE, lineId);
}

/** What a deposit is for; all but the line's own amount is in the documents' currency. */
export type Decision = {
  clientId: number;
  allocations: readonly AllocationInput[];
  adjustments: readonly (AllocationInput & { kind: AdjustmentKind })[];
  favour: readonly (AllocationInput & { paymentId: number })[];
  conversion: { currency: string; amountMinor: number; rateMicros: number } | null;
  reasons: readonly string[];
};

const METHODS = { fee: "bank_fee", rounding: "rounding", discount: "discount" } as const satisfies Partial<
  Record<AdjustmentKind, PaymentMethod>
>;

/**
 * Makes the payment of a line, with what closes or is charged beside it and the offers that it took, and marks the line applied. Gives the payment's id.
 * @throws AppError of allocateAsTold
 */
export function settleLine(tx: Command, line: StoredLine, decision: Decision): number {
  const { clientId, conversion, reasons } = decision;
  const paymentId = postPayment(tx, {
    clientId,
    paidOn: line.booked_on,
    amountMinor: conversion?.amountMinor ?? line.amount_minor,
    currency: conversion?.currency ?? line.currency,
    method: methodOf(line),
    reference: line.operation ?? undefined,
    bankLineId: line.id,
    reasons,
    received: conversion ? { amountMinor: line.amount_minor, currency: line.currency, rateMicros: conversion.rateMicros } : undefined,
  });
  allocateAsTold(tx, paymentId, decision.allocations);
  accompany(tx, paymentId, [
    ...decision.favour.flatMap((used) => useFavour(tx, clientId, used)),
    ...decision.adjustments.map((adjustment) => adjust(tx, line, { paymentId, decision, adjustment })),
  ]);
  const discounts = decision.adjustments.filter(({ kind }) => kind === "discount");
  noteOfferUses(tx, { paymentId, clientId, paidOn: line.booked_on, discounts });
  tx.bulk.run("UPDATE bank_lines SET status = 'applied', payment_id = ?, version = version + 1 WHERE id = ?", paymentId, line.id);
  return paymentId;
}

function useFavour(tx: Command, clientId: number, { paymentId, ...allocation }: Decision["favour"][number]): Companion[] {
  const owner = tx.bulk.get<{ client_id: number }>("SELECT client_id FROM payments WHERE id = ?", paymentId);
  if (owner?.client_id !== clientId) throw new AppError("not_allowed", "Ese saldo a favor es de otro cliente.");
  return allocateAsTold(tx, paymentId, [allocation]).map((id) => ({ kind: "posting" as const, id }));
}

type Adjusting = { paymentId: number; decision: Decision; adjustment: Decision["adjustments"][number] };

function adjust(tx: Command, line: StoredLine, { paymentId, decision, adjustment }: Adjusting): Companion {
  const { kind, ...allocation } = adjustment;
  const { amountMinor, invoiceId } = allocation;
  if (kind === "interest") {
    const id = chargeInterest(tx, { invoiceId, amountMinor, on: line.booked_on });
    allocateAsTold(tx, paymentId, [{ invoiceId: id, amountMinor }]);
    return { kind: "invoice", id };
  }
  const currency = decision.conversion?.currency ?? line.currency;
  const oneUnit = 10 ** currencyExponent(currency);
  if (kind === "rounding" && amountMinor > oneUnit)
    throw new AppError(
      "invalid_amount",
      `Un redondeo es de ${formatMoney(oneUnit, currency)} como mucho: lo demás ciérralo como comisión o descuento.`,
    );
  const id = postPayment(tx, {
    clientId: decision.clientId,
    paidOn: line.booked_on,
    amountMinor,
    currency,
    method: METHODS[kind],
    reference: line.operation ?? undefined,
    reasons: decision.reasons,
  });
  allocateAsTold(tx, id, [allocation]);
  return { kind: "payment", id };
}

function methodOf({ account_kind: kind, bank, description }: StoredLine): PaymentMethod {
  if (kind === "detraccion") return "detraccion_deposit";
  const text = foldText(`${kind === "wallet" ? bank : ""} ${description}`);
  if (/\bplin\b/.test(text)) return "plin";
  if (kind === "wallet" || /\byape\b/.test(text)) return "yape";
  if (/\b(cheque|chq)\b/.test(text)) return "cheque";
  return /\b(dep|deposito|efectivo|efec|ventanilla|agente)\b/.test(text) ? "deposit" : "transfer";
}
