import type { MatchDocument, Pause } from "./model.ts";
import { type Segment, segmentText } from "./text.ts";

/** How surely a text names a document: by its whole number, a reference it carries, its number behind a word like FACT, or digits alone. */
export type MentionStrength = "full" | "reference" | "number" | "bare";

/** A place of a text that names one or more documents (several where they share a number or a purchase order). */
export type Mention = { strength: MentionStrength; documents: readonly MatchDocument[]; text: string; isAtEnd: boolean };

/** A number written as the tax office's are (`F001-999`), or behind a word like FACT (no series then), that names nothing that is owed. */
export type UnknownNumber = { series: string; number: string; text: string; isAtEnd: boolean };

export type Mentions = { known: Mention[]; unknown: UnknownNumber[] };

export type DocumentIndex = { find(text: string): Mentions };

/** Words that announce a document number. */
const ANNOUNCERS = new Set(
  "F FT FC FV FE FAC FACT FACTS FACTU FACTUR FACTURA FACTURAS B BV BOL BOLETA BOLETAS DOC DOCS DOCUMENTO DOCUMENTOS CP CPE COMP COMPROBANTE INV INVS INVOICE INVOICES BILL REC RECIBO RECIBOS ND NRO NROS NUM NUMERO N NO OC OS PO PEDIDO ORDEN GUIA REF".split(
    " ",
  ),
);
/** Those that announce a document of sale and nothing else. */
const BILL_WORDS = /^(F|FT|FC|FV|FAC|FACTS?|FACTU|FACTURAS?|BOL|BOLETAS?|CPE|INVS?|INVOICES?)$/;
/** Words that may stand between a series and its number. */
const FILLERS = new Set(["N", "NRO", "NUM", "NO"]);
/** Words that lead from one number of a list to the next. */
const LINKS = new Set(["Y", "E", "A", "AL", "HASTA", "AND"]);
/** A document number shared by more documents than this tells nothing. */
const MAX_SHARED = 40;

type Entry = { documents: MatchDocument[]; isReference: boolean; weight: number };

/** Indexes the numbers and references of documents by their runs of letters and digits, so that any spelling finds them. */
export async function indexDocuments(documents: readonly MatchDocument[], pause?: Pause): Promise<DocumentIndex> {
  const byKey = new Map<string, Entry>();
  const byNumber = new Map<string, MatchDocument[]>();
  const series = new Set<string>();
  let longest = 1;
  const seriesKeys = new Map<string, Segment[]>();
  const segmentsOfSeries = (text: string) => {
    const segments = seriesKeys.get(text) ?? segmentText(text);
    if (segments.length > 0) seriesKeys.set(text, segments);
    return segments;
  };
  const add = (segments: readonly Segment[], document: MatchDocument, isReference: boolean) => {
    if (!segments.some((segment) => segment.isDigits)) return;
    const key = segments.map((segment) => segment.text).join(" ");
    if (segments.length > longest) longest = Math.min(segments.length, 8);
    const entry = byKey.get(key);
    if (!entry) byKey.set(key, { documents: [document], isReference, weight: weigh(segments) });
    else if (!entry.documents.includes(document)) entry.documents.push(document);
  };
  /** Payers leave out the start of a long number: `INV-2026-0045` is quoted as 2026-0045, `OC 4500012345` as 4500012345. */
  const addWithTails = (segments: readonly Segment[], document: MatchDocument, isReference: boolean) => {
    for (let from = 0; from < Math.min(segments.length, 6); from++) {
      const tail = segments.slice(from);
      if (from === 0 || weigh(tail) >= (tail.length === 1 ? 5 : 6)) add(tail, document, isReference);
    }
  };
  /** `INV-2026-0045` without its marks is INV20260045. */
  const addGlued = (segments: readonly Segment[], document: MatchDocument, isReference: boolean) => {
    const [first, ...rest] = segments;
    if (!first || first.isDigits || rest.length < 2 || !rest.every((segment) => segment.isDigits)) return;
    const raw = rest.map((segment) => segment.raw).join("");
    add([first, { ...first, raw, text: raw.replace(/^0+(?=\d)/, ""), isDigits: true }], document, isReference);
  };
  const addText = (text: string, document: MatchDocument, isReference: boolean) => {
    const segments = segmentText(text);
    addWithTails(segments, document, isReference);
    addGlued(segments, document, isReference);
  };
  for (const [at, document] of documents.entries()) {
    if (at % 500 === 0) await pause?.();
    const numberSegments = segmentText(document.number);
    if (document.series) {
      series.add(document.series);
      add([...segmentsOfSeries(document.series), ...numberSegments], document, false);
    } else addText(document.number, document, false);
    for (const reference of document.references) addText(reference, document, true);
    const digits = numberSegments.at(-1);
    if (digits?.isDigits) push(byNumber, digits.text, document);
  }
  return { find: (text) => findMentions(text, { byKey, byNumber, series, longest }) };
}

function push(map: Map<string, MatchDocument[]>, key: string, document: MatchDocument): void {
  const list = map.get(key);
  if (list) list.push(document);
  else map.set(key, [document]);
}

/** How much a key says: its letters and digits; one run of digits is the weakest. */
function weigh(segments: readonly Segment[]): number {
  const length = segments.reduce((sum, segment) => sum + segment.text.length, 0);
  return segments.length === 1 ? length : length + 2;
}

type Keys = {
  byKey: ReadonlyMap<string, Entry>;
  byNumber: ReadonlyMap<string, MatchDocument[]>;
  series: ReadonlySet<string>;
  longest: number;
};

function findMentions(text: string, keys: Keys): Mentions {
  const segments = expandGlued(segmentText(text), keys.series).filter(
    (segment, index, all) => !isFiller(segment, all[index - 1], all[index + 1]),
  );
  const mentions: Mentions = { known: [], unknown: [] };
  /** Segments that stand for the series of the number before, for lists like `F001-123/124`. */
  let listSeries: string | undefined;
  for (let at = 0; at < segments.length; ) {
    const longest = findLongest(segments, at, keys);
    const segment = segments[at] as Segment;
    if (longest) {
      const { entry, length } = longest;
      const used = segments.slice(at, at + length);
      mentions.known.push(toMention(entry, used, isAnnounced(segments, at), at + length === segments.length));
      listSeries =
        used
          .slice(0, -1)
          .map((part) => part.text)
          .join(" ") || (isAnnounced(segments, at) ? "" : undefined);
      at += length;
      continue;
    }
    const unknown = readUnknown(segments, at);
    if (unknown) {
      mentions.unknown.push(unknown.number);
      listSeries = unknown.series;
      at += 3;
      continue;
    }
    if (segment.isDigits) listSeries = addDigits(mentions, segments, at, listSeries, keys);
    else if (!LINKS.has(segment.text)) listSeries = undefined;
    at += 1;
  }
  return mentions;
}

/** The longest run of segments from here that is a known number with letters in it, or a long one of digits. */
function findLongest(segments: readonly Segment[], at: number, { byKey, longest }: Keys): { entry: Entry; length: number } | undefined {
  for (let length = Math.min(longest, segments.length - at); length >= 1; length--) {
    const run = segments.slice(at, at + length);
    if (run.slice(1).some((segment) => segment.gap.length > 4)) continue;
    const entry = byKey.get(run.map((segment) => segment.text).join(" "));
    if (entry && (length > 1 || entry.weight >= 4)) return { entry, length };
  }
  return undefined;
}

function toMention(entry: Entry, used: readonly Segment[], announced: boolean, isAtEnd: boolean): Mention {
  const text = used.map((segment, index) => (index === 0 ? "" : segment.gap) + segment.raw).join("");
  const isShort = entry.weight < 5;
  const isDigitsOnly = used.length === 1;
  const strength =
    isDigitsOnly && !announced ? (entry.weight < 6 ? "bare" : "number") : isShort ? "number" : entry.isReference ? "reference" : "full";
  return { strength, documents: entry.documents.slice(0, MAX_SHARED), text, isAtEnd };
}

/** A number in the tax office's form that is not ours to collect: F or B or E, two or three signs, and the number. */
function readUnknown(segments: readonly Segment[], at: number): { number: UnknownNumber; series: string } | undefined {
  const [letter, middle, last] = segments.slice(at, at + 3);
  if (!letter || !middle || !last || !/^(F|B|E|FF|BB|EB|FA|FB|FC|BA)$/.test(letter.text)) return undefined;
  if (
    !middle.isDigits ||
    !last.isDigits ||
    !middle.isGlued ||
    letter.raw.length + middle.raw.length !== 4 ||
    last.gap.length > 3 ||
    last.raw.length > 8
  )
    return undefined;
  const isAtEnd = at + 3 === segments.length;
  return {
    number: { series: letter.raw + middle.raw, number: last.text, text: `${letter.raw}${middle.raw}-${last.raw}`, isAtEnd },
    series: `${letter.text} ${middle.text}`,
  };
}

/** Digits alone: the next of a list, a number behind FACT, or a number that may name a document. Gives the series that the list goes on with. */
function addDigits(
  mentions: Mentions,
  segments: readonly Segment[],
  at: number,
  listSeries: string | undefined,
  { byKey, byNumber }: Keys,
): string | undefined {
  const segment = segments[at] as Segment;
  const isAtEnd = at === segments.length - 1;
  const isList = listSeries !== undefined && segment.gap.length <= 3 && segment.raw.length <= 8;
  const inSeries = isList && listSeries ? byKey.get(`${listSeries} ${segment.text}`) : undefined;
  if (inSeries) {
    if (/^(AL|A|HASTA)$/.test(segments[at - 1]?.text ?? "")) mentions.known.push(...findBetween(segments, at, listSeries as string, byKey));
    mentions.known.push({ strength: "full", documents: inSeries.documents, text: segment.raw, isAtEnd });
    return listSeries;
  }
  const announced = isAnnounced(segments, at) || (isList && listSeries === "");
  const documents = byNumber.get(segment.text);
  const isBill =
    BILL_WORDS.test(segments[at - 1]?.text ?? "") ||
    (FILLERS.has(segments[at - 1]?.text ?? "") && BILL_WORDS.test(segments[at - 2]?.text ?? ""));
  if (!documents && isBill && segment.text.length > 2 && segment.raw.length <= 8) {
    mentions.unknown.push({ series: "", number: segment.text, text: segment.raw, isAtEnd });
    return "";
  }
  if (!documents || documents.length > MAX_SHARED || segment.raw.length > 8) return undefined;
  if (!announced && (segment.text.length < 3 || segment.isGlued)) return undefined;
  mentions.known.push({ strength: announced ? "number" : "bare", documents, text: segment.raw, isAtEnd });
  return announced ? "" : undefined;
}

/** The documents inside a range: `F001-123 AL 126` names 124 and 125 too. */
function findBetween(segments: readonly Segment[], at: number, series: string, byKey: Keys["byKey"]): Mention[] {
  const from = Number(segments[at - 2]?.text);
  const to = Number(segments[at]?.text);
  if (!(to > from && to - from <= MAX_SHARED)) return [];
  return Array.from({ length: to - from - 1 }, (_, index) => String(from + 1 + index)).flatMap((number) => {
    const entry = byKey.get(`${series} ${number}`);
    return entry ? [{ strength: "full" as const, documents: entry.documents, text: number, isAtEnd: false }] : [];
  });
}

function isAnnounced(segments: readonly Segment[], at: number): boolean {
  const before = segments[at - 1];
  const twoBefore = segments[at - 2];
  if (before && !before.isDigits)
    return ANNOUNCERS.has(before.text) || (twoBefore !== undefined && FILLERS.has(before.text) && ANNOUNCERS.has(twoBefore.text));
  return false;
}

function isFiller(segment: Segment, before: Segment | undefined, after: Segment | undefined): boolean {
  return FILLERS.has(segment.text) && before?.isDigits === true && after?.isDigits === true;
}

/** `F00100000123`, written without a mark, is the series F001 and its number, where we have such a series. */
function expandGlued(segments: readonly Segment[], series: ReadonlySet<string>): Segment[] {
  const expanded: Segment[] = [];
  for (const segment of segments) {
    const letters = expanded.at(-1);
    const at = letters && !letters.isDigits ? 4 - letters.raw.length : 0;
    if (
      letters &&
      segment.isDigits &&
      segment.isGlued &&
      at > 0 &&
      segment.raw.length > at &&
      series.has(letters.raw + segment.raw.slice(0, at))
    ) {
      expanded.push(...splitDigits(segment, at));
    } else expanded.push(segment);
  }
  return expanded;
}

function splitDigits(segment: Segment, at: number): Segment[] {
  const cut = (raw: string) => ({ ...segment, raw, text: raw.replace(/^0+(?=\d)/, "") });
  return [cut(segment.raw.slice(0, at)), { ...cut(segment.raw.slice(at)), gap: "" }];
}
