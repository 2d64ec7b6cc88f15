import type { Offer } from "../../../../shared/contract/followup-offers.ts";
import type { OutputOf } from "../../../../shared/contract/index.ts";
import { daysBetween } from "../../../../shared/dates.ts";
import { formatMoney } from "../../../../shared/money.ts";

export type Measured = OutputOf<"followup.listOffers">["measured"][number];

/** What became of an offer, in a few words behind its last day. */
export function offerText({ state, untilOn, givenMinor, currency }: Offer, todayOn: string): string {
  const given = formatMoney(givenMinor, currency);
  const days = daysBetween(todayOn, untilOn);
  if (state === "withdrawn") return "retirada";
  if (state === "taken") return `la tomó; le descontaste ${given}`;
  if (state === "partly") return `la tomó en parte; le descontaste ${given}`;
  if (state === "expired") return days < 0 ? "venció sin usarse" : "ya no aplica: se pagó sin el descuento";
  return days === 0 ? "hoy es el último día" : days === 1 ? "queda 1 día" : `quedan ${days} días`;
}

/** What offers brought: `Tomaron 3 de 5; te costó S/ 120.00 y cobraste 18 días antes de que venza.` */
export function resultText({ made, taken, givenMinor, daysBeforeDue, currency }: Measured, who: "one" | "all"): string {
  const took = `${who === "one" ? "Tomó" : "Tomaron"} ${taken} de ${made}`;
  if (taken === 0) return `${took}.`;
  return `${took}; te costó ${formatMoney(givenMinor, currency)}${soonerText(daysBeforeDue)}.`;
}

function soonerText(days: number | null): string {
  if (days === null) return "";
  const whole = Math.round(days);
  if (whole === 0) return " y cobraste el mismo día en que vencía";
  const count = Math.abs(whole) === 1 ? "1 día" : `${Math.abs(whole)} días`;
  return whole > 0 ? ` y cobraste ${count} antes de que venza` : ` y cobraste ${count} después de vencer`;
}

/** `F001-1220 y F001-1230`, or the first three and how many more. */
export function documentsText(documents: readonly { document: string }[]): string {
  const names = documents.map(({ document }) => document);
  return new Intl.ListFormat("es").format(names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} más`] : names);
}
