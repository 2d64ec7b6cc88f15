import { AppError } from "../../../shared/contract/errors.ts";
import type { GuardRules, guardContract } from "../../../shared/contract/followup-guard.ts";
import type { Command, Handlers, ReadDb } from "../../ledger/context.ts";
import { lintForClient } from "../check-contact.ts";
import { readGuardRules } from "./current-rules.ts";
import { foldWords } from "./lint/views.ts";
import { formatTime } from "./window.ts";

export const guardProcedures: Handlers<typeof guardContract> = {
  "followup.lintText": async ({ read }, { text, clientId }) => ({ findings: await lintForClient(read, text, clientId) }),

  "followup.getGuardRules": async ({ read }) => ({
    version: await readVersion(read),
    rules: await readGuardRules(read),
    history: await read.selectFrom("guard_rules").select(["id as version", "created_at as at", "reason"]).orderBy("id", "desc").execute(),
  }),

  "followup.setGuardRules": async (context, { rules, reason }) => {
    checkRules(rules);
    const detail = { reason, changed: changedRules(await readGuardRules(context.read), rules) };
    return context.command({ what: "followup.setGuardRules", topics: ["followup", "messages"], detail }, async (tx: Command) => {
      const version = tx.bulk.insert("guard_rules", { rules: JSON.stringify(rules), reason, created_at: tx.at }) as number;
      return { version };
    });
  },
};

/** The version that holds; 0 while nobody changed anything. */
async function readVersion(read: ReadDb): Promise<number> {
  const row = await read
    .selectFrom("guard_rules")
    .select((eb) => eb.fn.max("id").as("id"))
    .executeTakeFirst();
  return Number(row?.id ?? 0);
}

/** What the schema cannot say. @throws AppError invalid_input */
function checkRules({ fromMinutes, untilMinutes, mostPerDay, mostPerWeek, extraHolidays, ownPhrases }: GuardRules): void {
  if (fromMinutes >= untilMinutes) {
    const hours = `de ${formatTime(fromMinutes)} a ${formatTime(untilMinutes)}`;
    throw new AppError("invalid_input", `El horario ${hours} no deja hora para contactar: la primera hora va antes que la última.`);
  }
  if (mostPerDay > mostPerWeek)
    throw new AppError("invalid_input", `No puede haber más contactos al día (${mostPerDay}) que a la semana (${mostPerWeek}).`);
  const days = extraHolidays.map(({ on }) => on);
  const twice = days.find((on, index) => days.indexOf(on) !== index);
  if (twice) throw new AppError("invalid_input", `El feriado del ${twice.split("-").reverse().join("/")} está dos veces: quita uno.`);
  const empty = ownPhrases.find(({ phrase }) => foldWords(phrase).length < 3);
  if (empty) throw new AppError("invalid_input", `La frase «${empty.phrase}» no tiene palabras que buscar: escribe al menos tres letras.`);
}

/** What differs, before and after, for the audit. */
function changedRules(before: GuardRules, after: GuardRules): Record<string, { from: unknown; to: unknown }> {
  const names = Object.keys(after) as (keyof GuardRules)[];
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return Object.fromEntries(changed.map((name) => [name, { from: before[name], to: after[name] }]));
}
