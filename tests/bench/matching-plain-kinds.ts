import type { MatchDocument } from "../../main/reconciliation/matching/model.ts";
import { addDays } from "../../shared/dates.ts";
import {
  addLine,
  clientOf,
  fullNet,
  type Making,
  netOf,
  type Paid,
  paidOn,
  pay,
  sumOf,
  takeDocuments,
  takeOne,
  tell,
  type Telling,
} from "./matching-making.ts";
import type { Random } from "./random.ts";

export type Maker = { weight: number; make(making: Making): void };

/** Deposits that are exactly what is owed, or a piece of it. */
export const PLAIN_KINDS: readonly Maker[] = [
  { weight: 14, make: (making) => single(making, "one, named", { named: true }) },
  { weight: 12, make: (making) => single(making, "one, named and payer", { named: true, payer: true }) },
  { weight: 20, make: (making) => single(making, "one, payer", { payer: true }) },
  { weight: 3, make: makeSilent },
  { weight: 3, make: makeSlip },
  { weight: 5, make: makeDetraccion },
  { weight: 4, make: makeCuota },
  { weight: 2, make: (making) => makePartial(making, true) },
  { weight: 2, make: (making) => makePartial(making, false) },
  { weight: 7, make: (making) => many(making, "many, named", { named: true, payer: making.random.chance(0.4) }) },
  { weight: 4, make: (making) => many(making, "many, payer", { payer: true }) },
  { weight: 2, make: makeCut },
  { weight: 2, make: makeReference },
  { weight: 1.5, make: makeSplit },
  { weight: 0.8, make: makeInstalments },
  { weight: 1.5, make: makeSameAmount },
];

function single(making: Making, kind: string, telling: Telling): void {
  const document = takeOne(making);
  if (document) pay(making, kind, [document], fullNet(document), telling);
}

/** Nothing but the amount: a person finds it only where no other open document has it, and that is told once all are made. */
function makeSilent(making: Making): void {
  const document = takeOne(making);
  if (document) pay(making, "one, nothing but the amount", [document], fullNet(document), {}, { isMatchable: false });
}

function makeSlip(making: Making): void {
  const mangle = (text: string) => slip(making.random, text);
  const document = takeOne(making);
  if (!document) return;
  const text = document.series === "" ? document.number : `${document.series}-${document.number}`;
  const payer = making.random.chance(0.5);
  pay(making, "one, number with a slip", [document], fullNet(document), { payer, extra: mangle(text) });
}

/** One of the last three digits changed. */
function slip(random: Random, text: string): string {
  const digits = [...text.matchAll(/\d/g)].map((match) => match.index);
  const at = digits.at(-1 - random.below(Math.min(3, digits.length - 3))) ?? text.length - 1;
  return text.slice(0, at) + String((Number(text[at]) + 1 + random.below(8)) % 10) + text.slice(at + 1);
}

function makeDetraccion(making: Making): void {
  const document = takeOne(making, (candidate) => candidate.parts.some((part) => part.part === "detraccion"));
  const part = document?.parts.find((candidate) => candidate.part === "detraccion");
  if (!document || !part) return;
  // Deposited in whole soles.
  const amountMinor = Math.round(part.openMinor / 100) * 100;
  addLine(
    making,
    "detracción at BN",
    {
      description: "DEPOSITO DETRACCION",
      counterpartyDoc: clientOf(making, document).docNumber,
      amountMinor,
      accountKind: "detraccion",
      bankAccountId: 2,
      bookedOn: paidOn(making, [document]),
    },
    { pays: [{ document, part, amountMinor: Math.min(amountMinor, part.openMinor) }], closes: "any" },
  );
}

function makeCuota(making: Making): void {
  const document = takeOne(making, (candidate) => netOf(candidate).length > 1);
  if (!document) return;
  const [first] = netOf(document);
  const last = netOf(document).at(-1);
  const part = making.random.chance(0.7) || last?.openMinor === first?.openMinor ? first : last;
  const named = making.random.chance(0.6);
  if (part) pay(making, "one cuota", [document], [{ document, part, amountMinor: part.openMinor }], { named, payer: true });
}

/** On account: of the document it names, else of the oldest, as debts are paid where nobody says which (Código Civil art. 1259). */
function makePartial(making: Making, named: boolean): void {
  const document = takeOne(making, (candidate) => netOf(candidate).length === 1 && (named || isOldest(making, candidate)));
  const part = document && netOf(document)[0];
  if (!document || !part) return;
  const amountMinor = Math.max(100, Math.round((part.openMinor * (20 + making.random.below(60))) / 10_000) * 100);
  pay(making, named ? "partial, named" : "partial, payer", [document], [{ document, part, amountMinor }], { named, payer: true });
}

function isOldest({ owed }: Making, { clientId, currency, parts }: MatchDocument): boolean {
  const dueOn = parts[0]?.dueOn ?? "";
  return (owed.get(clientId) ?? []).every((other) => other.currency !== currency || (other.parts[0]?.dueOn ?? "") >= dueOn);
}

function many(making: Making, kind: string, telling: Telling): void {
  const documents = takeDocuments(making, 2 + making.random.below(4));
  if (documents) pay(making, kind, documents, documents.flatMap(fullNet), telling);
}

/** The bank's text ends before the last numbers; where not even the first is whole, nobody could tell. */
function makeCut(making: Making): void {
  const documents = takeDocuments(making, 2 + making.random.below(3));
  if (!documents) return;
  const width = 38 + making.random.below(20);
  const payer = making.random.chance(0.3);
  const line = tell(making, documents, sumOf(documents.flatMap(fullNet)), { named: true, payer, mangle: (text) => text.slice(0, width) });
  const isMatchable = payer || (line.description.length === width && line.description.slice(0, -1).includes(documents[0]?.number ?? ""));
  addLine(making, "many, named and cut", line, { pays: documents.flatMap(fullNet), isMatchable });
}

function makeReference(making: Making): void {
  const document = takeOne(making, (candidate) => candidate.references.length > 0);
  if (!document) return;
  const [reference = ""] = document.references;
  const { random } = making;
  const spelt = reference.startsWith("OC ")
    ? random.pick([
        reference,
        reference.replace("OC ", "O/C "),
        reference.replace("OC ", "PO#"),
        reference.replace("OC ", "ORDEN DE COMPRA "),
      ])
    : random.pick([reference.replace("GR-", "GUIA "), reference]);
  pay(making, "one, order or guide", [document], fullNet(document), { extra: spelt });
}

/** Two deposits some days apart. */
function makeSplit(making: Making): void {
  const document = takeOne(making, (candidate) => netOf(candidate).length === 1 && candidate.totalMinor > 50_000);
  const part = document && netOf(document)[0];
  if (!document || !part) return;
  const first = Math.round((part.openMinor * (30 + making.random.below(40))) / 10_000) * 100;
  const bookedOn = paidOn(making, [document]);
  for (const [at, amountMinor] of [first, part.openMinor - first].entries())
    pay(making, "two for one", [document], [{ document, part, amountMinor }], {
      payer: true,
      line: { bookedOn: addDays(bookedOn, at * 6) },
    });
}

/** Three to five deposits that name their document, the last with what is left. */
function makeInstalments(making: Making): void {
  const document = takeOne(making, (candidate) => netOf(candidate).length === 1 && candidate.totalMinor > 200_000);
  const part = document && netOf(document)[0];
  if (!document || !part) return;
  const count = 3 + making.random.below(3);
  const each = Math.floor(part.openMinor / count / 10_000) * 10_000;
  const bookedOn = paidOn(making, [document]);
  for (let at = 0; at < count; at++) {
    const amountMinor = at < count - 1 ? each : part.openMinor - each * (count - 1);
    const line = { bookedOn: addDays(bookedOn, at * 15) };
    pay(making, "many payments for one", [document], [{ document, part, amountMinor }], {
      named: true,
      payer: true,
      extra: "A CUENTA",
      line,
    });
  }
}

/** Another client owes exactly the same. */
function makeSameAmount(making: Making): void {
  const isPlain = (limit: string) => (candidate: { parts: readonly unknown[]; currency: string; issueOn: string }) =>
    candidate.parts.length === 1 && candidate.currency === "PEN" && candidate.issueOn <= limit;
  const document = takeOne(making, isPlain("2026-12-31"));
  const other =
    document && takeOne(making, (candidate) => isPlain(document.issueOn)(candidate) && candidate.clientId !== document.clientId);
  const part = document?.parts[0];
  if (!document || !other || !part) return;
  const twin = other.parts[0];
  if (!twin) return;
  other.totalMinor = document.totalMinor;
  twin.amountMinor = part.amountMinor;
  twin.openMinor = part.openMinor;
  const pays: Paid[] = fullNet(document);
  pay(making, "same amount as another client's", [document], pays, { payer: true, line: { amountMinor: sumOf(pays) } });
}
