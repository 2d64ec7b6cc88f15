import type { Alias, MatchClient, MatchDocument } from "../../main/reconciliation/matching/model.ts";
import { payerKeys } from "../../main/reconciliation/matching/evidence/payer-keys.ts";
import { addDays } from "../../shared/dates.ts";
import { companyName, GIVEN, namesakesOf, PROPER, personName, rucOf, SURNAMES, TRADES } from "./matching-clients.ts";
import { addLine, clientOf, fullNet, type Making, paidOn, pay, sumOf, takeDocuments, takeOne } from "./matching-making.ts";
import type { Maker } from "./matching-plain-kinds.ts";
import { type PayerText, plain, yapeName } from "./matching-texts.ts";

/** Deposits whose payer is not plainly the client, and money that is nobody's. */
export const PAYER_KINDS: readonly Maker[] = [
  { weight: 2.5, make: makeYape },
  { weight: 3, make: makeKnownThird },
  { weight: 2, make: makeUnknownThird },
  { weight: 1.5, make: makeNamesake },
  { weight: 5, make: makeStranger },
  { weight: 1.5, make: makeReversed },
  { weight: 3, make: makeBanksOwn },
];

const isPerson = (client: MatchClient) => /^(10)?\d{8}\d?$/.test(client.docNumber);

function makeYape(making: Making): void {
  const people = making.clients.filter(isPerson);
  const document = takeDocuments(making, 1, (candidate) => candidate.currency === "PEN", people)?.[0];
  if (!document) return;
  const counterpartyName = yapeName(clientOf(making, document).name);
  const message = making.random.chance(0.3) ? `fact ${document.number}` : making.random.pick(["", "", "gracias", "pago"]);
  addLine(
    making,
    "Yape, name cut",
    {
      description: ["TE PAGÓ", counterpartyName, message].filter(Boolean).join(" "),
      counterpartyName,
      accountKind: "wallet",
      operation: null,
      amountMinor: sumOf(fullNet(document)),
      bookedOn: paidOn(making, [document]),
    },
    { pays: fullNet(document) },
  );
}

/** A partner, a relative or another company of the group: the same text each time. */
function thirdParty({ random }: Making, serial: number): PayerText {
  const roll = random.next();
  if (roll < 0.3) return { text: "", counterpartyName: `${random.pick(GIVEN)} ${random.pick(SURNAMES).slice(0, 3)}*` };
  if (roll < 0.6) return { text: plain(personName(random)) };
  if (roll < 0.8) return { text: rucOf("20", 70_000_000 + serial * 131) };
  return { text: `CTA 191-${String(20_000_000 + serial * 97).slice(0, 8)}-0-${10 + (serial % 89)}` };
}

function learn(making: Making, client: MatchClient, payer: PayerText): void {
  const keys = payerKeys({ description: payer.text, counterpartyDoc: null, counterpartyName: payer.counterpartyName ?? null });
  const times = 1 + making.random.below(8);
  for (const key of keys) {
    const isTaken = making.aliases.some((alias) => alias.kind === key.kind && alias.key === key.key && alias.clientId !== client.id);
    const others = isTaken || making.random.chance(0.08) ? 1 : 0;
    const alias: Alias = {
      ...key,
      clientId: client.id,
      times,
      timesAll: times + others,
      lastOn: "2025-12-20",
      isManual: making.random.chance(0.1),
    };
    making.aliases.push(alias);
  }
}

function makeKnownThird(making: Making): void {
  const documents = takeDocuments(making, making.random.chance(0.2) ? 2 : 1);
  const [first] = documents ?? [];
  if (!documents || !first) return;
  const payer = thirdParty(making, making.lines.length);
  learn(making, clientOf(making, first), payer);
  const named = making.random.chance(0.3);
  pay(making, "third party, learned", documents, documents.flatMap(fullNet), { named, payer });
}

/** Without a number nobody could tell: only where it is named is it to be matched. */
function makeUnknownThird(making: Making): void {
  const document = takeOne(making);
  if (!document) return;
  const named = making.random.chance(0.6);
  const payer = thirdParty(making, 50_000 + making.lines.length);
  const kind = named ? "third party never seen, named" : "third party never seen";
  pay(making, kind, [document], fullNet(document), { named, payer }, { isMatchable: named });
}

function makeNamesake(making: Making): void {
  const document = takeDocuments(making, 1, () => true, namesakesOf(making.clients))?.[0];
  if (!document) return;
  const name = plain(clientOf(making, document).name);
  const spelt = making.random.pick([name, name.replaceAll(".", ""), name.replace(/ [A-Z.]+$/, "")]);
  pay(making, "one of two namesakes", [document], fullNet(document), { payer: { text: spelt } });
}

function makeStranger(making: Making): void {
  const { random } = making;
  const copied = random.chance(0.4) ? takeOne(making) : undefined;
  const amountMinor = copied ? sumOf(fullNet(copied)) : Math.round(Math.exp(5 + random.next() * 5) * 100);
  const description = random.pick([
    `ABONO CCE ${plain(`${random.pick(TRADES)} ${random.pick(SURNAMES)} ${random.pick(PROPER)}`)}`,
    `TRANSF INMED ${plain(companyName(random))} SAC`,
    `TRAN.CTAS.TERC ${rucOf("20", 50_000_000 + random.below(9_999_999))}`,
    `ABONO CCE FT ${1 + random.below(99_999)} ${plain(personName(random))}`,
    "DESEMBOLSO PRESTAMO",
    "DEP EFECTIVO",
    "TRASPASO CTA PROPIA",
  ]);
  addLine(making, "nobody's money", { description, amountMinor });
}

/** The bank takes a deposit back, and half of the time it comes again. */
function makeReversed(making: Making): void {
  const document = takeOne(making, (candidate: MatchDocument) => candidate.parts.length === 1);
  if (!document) return;
  const client = clientOf(making, document);
  const amountMinor = sumOf(fullNet(document));
  const bookedOn = paidOn(making, [document]);
  const operation = String(making.random.below(99_999_999)).padStart(8, "0");
  const line = { description: `TRAN.CTAS.TERC ${client.docNumber}`, amountMinor, currency: document.currency, bookedOn, operation };
  addLine(making, "reversed", line);
  const again = { ...line, operation: String(making.random.below(99_999_999)).padStart(8, "0"), bookedOn: addDays(bookedOn, 2) };
  addLine(making, "extorno", { ...line, description: "EXTORNO TRAN.CTAS.TERC", amountMinor: -amountMinor, bookedOn: addDays(bookedOn, 1) });
  if (making.random.chance(0.5)) addLine(making, "reversed, then paid", again, { pays: fullNet(document) });
}

function makeBanksOwn(making: Making): void {
  const description = making.random.pick(["ITF", "INTERESES GANADOS", "MANT CTA", "PORTES", "COM.TRANSF.INTERB"]);
  addLine(making, "bank's own", {
    description,
    amountMinor: description === "INTERESES GANADOS" ? 312 : -making.random.pick([5, 350, 1_500]),
  });
}
