import { pushTo } from "../push-to.ts";
import { type DocumentKeys, findMentions, type KeyEntry, type Mentions } from "./document-mentions.ts";
import { canonicalOrders, prepareText } from "./document-text.ts";
import type { MatchDocument, Pause } from "../model.ts";
import { indexNearKeys } from "./near-keys.ts";
import { plainUpper, type Segment, segmentText } from "./text.ts";

export type { Mention, MentionStrength, Mentions } from "./document-mentions.ts";

export type DocumentIndex = {
  /** @param operation the bank's number of the operation, which its text may repeat */
  find(text: string, operation?: string | null): Mentions;
};

/** Of a longer number or reference, whatever comes after these runs of letters and digits is not looked at. */
const MAX_SEGMENTS = 8;

/** Indexes the numbers and references of documents by their runs of letters and digits, so that any spelling finds them. */
export async function indexDocuments(documents: readonly MatchDocument[], pause?: Pause): Promise<DocumentIndex> {
  const byKey = new Map<string, KeyEntry>();
  const byNumber = new Map<string, MatchDocument[]>();
  const series = new Set<string>();
  const longestFrom = new Map<string, number>();
  const seriesKeys = new Map<string, Segment[]>();
  const segmentsOfSeries = (text: string) => {
    const segments = seriesKeys.get(text) ?? segmentText(text);
    if (segments.length > 0) seriesKeys.set(text, segments);
    return segments;
  };
  const add = (segments: readonly Segment[], document: MatchDocument, isReference: boolean) => {
    if (!segments.some((segment) => segment.isDigits)) return;
    const key = segments.map((segment) => segment.text).join(" ");
    const first = segments[0]?.text ?? "";
    if (segments.length > (longestFrom.get(first) ?? 0)) longestFrom.set(first, Math.min(segments.length, MAX_SEGMENTS));
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
    for (const reference of document.references) addText(canonicalOrders(plainUpper(reference)), document, true);
    const digits = numberSegments.at(-1);
    if (digits?.isDigits) pushTo(byNumber, digits.text, document);
  }
  const near = indexNearKeys(documents);
  const keys: DocumentKeys = { byKey, byNumber, series, seriesByDigits: groupByDigits(seriesKeys), longestFrom, near };
  const known = { whole: series, short: new Set([...seriesKeys.values()].map(keyOf)) };
  return { find: (text, operation = null) => findMentions(prepareText(text, operation, known), keys) };
}

const keyOf = (segments: readonly Segment[]) => segments.map((segment) => segment.text).join(" ");

/** Series by their digits alone: payers write F001-123 as 001-123. */
function groupByDigits(seriesKeys: ReadonlyMap<string, Segment[]>): Map<string, string[]> {
  const byDigits = new Map<string, string[]>();
  for (const segments of seriesKeys.values()) {
    const last = segments.at(-1);
    if (segments.length === 2 && last?.isDigits) byDigits.set(last.text, [...(byDigits.get(last.text) ?? []), keyOf(segments)]);
  }
  return byDigits;
}

/** How much a key says: its letters and digits; one run of digits is the weakest. */
function weigh(segments: readonly Segment[]): number {
  const length = segments.reduce((sum, segment) => sum + segment.text.length, 0);
  return segments.length === 1 ? length : length + 2;
}
