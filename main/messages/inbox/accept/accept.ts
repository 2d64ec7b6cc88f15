import { AppError } from "../../../../shared/contract/errors.ts";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import type { ProposalKind } from "../../../../shared/contract/messages-inbox.ts";
import type { Command, CommandContext } from "../../../ledger/context.ts";
import { readAnswerFacts } from "../proposals/facts.ts";
import { readStored, requireOwned } from "../read/stored.ts";
import { agreePlan, makeCounterOffer } from "./agree.ts";
import { noteDispute } from "./note-dispute.ts";
import { noteWrongPerson, stopWriting } from "./leave-alone.ts";
import { claimLine } from "./claim-line.ts";
import { notePromise } from "./note-promise.ts";
import type { Accepting, Done, Work } from "./work.ts";

const WORKS: Readonly<Record<ProposalKind, (work: Work) => Promise<Done>>> = {
  record_promise: notePromise,
  find_payment: claimLine,
  open_dispute: noteDispute,
  draft_answer: async () => ({ done: "Se preparó la respuesta", made: [] }),
  counter_offer: makeCounterOffer,
  offer_plan: agreePlan,
  note_wrong_person: noteWrongPerson,
  stop_writing: stopWriting,
  note_only: async () => ({ done: "Queda anotada en su conversación", made: [] }),
};

/**
 * Does one proposed thing about an answer, in one command with its audit, and takes the answer off the list. A second thing may be accepted of the same answer.
 * @throws AppError not_found | invalid_input while its client is not known | conflict when that was done already | what the thing itself raises
 */
export async function acceptProposal(context: CommandContext, input: Accepting): Promise<OutputOf<"messages.acceptProposal">> {
  const detail: Record<string, unknown> = { replyId: input.replyId, kind: input.kind };
  return context.command(
    { what: "messages.acceptProposal", topics: ["messages", "followup", "clients", "invoices", "reconciliation"], detail },
    async (tx) => {
      const { done, made } = await acceptIn(tx, input);
      Object.assign(detail, { made });
      return { replyId: input.replyId, done, batchId: null };
    },
  );
}

/** Accepts inside a command of others; `done` replaces the words where the caller knows better. */
export async function acceptIn(tx: Command, input: Accepting, done?: string): Promise<Done> {
  const reply = await requireOwned(tx.db, input.replyId);
  if (reply.state === "dismissed") throw new AppError("conflict", "Esa respuesta está descartada: devuélvela a la lista primero.");
  if (reply.made.some(({ kind }) => kind === input.kind)) throw new AppError("conflict", "Eso ya se hizo con esta respuesta.");
  const facts = await readAnswerFacts(tx.db, reply, tx.todayOn);
  const result = await WORKS[input.kind]({ tx, reply, facts, input });
  const words = done ?? result.done;
  const outcome = reply.state === "done" && reply.outcome ? `${reply.outcome}; ${words}` : words;
  const made = [...reply.made, ...(result.made.length > 0 ? result.made : [{ kind: input.kind }])];
  tx.bulk.run(
    "UPDATE replies SET state = 'done', outcome = ?, made = ?, resolved_at = ? WHERE id = ?",
    input.note ? `${outcome} (${input.note})` : outcome,
    JSON.stringify(made),
    tx.at,
    reply.id,
  );
  return { done: words, made };
}

/** Takes an answer off the list as seen, or puts it back. @throws AppError not_found | conflict when something was done about it */
export async function dismissReply(tx: Command, replyId: number, dismissed: boolean): Promise<void> {
  const reply = await readStored(tx.db, replyId);
  if (reply.state === "done") throw new AppError("conflict", "Con esta respuesta ya se hizo algo: ábrela otra vez para deshacerlo.");
  const state = dismissed ? "dismissed" : "waiting";
  tx.bulk.run(
    "UPDATE replies SET state = ?, outcome = ?, resolved_at = ? WHERE id = ?",
    state,
    dismissed ? "Descartada" : null,
    dismissed ? tx.at : null,
    replyId,
  );
}
