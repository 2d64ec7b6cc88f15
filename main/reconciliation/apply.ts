import type { OutputOf, ParsedInputOf } from "../../shared/contract/index.ts";
import type { Proposal } from "../../shared/contract/reconciliation.ts";
import { exchangeRate } from "../../shared/contract/rates.ts";
import { AppError } from "../../shared/contract/errors.ts";
import { convertMinor } from "../../shared/exchange.ts";
import { keepBatchIf, labelBatch } from "../ledger/batches.ts";
import type { Command, CommandContext } from "../ledger/context.ts";
import { areOffered } from "../ledger/offers.ts";
import { openPartsOf, unallocatedOf } from "../payments/index.ts";
import { breather } from "../platform/breathe.ts";
import { learnFrom } from "./knowledge/learn.ts";
import { lastProposed, type Proposed, proposeAll } from "./proposals.ts";
import { readReversals, settleIfFree } from "./reversals.ts";
import { type Decision, findLine, settleLine, type StoredLine } from "./settle-line.ts";

type Applied = OutputOf<"reconciliation.applyMatches">;
type Wanted = ParsedInputOf<"reconciliation.applyMatches">;

/**
 * Applies exactly what the proposals show, in one transaction: those of the given lines, or all that are sure with the deposits that the bank
 * took back. A line that changed meanwhile, or whose proposal or documents did, is skipped and said.
 * Only what a person chose line by line teaches something.
 */
export async function applyMatches(context: CommandContext, wanted: Wanted): Promise<Applied> {
  const proposed = ("lineIds" in wanted && asShown(context, wanted)) || (await proposeAll(context));
  const chosen = chooseProposals(proposed, wanted);
  const skipped = "lineIds" in wanted ? withoutProposal(wanted.lineIds, proposed) : [];
  const pairs = "automatic" in wanted ? (await readReversals(context.read, wanted)).filter(({ sure }) => sure) : [];
  if (chosen.length + pairs.length === 0) return { applied: 0, reversed: 0, skipped, batchId: null };
  const batch = { kind: "reconciliation", label: "Conciliación" };
  const detail = { lines: chosen.length, reversed: pairs.length, automatic: "automatic" in wanted };
  const seen = new Map("lineIds" in wanted ? wanted.seen?.map(({ lineId, fingerprint }) => [lineId, fingerprint]) : []);
  return context.command(
    { what: "reconciliation.applyMatches", topics: ["reconciliation", "payments", "invoices", "clients"], batch, detail },
    async (tx) => {
      const pause = breather(context.signal);
      const settled = pairs.filter((pair) => settleIfFree(tx, pair.credit, pair.reversal));
      const returned = await readReturned(tx, chosen, proposed);
      let applied = 0;
      for (const [done, proposal] of chosen.entries()) {
        await pause();
        if (done % 100 === 0) context.progress(done, chosen.length, "Aplicando abonos");
        const problem = applyOne(tx, proposal, { proposed, seen, returned, isTaught: "lineIds" in wanted });
        if (problem === undefined) applied += 1;
        else skipped.push({ lineId: proposal.lineId, message: problem });
      }
      labelBatch(tx, labelOf(applied, settled.length));
      return { applied, reversed: settled.length, skipped, batchId: keepBatchIf(tx, applied + settled.length > 0) };
    },
  );
}

/** The proposals that were shown last, where they hold everything that was seen: what a person accepts need not be thought out again. */
function asShown(
  { read }: CommandContext,
  { lineIds, seen = [] }: { lineIds: number[]; seen?: { lineId: number; fingerprint: string }[] | undefined },
): Proposed | undefined {
  const shown = lastProposed(read);
  const fingerprints = new Map(shown?.proposals.map(({ lineId, fingerprint }) => [lineId, fingerprint]));
  const wasSeen = new Map(seen.map(({ lineId, fingerprint }) => [lineId, fingerprint]));
  return lineIds.every((id) => wasSeen.has(id) && fingerprints.get(id) === wasSeen.get(id)) ? shown : undefined;
}

function labelOf(applied: number, reversed: number): string {
  const back = reversed === 1 ? "1 abono devuelto" : `${reversed} abonos devueltos`;
  const paid = applied === 1 ? "1 abono conciliado" : `${applied} abonos conciliados`;
  return reversed === 0 ? paid : applied === 0 ? back : `${paid} y ${back}`;
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

/** Of the lines of some proposals, those that the bank took back, also since they were proposed. */
async function readReturned(tx: Command, chosen: readonly Proposal[], { lines }: Proposed): Promise<Set<number>> {
  const ofAmounts = [...new Set(chosen.flatMap(({ lineId }) => lines.get(lineId)?.amountMinor ?? []))];
  return new Set((await readReversals(tx.db, { ofAmounts })).map(({ credit }) => credit.id));
}

type Applying = { proposed: Proposed; seen: ReadonlyMap<number, string>; returned: ReadonlySet<number>; isTaught: boolean };

/** Applies one proposal; gives why not when it cannot be, having written nothing. */
function applyOne(tx: Command, proposal: Proposal, { proposed, seen, returned, isTaught }: Applying): string | undefined {
  const { clientId, lineId } = proposal;
  if (clientId === null) return "No sabemos de quién es: aplícalo a mano eligiendo el cliente.";
  if (seen.has(lineId) && seen.get(lineId) !== proposal.fingerprint)
    return "Lo que proponemos para este abono cambió desde que lo viste: revísalo otra vez.";
  const line = findLine(tx, lineId);
  if (line?.status !== "pending" || line.version !== proposed.lines.get(lineId)?.version)
    return "Cambió mientras tanto: revísalo otra vez.";
  if (returned.has(lineId)) return "El banco devolvió este abono: si no es así, aplícalo a mano.";
  if (!tx.bulk.get("SELECT 1 FROM clients WHERE id = ?", clientId)) return "Su cliente ya no está en estos datos: revísalo otra vez.";
  if (!isStillOpen(tx, proposal)) return "Sus documentos cambiaron mientras tanto: revísalo otra vez.";
  if (!isStillOffered(tx, proposal, { clientId, paidOn: line.booked_on }))
    return "La oferta de pronto pago ya no vale para este abono: revísalo otra vez.";
  const decision = { ...proposal, clientId, reasons: proposal.reasons.map((reason) => reason.text) };
  const paymentId = settleLine(tx, line, decision);
  if (isTaught) learnFrom(tx, { line, paymentId, decision });
  return undefined;
}

/** Whether everything that a proposal closes is open still, and the balances in favour are there. */
function isStillOpen(tx: Command, { allocations, adjustments, favour }: Proposal): boolean {
  const wanted = new Map<string, { invoiceId: number; cuota: number; part: string; amountMinor: number }>();
  for (const closing of [...allocations, ...adjustments.filter(({ kind }) => kind !== "interest"), ...favour]) {
    const key = `${closing.invoiceId} ${closing.cuota} ${closing.part}`;
    wanted.set(key, { ...closing, amountMinor: closing.amountMinor + (wanted.get(key)?.amountMinor ?? 0) });
  }
  const isOpen = [...wanted.values()].every(({ invoiceId, cuota, part, amountMinor }) =>
    openPartsOf(tx, invoiceId).some((open) => open.cuota === cuota && open.part === part && open.openMinor >= amountMinor),
  );
  const used = new Map<number, number>();
  for (const { paymentId, amountMinor } of favour) used.set(paymentId, amountMinor + (used.get(paymentId) ?? 0));
  return isOpen && [...used].every(([paymentId, amountMinor]) => unallocatedOf(tx, paymentId) >= amountMinor);
}

/** Whether what a proposal takes off by an offer is offered still: it may have been withdrawn meanwhile. */
function isStillOffered(tx: Command, { reasons, adjustments }: Proposal, paid: { clientId: number; paidOn: string }): boolean {
  if (!reasons.some(({ code }) => code === "amount_offer")) return true;
  return areOffered(tx, { ...paid, discounts: adjustments.filter(({ kind }) => kind === "discount") });
}

/**
 * Applies a line as the user says; the rest becomes the client's balance in favour.
 * @throws AppError not_found | conflict when the line changed since it was seen | not_allowed for money that went out | invalid_amount
 */
export async function matchByHand(
  context: CommandContext,
  { lineId, version, clientId, allocations, adjustments = [], favour = [], conversion }: ParsedInputOf<"reconciliation.matchByHand">,
): Promise<OutputOf<"reconciliation.matchByHand">> {
  const batch = { kind: "reconciliation", label: "Abono aplicado a mano" };
  const detail = { lineId, clientId, allocations: allocations.map(({ invoiceId, amountMinor }) => ({ invoiceId, amountMinor })) };
  return context.command(
    { what: "reconciliation.matchByHand", topics: ["reconciliation", "payments", "invoices", "clients"], batch, detail },
    async (tx) => {
      const line = findLine(tx, lineId);
      if (!line) throw new AppError("not_found", "Ese movimiento ya no existe en estos datos.");
      if (line.version !== version || line.status === "applied")
        throw new AppError("conflict", "Este movimiento cambió mientras lo mirabas. Revísalo otra vez antes de aplicarlo.", {
          version: line.version,
          status: line.status,
        });
      if (line.amount_minor <= 0)
        throw new AppError("not_allowed", "Este movimiento es dinero que salió: no se puede aplicar como pago de un cliente.");
      if (tx.bulk.get("SELECT 1 FROM line_reversals WHERE credit_line_id = ? AND undone_at IS NULL", lineId))
        throw new AppError("conflict", "El banco devolvió este abono. Si no es así, tráelo primero de vuelta a los que esperan.");
      if (!tx.bulk.get("SELECT 1 FROM clients WHERE id = ?", clientId))
        throw new AppError("not_found", "Ese cliente no existe en estos datos.");
      const decision = {
        clientId,
        allocations,
        adjustments,
        favour,
        conversion: conversion ? convertLine(line, conversion) : null,
        reasons: ["Aplicado a mano"],
      };
      const paymentId = settleLine(tx, line, decision);
      learnFrom(tx, { line, paymentId, decision });
      return { paymentId, unallocatedMinor: unallocatedOf(tx, paymentId), batchId: tx.batchId as number };
    },
  );
}

/** A deposit in the currency of the documents that it pays. @throws AppError invalid_amount when neither is in soles, nothing is left of it, or no rate is like that */
function convertLine(
  line: StoredLine,
  { currency, rateMicros }: { currency: string; rateMicros: number },
): NonNullable<Decision["conversion"]> {
  const isRate = exchangeRate.shape.sellMicros.safeParse(rateMicros).success;
  const amountMinor = isRate ? (convertMinor(line.amount_minor, line.currency, currency, rateMicros) ?? 0) : 0;
  if (amountMinor <= 0)
    throw new AppError("invalid_amount", `No se puede pasar de ${line.currency} a ${currency} con ese tipo de cambio: revísalo.`);
  return { currency, amountMinor, rateMicros };
}
