import type { GuardRules, TextFinding } from "../../../../shared/contract/followup-guard.ts";
import { COURT_RULES } from "./court.ts";
import { PEOPLE_RULES } from "./people.ts";
import { PROMOTION_RULES } from "./promotion.ts";
import type { LintRule } from "./rule.ts";
import { THANKS_RULES } from "./thanks.ts";
import { THREAT_RULES } from "./threats.ts";
import { findNames, foldWords, spanOf, type View, viewsOf } from "./views.ts";

type OwnPhrases = GuardRules["ownPhrases"];

export type LintOptions = {
  /** What the text is for: a thank-you may not ask for money either. */
  purpose?: "collection" | "thanks";
  ownPhrases?: OwnPhrases;
  /** Names that are nobody's threat: the client's, the company's. A court or the police may well be a client. */
  names?: readonly (string | null | undefined)[];
};

type Compiled = Omit<LintRule, "patterns" | "stems"> & { words: RegExp; stems: RegExp | undefined };

const RULES = [...COURT_RULES, ...THREAT_RULES, ...PEOPLE_RULES, ...PROMOTION_RULES].map(compile);
const ASKS = THANKS_RULES.map(compile);

/**
 * What a text to a client may not say: each place in the text as given, in its order, with what to write instead and the basis.
 * Case, accents, line breaks, and marks or spaces between the letters of a word make no difference. Nothing: it may go out.
 */
export function lintText(text: string, { purpose = "collection", ownPhrases = [], names = [] }: LintOptions = {}): TextFinding[] {
  const own = ownPhrases.flatMap(compileOwn);
  const rules = purpose === "thanks" ? [...own, ...RULES, ...ASKS] : [...own, ...RULES];
  const given = names.filter((name): name is string => Boolean(name));
  const views = viewsOf(text, findNames(text, given));
  return inOrder(rules.flatMap((rule) => views.flatMap((view) => findRule(text, view, rule))));
}

function findRule(text: string, view: View, rule: Compiled): TextFinding[] {
  const pattern = view.hasWords ? rule.words : rule.stems;
  if (!pattern) return [];
  return [...view.text.matchAll(pattern)].map((match) => {
    const { from, to } = spanOf(view, match.index, match.index + match[0].length);
    return { code: rule.code, from, to, phrase: text.slice(from, to), instead: rule.instead, basis: rule.basis };
  });
}

/** One finding a place: the longest of those that overlap. */
function inOrder(findings: readonly TextFinding[]): TextFinding[] {
  const kept: TextFinding[] = [];
  for (const finding of findings.toSorted((a, b) => b.to - b.from - (a.to - a.from)))
    if (!kept.some((other) => finding.from < other.to && other.from < finding.to)) kept.push(finding);
  return kept.toSorted((a, b) => a.from - b.from);
}

function compile({ patterns, stems, ...rule }: LintRule): Compiled {
  return {
    ...rule,
    words: new RegExp(`\\b(?:${patterns.join("|")})\\b`, "g"),
    stems: stems && new RegExp(stems.join("|"), "g"),
  };
}

function compileOwn({ phrase, instead }: OwnPhrases[number]): Compiled[] {
  const folded = foldWords(phrase);
  if (folded === "") return [];
  const rule = {
    code: "own_phrase",
    basis: "Regla de tu empresa (Ajustes, Reglas de contacto)",
    instead: instead === "" ? "Dilo de otra manera." : `«${instead.replace(/[«»]/g, "")}»`,
  };
  const spelled = folded.replaceAll(" ", "");
  return [compile({ ...rule, patterns: [folded], ...(spelled.length >= 5 ? { stems: [spelled] } : {}) })];
}
