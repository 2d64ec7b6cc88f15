import { startingWith } from "../sorted-texts.ts";
import { isValidRuc } from "../../../../shared/identifiers.ts";
import type { MatchClient, MatchLine, Reason } from "../model.ts";

/** Why a client may be the payer. */
export type Payer = {
  clientId: number;
  /** Log-odds that it speaks for this client: a RUC about 7, a clear name about 5. */
  weight: number;
  /** Enough by itself, with an exact amount, to apply without asking. */
  isStrong: boolean;
  reason: Reason;
};

/** A number that is a payer's: whose, or nobody's we know. */
export type NumberFound = { payers: Payer[] };

export type PayerNumbers = { find(line: MatchLine): NumberFound[] };

/** Weights in log-odds. */
const DOC_NUMBER = 7;
const DNI_IN_TEXT = 6;
const CUT_NUMBER = 3.8;
const SLIPPED_NUMBER = 4.5;
const SLIPPED_DNI = 3.4;
/** Of eight digits one slip from a DNI, how often the slip is the reason: against chance, which grows with the DNIs we know. */
const SLIPS = 0.03;
const NEIGHBOURS_OF_DNI = 80;
/** A payer's number in its own field may be a short code; in free text only RUCs and DNIs are looked for. */
const SHORTEST_STATED = 3;
/** Digits of a RUC that are hardly anything else: anywhere, and where the text ends. */
const LONG_CUT = 9;
const SHORT_CUT = 7;

type Keys = { byNumber: ReadonlyMap<string, MatchClient[]>; sorted: readonly string[]; slippedDni: number; hasForeign: boolean };
type Written = { digits: string; before: string; isAtEnd: boolean };

/** Indexes clients by RUC, DNI, foreign number, and by the DNI inside a RUC that begins with 10. */
export function indexPayerNumbers(clients: readonly MatchClient[]): PayerNumbers {
  const byNumber = new Map<string, MatchClient[]>();
  const add = (number: string, client: MatchClient) => byNumber.set(number, [...(byNumber.get(number) ?? []), client]);
  for (const client of clients) {
    const number = plainNumber(client.docNumber);
    if (number.length < SHORTEST_STATED) continue;
    add(number, client);
    if (/^10\d{9}$/.test(number)) add(number.slice(2, 10), client);
  }
  const sorted = [...byNumber.keys()].sort();
  const people = sorted.filter((number) => number.length === 8).length;
  const keys: Keys = {
    byNumber,
    sorted,
    slippedDni: Math.min(SLIPPED_DNI, Math.log((SLIPS * 1e8) / (NEIGHBOURS_OF_DNI * Math.max(1, people)))),
    hasForeign: sorted.some((number) => /[A-Z]/.test(number)),
  };
  return { find: (line) => findNumbers(line, keys) };
}

const plainNumber = (text: string) => text.toUpperCase().replace(/[^0-9A-Z]/g, "");

function findNumbers(line: MatchLine, keys: Keys): NumberFound[] {
  const found: NumberFound[] = [];
  const stated = plainNumber(line.counterpartyDoc ?? "");
  if (stated.length >= 6) {
    const exact = payersOf(keys, stated, DOC_NUMBER, (client) => `El documento del pagador, ${stated}, es el de ${client.name}`);
    found.push({ payers: exact.length > 0 ? exact : nearlyStated(keys, stated) });
  }
  // What the bank names as the payer may be its number.
  if (/^\W*\d{8,11}\W*$/.test(line.counterpartyName ?? "")) found.push(...readText(line.counterpartyName ?? "", line, keys));
  found.push(...readText(line.description, line, keys));
  return found;
}

/** `20-51234567-1`, `20 512345671`: a RUC in pieces; pieces that make no RUC stay what they are. */
const PARTED_RUC = /(?<![\d-])(1[0567]|20)[- ](\d{8})[- ]?(\d)(?![\d-])/g;

function readText(text: string, { operation }: MatchLine, keys: Keys): NumberFound[] {
  const found: NumberFound[] = [];
  const whole = text.replace(PARTED_RUC, (written, first: string, middle: string, last: string) =>
    isValidRuc(first + middle + last) ? first + middle + last : written,
  );
  for (const match of whole.matchAll(/(?<!\d)\d{7,12}(?!\d)/g)) {
    if (match[0].length < 11 && Number(match[0]) === Number(operation || Number.NaN)) continue;
    const isAtEnd = match.index + match[0].length === whole.trimEnd().length;
    const read = readNumber({ digits: match[0], before: whole.slice(0, match.index), isAtEnd }, keys);
    if (read) found.push(read);
  }
  if (keys.hasForeign)
    for (const match of whole.toUpperCase().matchAll(/(?<![A-Z\d])(?=[A-Z\d-]*[A-Z])(?:[A-Z\d]-?){7,15}(?![A-Z\d])/g)) {
      const number = plainNumber(match[0]);
      const payers = /\d{5}/.test(number)
        ? payersOf(keys, number, DOC_NUMBER, (client) => `El documento del texto es el de ${client.name}`)
        : [];
      if (payers.length > 0) found.push({ payers });
    }
  return found;
}

const isAnnounced = (before: string, word: "ruc" | "dni") =>
  (word === "ruc" ? /r\.?u\.?c\.?\W{0,3}(n[ro°º.]*\W{0,2})?$/i : /d\.?n\.?i\.?\W{0,4}(n[ro°º.]*\W{0,2})?$/i).test(before);

function readNumber(written: Written, keys: Keys): NumberFound | undefined {
  const { digits, before } = written;
  if (digits.length === 11) return readRuc(digits, isAnnounced(before, "ruc"), keys);
  if (digits.length === 8 || isAnnounced(before, "dni")) {
    const found = readDni(digits, isAnnounced(before, "dni"), keys);
    if (found) return found;
  }
  return readCutRuc(written, keys);
}

function readRuc(digits: string, announced: boolean, keys: Keys): NumberFound | undefined {
  const exact = payersOf(keys, digits, DOC_NUMBER, (client) => `El RUC del texto es el de ${client.name}`);
  if (exact.length > 0) return { payers: exact };
  // The RUC of a person holds the DNI that we may know.
  const inside = digits.startsWith("10") && isValidRuc(digits) ? digits.slice(2, 10) : "";
  const person = payersOf(keys, inside, DOC_NUMBER, (client) => `El RUC del texto tiene el DNI de ${client.name}`);
  if (person.length > 0) return { payers: person };
  if (isValidRuc(digits)) return { payers: [] };
  const slipped = oneSlipAway(digits, keys);
  if (slipped) return { payers: [weak(slipped, SLIPPED_NUMBER, `El RUC del texto, ${digits}, es casi el de ${slipped.name}`)] };
  return announced ? { payers: [] } : undefined;
}

function readDni(digits: string, announced: boolean, keys: Keys): NumberFound | undefined {
  const number = digits.padStart(8, "0");
  const exact = payersOf(keys, number, announced ? DOC_NUMBER - 1 : DNI_IN_TEXT, (client) => `El DNI del texto es el de ${client.name}`);
  if (exact.length > 0) return { payers: exact };
  const slipped = number.length === 8 ? oneSlipAway(number, keys) : undefined;
  const weight = announced ? SLIPPED_DNI : keys.slippedDni;
  if (slipped && weight > 0.5)
    return { payers: [weak(slipped, weight, `El texto tiene ${digits}, que es casi el DNI de ${slipped.name}`)] };
  return announced ? { payers: [] } : undefined;
}

/** The beginning of one client's RUC, or one with a digit too many or too few behind the word RUC. */
function readCutRuc({ digits, before, isAtEnd }: Written, keys: Keys): NumberFound | undefined {
  if (!/^(10|15|17|20)/.test(digits)) return undefined;
  const announced = isAnnounced(before, "ruc");
  const isLong = digits.length >= (isAtEnd || announced ? SHORT_CUT : LONG_CUT) && digits.length < 11;
  const client = isLong ? onlyStartingWith(digits, keys) : undefined;
  if (client) {
    const text = isAtEnd
      ? `El texto termina en ${digits}, el comienzo del RUC de ${client.name}`
      : `El texto tiene ${digits}, el comienzo del RUC de ${client.name}`;
    return { payers: [weak(client, CUT_NUMBER, text)] };
  }
  const slipped = announced ? oneSlipAway(digits, keys) : undefined;
  return slipped ? { payers: [weak(slipped, SLIPPED_NUMBER, `El RUC del texto, ${digits}, es casi el de ${slipped.name}`)] } : undefined;
}

function payersOf(keys: Keys, number: string, weight: number, text: (client: MatchClient) => string): Payer[] {
  const clients = keys.byNumber.get(number) ?? [];
  return clients.map((client) => ({
    clientId: client.id,
    weight: weight - Math.log(clients.length),
    isStrong: clients.length === 1,
    reason: { code: "payer_doc", text: text(client) },
  }));
}

/** The payer's own field, typed with a slip, cut, without its zeros, or as the RUC of a person we know by DNI. */
function nearlyStated(keys: Keys, stated: string): Payer[] {
  const person = /^10\d{9}$/.test(stated) ? stated.slice(2, 10) : /^\d{6,7}$/.test(stated) ? stated.padStart(8, "0") : "";
  const exact = payersOf(keys, person, DOC_NUMBER, (client) => `El documento del pagador, ${stated}, es el de ${client.name}`);
  if (exact.length > 0 || isValidRuc(stated) || !/^\d{8,12}$/.test(stated)) return exact;
  const near = oneSlipAway(stated, keys) ?? (stated.length >= LONG_CUT && stated.length < 11 ? onlyStartingWith(stated, keys) : undefined);
  return near ? [weak(near, SLIPPED_NUMBER, `El documento del pagador, ${stated}, es casi el de ${near.name}`)] : [];
}

function weak(client: MatchClient, weight: number, text: string): Payer {
  return { clientId: client.id, weight, isStrong: false, reason: { code: "payer_doc_near", text } };
}

/** The only client whose number differs by one digit changed, two neighbours swapped, one missing or one too many. */
function oneSlipAway(number: string, { byNumber }: Keys): MatchClient | undefined {
  const found = new Set<MatchClient>();
  const tryNumber = (candidate: string) => {
    if (candidate.length === 8 || candidate.length === 11) for (const client of byNumber.get(candidate) ?? []) found.add(client);
  };
  for (let at = 0; at <= number.length; at++) {
    const head = number.slice(0, at);
    for (let digit = 0; digit < 10; digit++) {
      if (at < number.length) tryNumber(head + digit + number.slice(at + 1));
      if (number.length !== 8) tryNumber(head + digit + number.slice(at));
    }
    tryNumber(head + number.slice(at + 1));
    tryNumber(head + (number[at + 1] ?? "") + (number[at] ?? "") + number.slice(at + 2));
  }
  return found.size === 1 ? [...found][0] : undefined;
}

function onlyStartingWith(prefix: string, { byNumber, sorted }: Keys): MatchClient | undefined {
  const [first, second] = startingWith(sorted, prefix, 2);
  if (first === undefined || second !== undefined) return undefined;
  const clients = byNumber.get(first) ?? [];
  return clients.length === 1 ? clients[0] : undefined;
}
