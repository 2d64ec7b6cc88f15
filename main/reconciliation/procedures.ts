import type { OutputOf, ParsedInputOf } from "../../shared/contract/index.ts";
import type { reconciliationContract } from "../../shared/contract/reconciliation.ts";
import { AppError } from "../../shared/contract/errors.ts";
import { formatMoney } from "../../shared/money.ts";
import type { CommandContext, Handlers } from "../ledger/context.ts";
import { reversePayment } from "../ledger/post.ts";
import { undoReversals } from "../ledger/undo-reversals.ts";
import { breather } from "../platform/breathe.ts";
import { type Account, accountFor, requireAccount } from "./accounts.ts";
import { applyMatches, matchByHand } from "./apply.ts";
import { knownLine } from "./fingerprint.ts";
import { classifyLine } from "./formats/classify.ts";
import { withinReason } from "./formats/plain-amount.ts";
import { readCandidates } from "./parts-to-pay.ts";
import { proposeFor } from "./proposals.ts";
import { readAccounts, readLinePage } from "./queries.ts";
import { readReversals, settleReversal } from "./reversals.ts";
import { insertLine } from "./store-lines.ts";
import { listUnidentified } from "./unidentified.ts";

/** All of the contract but `reconciliation.importStatement`, which imports/ does: it is one door of the import of every kind of file. */
export const reconciliationProcedures: Handlers<Omit<typeof reconciliationContract, "reconciliation.importStatement">> = {
  "reconciliation.listAccounts": async ({ read }) => ({ accounts: await readAccounts(read) }),
  "reconciliation.recordLines": recordLines,
  "reconciliation.listLines": ({ read }, input) => readLinePage(read, input),
  "reconciliation.proposeMatches": async (context, input) => ({ proposals: await proposeFor(context, input) }),
  "reconciliation.applyMatches": applyMatches,
  "reconciliation.matchByHand": matchByHand,
  "reconciliation.setLineStatus": setLineStatus,
  "reconciliation.undoLine": undoLine,
  "reconciliation.noteLine": noteLine,
  "reconciliation.listReversals": async ({ read }, { bankAccountId }) => ({ reversals: await readReversals(read, { bankAccountId }) }),
  "reconciliation.settleReversal": settleReversal,
  "reconciliation.listUnidentified": (context, { bankAccountId }) => listUnidentified(context, bankAccountId),
  "reconciliation.listCandidates": ({ read }, input) => readCandidates(read, input),
};

/** Records movements that nobody has a file of. Two equal ones are two movements: nothing says that they are the same. */
async function recordLines(
  context: CommandContext,
  { bankAccountId, currency, lines }: ParsedInputOf<"reconciliation.recordLines">,
): Promise<OutputOf<"reconciliation.recordLines">> {
  const label = lines.length === 1 ? "1 movimiento anotado" : `${lines.length} movimientos anotados`;
  const batch = { kind: "statement", label };
  return context.command(
    { what: "reconciliation.recordLines", topics: ["reconciliation", "settings"], batch, detail: { lines: lines.length } },
    async (tx) => {
      const account = bankAccountId === undefined ? accountFor(tx, { currency }, undefined).account : requireAccount(tx, bankAccountId);
      if (account.currency !== currency)
        throw new AppError("conflict", `La cuenta ${account.bank} ${account.number} es en ${account.currency}, no en ${currency}.`);
      for (const { amountMinor } of lines)
        if (withinReason(amountMinor) === undefined)
          throw new AppError("invalid_amount", `${formatMoney(amountMinor, currency)} es demasiado: revisa el importe del movimiento.`);
      const pause = breather(context.signal);
      const ordinalOf = nextOrdinals(
        (fingerprint) =>
          tx.bulk.get<{ last: number | null }>(
            "SELECT max(ordinal) AS last FROM bank_lines WHERE bank_account_id = ? AND fingerprint = ? AND removed_at IS NULL",
            account.id,
            fingerprint,
          )?.last ?? 0,
      );
      const lineIds: number[] = [];
      for (const [done, line] of lines.entries()) {
        if (done % 100 === 0) {
          await pause();
          context.progress(done, lines.length, "Guardando movimientos");
        }
        const known = knownLine(toLine(line, account));
        lineIds.push(insertLine(tx, account, known, ordinalOf(known.fingerprint)) as number);
      }
      return { lineIds, batchId: tx.batchId as number };
    },
  );
}

function toLine(line: ParsedInputOf<"reconciliation.recordLines">["lines"][number], account: Account) {
  const kind = classifyLine(line.description, line.amountMinor);
  return {
    ...line,
    kind,
    ...(account.kind === "detraccion" && line.amountMinor > 0 && kind !== "reversal" ? { kind: "credit" as const } : {}),
  };
}

function nextOrdinals(lastOf: (fingerprint: string) => number): (fingerprint: string) => number {
  const last = new Map<string, number>();
  return (fingerprint) => {
    const next = (last.get(fingerprint) ?? lastOf(fingerprint)) + 1;
    last.set(fingerprint, next);
    return next;
  };
}

/** Marks a line as no collection, or brings it back. @throws AppError not_found | conflict when it was applied | not_allowed when what went out is to wait */
async function setLineStatus(
  context: CommandContext,
  { lineId, status }: ParsedInputOf<"reconciliation.setLineStatus">,
): Promise<{ lineId: number }> {
  return context.command({ what: "reconciliation.setLineStatus", topics: ["reconciliation"], detail: { lineId, status } }, async (tx) => {
    const line = tx.bulk.get<{ status: string; amount_minor: number }>(
      "SELECT status, amount_minor FROM bank_lines WHERE id = ? AND removed_at IS NULL",
      lineId,
    );
    if (!line) throw new AppError("not_found", "Ese movimiento ya no existe en estos datos.");
    if (line.status === "applied") throw new AppError("conflict", "Este abono ya se aplicó. Deshazlo primero.");
    if (status === "pending" && line.amount_minor <= 0)
      throw new AppError(
        "not_allowed",
        "Este movimiento es dinero que salió: no espera a ningún cliente. Si devolvió un abono, trae de vuelta el abono.",
      );
    if (status === "pending") undoReversals(tx, "credit", lineId);
    if (line.status !== status) tx.bulk.run("UPDATE bank_lines SET status = ?, version = version + 1 WHERE id = ?", status, lineId);
    return { lineId };
  });
}

/** Notes something about a line. @throws AppError not_found */
async function noteLine(context: CommandContext, { lineId, note }: ParsedInputOf<"reconciliation.noteLine">): Promise<{ lineId: number }> {
  return context.command({ what: "reconciliation.noteLine", topics: ["reconciliation"], detail: { lineId } }, async (tx) => {
    const changed = tx.bulk.run("UPDATE bank_lines SET note = ? WHERE id = ? AND removed_at IS NULL", note || null, lineId);
    if (changed === 0) throw new AppError("not_found", "Ese movimiento ya no existe en estos datos.");
    return { lineId };
  });
}

/** Takes back what was applied from one line, which waits again. @throws AppError not_found | conflict when nothing is applied */
async function undoLine(context: CommandContext, { lineId }: ParsedInputOf<"reconciliation.undoLine">): Promise<{ lineId: number }> {
  return context.command(
    { what: "reconciliation.undoLine", topics: ["reconciliation", "payments", "invoices", "clients"], detail: { lineId } },
    async (tx) => {
      const line = tx.bulk.get<{ payment_id: number | null }>(
        "SELECT payment_id FROM bank_lines WHERE id = ? AND removed_at IS NULL",
        lineId,
      );
      if (!line) throw new AppError("not_found", "Ese movimiento ya no existe en estos datos.");
      if (line.payment_id === null) throw new AppError("conflict", "Este movimiento no tiene nada aplicado.");
      reversePayment(tx, line.payment_id, "Se deshizo la aplicación del abono");
      return { lineId };
    },
  );
}
