import { foldText } from "../../../shared/identifiers.ts";
import type { MatchClient } from "./model.ts";
import { isOneSlip } from "./text.ts";

/** A client whose name a text seems to hold. */
export type NameHit = {
  clientId: number;
  /** 0 to 1: how much of the client's name is in the text, and of the text's name in the client's. */
  similarity: number;
  /** Words found, as the text has them. */
  words: string[];
  /** At least one of them belongs to few clients and was found whole. */
  isDistinctive: boolean;
  /** Other clients that the text fits nearly as well. */
  rivals: number;
};

export type NameIndex = { find(text: string, isName: boolean): NameHit[] };

const LEGAL_FORMS = new Set(
  "sac sa srl eirl scrl srltda saa scri ltda cia sociedad anonima cerrada abierta empresa individual responsabilidad limitada inc corp llc gmbh co ltd de del la las los el y e da do en para por con".split(
    " ",
  ),
);

/** Words with which banks describe movements and payers their payments: never part of who paid. */
const BANK_WORDS = new Set(
  "abono abo abn cce tran transf transferencia transferencias tr trf trx trans ctas cta cuenta terc terceros tercero ter otr otros inm inmediata diferida interb interbancaria interbanc dep depo deposito efectivo efec ag agencia agente ventanilla vent cheque chq pago pagos pag cancel cancelacion cancela adelanto saldo cuota letra fact factura facturas fac ft boleta bol doc documento nro num op oper operacion ope ref referencia yape plin tunki izipay niubiz culqi visa pos bcp bbva ibk interbank scotiabank scotia banbif bif bn nacion pichincha mibanco caja telecredito web movil app banca internet cajero atm itf dni ruc de detraccion detrac spot proveedores proveedor prov servicio servicios varios masivo haberes recibo recaudo cobranza cob cred credito deb debito desde hacia banco s usd pen soles dolares mn me lima peru inc the payment transfer wire from invoice inv bill fee bank deposit".split(" "), // biome-ignore format: a list
);

const MAX_CLIENTS_OF_WORD = 400;
const MAX_WORDS = 14;

type Indexed = { client: MatchClient; names: { words: string[]; weight: number }[] };
type Index = { byWord: Map<string, Indexed[]>; words: string[]; slips: Map<string, string[]>; total: number };

/** Indexes the words of clients' names, whole, abbreviated and with one slip. */
export function indexNames(clients: readonly MatchClient[]): NameIndex {
  const index: Index = { byWord: new Map(), words: [], slips: new Map(), total: clients.length };
  for (const client of clients) {
    const texts = [client.name, ...(client.tradeName ? [client.tradeName] : [])];
    const indexed: Indexed = { client, names: texts.map((text) => ({ words: nameWords(text), weight: 0 })) };
    for (const word of new Set(indexed.names.flatMap((name) => name.words))) push(index.byWord, word, indexed);
  }
  index.words = [...index.byWord.keys()].sort();
  for (const word of index.words) for (const shorter of shortenings(word)) push(index.slips, shorter, word);
  for (const list of index.byWord.values())
    for (const { names } of list) for (const name of names) name.weight = name.words.reduce((sum, word) => sum + weightOf(index, word), 0);
  return { find: (text, isName) => findNames(index, text, isName) };
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The words that tell a name from others: without its legal form and the banks' own words, unless it has no others. */
function nameWords(text: string): string[] {
  const words = [...new Set(foldText(text.replaceAll("*", " ")).split(" "))].filter((word) => /^[a-z]/.test(word));
  const telling = words.filter((word) => !LEGAL_FORMS.has(word) && !BANK_WORDS.has(word));
  return telling.some((word) => word.length > 1) ? telling : words.filter((word) => !LEGAL_FORMS.has(word));
}

/** Rare words weigh more: the logarithm of how few clients have them. */
function weightOf(index: Index, word: string): number {
  return Math.log(1 + index.total / (index.byWord.get(word)?.length ?? 0.5));
}

/** The word without each of its letters in turn: two words one slip apart share one of these. */
function shortenings(word: string): string[] {
  if (word.length < 5) return [];
  return [word, ...Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

type Found = { word: string; quality: number };

function findNames(index: Index, text: string, isName: boolean): NameHit[] {
  const words = nameWords(text).slice(0, MAX_WORDS);
  if (words.length === 0) return [];
  const found = words.map((word, at) => findWord(index, word, at === words.length - 1));
  const clients = new Set<Indexed>();
  for (const matches of found) {
    for (const { word } of matches) {
      const list = index.byWord.get(word) ?? [];
      if (list.length <= MAX_CLIENTS_OF_WORD) for (const client of list) clients.add(client);
    }
  }
  const hits = [...clients].map((client) => scoreClient(index, client, words, found, isName)).filter((hit) => hit.similarity >= 0.35);
  hits.sort((a, b) => b.similarity - a.similarity);
  return hits
    .slice(0, 4)
    .map((hit) => ({ ...hit, rivals: hits.filter((other) => other !== hit && other.similarity > hit.similarity - 0.15).length }));
}

/** The clients' words that a word of a text may stand for: itself; where it is none, its longer forms, or those one slip away. */
function findWord(index: Index, word: string, isLast: boolean): Found[] {
  const exact: Found[] = index.byWord.has(word) ? [{ word, quality: 1 }] : [];
  if (exact.length > 0 && !isLast) return exact;
  const longer =
    word.length >= 3
      ? startingWith(index.words, word).map((other) => ({
          word: other,
          quality: 0.5 + 0.45 * Math.min(1, word.length / Math.min(other.length, 9)),
        }))
      : [];
  if (exact.length > 0 || longer.length > 0 || word.length < 5) return [...exact, ...longer];
  const near = new Set(shortenings(word).flatMap((shorter) => index.slips.get(shorter) ?? []));
  return [...near].filter((other) => isOneSlip(word, other)).slice(0, 6).map((other) => ({ word: other, quality: 0.8 })); // biome-ignore format: one chain
}

function startingWith(sorted: readonly string[], prefix: string): string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < prefix) low = middle + 1;
    else high = middle;
  }
  const words: string[] = [];
  for (let at = low; at < sorted.length && words.length < 12 && (sorted[at] as string).startsWith(prefix); at++)
    if (sorted[at] !== prefix) words.push(sorted[at] as string);
  return words;
}

function scoreClient(index: Index, indexed: Indexed, words: readonly string[], found: readonly Found[][], isName: boolean): NameHit {
  const scored = indexed.names.map((name) => scoreName(index, name, words, found, isName));
  const best = scored.reduce((a, b) => (b.similarity > a.similarity ? b : a));
  return { clientId: indexed.client.id, rivals: 0, ...best };
}

/** The mean of how much of the client's name was found and how much of the text's name is the client's; words that no client has count a little against. */
function scoreName(
  index: Index,
  name: { words: string[]; weight: number },
  words: readonly string[],
  found: readonly Found[][],
  isName: boolean,
) {
  let inName = 0;
  let inText = 0;
  let textWeight = 0;
  let isDistinctive = false;
  const taken = new Set<string>();
  const matched: string[] = [];
  for (const [at, word] of words.entries()) {
    const hit =
      (found[at] ?? []).find((candidate) => !taken.has(candidate.word) && name.words.includes(candidate.word)) ??
      initialOf(word, name.words, taken);
    const weight = weightOf(index, hit?.word ?? word);
    const isStranger = hit === undefined && !index.byWord.has(word);
    textWeight += hit ? weight : weight * (isName ? 0.8 : isStranger ? 0.15 : 0.5);
    if (!hit) continue;
    taken.add(hit.word);
    matched.push(word);
    inName += weight * hit.quality;
    inText += weight * hit.quality;
    isDistinctive ||= hit.quality === 1 && (index.byWord.get(hit.word)?.length ?? 0) <= Math.max(2, index.total / 200);
  }
  const similarity = textWeight === 0 || name.weight === 0 ? 0 : (inName / name.weight + inText / textWeight) / 2;
  return { similarity: Math.min(1, similarity), words: matched, isDistinctive };
}

/** One letter stands for a word that begins with it: `PEREZ Q` of Pérez Quispe. */
function initialOf(word: string, names: readonly string[], taken: ReadonlySet<string>): Found | undefined {
  if (word.length !== 1) return undefined;
  const full = names.find((name) => name.startsWith(word) && !taken.has(name));
  return full ? { word: full, quality: 0.35 } : undefined;
}
