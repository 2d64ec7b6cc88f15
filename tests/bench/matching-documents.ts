import type { MatchClient, MatchDocument, MatchPart } from "../../main/reconciliation/matching/model.ts";
import { addDays } from "../../shared/dates.ts";
import type { Random } from "./random.ts";

const SERIES = ["F001", "F001", "F001", "F001", "F002", "F002", "E001", "B001", "OTHER"];

/** Open documents: invoices in three series, boletas, and those of another system; few clients have many, most have some. */
export function makeDocuments(random: Random, clients: readonly MatchClient[], count: number): MatchDocument[] {
  const next = new Map<string, number>();
  // A fifth of the clients pay the same fee every month.
  const fees = clients.map(() => (random.chance(0.2) ? 10_000 * (5 + random.below(60)) : 0));
  return Array.from({ length: count }, (_, index) => {
    const client = clients[Math.floor(clients.length * random.next() ** 2)] as MatchClient;
    const isForeign = client.docNumber.startsWith("GB");
    const series = isForeign ? "OTHER" : random.pick(SERIES);
    const serial = (next.get(series) ?? random.below(900)) + 1;
    next.set(series, serial);
    const number = series === "OTHER" ? `INV-2026-${String(serial).padStart(4, "0")}` : String(serial);
    const dueOn = addDays("2026-01-01", random.below(360));
    const document: MatchDocument = {
      id: index + 1,
      key: `20601234565-01-${series}-${number}`,
      type: series === "OTHER" ? "OTHER" : series.startsWith("B") ? "03" : "01",
      series: series === "OTHER" ? "" : series,
      number,
      references: referencesOf(random, index),
      clientId: client.id,
      issueOn: addDays(dueOn, -30),
      currency: isForeign || random.chance(0.08) ? "USD" : "PEN",
      totalMinor: totalOf(random, fees[client.id - 1] ?? 0),
      detraccionPercent: null,
      parts: [],
    };
    document.parts = makeParts(random, document, dueOn);
    return document;
  });
}

function referencesOf(random: Random, index: number): string[] {
  if (random.chance(0.08)) return [`OC ${4_500_000_000 + index * 3}`];
  return random.chance(0.03) ? [`GR-T001-${1_000 + index}`] : [];
}

function totalOf(random: Random, fee: number): number {
  if (fee && random.chance(0.7)) return Math.round(fee * 1.18);
  return Math.round(Math.exp(6.2 + random.next() * 3.6) * 100 * (random.chance(0.2) ? 1 : 1.18));
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
  if (currency === "PEN" && totalMinor > 70_000 && document.series !== "" && random.chance(0.15)) {
    document.detraccionPercent = 12;
    const exact = Math.round(totalMinor * 0.12);
    const detraccion = random.chance(0.8) ? Math.round(exact / 100) * 100 : exact;
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
