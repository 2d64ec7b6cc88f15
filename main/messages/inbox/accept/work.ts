import type { ParsedInputOf } from "../../../../shared/contract/index.ts";
import type { Command } from "../../../ledger/context.ts";
import type { AnswerFacts } from "../proposals/facts.ts";
import type { Made, ReplyRow } from "../read/stored.ts";

export type Accepting = ParsedInputOf<"messages.acceptProposal">;
export type Owned = ReplyRow & { clientId: number };

/** What was done, in words, and what it made. */
export type Done = { done: string; made: Made[] };

/** One accepted proposal, inside its command. */
export type Work = { tx: Command; reply: Owned; facts: AnswerFacts; input: Accepting };
