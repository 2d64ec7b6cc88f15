import { z } from "zod";
import { at, currency, id, minor, on, shortText } from "./common.ts";
import { mutation, query } from "./procedure.ts";

/** How a payer shows in bank texts: by a RUC or DNI, a name, or an account. */
export const aliasKind = z.enum(["doc", "name", "account"]);
/** What is usually missing from a client's deposits: a bank's fee, or a deduction that the documents do not state. */
export const habitKind = z.enum(["fee", "retencion", "detraccion"]);
/** early_discount: percent off until `days` before the due date; late_interest: percent a month from `days` after it. */
export const agreementKind = z.enum(["early_discount", "late_interest"]);

const learned = {
  /** How often a person decided so and did not take it back. */
  times: z.int(),
  lastOn: on.nullable(),
};

const alias = z.object({
  kind: aliasKind,
  /** What is compared; names it for forgetLesson. */
  key: z.string(),
  /** As the bank wrote it. */
  shown: z.string(),
  ...learned,
  /** Written by hand: trusted from the start. */
  isManual: z.boolean(),
  /** How often the same text was another client's. */
  timesOthers: z.int(),
});

const habit = z.object({
  kind: habitKind,
  key: z.string(),
  currency: currency.nullable(),
  /** Of a fee. */
  amountMinor: minor.nullable(),
  /** Of a deduction, in hundredths of a percent: 3 % is 300. */
  percentHundredths: z.int().nullable(),
  ...learned,
});

const agreement = z.object({ id, kind: agreementKind, percentHundredths: z.int(), days: z.int(), createdAt: at });

export const knowledgeContract = {
  "reconciliation.listKnowledge": query(
    "What the reconciliation knows of how a client pays: names and accounts it pays from, usual fees and deductions, agreements, days.",
    z.object({ clientId: id }),
    z.object({
      aliases: z.array(alias),
      habits: z.array(habit),
      agreements: z.array(agreement),
      /** When it pays, in days after the due date (negative: before): the middle half of its payments. */
      payingDays: z.object({ from: z.int(), to: z.int(), times: z.int() }).nullable(),
    }),
  ),
  "reconciliation.addAlias": mutation(
    "Says that a name, number or account in a bank text stands for a client.",
    z.object({ clientId: id, kind: aliasKind, text: shortText.min(3) }),
    z.object({ key: z.string() }),
  ),
  "reconciliation.forgetLesson": mutation(
    "Forgets an alias or a habit of a client.",
    z.object({ clientId: id, kind: z.union([aliasKind, habitKind]), key: z.string() }),
    z.object({ forgotten: z.int() }),
  ),
  "reconciliation.setAgreement": mutation(
    "Notes the discount or interest agreed with a client; replaces the former of its kind.",
    z.object({
      clientId: id,
      kind: agreementKind,
      /** 2 % is 200. */
      percentHundredths: z.int().min(1).max(10_000),
      days: z.int().min(0).max(365),
    }),
    z.object({ id }),
  ),
  "reconciliation.endAgreement": mutation("Ends an agreement from now on.", z.object({ id }), z.object({ id })),
};
export type AliasKind = z.infer<typeof aliasKind>;
export type HabitKind = z.infer<typeof habitKind>;
export type AgreementKind = z.infer<typeof agreementKind>;
