import { z } from "zod";
import { at, channel, empty, id, on, shortText } from "./common.ts";
import { mutation, query } from "./procedure.ts";

/** What the business may tighten, never loosen beyond the law: the window lies inside 7:00 to 20:00. */
export const guardRules = z.object({
  /** Minutes since midnight in Lima. */
  fromMinutes: z.int().min(420).max(1199),
  untilMinutes: z.int().min(421).max(1200),
  /** Contacts of any channel with one client; letters on paper not counted. */
  mostPerDay: z.int().min(1).max(3),
  mostPerWeek: z.int().min(1).max(7),
  /** A statement older than this makes the balances doubtful, where statements are imported at all. */
  bankStaleDays: z.int().min(1).max(60),
  /** After the day of a promise, in days. */
  promiseGraceDays: z.int().min(0).max(15),
  extraHolidays: z.array(z.object({ on, name: shortText.min(1) })).max(200),
  /** The house's own: a phrase that never goes out, and what to write instead. */
  ownPhrases: z.array(z.object({ phrase: shortText.min(3), instead: shortText })).max(200),
});

const textFinding = z.object({
  code: z.string(),
  /** Positions in the text as given, `to` exclusive. */
  from: z.int(),
  to: z.int(),
  phrase: z.string(),
  instead: z.string(),
  basis: z.string(),
});

export const guardContract = {
  "followup.lintText": query(
    "What a text to a client may not say, where, and what to write instead; nothing: it may be sent.",
    /** With a client, its own name is not looked at: a court or the police may well be one. */
    z.object({ text: z.string().max(20_000), channel, clientId: id.optional() }),
    z.object({ findings: z.array(textFinding) }),
  ),
  "followup.getGuardRules": query(
    "The rules of contact that hold now, and their former versions.",
    empty,
    z.object({ version: z.int(), rules: guardRules, history: z.array(z.object({ version: z.int(), at, reason: z.string() })) }),
  ),
  "followup.setGuardRules": mutation(
    "Sets the rules of contact from now on; the former version is kept with the reason of the change.",
    z.object({ rules: guardRules, reason: shortText.min(3) }),
    z.object({ version: z.int() }),
  ),
};
export type GuardRules = z.infer<typeof guardRules>;
export type TextFinding = z.infer<typeof textFinding>;
