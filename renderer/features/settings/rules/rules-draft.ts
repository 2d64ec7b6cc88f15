import type { GuardRules } from "../../../../shared/contract/followup-guard.ts";

export type HolidayDraft = { key: string; on: string | null; name: string };
export type PhraseDraft = { key: string; phrase: string; instead: string };

/** The rules while they are being changed: rows may be half written. */
export type RulesDraft = Omit<GuardRules, "extraHolidays" | "ownPhrases"> & {
  extraHolidays: readonly HolidayDraft[];
  ownPhrases: readonly PhraseDraft[];
};

export function draftOf(rules: GuardRules): RulesDraft {
  return {
    ...rules,
    extraHolidays: rules.extraHolidays.map((day, index) => ({ ...day, key: `h${index}` })),
    ownPhrases: rules.ownPhrases.map((own, index) => ({ ...own, key: `p${index}` })),
  };
}

/** The rules that a draft stands for; rows left empty are not there. */
export function rulesOf(draft: RulesDraft): GuardRules {
  return {
    ...draft,
    extraHolidays: draft.extraHolidays.flatMap(({ on, name }) => (on !== null && name.trim() !== "" ? [{ on, name: name.trim() }] : [])),
    ownPhrases: draft.ownPhrases.flatMap(({ phrase, instead }) =>
      phrase.trim() === "" ? [] : [{ phrase: phrase.trim(), instead: instead.trim() }],
    ),
  };
}

/** What must be mended before the rules can be kept; undefined when nothing. */
export function problemOf(draft: RulesDraft): string | undefined {
  if (draft.fromMinutes >= draft.untilMinutes) return "La primera hora va antes que la última.";
  if (draft.mostPerDay > draft.mostPerWeek) return "El tope de la semana no puede ser menor que el del día.";
  const half = draft.extraHolidays.find(({ on, name }) => (on === null) !== (name.trim() === ""));
  if (half) return half.on === null ? `Falta la fecha de «${half.name.trim()}».` : "Falta el nombre de un feriado.";
  const days = draft.extraHolidays.flatMap(({ on }) => on ?? []);
  if (new Set(days).size < days.length) return "Un feriado está dos veces: quita uno.";
  const short = draft.ownPhrases.find(({ phrase, instead }) =>
    phrase.trim() === "" ? instead.trim() !== "" : phrase.replace(/[^\p{L}\p{N}]/gu, "").length < 3,
  );
  return short ? "Cada frase lleva al menos tres letras." : undefined;
}

/** Whether a draft says something else than the rules that hold. */
export function isChanged(draft: RulesDraft, rules: GuardRules): boolean {
  const sorted = (value: GuardRules) => JSON.stringify(Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b)));
  return sorted(rulesOf(draft)) !== sorted(rules);
}

const HALF_HOUR = 30;

/** The hours of the law's window in half hours, and the one that is set if it lies between. */
export function hourChoices(first: number, last: number, set: number): { value: string; label: string }[] {
  const halves = Array.from({ length: Math.floor((last - first) / HALF_HOUR) + 1 }, (_, index) => first + index * HALF_HOUR);
  const all = halves.includes(set) ? halves : [...halves, set].toSorted((a, b) => a - b);
  return all.map((minutes) => ({ value: String(minutes), label: hourText(minutes) }));
}

/** `7:30` from minutes since midnight. */
function hourText(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/** What the rules mean, in a sentence. */
export function rulesSentence({ fromMinutes, untilMinutes, mostPerDay, mostPerWeek }: GuardRules): string {
  const perDay = mostPerDay === 1 ? "una vez al día" : `${mostPerDay} veces al día`;
  const perWeek = mostPerWeek === 1 ? "una vez cada siete días" : `${mostPerWeek} cada siete días`;
  return `Se contacta a cada cliente de lunes a viernes, de ${hourText(fromMinutes)} a ${hourText(untilMinutes)}, a lo más ${perDay} y ${perWeek}.`;
}
