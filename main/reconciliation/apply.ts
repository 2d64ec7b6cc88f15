import type { AllocationInput } from "../../shared/contract/common.ts";
import type { OutputOf } from "../../shared/contract/index.ts";
import type { PaymentMethod } from "../../shared/contract/payments.ts";
import type { Proposal } from "../../shared/contract/reconciliation.ts";
import { AppError } from "../../shared/contract/errors.ts";
import { foldText } from "../../shared/identifiers.ts";
import { keepBatchIf, labelBatch } from "../ledger/batches.ts";
import type { Command, CommandContext } from "../ledger/context.ts";
import { postPayment } from "../ledger/post.ts";
import { allocateAsTold, openPartsOf, unallocatedOf } from "../payments/index.ts";
import { breather } from "../platform/breathe.ts";
import { type Proposed, proposeAll } from "./proposals.ts";

type Applied = OutputOf<"reconciliation.applyMatches">;
type Wanted = { lineIds: number[] } | { automatic: true; bankAccountId?: number | undefined };

/** A line as the command finds it. */
type StoredLine = {
  id: number;
  booked_on: string;
  amount_minor: number;
  currency: string;
  description: string;
  operation: string | null;
  status: string;
  version: number;
  kind: string;
  bank: string;
  account_kind: "ordinary" | "detraccion" | "wallet";
};

const LINE = `SELECT l.id, l.booked_on, l.amount_minor, l.currency, l.description, l.operation, l.status, l.version, l.kind, a.bank, a.kind AS account_kind
  FROM bank_lines l JOIN bank_accounts a ON a.id = l.bank_account_id WHERE l.id = ? AND l.removed_at IS NULL`;

/**
 * Applies exactly what the proposals show, in one transaction: those of the given lines, or all that are sure.
 * A line that changed meanwhile, or whose documents did, is skipped and said.
 */
export async function applyMatches(context: CommandContext, wanted: Wanted): Promise<Applied> {
  const proposed = await proposeAll(context);
  const chosen = chooseProposals(proposed, wanted);
  const skipped = "lineIds" in wanted ? withoutProposal(wanted.lineIds, proposed) : [];
  if (chosen.length === 0) return { applied: 0, reversed: 0, skipped, batchId: null };
  const batch = { kind: "reconciliation", label: "Conciliación" };
  const detail = { lines: chosen.length, automatic: "automatic" in wanted };
  return context.command(
    { what: "reconciliation.applyMatches", topics: ["reconciliation", "payments", "invoices", "clients"], batch, detail },
    async (tx) => {
      const pause = breather(context.signal);
      let applied = 0;
      for (const [done, proposal] of chosen.entries()) {
        await pause();
        if (done % 100 === 0) context.progress(done, chosen.length, "Aplicando abonos");
        const problem = applyOne(tx, proposal, proposed);
        if (problem === undefined) applied += 1;
        else skipped.push({ lineId: proposal.lineId, message: problem });
      }
      labelBatch(tx, applied === 1 ? "1 abono conciliado" : `${applied} abonos conciliados`);
      return { applied, reversed: 0, skipped, batchId: keepBatchIf(tx, applied > 0) };
    },
  );
}

function chooseProposals({ proposals, lines }: Proposed, wanted: Wanted): Proposal[] {
  if ("lineIds" in wanted) {
    const ids = new Set(wanted.lineIds);
    return proposals.filter((proposal) => ids.has(proposal.lineId));
  }
  return proposals.filter(
    (proposal) =>
      proposal.automatic && (wanted.bankAccountId === undefined || lines.get(proposal.lineId)?.bankAccountId === wanted.bankAccountId),
  );
}

function withoutProposal(lineIds: readonly number[], { lines }: Proposed): Applied["skipped"] {
  return [...new Set(lineIds)]
    .filter((lineId) => !lines.has(lineId))
    .map((lineId) => ({ lineId, message: "Este movimiento ya no espera: se aplicó, se quitó o no es un abono." }));
}

/** Applies one proposal; gives why not when it cannot be, having written nothing. */
function applyOne(tx: Command, proposal: Proposal, proposed: Proposed): string | undefined {
  const { clientId } = proposal;
  if (clientId === null) return "No sabemos de quién es: aplícalo a mano eligiendo el cliente.";
  const line = tx.bulk.get<StoredLine>(LINE, proposal.lineId);
  if (line?.status !== "pending" || line.version !== proposed.lines.get(proposal.lineId)?.version)
    return "Cambió mientras tanto: revísalo otra vez.";
  if (!isStillOpen(tx, proposal)) return "Sus documentos cambiaron mientras tanto: revísalo otra vez.";
  const reasons = proposal.reasons.map((reason) => reason.text);
  payWithLine(tx, line, { clientId, allocations: proposal.allocations, reasons });
  return undefined;
}

function isStillOpen(tx: Command, { allocations }: Proposal): boolean {
  return allocations.every(({ invoiceId, cuota, part, amountMinor }) =>
    openPartsOf(tx, invoiceId).some((open) => open.cuota === cuota && open.part === part && open.openMinor >= amountMinor),
  );
}

type Use = { clientId: number; allocations: readonly AllocationInput[]; reasons: readonly string[] };

/** Makes the payment of a line and marks the line applied. Gives the payment's id. */
function payWithLine(tx: Command, line: StoredLine, { clientId, allocations, reasons }: Use): number {
  const paymentId = postPayment(tx, {
    clientId,
    paidOn: line.booked_on,
    amountMinor: line.amount_minor,
    currency: line.currency,
    method: methodOf(line),
    reference: line.operation ?? undefined,
    bankLineId: line.id,
    reasons,
  });
  allocateAsTold(tx, paymentId, allocations);
  tx.bulk.run("UPDATE bank_lines SET status = 'applied', payment_id = ?, version = version + 1 WHERE id = ?", paymentId, line.id);
  return paymentId;
}

function methodOf({ account_kind: kind, bank, description }: StoredLine): PaymentMethod {
  if (kind === "detraccion") return "detraccion_deposit";
  const text = foldText(`${kind === "wallet" ? bank : ""} ${description}`);
  if (/\bplin\b/.test(text)) return "plin";
  if (kind === "wallet" || /\byape\b/.test(text)) return "yape";
  if (/\b(cheque|chq)\b/.test(text)) return "cheque";
  return /\b(dep|deposito|efectivo|efec|ventanilla|agente)\b/.test(text) ? "deposit" : "transfer";
}

type ByHand = { lineId: number; version: number; clientId: number; allocations: AllocationInput[] };

/**
 * Applies a line as the user says; the rest becomes the client's balance in favour.
 * @throws AppError not_found | conflict when the line changed since it was seen | not_allowed for money that went out | invalid_amount
 */
export async function matchByHand(
  context: CommandContext,
  { lineId, version, clientId, allocations }: ByHand,
): Promise<OutputOf<"reconciliation.matchByHand">> {
  const batch = { kind: "reconciliation", label: "Abono aplicado a mano" };
  const detail = { lineId, clientId, allocations: allocations.map(({ invoiceId, amountMinor }) => ({ invoiceId, amountMinor })) };
  return context.command(
    { what: "reconciliation.matchByHand", topics: ["reconciliation", "payments", "invoices", "clients"], batch, detail },
    async (tx) => {
      const line = tx.bulk.get<StoredLine>(LINE, lineId);
      if (!line) throw new AppError("not_found", "Ese movimiento ya no existe en estos datos.");
      if (line.version !== version || line.status === "applied")
        throw new AppError("conflict", "Este movimiento cambió mientras lo mirabas. Revísalo otra vez antes de aplicarlo.", {
          version: line.version,
          status: line.status,
        });
      if (line.amount_minor <= 0)
        throw new AppError("not_allowed", "Este movimiento es dinero que salió: no se puede aplicar como pago de un cliente.");
      if (!tx.bulk.get("SELECT 1 FROM clients WHERE id = ?", clientId))
        throw new AppError("not_found", "Ese cliente no existe en estos datos.");
      const paymentId = payWithLine(tx, line, { clientId, allocations, reasons: ["Aplicado a mano"] });
      return { paymentId, unallocatedMinor: unallocatedOf(tx, paymentId), batchId: tx.batchId as number };
    },
  );
}
