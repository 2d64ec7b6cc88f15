import { classifyLine } from "../../main/reconciliation/formats/classify.ts";
import type {
  Agreement,
  Alias,
  Favour,
  Habit,
  MatchClient,
  MatchDocument,
  MatchLine,
  MatchPart,
  PayingDays,
  Rate,
} from "../../main/reconciliation/matching/model.ts";
import { addDays } from "../../shared/dates.ts";
import { noise, type PayerText, payerText, prefixOf, spellNumbers } from "./matching-texts.ts";
import type { Random } from "./random.ts";

/** What a line really pays; nothing where its money pays nothing of the book. */
export type Truth = {
  kind: string;
  /** `invoiceId cuota part amount`, sorted. */
  pays: string[];
  /** What is closed or used beside the money: `fee invoiceId cuota part amount`, `favour ...`, sorted; undefined where either way is right. */
  closes: string[] | undefined;
  /** A person with the same book and statement could tell. */
  isMatchable: boolean;
};

export type Paid = { document: MatchDocument; part: MatchPart; amountMinor: number };
export type Closed = Paid & { kind: "fee" | "rounding" | "discount" | "interest" | "favour" };

/** A year being made: what was drawn so far, and what it may still draw from. */
export type Making = {
  random: Random;
  clients: readonly MatchClient[];
  /** What each client owes, and what of it no line has paid yet. */
  owed: ReadonlyMap<number, readonly MatchDocument[]>;
  free: Map<number, MatchDocument[]>;
  lines: MatchLine[];
  truths: Map<number, Truth>;
  aliases: Alias[];
  habits: Map<string, Habit>;
  agreements: Map<string, Agreement>;
  favour: Favour[];
  payingDays: ReadonlyMap<number, PayingDays>;
  rates: readonly Rate[];
};

export const netOf = (document: MatchDocument) => document.parts.filter((part) => part.part === "net");
export const fullNet = (document: MatchDocument): Paid[] =>
  netOf(document).map((part) => ({ document, part, amountMinor: part.openMinor }));
export const sumOf = (shares: readonly { amountMinor: number }[]) => shares.reduce((total, share) => total + share.amountMinor, 0);
export const clientOf = ({ clients }: Making, document: MatchDocument) => clients[document.clientId - 1] as MatchClient;
const written = ({ document, part, amountMinor }: Paid) => `${document.id} ${part.cuota} ${part.part} ${amountMinor}`;

type Told = { pays?: readonly Paid[]; closes?: readonly Closed[] | "any"; isMatchable?: boolean };

/** Adds a movement and what it really is. */
export function addLine(
  making: Making,
  kind: string,
  line: Partial<MatchLine> & Pick<MatchLine, "description" | "amountMinor">,
  { pays = [], closes = [], isMatchable = true }: Told = {},
): MatchLine {
  const id = making.lines.length + 1;
  const usual = {
    bankAccountId: 1,
    accountKind: "ordinary" as const,
    bookedOn: addDays("2026-01-01", making.random.below(360)),
    currency: "PEN",
    operation: String(making.random.below(99_999_999)).padStart(8, "0"),
    counterpartyDoc: null,
    counterpartyName: null,
  };
  const made: MatchLine = { ...usual, kind: classifyLine(line.description, line.amountMinor), ...line, id };
  making.lines.push(made);
  making.truths.set(id, {
    kind,
    pays: pays.map(written).sort(),
    closes: closes === "any" ? undefined : closes.map((closed) => `${closed.kind} ${written(closed)}`).sort(),
    isMatchable: isMatchable && pays.length > 0,
  });
  return made;
}

/** Takes documents of one client and one currency off those still unpaid; undefined when none is found. */
export function takeDocuments(
  making: Making,
  count: number,
  fits: (document: MatchDocument) => boolean = () => true,
  clients: readonly MatchClient[] = making.clients,
): MatchDocument[] | undefined {
  for (let attempt = 0; attempt < 60; attempt++) {
    const client = clients[Math.floor(clients.length * making.random.next() ** 2)] as MatchClient;
    const free = making.free.get(client.id) ?? [];
    const fitting = free.filter(fits);
    const drawn = fitting[making.random.below(fitting.length)];
    if (!drawn) continue;
    const first = oldestLike(drawn, fitting);
    const others = fitting.filter(
      (document) => document !== first && document.currency === first.currency && document.issueOn <= addDays(first.issueOn, 45),
    );
    const taken = [first, ...others.slice(0, count - 1)];
    if (taken.length < count) continue;
    making.free.set(
      client.id,
      free.filter((document) => !taken.includes(document)),
    );
    return taken;
  }
  return undefined;
}

/** Of invoices for the same amount, as monthly fees are, the oldest is paid first. */
function oldestLike(drawn: MatchDocument, fitting: readonly MatchDocument[]): MatchDocument {
  const isLike = ({ currency, totalMinor, parts }: MatchDocument) =>
    currency === drawn.currency && totalMinor === drawn.totalMinor && parts.length === drawn.parts.length;
  return fitting.filter(isLike).reduce((oldest, document) => (document.issueOn < oldest.issueOn ? document : oldest), drawn);
}

export const takeOne = (...args: [Making, Parameters<typeof takeDocuments>[2]?]) => takeDocuments(args[0], 1, args[1])?.[0];

/** A day on which this client may pay: its usual delay, now and then much later. */
export function paidOn(making: Making, documents: readonly MatchDocument[]): string {
  const { random, payingDays } = making;
  const latest = documents.reduce((last, document) => (document.issueOn > last ? document.issueOn : last), "");
  const usual = payingDays.get(documents[0]?.clientId ?? 0);
  const delay = usual && random.chance(0.8) ? usual.from + random.below(usual.to - usual.from + 1) : -10 + random.below(45);
  return addDays(latest, Math.max(1, 30 + delay));
}

export type Telling = {
  named?: boolean;
  /** True: the client itself, as banks write it. */
  payer?: boolean | PayerText;
  extra?: string;
  mangle?: (text: string) => string;
  line?: Partial<MatchLine>;
};

/** A line with a text that tells as much as stated. Gives it whole, apart from its amount. */
export function tell(
  making: Making,
  documents: readonly MatchDocument[],
  amountMinor: number,
  telling: Telling,
): Omit<MatchLine, "id" | "kind"> {
  const { random } = making;
  const [first] = documents;
  const payer = payerOf(making, first, telling.payer);
  const numbers = telling.named ? spellNumbers(random, documents) : "";
  const base = {
    currency: first?.currency ?? "PEN",
    bookedOn: paidOn(making, documents),
    operation: String(random.below(99_999_999)).padStart(8, "0"),
    amountMinor,
    ...telling.line,
  };
  const parts = random.chance(0.5) ? [numbers, payer.text] : [payer.text, numbers];
  const description = [prefixOf(random, base.currency), ...parts, telling.extra, noise(random, base)].filter(Boolean).join(" ");
  const { text: _, ...fields } = payer;
  return {
    bankAccountId: 1,
    accountKind: "ordinary",
    counterpartyDoc: null,
    counterpartyName: null,
    ...base,
    ...fields,
    description: telling.mangle ? telling.mangle(description) : description,
  };
}

function payerOf(making: Making, first: MatchDocument | undefined, payer: Telling["payer"]): PayerText {
  if (payer === true) return first ? payerText(making.random, clientOf(making, first)) : { text: "" };
  return payer || { text: "" };
}

/** Documents paid by one deposit. */
export function pay(
  making: Making,
  kind: string,
  documents: readonly MatchDocument[],
  pays: readonly Paid[],
  telling: Telling,
  told: Told = {},
) {
  addLine(making, kind, tell(making, documents, sumOf(pays), telling), { pays, ...told });
}
