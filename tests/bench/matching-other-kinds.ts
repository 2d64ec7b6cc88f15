import type { Agreement, Habit, MatchDocument, MatchPart, Rate } from "../../main/reconciliation/matching/model.ts";
import { addDays, daysBetween } from "../../shared/dates.ts";
import { addLine, fullNet, type Making, netOf, paidOn, pay, sumOf, takeDocuments, takeOne, tell } from "./matching-making.ts";
import type { Maker } from "./matching-plain-kinds.ts";

/** Deposits that are not what is owed, for a reason: a fee, a deduction, an agreement, rounding, a balance in favour, another currency. */
export const OTHER_KINDS: readonly Maker[] = [
  { weight: 2.5, make: makeUnknownFee },
  { weight: 2, make: makeUsualFee },
  { weight: 2, make: makeRetencion },
  { weight: 2, make: makeDetraccionNotStated },
  { weight: 1.5, make: makeDiscount },
  { weight: 1.5, make: makeInterest },
  { weight: 2, make: makeRounding },
  { weight: 1.5, make: makeFavour },
  { weight: 1.5, make: makeConverted },
];

/** One document with one net part, large enough that what is missing is small. */
function takePlain(
  making: Making,
  fits: (document: MatchDocument) => boolean = () => true,
): { document: MatchDocument; part: MatchPart } | undefined {
  const document = takeOne(making, (candidate) => candidate.parts.length === 1 && candidate.totalMinor > 50_000 && fits(candidate));
  const part = document && netOf(document)[0];
  return document && part ? { document, part } : undefined;
}

const named = ({ random }: Making) => random.chance(0.5);

function makeUnknownFee(making: Making): void {
  const taken = takePlain(making);
  if (!taken) return;
  const amountMinor = taken.part.openMinor - (350 + making.random.below(1_100));
  pay(making, "short by a fee, first time", [taken.document], [{ ...taken, amountMinor }], { named: true, payer: true }, { closes: "any" });
}

const FEES = [350, 400, 500, 750, 1_050, 1_200, 1_770];

function makeUsualFee(making: Making): void {
  const taken = takePlain(making);
  if (!taken) return;
  const { document, part } = taken;
  const key = `${document.clientId} fee ${document.currency}`;
  const habit: Habit = making.habits.get(key) ?? {
    clientId: document.clientId,
    kind: "fee",
    amountMinor: making.random.pick(FEES),
    currency: document.currency,
    percentHundredths: null,
    times: 2 + making.random.below(8),
  };
  making.habits.set(key, habit);
  const feeMinor = habit.amountMinor ?? 0;
  const pays = [{ document, part, amountMinor: part.openMinor - feeMinor }];
  const closes = [{ document, part, amountMinor: feeMinor, kind: "fee" as const }];
  pay(making, "short by the usual fee", [document], pays, { named: named(making), payer: true }, { closes });
}

function learnDeduction(making: Making, document: MatchDocument, kind: "retencion" | "detraccion", percentHundredths: number): void {
  const key = `${document.clientId} ${kind} ${percentHundredths}`;
  const habit: Habit = {
    clientId: document.clientId,
    kind,
    amountMinor: null,
    currency: null,
    percentHundredths,
    times: 1 + making.random.below(6),
  };
  if (making.random.chance(0.6)) making.habits.set(key, habit);
}

function makeRetencion(making: Making): void {
  const taken = takePlain(making, (document) => document.totalMinor > 70_000 && document.currency === "PEN" && document.type === "01");
  if (!taken) return;
  const { document, part } = taken;
  learnDeduction(making, document, "retencion", 300);
  const amountMinor = part.openMinor - Math.round(part.openMinor * 0.03);
  pay(making, "retención not declared", [document], [{ document, part, amountMinor }], { named: named(making), payer: true });
}

function makeDetraccionNotStated(making: Making): void {
  const taken = takePlain(making, (document) => document.totalMinor > 70_000 && document.currency === "PEN" && document.type === "01");
  if (!taken) return;
  const { document, part } = taken;
  const percent = making.random.pick([12, 12, 10, 4]);
  learnDeduction(making, document, "detraccion", percent * 100);
  const amountMinor = part.openMinor - Math.round((part.openMinor * percent) / 10_000) * 100;
  pay(making, "detracción not declared", [document], [{ document, part, amountMinor }], { named: named(making), payer: true });
}

function agree(making: Making, clientId: number, kind: Agreement["kind"]): Agreement {
  const key = `${clientId} ${kind}`;
  const agreement = making.agreements.get(key) ?? {
    clientId,
    kind,
    percentHundredths: kind === "early_discount" ? making.random.pick([100, 200, 300]) : making.random.pick([100, 150, 200]),
    days: kind === "early_discount" ? making.random.pick([5, 10, 15]) : making.random.pick([0, 5]),
  };
  making.agreements.set(key, agreement);
  return agreement;
}

function makeDiscount(making: Making): void {
  const taken = takePlain(making);
  if (!taken) return;
  const { document, part } = taken;
  const { percentHundredths, days } = agree(making, document.clientId, "early_discount");
  const cut = Math.round((part.openMinor * percentHundredths) / 10_000);
  const line = { bookedOn: addDays(part.dueOn, -days - making.random.below(8)) };
  const closes = [{ document, part, amountMinor: cut, kind: "discount" as const }];
  const pays = [{ document, part, amountMinor: part.openMinor - cut }];
  pay(making, "early-payment discount", [document], pays, { named: named(making), payer: true, line }, { closes });
}

function makeInterest(making: Making): void {
  const taken = takePlain(making);
  if (!taken) return;
  const { document, part } = taken;
  const { percentHundredths, days } = agree(making, document.clientId, "late_interest");
  const late = 8 + making.random.below(60);
  const interest = Math.round((part.openMinor * percentHundredths * late) / 300_000);
  const pays = [{ document, part, amountMinor: part.openMinor }];
  const line = { bookedOn: addDays(part.dueOn, days + late), amountMinor: part.openMinor + interest };
  const closes = [{ document, part, amountMinor: interest, kind: "interest" as const }];
  pay(making, "late interest", [document], pays, { named: named(making), payer: true, line }, { closes });
}

/** Paid without its céntimos. */
function makeRounding(making: Making): void {
  const taken = takePlain(making, (document) => document.currency === "PEN" && document.totalMinor % 100 !== 0);
  if (!taken) return;
  const { document, part } = taken;
  const cents = part.openMinor % 100;
  const pays = [{ document, part, amountMinor: part.openMinor - cents }];
  const closes = [{ document, part, amountMinor: cents, kind: "rounding" as const }];
  pay(making, "rounded to soles", [document], pays, { named: named(making), payer: true }, { closes });
}

function makeFavour(making: Making): void {
  const taken = takePlain(making);
  if (!taken) return;
  const { document, part } = taken;
  const isHeld = making.favour.some((balance) => balance.clientId === document.clientId);
  const used = Math.round((part.openMinor * (5 + making.random.below(30))) / 10_000) * 100;
  if (isHeld || used === 0) return;
  const paymentId = 1_000 + making.favour.length;
  making.favour.push({
    paymentId,
    clientId: document.clientId,
    currency: document.currency,
    paidOn: document.issueOn,
    unallocatedMinor: used,
  });
  const pays = [{ document, part, amountMinor: part.openMinor - used }];
  const closes = [{ document, part, amountMinor: used, kind: "favour" as const }];
  pay(making, "balance in favour used", [document], pays, { named: named(making), payer: true }, { closes });
}

/** Soles for a document in dollars, at the day's selling rate. */
function makeConverted(making: Making): void {
  const isDollars = (document: MatchDocument) => document.currency === "USD" && netOf(document).length === 1;
  const documents = takeDocuments(making, making.random.chance(0.25) ? 2 : 1, isDollars);
  if (!documents) return;
  const pays = documents.flatMap(fullNet);
  const bookedOn = paidOn(making, documents);
  const rate = rateOn(making.rates, bookedOn);
  if (!rate) return;
  const amountMinor = Math.round((sumOf(pays) * rate.sellMicros) / 1_000_000);
  const line = tell(making, documents, amountMinor, { named: named(making), payer: true, line: { bookedOn, currency: "PEN" } });
  addLine(making, "soles for dollars", line, { pays });
}

function rateOn(rates: readonly Rate[], on: string): Rate | undefined {
  return rates.findLast((rate) => rate.on <= on && daysBetween(rate.on, on) < 7);
}
