import type { MatchClient, MatchDocument, MatchInput, MatchLine, MatchPart } from "../../main/reconciliation/matching/model.ts";
import { classifyLine } from "../../main/reconciliation/formats/classify.ts";
import { addDays } from "../../shared/dates.ts";
import { makeClients, PROPER, type Random, rucOf, seeded, SURNAMES, TRADES } from "./matching-clients.ts";

/** What a line really pays: `invoiceId cuota part amount`, sorted; empty for money that pays nothing of the book. */
export type Truth = { kind: string; pays: string[] };
export type Year = MatchInput & { truths: ReadonlyMap<number, Truth> };

function makeDocuments(random: Random, clients: readonly MatchClient[], count: number): MatchDocument[] {
  const next = new Map<string, number>();
  const fees = clients.map(() => (random.chance(0.2) ? 10_000 * (5 + random.below(60)) : 0));
  return Array.from({ length: count }, (_, index) => {
    // Few clients have many documents, most have some.
    const client = clients[Math.floor(clients.length * random.next() ** 2)] as MatchClient;
    const series = random.pick(["F001", "F001", "F002", "E001", "B001"]);
    const number = (next.get(series) ?? random.below(900)) + 1;
    next.set(series, number);
    const fee = fees[client.id - 1] ?? 0;
    const totalMinor =
      fee && random.chance(0.7)
        ? Math.round(fee * 1.18)
        : Math.round(Math.exp(6.2 + random.next() * 3.6) * 100 * (random.chance(0.2) ? 1 : 1.18));
    const dueOn = addDays("2026-01-01", random.below(360));
    const references = random.chance(0.1) ? [`OC ${4_500_000_000 + index * 3}`] : [];
    const document: MatchDocument = {
      id: index + 1,
      key: `20601234565-01-${series}-${number}`,
      type: series.startsWith("B") ? "03" : "01",
      series,
      number: String(number),
      references,
      clientId: client.id,
      issueOn: addDays(dueOn, -30),
      currency: random.chance(0.08) ? "USD" : "PEN",
      totalMinor,
      detraccionPercent: null,
      parts: [],
    };
    document.parts = makeParts(random, document, dueOn);
    return document;
  });
}

function makeParts(random: Random, document: MatchDocument, dueOn: string): MatchPart[] {
  const { totalMinor, currency } = document;
  const part = (kind: MatchPart["part"], amountMinor: number, cuota = 1): MatchPart => ({
    cuota,
    part: kind,
    dueOn: addDays(dueOn, (cuota - 1) * 30),
    amountMinor,
    openMinor: amountMinor,
  });
  if (currency === "PEN" && totalMinor > 70_000 && random.chance(0.15)) {
    document.detraccionPercent = 12;
    const detraccion = Math.round((totalMinor * 0.12) / 100) * 100;
    return [part("net", totalMinor - detraccion), part("detraccion", detraccion)];
  }
  if (totalMinor > 70_000 && random.chance(0.05)) {
    const retencion = Math.round(totalMinor * 0.03);
    return [part("net", totalMinor - retencion), part("retencion", retencion)];
  }
  if (totalMinor > 200_000 && random.chance(0.08)) {
    const third = Math.floor(totalMinor / 3);
    return [part("net", third, 1), part("net", third, 2), part("net", totalMinor - 2 * third, 3)];
  }
  return [part("net", totalMinor)];
}

const PREFIXES = [
  "TRAN.CTAS.TERC",
  "ABONO CCE",
  "TRF INTERB",
  "DEP EFECTIVO",
  "PAGO PROVEEDORES",
  "TRANSF. INMED.",
  "ABONO TRANSFERENCIA",
  "DEPOSITO AGENTE",
];
const plain = (text: string) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toUpperCase(); // biome-ignore format: one chain

function spellNumber(random: Random, { series, number }: MatchDocument): string {
  const padded = number.padStart(8, "0");
  return random.pick([
    `${series}-${number}`,
    `${series}-${padded}`,
    `${series} ${padded}`,
    `FACT ${number}`,
    `FT.${number}`,
    `FT ${series}-${number}`,
    `${series}${padded}`,
    `factura ${series} ${number}`,
    `FAC. N° ${number}`,
    `${series}/${number}`,
  ]);
}

function spellName(random: Random, name: string): string {
  const words = plain(name).replace(/[.&]/g, "").split(/\s+/); // biome-ignore format: one chain
  switch (random.below(6)) {
    case 0:
      return words.join(" ");
    case 1:
      return words.join(" ").slice(0, 16 + random.below(8));
    case 2:
      return words.slice(0, -1).join(" ");
    case 3:
      return `${words[0]?.slice(0, 5)} ${words.slice(1, 3).join(" ")}`;
    case 4:
      return words.slice(0, 3).join(" ");
    default: {
      const text = words.slice(0, 3).join(" ");
      const at = 1 + random.below(Math.max(1, text.length - 2));
      return text.slice(0, at) + text.slice(at + 1);
    }
  }
}

type Making = {
  random: Random;
  clients: readonly MatchClient[];
  free: Map<number, MatchDocument[]>;
  lines: MatchLine[];
  truths: Map<number, Truth>;
};

function addLine(
  making: Making,
  kind: string,
  line: Partial<MatchLine> & { description: string; amountMinor: number },
  pays: { document: MatchDocument; part: MatchPart; amountMinor: number }[],
): void {
  const id = making.lines.length + 1;
  const { random } = making;
  const usual = {
    bankAccountId: 1,
    accountKind: "ordinary" as const,
    bookedOn: "2026-06-30",
    currency: "PEN",
    operation: String(random.below(99_999_999)).padStart(8, "0"),
    counterpartyDoc: null,
    counterpartyName: null,
  };
  making.lines.push({ ...usual, kind: classifyLine(line.description, line.amountMinor), ...line, id });
  making.truths.set(id, {
    kind,
    pays: pays.map(({ document, part, amountMinor }) => `${document.id} ${part.cuota} ${part.part} ${amountMinor}`).sort(),
  });
}

const netOf = (document: MatchDocument) => document.parts.filter((part) => part.part === "net");
const fullNet = (document: MatchDocument) => netOf(document).map((part) => ({ document, part, amountMinor: part.openMinor }));
const sum = (shares: readonly { amountMinor: number }[]) => shares.reduce((total, share) => total + share.amountMinor, 0);

/** Takes documents of one client and one currency off those still unpaid. */
function takeDocuments(
  making: Making,
  count: number,
  fits: (document: MatchDocument) => boolean = () => true,
): MatchDocument[] | undefined {
  for (let attempt = 0; attempt < 60; attempt++) {
    const client = making.clients[Math.floor(making.clients.length * making.random.next() ** 2)] as MatchClient;
    const fitting = (making.free.get(client.id) ?? []).filter(fits);
    const first = fitting[making.random.below(fitting.length)];
    if (!first) continue;
    const taken = [
      first,
      ...fitting
        .filter((document) => document !== first && document.currency === first.currency && document.issueOn <= addDays(first.issueOn, 45))
        .slice(0, count - 1),
    ];
    if (taken.length < count) continue;
    making.free.set(
      client.id,
      (making.free.get(client.id) ?? []).filter((document) => !taken.includes(document)),
    );
    return taken;
  }
  return undefined;
}

function paidOn(random: Random, documents: readonly MatchDocument[]): string {
  const latest = documents.reduce((last, document) => (document.issueOn > last ? document.issueOn : last), "");
  return addDays(latest, 20 + random.below(45));
}

/** Who pays, as the bank writes it: RUC, name, both, or the payer's fields. */
function payerText(random: Random, client: MatchClient): { text: string; counterpartyDoc?: string; counterpartyName?: string } {
  const roll = random.next();
  if (roll < 0.3) return { text: client.docNumber };
  if (roll < 0.65) return { text: spellName(random, client.name) };
  if (roll < 0.75) return { text: `${client.docNumber} ${spellName(random, client.name)}` };
  if (roll < 0.85) return { text: "", counterpartyDoc: client.docNumber };
  return { text: "", counterpartyName: spellName(random, client.name) };
}

type Maker = { weight: number; make(making: Making): void };

function pay(
  making: Making,
  kind: string,
  documents: readonly MatchDocument[],
  shares: { document: MatchDocument; part: MatchPart; amountMinor: number }[],
  text: { named?: boolean; payer?: boolean; change?: number; account?: Partial<MatchLine>; mangle?: (text: string) => string },
): void {
  const { random, clients } = making;
  const client = clients[(documents[0] as MatchDocument).clientId - 1] as MatchClient;
  const payer = text.payer ? payerText(random, client) : { text: "" };
  const numbers = text.named ? documents.map((document) => spellNumber(random, document)).join(random.pick([" ", ", ", " Y "])) : "";
  const description = [random.pick(PREFIXES), ...(random.chance(0.5) ? [numbers, payer.text] : [payer.text, numbers])]
    .filter(Boolean)
    .join(" ");
  const { text: _, ...fields } = payer;
  const amountMinor = sum(shares) + (text.change ?? 0);
  addLine(
    making,
    kind,
    {
      ...fields,
      ...text.account,
      description: text.mangle ? text.mangle(description) : description,
      amountMinor,
      currency: documents[0]?.currency ?? "PEN",
      bookedOn: paidOn(random, documents),
    },
    shares,
  );
}

const MAKERS: readonly Maker[] = [
  { weight: 14, make: (making) => single(making, "one, named", { named: true }) },
  { weight: 12, make: (making) => single(making, "one, named and payer", { named: true, payer: true }) },
  { weight: 22, make: (making) => single(making, "one, payer", { payer: true }) },
  { weight: 4, make: (making) => single(making, "one, nothing but the amount", {}) },
  {
    weight: 3,
    make: (making) =>
      single(making, "one, number with a slip", {
        named: true,
        payer: making.random.chance(0.5),
        mangle: (text) => slip(making.random, text),
      }),
  },
  {
    weight: 3,
    make: (making) => single(making, "one, short by a fee", { named: true, payer: true, change: -(350 + making.random.below(1_200)) }),
  },
  { weight: 5, make: makeDetraccion },
  { weight: 4, make: makeCuota },
  { weight: 3, make: (making) => makePartial(making, true) },
  { weight: 3, make: (making) => makePartial(making, false) },
  { weight: 8, make: (making) => many(making, "many, named", { named: true, payer: making.random.chance(0.4) }) },
  { weight: 5, make: (making) => many(making, "many, payer", { payer: true }) },
  { weight: 3, make: (making) => many(making, "many, named and cut", { named: true, payer: false, mangle: (text) => text.slice(0, 38) }) },
  { weight: 2, make: makeReference },
  { weight: 2, make: makeSplit },
  { weight: 5, make: makeStranger },
  {
    weight: 4,
    make: ({ random, ...making }) =>
      addLine(
        { random, ...making },
        "bank's own",
        {
          description: random.pick(["ITF", "INTERESES GANADOS", "MANT CTA", "PORTES"]),
          amountMinor: random.pick([-5, -1_500, 312, -350]),
          bookedOn: addDays("2026-01-01", random.below(360)),
        },
        [],
      ),
  },
];

function single(making: Making, kind: string, text: Parameters<typeof pay>[4]): void {
  const documents = takeDocuments(making, 1);
  if (!documents) return;
  const shares = fullNet(documents[0] as MatchDocument);
  const change = text.change ?? 0;
  const last = shares.at(-1);
  if (change < 0 && last) last.amountMinor += change;
  pay(making, kind, documents, shares, { ...text, change: 0 });
}

function slip(random: Random, text: string): string {
  const digits = [...text.matchAll(/\d/g)].map((match) => match.index);
  const at = digits.at(-1 - random.below(3)) ?? 0;
  return text.slice(0, at) + String((Number(text[at]) + 1 + random.below(8)) % 10) + text.slice(at + 1);
}

function makeDetraccion(making: Making): void {
  const documents = takeDocuments(making, 1, (document) => document.parts.some((part) => part.part === "detraccion"));
  const document = documents?.[0];
  const part = document?.parts.find((candidate) => candidate.part === "detraccion");
  if (!document || !part) return;
  const client = making.clients[document.clientId - 1] as MatchClient;
  addLine(
    making,
    "detracción at BN",
    {
      description: "DEPOSITO DETRACCION",
      counterpartyDoc: client.docNumber,
      amountMinor: part.openMinor,
      accountKind: "detraccion",
      bankAccountId: 2,
      bookedOn: paidOn(making.random, [document]),
    },
    [{ document, part, amountMinor: part.openMinor }],
  );
}

function makeCuota(making: Making): void {
  const documents = takeDocuments(making, 1, (document) => netOf(document).length > 1);
  if (!documents) return;
  const document = documents[0] as MatchDocument;
  const part =
    making.random.chance(0.7) || netOf(document).at(-1)?.openMinor === netOf(document)[0]?.openMinor
      ? netOf(document)[0]
      : netOf(document).at(-1);
  if (part)
    pay(making, "one cuota", documents, [{ document, part, amountMinor: part.openMinor }], {
      named: making.random.chance(0.6),
      payer: true,
    });
}

function makePartial(making: Making, named: boolean): void {
  const documents = takeDocuments(making, 1, (document) => netOf(document).length === 1);
  if (!documents) return;
  const document = documents[0] as MatchDocument;
  const part = netOf(document)[0] as MatchPart;
  const amountMinor = Math.max(100, Math.round((part.openMinor * (20 + making.random.below(60))) / 10_000) * 100);
  pay(making, named ? "partial, named" : "partial, payer", documents, [{ document, part, amountMinor }], { named, payer: true });
}

function many(making: Making, kind: string, text: Parameters<typeof pay>[4]): void {
  const documents = takeDocuments(making, 2 + making.random.below(4));
  if (documents) pay(making, kind, documents, documents.flatMap(fullNet), text);
}

function makeReference(making: Making): void {
  const documents = takeDocuments(making, 1, (document) => document.references.length > 0);
  const document = documents?.[0];
  if (document)
    addLine(
      making,
      "one, purchase order",
      {
        description: `PAGO ${document.references[0]}`,
        amountMinor: sum(fullNet(document)),
        currency: document.currency,
        bookedOn: paidOn(making.random, [document]),
      },
      fullNet(document),
    );
}

function makeSplit(making: Making): void {
  const documents = takeDocuments(making, 1, (document) => netOf(document).length === 1 && document.totalMinor > 50_000);
  const document = documents?.[0];
  const part = document && netOf(document)[0];
  if (!documents || !document || !part) return;
  const first = Math.round((part.openMinor * (30 + making.random.below(40))) / 10_000) * 100;
  for (const amountMinor of [first, part.openMinor - first])
    pay(making, "two for one", documents, [{ document, part, amountMinor }], { payer: true });
}

function makeStranger(making: Making): void {
  const { random } = making;
  const copied = random.chance(0.4) ? takeDocuments(making, 1)?.[0] : undefined;
  const amountMinor = copied ? sum(fullNet(copied)) : Math.round(Math.exp(5 + random.next() * 5) * 100);
  const name = `${random.pick(TRADES)} ${random.pick(SURNAMES)} ${random.pick(PROPER)}`;
  const description = random.pick([
    `ABONO CCE ${plain(name)}`,
    `TRAN.CTAS.TERC ${rucOf("20", 50_000_000 + random.below(9_999_999))}`,
    "DESEMBOLSO PRESTAMO",
    "DEP EFECTIVO",
    "TRASPASO CTA PROPIA",
  ]);
  addLine(making, "no client's money", { description, amountMinor, bookedOn: addDays("2026-01-01", random.below(360)) }, []);
}

/** A labelled year of a believable business, the same for the same seed. */
export function makeYear(seed: number, lineCount: number, documentCount: number): Year {
  const random = seeded(seed);
  const clients = makeClients(random, Math.ceil(documentCount / 20));
  const documents = makeDocuments(random, clients, documentCount);
  const free = new Map<number, MatchDocument[]>();
  for (const document of documents) free.set(document.clientId, [...(free.get(document.clientId) ?? []), document]);
  const making: Making = { random, clients, free, lines: [], truths: new Map() };
  const total = MAKERS.reduce((weight, maker) => weight + maker.weight, 0);
  while (making.lines.length < lineCount) {
    let roll = random.next() * total;
    const maker = MAKERS.find((candidate) => (roll -= candidate.weight) < 0);
    maker?.make(making);
  }
  const lines = making.lines.toSorted((a, b) => (a.bookedOn < b.bookedOn ? -1 : a.bookedOn > b.bookedOn ? 1 : a.id - b.id));
  return { clients, documents, lines, truths: making.truths };
}
