import type { Knowledge, MatchClient, MatchDocument, MatchInput, PayingDays, Rate } from "../../main/reconciliation/matching/model.ts";
import { addDays } from "../../shared/dates.ts";
import { makeClients } from "./matching-clients.ts";
import { makeDocuments } from "./matching-documents.ts";
import { fullNet, type Making, sumOf, type Truth } from "./matching-making.ts";
import { OTHER_KINDS } from "./matching-other-kinds.ts";
import { PAYER_KINDS } from "./matching-payer-kinds.ts";
import { PLAIN_KINDS } from "./matching-plain-kinds.ts";
import { type Random, seeded } from "./random.ts";

export type Year = MatchInput & { knowledge: Knowledge; truths: ReadonlyMap<number, Truth> };

const MAKERS = [...PLAIN_KINDS, ...OTHER_KINDS, ...PAYER_KINDS];

/** A labelled year of a believable business, the same for the same seed. */
export function makeYear(seed: number, lineCount: number, documentCount: number): Year {
  const random = seeded(seed);
  const clients = makeClients(random, Math.ceil(documentCount / 20));
  const documents = makeDocuments(random, clients, documentCount);
  const making: Making = {
    random,
    clients,
    owed: Map.groupBy(documents, (document) => document.clientId),
    free: Map.groupBy(documents, (document) => document.clientId),
    lines: [],
    truths: new Map(),
    aliases: [],
    habits: new Map(),
    agreements: new Map(),
    favour: [],
    payingDays: payingDaysOf(random, clients),
    rates: makeRates(random),
  };
  const total = MAKERS.reduce((weight, maker) => weight + maker.weight, 0);
  while (making.lines.length < lineCount) {
    let roll = random.next() * total;
    const maker = MAKERS.find((candidate) => (roll -= candidate.weight) < 0);
    maker?.make(making);
  }
  markUnique(making, documents);
  const lines = making.lines.toSorted((a, b) => (a.bookedOn < b.bookedOn ? -1 : a.bookedOn > b.bookedOn ? 1 : a.id - b.id));
  const { aliases, habits, agreements, favour, payingDays, rates, truths } = making;
  const knowledge: Knowledge = {
    aliases,
    habits: [...habits.values()],
    agreements: [...agreements.values()],
    offers: [],
    payingDays,
    favour,
    rates: new Map([["USD", rates]]),
  };
  return { clients, documents, lines, knowledge, truths };
}

/** When each client pays, in days after the due date; of a third of them nothing is known. */
function payingDaysOf(random: Random, clients: readonly MatchClient[]): Map<number, PayingDays> {
  const days = new Map<number, PayingDays>();
  for (const client of clients) {
    const from = -5 + random.below(25);
    if (random.chance(0.67)) days.set(client.id, { from, to: from + 4 + random.below(10), times: 4 + random.below(30) });
  }
  return days;
}

/** Soles for a dollar, each working day. */
function makeRates(random: Random): Rate[] {
  const rates: Rate[] = [];
  let sell = 3_752_000;
  for (let on = "2025-12-01"; on < "2027-03-01"; on = addDays(on, 1)) {
    sell += (random.below(13) - 6) * 1_000;
    rates.push({ on, buyMicros: sell - 8_000, sellMicros: sell });
  }
  return rates;
}

/** Where nothing but the amount is told, a person finds the document only if no other is paid by it. */
function markUnique(making: Making, documents: readonly MatchDocument[]): void {
  const owed = new Map<string, number>();
  for (const document of documents) {
    const key = `${document.currency} ${sumOf(fullNet(document))}`;
    owed.set(key, (owed.get(key) ?? 0) + 1);
  }
  for (const line of making.lines) {
    const truth = making.truths.get(line.id);
    if (truth?.kind === "one, nothing but the amount") truth.isMatchable = owed.get(`${line.currency} ${line.amountMinor}`) === 1;
  }
}
