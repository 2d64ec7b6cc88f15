import { isValidRuc } from "../../../shared/identifiers.ts";
import { type DocumentIndex, indexDocuments, type Mentions } from "./document-index.ts";
import type { MatchClient, MatchDocument, MatchLine, Pause, Reason } from "./model.ts";
import { indexNames, type NameHit, type NameIndex } from "./name-index.ts";

/** Why a client may be the payer. */
export type Payer = {
  clientId: number;
  /** Log-odds that it speaks for this client: a RUC about 7, a clear name about 5. */
  weight: number;
  /** Enough by itself, with an exact amount, to apply without asking. */
  isStrong: boolean;
  reason: Reason;
};

/** What a line says about who paid and what for. */
export type Evidence = {
  /** The surest first; one entry for each client. */
  payers: Payer[];
  mentions: Mentions;
  /** The bank names a payer, by number or by name, who is no client. */
  isStranger: boolean;
};

export type EvidenceIndex = {
  documents: DocumentIndex;
  names: NameIndex;
  clients: ReadonlyMap<number, MatchClient>;
  /** Clients by RUC, DNI, and by the DNI inside a RUC that begins with 10. */
  byDocNumber: ReadonlyMap<string, MatchClient[]>;
  docNumbers: readonly string[];
};

/** Weights in log-odds. */
const DOC_NUMBER = 7;
const DNI_IN_TEXT = 6;
const CUT_RUC = 3.8;
const SLIPPED_RUC = 4.5;
const NAME = 5.4;
/** A payer's number in its own field may be a short code; in free text only RUCs and DNIs are looked for. */
const SHORTEST_STATED = 3;
/** Clients with nearly the same name: the exact amount must tell them apart, and it can among a few. */
const MOST_RIVALS = 3;

export async function indexEvidence(
  documents: readonly MatchDocument[],
  clients: readonly MatchClient[],
  pause?: Pause,
): Promise<EvidenceIndex> {
  const byDocNumber = new Map<string, MatchClient[]>();
  const add = (number: string, client: MatchClient) => byDocNumber.set(number, [...(byDocNumber.get(number) ?? []), client]);
  for (const client of clients) {
    const number = plainNumber(client.docNumber);
    if (number.length < SHORTEST_STATED) continue;
    add(number, client);
    if (/^10\d{9}$/.test(number)) add(number.slice(2, 10), client);
  }
  return {
    documents: await indexDocuments(documents, pause),
    names: indexNames(clients),
    clients: new Map(clients.map((client) => [client.id, client])),
    byDocNumber,
    docNumbers: [...byDocNumber.keys()].sort(),
  };
}

function plainNumber(text: string): string {
  return text.toUpperCase().replace(/[^0-9A-Z]/g, "");
}

/** Everything that a line says about its payer and the documents it pays, from its own fields only. */
export function gatherEvidence(line: MatchLine, index: EvidenceIndex): Evidence {
  const payers = new Map<number, Payer>();
  const add = (payer: Payer) => {
    const known = payers.get(payer.clientId);
    if (!known || payer.weight > known.weight)
      payers.set(payer.clientId, known ? { ...payer, weight: payer.weight + known.weight * 0.1 } : payer);
  };
  let isStranger = false;
  for (const found of readNumbers(line, index)) {
    if (found.payers.length === 0) isStranger = true;
    for (const payer of found.payers) add(payer);
  }
  const named = readNames(line, index);
  for (const payer of named.payers) add(payer);
  const sorted = [...payers.values()].sort((a, b) => b.weight - a.weight);
  return {
    payers: sorted,
    mentions: index.documents.find(line.description),
    isStranger: (isStranger || named.isStranger) && !sorted[0]?.isStrong,
  };
}

type NumberFound = { payers: Payer[] };

function readNumbers(line: MatchLine, index: EvidenceIndex): NumberFound[] {
  const found: NumberFound[] = [];
  const stated = plainNumber(line.counterpartyDoc ?? "");
  if (stated.length >= 6)
    found.push({ payers: payersOf(index, stated, DOC_NUMBER, (client) => `El documento del pagador, ${stated}, es el de ${client.name}`) });
  for (const match of line.description.matchAll(/(?<!\d)\d{8,11}(?!\d)/g)) {
    const isAtEnd = match.index + match[0].length === line.description.trimEnd().length;
    const read = readNumber(match[0], line.description.slice(0, match.index), isAtEnd, index);
    if (read) found.push(read);
  }
  return found;
}

function readNumber(digits: string, before: string, isAtEnd: boolean, index: EvidenceIndex): NumberFound | undefined {
  if (digits.length === 11) {
    const exact = payersOf(index, digits, DOC_NUMBER, (client) => `El RUC del texto es el de ${client.name}`);
    if (exact.length > 0) return { payers: exact };
    if (isValidRuc(digits)) return { payers: [] };
    const slipped = oneSlipAway(digits, index);
    return slipped ? { payers: [weak(slipped, SLIPPED_RUC, `El RUC del texto, ${digits}, es casi el de ${slipped.name}`)] } : undefined;
  }
  if (digits.length === 8) {
    const announced = /dni\D{0,3}$/i.test(before);
    const exact = payersOf(index, digits, announced ? DOC_NUMBER - 1 : DNI_IN_TEXT, (client) => `El DNI del texto es el de ${client.name}`);
    if (exact.length > 0) return { payers: exact };
  }
  if (isAtEnd && /^(10|15|17|20)/.test(digits) && digits.length < 11) {
    const client = onlyStartingWith(digits, index);
    if (client) return { payers: [weak(client, CUT_RUC, `El texto termina en ${digits}, el comienzo del RUC de ${client.name}`)] };
  }
  return undefined;
}

function payersOf(index: EvidenceIndex, number: string, weight: number, text: (client: MatchClient) => string): Payer[] {
  const clients = index.byDocNumber.get(number) ?? [];
  return clients.map((client) => ({
    clientId: client.id,
    weight: weight - Math.log(clients.length),
    isStrong: clients.length === 1,
    reason: { code: "payer_doc", text: text(client) },
  }));
}

function weak(client: MatchClient, weight: number, text: string): Payer {
  return { clientId: client.id, weight, isStrong: false, reason: { code: "payer_doc_near", text } };
}

function oneSlipAway(ruc: string, index: EvidenceIndex): MatchClient | undefined {
  const found = new Set<MatchClient>();
  const tryNumber = (number: string) => {
    for (const client of index.byDocNumber.get(number) ?? []) found.add(client);
  };
  for (let at = 0; at < ruc.length; at++) {
    for (let digit = 0; digit < 10; digit++) tryNumber(ruc.slice(0, at) + digit + ruc.slice(at + 1));
    tryNumber(ruc.slice(0, at) + (ruc[at + 1] ?? "") + ruc[at] + ruc.slice(at + 2));
  }
  return found.size === 1 ? [...found][0] : undefined;
}

function onlyStartingWith(prefix: string, index: EvidenceIndex): MatchClient | undefined {
  let low = 0;
  let high = index.docNumbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index.docNumbers[middle] as string) < prefix) low = middle + 1;
    else high = middle;
  }
  const first = index.docNumbers[low];
  if (!first?.startsWith(prefix) || index.docNumbers[low + 1]?.startsWith(prefix)) return undefined;
  const clients = index.byDocNumber.get(first) ?? [];
  return clients.length === 1 ? clients[0] : undefined;
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
