import type { TemplateChannel } from "../../../shared/contract/templates.ts";
import type { LetterFacts } from "../facts/facts.ts";
import { DATES_AND_TERMS } from "./dates-and-terms.ts";
import { DEBT } from "./debt.ts";
import { HAPPENED } from "./happened.ts";
import { PAYING } from "./paying.ts";
import { PEOPLE } from "./people.ts";
import type { Variables } from "./variable.ts";

/** The words that templates may use. A new one is an entry in one of these. */
export const VARIABLES: Variables = { ...DEBT, ...DATES_AND_TERMS, ...PEOPLE, ...PAYING, ...HAPPENED };

/** The values of all variables for one text. */
export function variablesOf(facts: LetterFacts, channel: TemplateChannel = "letter"): Record<string, string | number | boolean> {
  return Object.fromEntries(Object.entries(VARIABLES).map(([name, variable]) => [name, variable.value(facts, channel)]));
}
