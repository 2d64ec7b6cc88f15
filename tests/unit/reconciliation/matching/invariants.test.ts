import { expect, test } from "vitest";
import { interestOf } from "../../../../main/reconciliation/matching/amounts/agreements.ts";
import type { Knowledge, MatchDocument } from "../../../../main/reconciliation/matching/model.ts";
import type { Proposal } from "../../../../shared/contract/reconciliation.ts";
import { daysBetween } from "../../../../shared/dates.ts";
import { matchBook, totalOf } from "../../../fixtures/statements/match-book.ts";
import { type Random, seeded } from "../../../bench/random.ts";

const RUCS = ["20512345671", "20100047218", "20600000001", "20600000028"];
const NAMES = ["Transportes Cóndor S.R.L.", "Constructora Andina del Sur S.A.C.", "Botica Santa Rosa", "Textiles Misti S.A."];

/** A small business in which everything happens at once, and deposits that may be anything. */
function anyBook(random: Random) {
  const made = matchBook();
  for (const [at, ruc] of RUCS.entries()) made.client(NAMES[at] as string, ruc);
  for (let number = 1; number <= 24; number++) {
    const totalMinor = 50_000 + random.below(40) * 10_000 + (random.chance(0.5) ? random.below(10_000) : 0);
    const usual = { dueOn: `2026-${random.pick(["09", "10", "11", "12"])}-${10 + random.below(18)}`, currency: random.chance(0.2) ? "USD" : "PEN" }; // biome-ignore format: one object
    const detraccionMinor = Math.round(totalMinor / 1000) * 100;
    const third = Math.floor(totalMinor / 3);
    const more = random.pick([{}, {}, { detraccionMinor }, { retencionMinor: Math.round(totalMinor * 0.03) }, { cuotas: [third, third, totalMinor - 2 * third] }, { paidMinor: 20_000 }]); // biome-ignore format: a table
    made.invoice(1 + random.below(4), `F001-${number}`, totalMinor, { ...usual, ...more });
  }
  const knowledge: Partial<Knowledge> = {
    habits: [
      { clientId: 1, kind: "fee", amountMinor: 750, currency: "PEN", percentHundredths: null, times: 2 },
      { clientId: 2, kind: "retencion", amountMinor: null, currency: null, percentHundredths: 300, times: 3 },
    ],
    agreements: [
      { clientId: 1, kind: "early_discount", percentHundredths: 200, days: 0 },
      { clientId: 3, kind: "late_interest", percentHundredths: 150, days: 3 },
    ],
    payingDays: new Map([[4, { from: -2, to: 5, times: 6 }]]),
    favour: [1, 2, 3, 4, 5].map((paymentId) => ({ paymentId, clientId: 1 + (paymentId % 4), currency: "PEN", paidOn: "2026-10-05", unallocatedMinor: 5_000 * paymentId })), // biome-ignore format: a table
    rates: new Map([["USD", [{ on: "2026-11-18", buyMicros: 3_752_000, sellMicros: 3_762_000 }]]]),
  };
  for (let at = 0; at < 30; at++) addDeposit(random, made, at);
  return { made, knowledge };
}

function addDeposit(random: Random, made: ReturnType<typeof matchBook>, at: number): void {
  const document = random.pick(made.documents);
  const [first] = document.parts;
  const open = first?.openMinor ?? 0;
  const bookedOn = `2026-11-${10 + (at % 12)}`;
  const ruc = RUCS[document.clientId - 1] as string;
  const text = random.pick([`TRANSF ${ruc}`, `TRANSF ${ruc} F001-${document.number}`, `PAGO F001-${document.number}`, "DEP EFECTIVO"]);
  const detraccion = document.parts.find(({ part }) => part === "detraccion");
  if (detraccion && random.chance(0.3)) {
    const soles = Math.round((detraccion.openMinor * (document.currency === "USD" ? 3.757 : 1)) / 100) * 100;
    made.line("DEPOSITO DETRACCION", soles, { accountKind: "detraccion", bankAccountId: 2, counterpartyDoc: ruc, bookedOn });
  } else if (random.chance(document.currency === "USD" ? 0.7 : 0.1)) {
    const isDollar = document.currency === "USD";
    const amountMinor = Math.round(isDollar ? open * 3.757 : open / 3.757);
    made.line(text, amountMinor, { bookedOn, currency: isDollar ? "PEN" : "USD" });
  } else {
    const late = daysBetween(first?.dueOn ?? bookedOn, bookedOn) - 3;
    const interest = interestOf(open, { clientId: 3, kind: "late_interest", percentHundredths: 150, days: 3 }, late);
    const amounts = [open, open - 750, open - 50, Math.round(open * 0.98), open + interest, open - 5_000, Math.round(open * 0.97), 100_000, open + 40, open * 2]; // biome-ignore format: a table
    made.line(text, random.pick(amounts), { bookedOn, currency: document.currency });
  }
}

const sum = (all: readonly { amountMinor: number }[]) => all.reduce((total, { amountMinor }) => total + amountMinor, 0);

/** What the proposals together take of each part, and of each balance. */
function taken(proposals: readonly Proposal[]): { parts: Map<string, number>; balances: Map<number, number> } {
  const parts = new Map<string, number>();
  const balances = new Map<number, number>();
  for (const { allocations, adjustments, favour } of proposals) {
    const closing = adjustments.filter(({ kind }) => kind !== "interest");
    for (const { invoiceId, cuota, part, amountMinor } of [...allocations, ...closing, ...favour]) {
      const key = `${invoiceId} ${cuota} ${part}`;
      parts.set(key, (parts.get(key) ?? 0) + amountMinor);
    }
    for (const { paymentId, amountMinor } of favour) balances.set(paymentId, (balances.get(paymentId) ?? 0) + amountMinor);
  }
  return { parts, balances };
}

test.each(Array.from({ length: 25 }, (_, seed) => seed + 1))("money is kept to the céntimo, book %i", async (seed) => {
  const { made, knowledge } = anyBook(seeded(seed));
  const proposals = await made.match(knowledge);
  const lines = new Map(made.lines.map((line) => [line.id, line]));
  const documents = new Map(made.documents.map((document): [number, MatchDocument] => [document.id, document]));
  for (const proposal of proposals) {
    const line = lines.get(proposal.lineId);
    const deposit = proposal.conversion?.amountMinor ?? line?.amountMinor;
    const interest = proposal.adjustments.filter(({ kind }) => kind === "interest");
    expect(sum(proposal.allocations) + sum(interest) + proposal.unallocatedMinor).toBe(deposit);
    if (proposal.clientId !== null) expect([proposal.lineId, totalOf(proposal)]).toEqual([proposal.lineId, deposit]);
    for (const { invoiceId, amountMinor } of [...proposal.allocations, ...proposal.adjustments, ...proposal.favour]) {
      expect(amountMinor).toBeGreaterThan(0);
      expect(documents.get(invoiceId)).toMatchObject({ clientId: proposal.clientId, currency: proposal.conversion?.currency ?? line?.currency }); // biome-ignore format: one line
    }
  }
  const { parts, balances } = taken(proposals);
  for (const { id, parts: open } of made.documents)
    for (const { cuota, part, openMinor } of open) expect(parts.get(`${id} ${cuota} ${part}`) ?? 0).toBeLessThanOrEqual(openMinor);
  for (const { paymentId, unallocatedMinor } of knowledge.favour ?? [])
    expect(balances.get(paymentId) ?? 0).toBeLessThanOrEqual(unallocatedMinor);
});
