import type { Channel } from "../../../shared/contract/common.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { addDays, formatDate, limaInstant } from "../../../shared/dates.ts";
import { businessDayFrom } from "../../../shared/holidays.ts";
import type { ReadDb } from "../../ledger/context.ts";
import { checkContact } from "../check-contact.ts";
import { readGuardRules } from "../guard/current-rules.ts";
import { mayOverride, type Verdict } from "../guard/judge.ts";
import { refusal } from "../guard/refusal.ts";

/** For when something is planned; `minutes` null: at any hour of that day. */
export type PlannedContact = { clientId: number; channel: Channel | "other"; on: string; minutes: number | null };

/** What the guard looks at on the day itself: it may well be mended by then, so it is no reason not to plan. */
const OF_THE_MOMENT: ReadonlySet<string> = new Set(["nothing_owed", "covered", "disputed", "money_waiting", "bank_stale", "third_party"]);

/** What the calendar of contact says against a day: weekends, holidays, hours, promises that wait, too many contacts. */
async function judgeDay(read: ReadDb, { clientId, channel, on, minutes }: PlannedContact, now: string): Promise<Verdict> {
  if (channel === "other") return { allowed: true, reasons: [] };
  const { fromMinutes } = await readGuardRules(read);
  const planned = limaInstant(on, minutes ?? fromMinutes);
  const at = minutes === null && planned < now ? now : planned;
  const { reasons, nextAllowedAt } = await checkContact(read, { clientId, channel, at });
  const against = reasons.filter(({ code }) => !OF_THE_MOMENT.has(code));
  return { allowed: against.length === 0, reasons: against, ...(nextAllowedAt ? { nextAllowedAt } : {}) };
}

/**
 * Refuses a day on which the client may not be contacted. Rules of the house yield to a reason: gives which ones it passed, for the audit.
 * @throws AppError invalid_input for a day that is past | not_allowed with the verdict
 */
export async function refuseDay(
  read: ReadDb,
  planned: PlannedContact,
  { at, todayOn }: { at: string; todayOn: string },
  override?: { reason: string },
): Promise<{ reason: string; passed: string[] } | undefined> {
  if (planned.on < todayOn) throw new AppError("invalid_input", `El ${formatDate(planned.on)} ya pasó: elige hoy o un día que venga.`);
  const verdict = await judgeDay(read, planned, at);
  if (verdict.allowed) return undefined;
  if (!override || !mayOverride(verdict)) throw refusal(verdict, "dejarlo");
  return { reason: override.reason, passed: verdict.reasons.map(({ code }) => code) };
}

/** How far a day without objection is looked for. */
const MOST_DAYS = 60;

/** The first day from one on that the calendar of contact has nothing against, for an hour where there is one. */
export async function firstFreeDay(read: ReadDb, planned: PlannedContact, now: string): Promise<string> {
  const { extraHolidays } = await readGuardRules(read);
  const last = addDays(planned.on, MOST_DAYS);
  let on = businessDayFrom(planned.on, extraHolidays);
  while (on < last && !(await judgeDay(read, { ...planned, on }, now)).allowed) on = businessDayFrom(addDays(on, 1), extraHolidays);
  return on;
}
