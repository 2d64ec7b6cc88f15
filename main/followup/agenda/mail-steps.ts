import type { Stage, Tone } from "../../../shared/contract/common.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { readWaiting } from "./read-waiting.ts";

/** A step of the list that a plan says is an e-mail. */
type MailStep = {
  actionId: number;
  clientId: number;
  stage: Stage | null;
  tone: Tone | null;
  template: string | null;
  isBrokenWord: boolean;
  /** auto: its mail leaves by itself; approve: somebody looks at it first. */
  mode: "auto" | "approve";
};

/**
 * The e-mails that the list asks for today, in the order in which they were decided. What follows a word that was not kept is always looked at first.
 * A step that had its mail is not written again by itself: that mail was cancelled, given up or refused, and a person says how it goes on.
 */
export async function readMailSteps(read: ReadDb, todayOn: string): Promise<MailStep[]> {
  const waiting = (await readWaiting(read, todayOn, new Map())).filter(({ kind, channel }) => kind === "action" && channel === "email");
  const modes = await read
    .selectFrom("followup_actions as a")
    .innerJoin("plan_steps as s", "s.id", "a.step_id")
    .select(["a.id", "s.mode"])
    .where("a.outcome", "=", "queued")
    .where("a.resolved_at", "is", null)
    .where("a.channel", "=", "email")
    .execute();
  const modeOf = new Map(modes.map(({ id, mode }) => [id, mode]));
  const rows = await read.selectFrom("outbox").select("action_id").distinct().where("action_id", "is not", null).execute();
  const written = new Set(rows.map(({ action_id }) => action_id));
  return waiting
    .filter(({ id }) => !written.has(id))
    .toSorted((a, b) => a.id - b.id)
    .map(({ id, clientId, stage, tone, template, isBrokenWord }) => ({
      actionId: id,
      clientId,
      stage,
      tone,
      template,
      isBrokenWord,
      mode: isBrokenWord ? "approve" : (modeOf.get(id) ?? "approve"),
    }));
}
