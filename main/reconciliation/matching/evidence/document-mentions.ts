import { AMOUNT_MARK } from "./document-text.ts";
import type { MatchDocument } from "../model.ts";
import type { NearKeys } from "./near-keys.ts";
import { type Segment, segmentText } from "./text.ts";

/** How surely a text names a document: by its whole number, a reference it carries, its number behind a word like FACT, a long number with a slip, or digits alone. */
export type MentionStrength = "full" | "reference" | "number" | "near" | "bare";

/** A place of a text that names one or more documents (several where they share a number or a purchase order). */
export type Mention = { strength: MentionStrength; documents: readonly MatchDocument[]; text: string; isAtEnd: boolean };

/** A number written as the tax office's are (`F001-999`), or behind a word like FACT (no series then), that names nothing that is owed. */
export type UnknownNumber = { series: string; number: string; text: string; isAtEnd: boolean };

export type Mentions = { known: Mention[]; unknown: UnknownNumber[] };

export type KeyEntry = { documents: MatchDocument[]; isReference: boolean; weight: number };

/** How documents are looked up by what a text holds. */
export type DocumentKeys = {
  /** By segments: `F 1 123`. */
  byKey: ReadonlyMap<string, KeyEntry>;
  byNumber: ReadonlyMap<string, MatchDocument[]>;
  series: ReadonlySet<string>;
  /** The series' segments by their digits: 1 -> `F 1`, `E 1`. */
  seriesByDigits: ReadonlyMap<string, readonly string[]>;
  /** How many segments the longest key has that begins with one. */
  longestFrom: ReadonlyMap<string, number>;
  near: NearKeys;
};

/** Words that announce a document number. */
const ANNOUNCERS = new Set(
  "F FT FTS FC FCS FV FE FAC FACS FACT FACTS FACTU FACTUR FACTURA FACTURAS FRA FRAS FCT FTRA FTRAS FAT FATURA FACTRA B BV BOL BOLETA BOLETAS DOC DOCS DOCUMENTO DOCUMENTOS CP CPE COMP COMPROBANTE COMPROBANTES INV INVS INVOICE INVOICES BILL RECHNUNG RECHNUNGEN RECHN RG RGN RNR RE BELEG FACTURE FATTURA REC RECIBO RECIBOS ND NR NRO NROS NUM NUMERO N NO OC OS GR PO PEDIDO ORDEN GUIA REF RHE".split(
    " ",
  ),
);
/** Those that announce a document of sale and nothing else. */
const BILL_WORDS =
  /^(F|FTS?|FCS?|FV|FACS?|FACTS?|FACTU|FACTUR|FACTURAS?|FRAS?|FTRAS?|BOL|BOLETAS?|CPE|INVS?|INVOICES?|RECHNUNG(?:EN)?|FACTURE|FATTURA)$/;
/** Words that may stand between a series and its number. */
const FILLERS = new Set(["N", "NR", "NRO", "NUM", "NO", "NUMERO", "CORRELATIVO"]);
/** Words that may stand between the word for an invoice and its number. */
const LEADS = new Set(
  "N E NRO NROS NUM NUMERO NUMEROS NO NOS ELECTRONICA ELECTRONICAS ELECT ELEC VENTA DE DEL LA LAS EL LOS SERIE".split(" "),
);
const MOST_LEADS = 3;
/** Words that lead from one number of a list to the next. */
const LINKS = new Set(["Y", "E", "A", "AL", "HASTA", "AND", "LA", AMOUNT_MARK]);
const UNTIL = /^(AL|A|HASTA)$/;
/** A document number shared by more documents than this tells nothing. */
const MAX_SHARED = 40;
const MAX_RANGE = 40;
const MAX_NUMBER_DIGITS = 8;
const MAX_LIST_GAP = 3;
/** Documents that one slip may lead to. */
const MAX_NEAR = 12;

/** The number before, that a list goes on from: its series (empty behind a word like FACT) and its digits. */
type List = { series: string; last: string };

type Reading = { segments: readonly Segment[]; keys: DocumentKeys; mentions: Mentions; list: List | undefined };

/** The documents that a prepared text names. */
export function findMentions(text: string, keys: DocumentKeys): Mentions {
  const segments = expandGlued(segmentText(text), keys.series).filter(
    (segment, index, all) => !isFiller(segment, all[index - 1], all[index + 1]),
  );
  const reading: Reading = { segments, keys, mentions: { known: [], unknown: [] }, list: undefined };
  for (let at = 0; at < segments.length; ) {
    const read = readKnown(reading, at) || readUnknown(reading, at) || readWithoutLetter(reading, at) || readNear(reading, at);
    if (!read) {
      const segment = segments[at] as Segment;
      if (segment.isDigits) reading.list = readDigits(reading, at);
      else if (!LINKS.has(segment.text)) reading.list = undefined;
    }
    at += Math.max(1, read);
  }
  return { ...reading.mentions, known: settleNear(reading.mentions.known) };
}

/** A known number with letters in it, or a long one of digits. Each reader gives how many segments it took, 0 for none. */
function readKnown(reading: Reading, at: number): number {
  const { segments, mentions, keys } = reading;
  const longest = findLongest(segments, at, keys);
  if (!longest) return 0;
  const { entry, length } = longest;
  const used = segments.slice(at, at + length);
  const series = used
    .slice(0, -1)
    .map((part) => part.text)
    .join(" ");
  const last = used.at(-1)?.text ?? "";
  const isListed = series === "" && segments[at]?.isDigits === true && (segments[at]?.gap.length ?? 0) <= MAX_LIST_GAP;
  // `RG-10378/10381`: the next number of a list is read as such, whatever else its digits may be.
  if (isListed && reading.list?.series && nextOfList(reading.list, segments[at] as Segment, keys)) return 0;
  if (series !== "" && reading.list?.series === series && isUntil(segments, at)) addBetween(reading, series, reading.list.last, last);
  const announced = (isListed && reading.list?.series === "") || isAnnounced(segments, at);
  mentions.known.push(toMention(entry, used, announced, at + length === segments.length));
  reading.list = series !== "" || announced ? { series, last } : undefined;
  return length;
}

function findLongest(
  segments: readonly Segment[],
  at: number,
  { byKey, longestFrom }: DocumentKeys,
): { entry: KeyEntry; length: number } | undefined {
  let key = segments[at]?.text ?? "";
  const longest = Math.min(longestFrom.get(key) ?? 0, segments.length - at);
  let found: { entry: KeyEntry; length: number } | undefined;
  for (let length = 1; length <= longest; length++) {
    const segment = segments[at + length - 1] as Segment;
    if (length > 1 && segment.gap.length > 4) break;
    if (length > 1) key += ` ${segment.text}`;
    const entry = byKey.get(key);
    if (entry && (length > 1 || entry.weight >= 4)) found = { entry, length };
  }
  return found;
}

function toMention(entry: KeyEntry, used: readonly Segment[], announced: boolean, isAtEnd: boolean): Mention {
  const text = used.map((segment, index) => (index === 0 ? "" : segment.gap) + segment.raw).join("");
  const isShort = entry.weight < 5;
  const isDigitsOnly = used.length === 1;
  const strength =
    isDigitsOnly && !announced ? (entry.weight < 6 ? "bare" : "number") : isShort ? "number" : entry.isReference ? "reference" : "full";
  return { strength, documents: entry.documents.slice(0, MAX_SHARED), text, isAtEnd };
}

/** A number in the tax office's form that is not ours to collect: F or B or E, two or three signs, and the number. */
function readUnknown(reading: Reading, at: number): number {
  const [letter, middle, last] = reading.segments.slice(at, at + 3);
  if (!letter || !middle || !last || !/^(F|B|E|FF|BB|EB|FA|FB|FC|BA)$/.test(letter.text)) return 0;
  if (!middle.isDigits || !last.isDigits || !middle.isGlued || letter.raw.length + middle.raw.length !== 4) return 0;
  if (last.gap.length > MAX_LIST_GAP || last.raw.length > MAX_NUMBER_DIGITS) return 0;
  const isAtEnd = at + 3 === reading.segments.length;
  const text = `${letter.raw}${middle.raw}-${last.raw}`;
  reading.mentions.unknown.push({ series: letter.raw + middle.raw, number: last.text, text, isAtEnd });
  reading.list = { series: `${letter.text} ${middle.text}`, last: last.text };
  return 3;
}

/** `001-00000123`: the series without its letter. */
function readWithoutLetter(reading: Reading, at: number): number {
  const { segments, keys, mentions } = reading;
  const [first, second] = segments.slice(at, at + 2);
  if (!first?.isDigits || !second?.isDigits || first.isGlued || first.raw.length !== 3 || !/^\s?[-/]\s?$/.test(second.gap)) return 0;
  if (second.raw.length > MAX_NUMBER_DIGITS || (second.raw.length < 3 && !isAnnounced(segments, at))) return 0;
  const found = (keys.seriesByDigits.get(first.text) ?? []).flatMap((series) => keys.byKey.get(`${series} ${second.text}`) ?? []);
  if (found.length === 0) return 0;
  const documents = found.flatMap((entry) => entry.documents);
  mentions.known.push({ strength: "number", documents, text: `${first.raw}-${second.raw}`, isAtEnd: at + 2 === segments.length });
  reading.list = { series: (keys.seriesByDigits.get(first.text) ?? [])[0] ?? "", last: second.text };
  return 2;
}

/** A long number with a slip, which may be a space in it. */
function readNear({ segments, keys, mentions }: Reading, at: number): number {
  const [first, second] = segments.slice(at, at + 2);
  if (!first?.isDigits || keys.byNumber.has(first.text)) return 0;
  const isParted = second?.isDigits === true && second.gap === " ";
  for (const used of isParted ? [[first, second], [first]] : [[first]]) {
    const raw = used.map((segment) => segment.raw).join("");
    const documents = keys.near.find(raw);
    if (documents.length === 0) continue;
    mentions.known.push({ strength: "near", documents, text: raw, isAtEnd: at + used.length === segments.length });
    return used.length;
  }
  const glued = keys.near.findGlued(first.raw);
  for (const documents of glued) mentions.known.push({ strength: "near", documents, text: first.raw, isAtEnd: false });
  return glued.length > 0 ? 1 : 0;
}

/** Digits near several numbers are meant for the document that the text names besides; else, where they are many, for none. */
function settleNear(known: readonly Mention[]): Mention[] {
  if (!known.some(({ strength, documents }) => strength === "near" && documents.length > 1)) return [...known];
  return known.flatMap((mention) => {
    if (mention.strength !== "near" || mention.documents.length === 1) return [mention];
    const others = new Set(known.flatMap((other) => (other === mention ? [] : other.documents)));
    const both = mention.documents.filter((document) => others.has(document));
    if (both.length > 0) return [{ ...mention, documents: both }];
    return mention.documents.length <= MAX_NEAR ? [mention] : [];
  });
}

/** Digits alone: the next of a list, a number behind FACT, or a number that may name a document. Gives the list that goes on. */
function readDigits(reading: Reading, at: number): List | undefined {
  const { segments, keys, mentions, list } = reading;
  const segment = segments[at] as Segment;
  const isAtEnd = at === segments.length - 1;
  const isList = list !== undefined && segment.gap.length <= MAX_LIST_GAP && segment.raw.length <= MAX_NUMBER_DIGITS;
  const inList = isList ? nextOfList(list, segment, keys) : undefined;
  if (list && inList) {
    if (isUntil(segments, at)) addBetween(reading, list.series, list.last, inList.number);
    mentions.known.push({ ...inList.mention, text: segment.raw, isAtEnd });
    return { series: list.series, last: inList.number };
  }
  const announced = isAnnounced(segments, at) || (isList && list?.series === "");
  const documents = keys.byNumber.get(segment.text);
  const asList = { series: "", last: segment.text };
  if (!documents && isBill(segments, at) && segment.text.length > 2 && segment.raw.length <= MAX_NUMBER_DIGITS) {
    mentions.unknown.push({ series: "", number: segment.text, text: segment.raw, isAtEnd });
    return asList;
  }
  if (!documents || documents.length > MAX_SHARED || segment.raw.length > MAX_NUMBER_DIGITS) return undefined;
  if (!announced && (segment.text.length < 3 || segment.isGlued)) return undefined;
  mentions.known.push({ strength: announced ? "number" : "bare", documents, text: segment.raw, isAtEnd });
  return announced ? asList : undefined;
}

/** The next number of a list: in the same series, or only its last digits (`F001-1201/02/03`). */
function nextOfList(
  { series, last }: List,
  { text, raw }: Segment,
  { byKey, byNumber }: DocumentKeys,
): { number: string; mention: Pick<Mention, "strength" | "documents"> } | undefined {
  const find = (number: string) => (series === "" ? byNumber.get(number) : byKey.get(`${series} ${number}`)?.documents);
  const completed = raw.length < last.length ? last.slice(0, -raw.length) + raw : "";
  const asEnding = completed !== "" && Number(completed) > Number(last) ? find(completed) : undefined;
  const direct = raw.startsWith("0") && asEnding ? undefined : find(text);
  const known = series === "" ? "number" : "full";
  if (direct && asEnding && series !== "")
    return { number: completed, mention: { strength: "number", documents: [...direct, ...asEnding] } };
  if (direct) return series === "" ? undefined : { number: text, mention: { strength: known, documents: direct } };
  return asEnding && asEnding.length <= MAX_SHARED ? { number: completed, mention: { strength: known, documents: asEnding } } : undefined;
}

/** The documents inside a range: `F001-123 AL 126` names 124 and 125 too. */
function addBetween({ keys, mentions }: Reading, series: string, from: string, to: string): void {
  const first = Number(from);
  const count = Number(to) - first;
  if (!(count > 1 && count <= MAX_RANGE)) return;
  for (let step = 1; step < count; step++) {
    const number = String(first + step);
    const documents = series === "" ? keys.byNumber.get(number) : keys.byKey.get(`${series} ${number}`)?.documents;
    if (documents && documents.length <= MAX_SHARED)
      mentions.known.push({ strength: series === "" ? "number" : "full", documents, text: number, isAtEnd: false });
  }
}

/** Whether AL, A or HASTA leads here from the number before: `123 AL 126`, `F001-123 AL F001-126`, `123 HASTA LA 126`. */
function isUntil(segments: readonly Segment[], at: number): boolean {
  const before = segments[at - 1]?.text ?? "";
  return UNTIL.test(before === "LA" || LEADS.has(before) ? (segments[at - 2]?.text ?? "") : before) || UNTIL.test(before);
}

function wordBefore(segments: readonly Segment[], at: number, is: (word: string) => boolean): boolean {
  for (let back = 1; back <= MOST_LEADS + 1; back++) {
    const before = segments[at - back];
    if (!before || before.isDigits) return false;
    if (is(before.text)) return true;
    if (!LEADS.has(before.text)) return false;
  }
  return false;
}

const isAnnounced = (segments: readonly Segment[], at: number) => wordBefore(segments, at, (word) => ANNOUNCERS.has(word));
const isBill = (segments: readonly Segment[], at: number) => wordBefore(segments, at, (word) => BILL_WORDS.test(word));

function isFiller(segment: Segment, before: Segment | undefined, after: Segment | undefined): boolean {
  return FILLERS.has(segment.text) && before?.isDigits === true && after?.isDigits === true;
}

/** `F00100000123`, written without a mark, is the series F001 and its number, where we have such a series. */
function expandGlued(segments: readonly Segment[], series: ReadonlySet<string>): Segment[] {
  const expanded: Segment[] = [];
  for (const segment of segments) {
    const letters = expanded.at(-1);
    const at = letters && !letters.isDigits ? 4 - letters.raw.length : 0;
    const isSeries = letters && at > 0 && segment.raw.length > at && series.has(letters.raw + segment.raw.slice(0, at));
    if (isSeries && segment.isDigits && segment.isGlued) expanded.push(...splitDigits(segment, at));
    else expanded.push(segment);
  }
  return expanded;
}

function splitDigits(segment: Segment, at: number): Segment[] {
  const cut = (raw: string) => ({ ...segment, raw, text: raw.replace(/^0+(?=\d)/, "") });
  return [cut(segment.raw.slice(0, at)), { ...cut(segment.raw.slice(at)), gap: "" }];
}
