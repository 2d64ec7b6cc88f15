import type { ReplyIntent } from "../../../shared/contract/messages-replies.ts";
import type { Clause } from "./clauses.ts";
import { isDenied } from "./denial.ts";
import type { Cue } from "./intents/intent-cues.ts";
import { INTENTS } from "./intents/registry.ts";

/** How much speaks for each intent; `clauses` are those that do, by intent. */
export type Scores = Readonly<Record<ReplyIntent, Score>>;

type Score = { score: number; clauses: ReadonlySet<Clause> };

/** What a second cue adds of its weight: two turns of speech for one thing often stand in the same words. */
const SECOND = 0.3;
/** «no» takes these back; in the other intents the «no» is part of what is said. */
const DENIABLE: ReadonlySet<ReplyIntent> = new Set(["promise", "already_paid"]);

const SEARCHES = INTENTS.map(({ intent, cues }) => ({
  intent,
  cues: cues.map((cue) => ({ cue, all: new RegExp(cue.says, `${cue.says.flags}g`) })),
}));

/** What speaks for each intent in the clauses of a reply. */
export function scoreIntents(clauses: readonly Clause[]): Scores {
  const hasDate = clauses.some(({ line }) => /\bdate[fv]\b/.test(line));
  const scores: Partial<Record<ReplyIntent, Score>> = {};
  for (const { intent, cues } of SEARCHES) {
    const weights: number[] = [];
    const speaking = new Set<Clause>();
    for (const { cue, all } of cues) {
      const found = clauses.filter(
        (clause) => applies(cue, clause, clauses.length, hasDate) && says(all, clause.line, DENIABLE.has(intent) && !cue.evenDenied),
      );
      if (found.length > 0) weights.push(cue.weight);
      for (const clause of found) speaking.add(clause);
    }
    const most = Math.max(0, ...weights);
    const rest = weights.reduce((sum, weight) => sum + weight, 0) - most;
    scores[intent] = { score: most + Math.min(SECOND * rest, 2), clauses: speaking };
  }
  return scores as Scores;
}

function applies(cue: Cue, clause: Clause, count: number, hasDate: boolean): boolean {
  if (cue.question !== undefined && cue.question !== clause.isQuestion) return false;
  if (cue.alone && count > 1) return false;
  if (cue.needs === "anyDate" && !hasDate) return false;
  return cue.needs !== "date" || /\bdate[fv]\b/.test(clause.line);
}

function says(all: RegExp, line: string, canBeDenied: boolean): boolean {
  if (!canBeDenied) return line.search(all) >= 0;
  for (const match of line.matchAll(all)) if (!isDenied(line, match.index)) return true;
  return false;
}
