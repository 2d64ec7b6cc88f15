import { z } from "zod";
import { at, channel, currency, empty, id, minor, on, positiveMinor, risk, shortText, stage, tone } from "./common.ts";
import { mutation, query } from "./procedure.ts";

/** One step: so many days from the due date (negative: before), through a channel, in a tone. */
const stepInput = z.object({
  id: id.optional(),
  days: z.int().min(-60).max(720),
  channel,
  stage,
  /** Only from this overdue amount on, in this currency; any when absent. */
  atLeast: z.object({ amountMinor: positiveMinor, currency }).optional(),
  /** Only for clients of one of these segments, or of one of these risks; any when absent or empty. */
  segments: z.array(z.string().trim().min(1).max(60)).max(20).optional(),
  risks: z.array(risk).max(3).optional(),
  /** Only about what is owed in this currency. */
  currency: currency.optional(),
  /** Those of the stage when absent; a template is named by its code of letters.listTemplates. */
  tone: tone.optional(),
  template: shortText.optional(),
  /** Who does it; who looks after the client when absent. */
  personId: id.optional(),
  /** When nobody did it after so many days in the list, it passes to another person. */
  escalate: z.object({ afterDays: z.int().min(1).max(60), toPersonId: id }).optional(),
  /** auto: done by itself where the program can; approve: waits for a person. */
  mode: z.enum(["auto", "approve"]),
});
const step = stepInput.extend({ id });

const plan = z.object({
  id,
  /** nuevo, bueno, moroso: the plans that come with the program; null for the user's own. */
  code: z.string().nullable(),
  name: z.string(),
  about: z.string(),
  steps: z.array(step),
  clients: z.int(),
});

const action = z.object({
  clientId: id,
  kind: z.enum(["step", "promise_broken"]),
  channel,
  stepId: id.optional(),
  outcome: z.enum(["done", "queued", "skipped"]),
  reason: z.string(),
});

/** The first rule that fits gives a client its plan, unless a person gave it one; without conditions it fits everybody. */
const planRule = z.object({
  planId: id,
  segment: z.string().trim().min(1).max(60).optional(),
  risk: risk.optional(),
  /** Who owes at least this in its currency. */
  atLeast: z.object({ amountMinor: positiveMinor, currency }).optional(),
});

export const plansContract = {
  "followup.listPlans": query(
    "The plans of follow-up with their steps and how many clients each has.",
    empty,
    z.object({ plans: z.array(plan) }),
  ),
  "followup.savePlan": mutation(
    "Adds or changes a plan; steps keep their id, so that what was done of them stays done.",
    z.object({ id: id.optional(), name: shortText.min(2), about: shortText.optional(), steps: z.array(stepInput).min(1).max(40) }),
    z.object({ id }),
  ),
  "followup.archivePlan": mutation(
    "Takes a plan of the user's own away; its clients go back to the one of their behaviour.",
    z.object({ id }),
    z.object({ id }),
  ),
  "followup.assignPlan": mutation(
    "Gives a client a plan of its own choosing; null goes back to the one of its behaviour.",
    z.object({ clientIds: z.array(id).min(1).max(10_000), planId: id.nullable() }),
    z.object({ clients: z.int() }),
  ),
  "followup.listPlanRules": query(
    "By which rules clients without a plan of their own get one, in order, with how many of those who owe each catches; the rest go by how they pay.",
    empty,
    z.object({ rules: z.array(planRule.extend({ id, clients: z.int() })), rest: z.int(), segments: z.array(z.string()) }),
  ),
  "followup.savePlanRules": mutation(
    "Sets the rules, in order, in place of the former ones.",
    z.object({ rules: z.array(planRule).max(50) }),
    z.object({ rules: z.int() }),
  ),
  "followup.previewPlan": query(
    "What a document due on a day would bring its client, when: each step with the day on which it may go out.",
    z.object({ steps: z.array(stepInput).min(1).max(40), dueOn: on }),
    z.object({ days: z.array(z.object({ on, days: z.int(), channel, stage, movedBecause: z.string().nullable() })) }),
  ),
  "followup.planOf": query(
    "The plan of a client, and why that one.",
    z.object({ clientId: id }),
    z.object({
      planId: id,
      name: z.string(),
      why: z.string(),
      isOwn: z.boolean(),
      risk,
      riskWhy: z.string(),
      next: z.object({ on, channel, stage }).nullable(),
    }),
  ),
  "followup.runScheduler": mutation(
    "Computes what follow-up should have happened by now: steps that were missed become one, the guard decides, each decision is kept. The same state and clock give nothing new.",
    empty,
    z.object({ actions: z.array(action) }),
  ),
  "followup.listActions": query(
    "What the scheduler put in the list and nobody did yet, and what it decided, newest first.",
    z.object({ clientId: id.optional(), onlyQueued: z.boolean().optional(), limit: z.int().min(1).max(5000).optional() }),
    z.object({
      actions: z.array(
        action.extend({
          id,
          clientName: z.string(),
          decidedAt: at,
          resolvedAt: at.nullable(),
          amountMinor: minor,
          currency,
          daysLate: z.int(),
        }),
      ),
    }),
  ),
  "followup.resolveAction": mutation(
    "Says that a queued step was done or is not wanted.",
    z.object({ id, outcome: z.enum(["done", "dismissed"]), note: shortText.optional() }),
    z.object({ id }),
  ),
};
export type FollowupAction = z.infer<typeof action>;
