import type { PartKind } from "../../shared/contract/common.ts";
import { formatDate, formatLongDate } from "../../shared/dates.ts";
import { formatMoney } from "../../shared/money.ts";
import { sayDates } from "./facts/date-list.ts";
import type { LetterFacts } from "./facts/facts.ts";
import { sayAmounts, sayBasis } from "./facts/interest-words.ts";
import { sayPastTerms } from "./facts/past-terms.ts";

type Variable = { about: string; value(facts: LetterFacts): string | number | boolean };

/** Earlier contacts that a letter recalls at most. */
const RECALLED_CONTACTS = 3;

/** The words that the templates may use. A new one is one entry here. */
const VARIABLES = {
  cliente: { about: "The client's name.", value: (facts) => facts.client.name },
  empresa: { about: "The company's legal name.", value: (facts) => facts.company.legalName },
  total: { about: "What is open, by currency: S/ 4,720.00 y US$ 300.00.", value: (facts) => sayTotals(facts) },
  fecha_limite: { about: "The day until which an answer is asked.", value: (facts) => formatLongDate(facts.deadlineOn, true) },
  contactos_previos: {
    about: "The last dates on which the company wrote or called about this; empty when it never did.",
    value: (facts) => sayDates([...new Set(facts.earlierContacts)].sort().slice(-RECALLED_CONTACTS), facts.todayOn),
  },
  dias: { about: "Days that the oldest document is late; 0 or less before its due date.", value: (facts) => facts.oldestDaysLate },
  hoy: { about: "The day of the letter: 20/11/2026.", value: (facts) => formatDate(facts.todayOn) },
  plazo_legal: {
    about: "Which documents are past the term of Ley 31362, and since when; empty for none.",
    value: ({ pastTerms }) => sayPastTerms(pastTerms.filter(({ agreedDays }) => agreedDays === null)),
  },
  plazo_acordado: {
    about: "The same of the terms of signed agreements.",
    value: ({ pastTerms }) => sayPastTerms(pastTerms.filter(({ agreedDays }) => agreedDays !== null)),
  },
  interes: {
    about: "The interest to date that was not charged, by currency; empty for none.",
    value: ({ interest }) => (interest ? sayAmounts(interest, "interestMinor") : ""),
  },
  interes_base: { about: "Which interest it is, and since when.", value: ({ interest }) => (interest ? sayBasis(interest) : "") },
  gastos: {
    about: "The collection costs agreed in writing, by currency; empty for none.",
    value: ({ interest }) => (interest ? sayAmounts(interest, "feeMinor") : ""),
  },
  varios: { about: "Whether there is more than one row.", value: (facts) => countRows(facts) > 1 },
  hay_vencidos: { about: "Whether something is late.", value: (facts) => facts.oldestDaysLate > 0 },
  hay_por_vencer: { about: "Whether something is still to fall due.", value: (facts) => rowsOf(facts).some((row) => row.daysLate <= 0) },
  solo_detraccion: { about: "Whether only detracciones are open.", value: (facts) => isOnly(facts, "detraccion") },
  solo_retencion: { about: "Whether only certificates of retención are missing.", value: (facts) => isOnly(facts, "retencion") },
  hay_detraccion: { about: "Whether some detracción is open.", value: (facts) => hasPart(facts, "detraccion") },
  les: { about: "`les` to a firm, `le` to a person.", value: (facts) => (isPerson(facts) ? "le" : "les") },
  Les: { about: "The same at the start of a sentence.", value: (facts) => (isPerson(facts) ? "Le" : "Les") },
  persona: { about: "Whether the client is a person and not a firm.", value: isPerson },
} as const satisfies Record<string, Variable>;

/** The values of all variables for one letter. */
export function variablesOf(facts: LetterFacts): Record<string, string | number | boolean> {
  return Object.fromEntries(Object.entries(VARIABLES).map(([name, variable]) => [name, variable.value(facts)]));
}

/** Whether a letter is written to a person: no RUC, or the RUC of a natural person (10, 15, 17). */
export function isPerson({ client }: Pick<LetterFacts, "client">): boolean {
  if (client.docType === "RUC") return client.docNumber.startsWith("1");
  return client.docType !== "OTHER";
}

/** `S/ 4,720.00 y US$ 300.00` */
function sayTotals({ totals }: Pick<LetterFacts, "totals">): string {
  return totals.map((total) => formatMoney(total.amountMinor, total.currency)).join(" y ");
}

function rowsOf(facts: LetterFacts) {
  return facts.tables.flatMap((table) => table.groups.flatMap((group) => group.rows));
}

function countRows(facts: LetterFacts): number {
  return rowsOf(facts).length;
}

function hasPart(facts: LetterFacts, part: PartKind): boolean {
  return facts.tables.some((table) => table.groups.some((group) => group.part === part));
}

function isOnly(facts: LetterFacts, part: PartKind): boolean {
  return facts.tables.every((table) => table.groups.every((group) => group.part === part));
}
