import { startingWith } from "../sorted-texts.ts";
import { formatDate, formatShortDate } from "../../../../shared/dates.ts";
import type { Alias, MatchClient, MatchLine, Reason } from "../model.ts";
import { nameWords } from "./name-words.ts";
import { payerKeys } from "./payer-keys.ts";

/** A client for whom a text of the line was recognised before. */
export type AliasHit = { clientId: number; weight: number; isStrong: boolean; reason: Reason };

export type AliasIndex = { find(line: MatchLine): AliasHit[] };

/** Log-odds of a text confirmed once; twice adds about one, four times about two. */
const CONFIRMED_ONCE = 3.2;
const PER_LOG_ODDS = 1.5;
const MOST = 6.5;
/** A person wrote it down: as good as a clear name. */
const MANUAL = 5.4;
/** Part of the text, or more than it, is recognised; or the name is one short word, which many may share. */
const CUT = 0.8;
const SHORT_NAME = 0.75;
/** Letters of a cut name, digits of a cut account, from which on it is recognised. */
const LEAST_LETTERS = 6;
const LEAST_DIGITS = 10;
const TIMES_TO_TRUST = 2;

type Keys = {
  byKey: ReadonlyMap<string, Alias[]>;
  names: readonly string[];
  byFirstWord: ReadonlyMap<string, string[]>;
  accounts: readonly string[];
};

/** Indexes what people taught: numbers and names in bank texts, each with the clients it stood for. */
export function indexAliases(aliases: readonly Alias[], clients: ReadonlyMap<number, MatchClient>): AliasIndex {
  const byKey = new Map<string, Alias[]>();
  const byFirstWord = new Map<string, string[]>();
  for (const alias of aliases) {
    const id = idOf(alias.kind, alias.key);
    const same = byKey.get(id);
    if (same) same.push(alias);
    else byKey.set(id, [alias]);
    if (same || alias.kind !== "name") continue;
    const first = alias.key.split(" ")[0] ?? "";
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), alias.key]);
  }
  const keysOf = (kind: Alias["kind"]) => [...new Set(aliases.flatMap((alias) => (alias.kind === kind ? [alias.key] : [])))].sort();
  const keys: Keys = { byKey, names: keysOf("name"), byFirstWord, accounts: keysOf("account") };
  return { find: (line) => (aliases.length === 0 ? [] : findAliases(line, keys, clients)) };
}

/** A number is the same wherever it was found: what one text calls an account another calls a document. */
const idOf = (kind: Alias["kind"], key: string) => (kind === "name" ? `name ${key}` : key);

type Found = { id: string; quality: number };

function findAliases(line: MatchLine, keys: Keys, clients: ReadonlyMap<number, MatchClient>): AliasHit[] {
  const hits: AliasHit[] = [];
  for (const { id, quality } of [...numbersIn(line, keys), ...namesIn(line, keys)]) {
    for (const alias of keys.byKey.get(id) ?? []) {
      const client = clients.get(alias.clientId);
      if (client) hits.push(toHit(alias, client, quality, line.bookedOn));
    }
  }
  return hits;
}

/** Numbers of the line that stand for somebody, in any of its fields and however they are parted. */
function numbersIn(line: MatchLine, keys: Keys): Found[] {
  const found: Found[] = [];
  for (const text of [line.counterpartyDoc, line.counterpartyName, line.description]) {
    for (const match of (text ?? "").matchAll(/(?<![\p{L}\d])[A-Z]{0,2}\d+(?:[ -]?\d+)*[A-Z\d]*/giu)) {
      const written = match[0].toUpperCase();
      const numbers = new Set([written.replace(/[ -]/g, ""), ...written.split(" ").map((piece) => piece.replaceAll("-", ""))]);
      for (const number of numbers) {
        if (number.length < LEAST_LETTERS) continue;
        if (keys.byKey.has(number)) found.push({ id: number, quality: 1 });
        else if (/^10\d{9}$/.test(number) && keys.byKey.has(number.slice(2, 10))) found.push({ id: number.slice(2, 10), quality: 1 });
        else if (number.length >= LEAST_DIGITS)
          for (const account of startingWith(keys.accounts, number, 2)) found.push({ id: account, quality: CUT });
      }
    }
  }
  return found;
}

/** Names of the line that stand for somebody: the same, the beginning of one, or one inside a longer text. */
function namesIn(line: MatchLine, keys: Keys): Found[] {
  const key = payerKeys(line).find((candidate) => candidate.kind === "name")?.key;
  if (key === undefined) return [];
  const found = new Map<string, number>();
  if (keys.byKey.has(idOf("name", key))) found.set(key, 1);
  if (lettersOf(key) >= LEAST_LETTERS)
    for (const longer of startingWith(keys.names, key, 4)) if (isCutOf(key, longer)) found.set(longer, CUT);
  const text = ` ${[line.counterpartyName ?? "", line.description]
    .map((field) =>
      nameWords(field)
        .map((word) => word.text)
        .join(" "),
    )
    .join("  ")} `;
  for (const word of new Set(text.split(" "))) {
    for (const name of keys.byFirstWord.get(word) ?? [])
      if (!found.has(name) && isLong(name) && text.includes(` ${name}`)) found.set(name, CUT);
  }
  return [...found].map(([name, quality]) => ({ id: idOf("name", name), quality }));
}

/** A first name alone is no beginning of a name: it is many people's. */
const isCutOf = (key: string, longer: string) => longer !== key && (key.includes(" ") || longer[key.length] !== " ");
const isLong = (name: string) => lettersOf(name) >= (name.includes(" ") ? LEAST_LETTERS : 2 * LEAST_LETTERS);
const lettersOf = (key: string) => key.replaceAll(" ", "").length;

function toHit(alias: Alias, client: MatchClient, quality: number, bookedOn: string): AliasHit {
  const isShort = alias.kind === "name" && !alias.key.includes(" ") && alias.key.length < 2 * LEAST_LETTERS;
  const isTrusted = alias.isManual || (alias.times >= TIMES_TO_TRUST && alias.timesAll === alias.times);
  return {
    clientId: alias.clientId,
    weight: weighAlias(alias) * quality * (isShort ? SHORT_NAME : 1),
    isStrong: isTrusted && quality === 1 && !(isShort && !alias.isManual),
    reason: { code: "payer_alias", text: writeReason(alias, client, bookedOn) },
  };
}

/** From how often the text stood for this client, of all the times it stood for any, smoothed: one confirmation is no proof. */
export function weighAlias({ times, timesAll, isManual }: Pick<Alias, "times" | "timesAll" | "isManual">): number {
  const learned = times > 0 ? Math.min(MOST, CONFIRMED_ONCE + PER_LOG_ODDS * Math.log(times / (Math.max(times, timesAll) + 1 - times))) : 0;
  return Math.max(0.6, learned, isManual ? MANUAL : 0);
}

function writeReason({ shown, times, lastOn, isManual }: Alias, client: MatchClient, bookedOn: string): string {
  const what = `«${shown}» paga por ${client.name}`;
  if (isManual) return `Alias que anotaste: ${what}`;
  const on = lastOn === null ? "" : ` el ${lastOn.slice(0, 4) === bookedOn.slice(0, 4) ? formatShortDate(lastOn) : formatDate(lastOn)}`;
  return `Alias aprendido${on} de ${times} ${times === 1 ? "pago" : "pagos"}: ${what}`;
}
