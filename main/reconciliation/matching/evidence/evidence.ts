import { type AliasHit, type AliasIndex, indexAliases } from "./alias-index.ts";
import { type DocumentIndex, indexDocuments, type Mentions } from "./document-index.ts";
import type { Alias, MatchClient, MatchDocument, MatchLine, Pause } from "../model.ts";
import { type NamedMonth, namedMonths } from "./months.ts";
import { indexNames, type NameHit, type NameIndex } from "./name-index.ts";
import { indexPayerNumbers, type Payer, type PayerNumbers } from "./payer-numbers.ts";

export type { Payer } from "./payer-numbers.ts";

/** What a line says about who paid and what for. */
export type Evidence = {
  /** The surest first; one entry for each client. */
  payers: Payer[];
  mentions: Mentions;
  /** Months that the text names, and that are no part of a payer's name. */
  months: NamedMonth[];
  /** The bank names a payer, by number or by name, who is no client. */
  isStranger: boolean;
};

export type EvidenceIndex = {
  documents: DocumentIndex;
  names: NameIndex;
  clients: ReadonlyMap<number, MatchClient>;
  numbers: PayerNumbers;
  aliases: AliasIndex;
};

/** Log-odds of a clear name. */
const NAME = 5.4;
/** Clients with nearly the same name: the exact amount must tell them apart, and it can among a few. */
const MOST_RIVALS = 3;
/** From here on a payer is more than a hint: against an alias of somebody else, a person decides. */
const SPEAKS = 3;

/** Indexes what identifies payers and documents, for any number of lines. */
export async function indexEvidence(
  documents: readonly MatchDocument[],
  clients: readonly MatchClient[],
  pause?: Pause,
  aliases: readonly Alias[] = [],
): Promise<EvidenceIndex> {
  const byId = new Map(clients.map((client) => [client.id, client]));
  return {
    documents: await indexDocuments(documents, pause),
    names: indexNames(clients),
    clients: byId,
    numbers: indexPayerNumbers(clients),
    aliases: indexAliases(aliases, byId),
  };
}

/** Everything that a line says about its payer and the documents it pays, from its own fields only. */
export function gatherEvidence(line: MatchLine, index: EvidenceIndex): Evidence {
  const numbers = index.numbers.find(line);
  const named = readNames(line, index);
  const learned = index.aliases.find(line);
  const own = strongestOf([...numbers.flatMap((found) => found.payers), ...named.payers]);
  const payers = strongestOf([...own.values(), ...learned.map(toAliasPayer)]);
  const sorted = [...payers.values()].sort((a, b) => b.weight - a.weight);
  const isDisputed = isAliasDisputed(learned, own);
  const isStranger = named.isStranger || numbers.some((found) => found.payers.length === 0);
  return {
    payers: isDisputed ? sorted.map((payer) => ({ ...payer, isStrong: false })) : sorted,
    mentions: index.documents.find(line.description, line.operation),
    months: namedMonths(line.description).filter(({ word }) => !sorted.some((payer) => payer.reason.text.includes(word))),
    isStranger: isStranger && learned.length === 0 && !sorted[0]?.isStrong,
  };
}

/** One payer for each client: the strongest of what speaks for it, and a little of the rest. */
function strongestOf(found: readonly Payer[]): Map<number, Payer> {
  const payers = new Map<number, Payer>();
  for (const payer of found) {
    const known = payers.get(payer.clientId);
    const [first, second] = known && known.weight >= payer.weight ? [known, payer] : [payer, known];
    const isStrong = first.isStrong || second?.isStrong === true;
    payers.set(payer.clientId, { ...first, weight: first.weight + (second?.weight ?? 0) * 0.1, isStrong });
  }
  return payers;
}

const toAliasPayer = ({ clientId, weight, isStrong, reason }: AliasHit): Payer => ({ clientId, weight, isStrong, reason });

/** The text stood for one client before, and is clearly another's own name or number: only a person knows whom it pays for now. */
function isAliasDisputed(learned: readonly AliasHit[], own: ReadonlyMap<number, Payer>): boolean {
  const byAlias = new Set(learned.filter((hit) => hit.weight >= SPEAKS).map((hit) => hit.clientId));
  if (byAlias.size === 0) return false;
  if (byAlias.size > 1) return true;
  return [...own.values()].some((payer) => payer.weight >= SPEAKS && !byAlias.has(payer.clientId));
}

function readNames(line: MatchLine, index: EvidenceIndex): { payers: Payer[]; isStranger: boolean } {
  const stated = line.counterpartyName?.trim() ?? "";
  const fromField = stated ? index.names.find(stated, true) : [];
  const fromText = index.names.find(line.description, false);
  const payers = [...fromField, ...fromText].map((hit) => toPayer(hit, index)).filter((payer) => payer.weight > 0.5);
  return { payers, isStranger: stated !== "" && !fromField.some((hit) => hit.similarity > 0.5) };
}

function toPayer(hit: NameHit, index: EvidenceIndex): Payer {
  const client = index.clients.get(hit.clientId) as MatchClient;
  const clarity = Math.min(1, Math.max(0, (hit.similarity - 0.35) / 0.5));
  const isStrong = hit.similarity >= 0.76 && hit.rivals <= MOST_RIVALS && hit.isDistinctive && hit.words.join("").length >= 6;
  return {
    clientId: hit.clientId,
    weight: NAME * clarity - 0.9 * Math.log(1 + hit.rivals) - (hit.words.join("").length < 5 ? 1 : 0),
    isStrong,
    reason: { code: "payer_name", text: `«${hit.words.join(" ").toUpperCase()}» ${isStrong ? "es" : "se parece a"} ${client.name}` },
  };
}
