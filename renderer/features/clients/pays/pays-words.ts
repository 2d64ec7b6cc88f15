import type { OutputOf } from "../../../../shared/contract/index.ts";
import type { AgreementKind, AliasKind } from "../../../../shared/contract/reconciliation-knowledge.ts";
import { formatDate } from "../../../../shared/dates.ts";
import { formatMoney } from "../../../../shared/money.ts";

export type Knowledge = OutputOf<"reconciliation.listKnowledge">;
export type Alias = Knowledge["aliases"][number];
export type Habit = Knowledge["habits"][number];
export type Agreement = Knowledge["agreements"][number];

export const ALIAS_KINDS: { value: AliasKind; label: string }[] = [
  { value: "name", label: "Nombre" },
  { value: "doc", label: "RUC o DNI" },
  { value: "account", label: "Cuenta" },
];

/** Whether anything is known of how a client pays. */
export function knowsAnything({ aliases, habits, agreements, payingDays }: Knowledge): boolean {
  return aliases.length + habits.length + agreements.length > 0 || payingDays !== null;
}

/** `2 %`, `1.5 %` from hundredths of a percent. */
export function percentText(hundredths: number): string {
  return `${(hundredths / 100).toFixed(2).replace(/\.?0+$/, "")} %`;
}

/** Hundredths of a percent from what was typed: `2`, `1.5`, `1,5 %`. Undefined outside 0.01 to 100. */
export function readPercentHundredths(text: string): number | undefined {
  const match = /^\s*(\d{1,3})(?:[.,](\d{1,2}))?\s*%?\s*$/.exec(text);
  if (!match) return undefined;
  const hundredths = Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
  return hundredths >= 1 && hundredths <= 10_000 ? hundredths : undefined;
}

/** Days of an agreement from what was typed: 0 to 365. */
export function readDays(text: string): number | undefined {
  const days = /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : Number.NaN;
  return days >= 0 && days <= 365 ? days : undefined;
}

/** When it pays, in a sentence: `Suele pagar entre 3 y 8 días después de vencer (12 pagos).` */
export function payingText({ from, to, times }: NonNullable<Knowledge["payingDays"]>): string {
  const paid = times === 1 ? "1 pago" : `${times.toLocaleString("en-US")} pagos`;
  return `Suele pagar ${spanText(from, to)} (${paid}).`;
}

function spanText(from: number, to: number): string {
  if (from === to) return dayText(from);
  if (from < 0 && to > 0) return `entre ${dayCount(-from)} antes y ${dayCount(to)} después de vencer`;
  if (from === 0) return `entre el día en que vence y ${dayCount(to)} después`;
  if (to === 0) return `entre ${dayCount(-from)} antes y el día en que vence`;
  return from < 0 ? `entre ${-to} y ${dayCount(-from)} antes de vencer` : `entre ${from} y ${dayCount(to)} después de vencer`;
}

function dayText(day: number): string {
  if (day === 0) return "el mismo día en que vence";
  return day < 0 ? `${dayCount(-day)} antes de vencer` : `${dayCount(day)} después de vencer`;
}

function dayCount(days: number): string {
  return days === 1 ? "1 día" : `${days} días`;
}

/** How often a text stood for the client and since when it was last seen: `4 veces, la última el 12/11/2026`. */
export function seenText({ times, lastOn, isManual }: Pick<Alias, "times" | "lastOn" | "isManual">): string {
  const seen = timesText(times, lastOn);
  if (!isManual) return seen;
  return times === 0 ? "escrito a mano" : `escrito a mano; ${seen}`;
}

function timesText(times: number, lastOn: string | null): string {
  if (times === 1) return lastOn ? `1 vez, el ${formatDate(lastOn)}` : "1 vez";
  return lastOn ? `${times} veces, la última el ${formatDate(lastOn)}` : `${times} veces`;
}

/** Whether the same text was another client's: `también pagó por otros 2 veces`. */
export function othersText(timesOthers: number): string | undefined {
  if (timesOthers === 0) return undefined;
  return timesOthers === 1 ? "también pagó por otros 1 vez" : `también pagó por otros ${timesOthers} veces`;
}

/** What is usually missing from its deposits, in a sentence. */
export function habitText(habit: Habit): string {
  if (habit.kind === "fee") {
    const amount = habit.amountMinor === null || habit.currency === null ? "algo" : formatMoney(habit.amountMinor, habit.currency);
    return `El banco suele descontarle ${amount} de comisión.`;
  }
  const percent = habit.percentHundredths === null ? "" : ` ${percentText(habit.percentHundredths)}`;
  return habit.kind === "retencion"
    ? `Suele retener${percent}, aunque la factura no lo diga.`
    : `Suele depositar aparte${percent} de detracción, aunque la factura no lo diga.`;
}

export function habitSeen({ times, lastOn }: Habit): string {
  return timesText(times, lastOn);
}

export const AGREEMENT_NAMES: Readonly<Record<AgreementKind, string>> = {
  early_discount: "Descuento por pronto pago",
  late_interest: "Interés pactado",
};

/** An agreement in one plain sentence. */
export function agreementText({ kind, percentHundredths, days }: Pick<Agreement, "kind" | "percentHundredths" | "days">): string {
  const percent = percentText(percentHundredths);
  if (kind === "early_discount")
    return days === 0
      ? `Paga ${percent} menos si paga a más tardar el día en que vence.`
      : `Paga ${percent} menos si paga ${dayCount(days)} antes de vencer, o más.`;
  return days === 0
    ? `Paga ${percent} más por cada mes de atraso.`
    : `Paga ${percent} más por cada mes de atraso, desde ${dayCount(days)} después de vencer.`;
}

/** What the page of the client says at a glance: at most three short lines. */
export function summaryLines({ aliases, habits, agreements, payingDays }: Knowledge): string[] {
  const [first] = aliases;
  const names =
    first === undefined
      ? undefined
      : aliases.length === 1
        ? `Paga también como ${first.shown}.`
        : `Paga también como ${first.shown} y ${aliases.length - 1} ${aliases.length === 2 ? "más" : "formas más"}.`;
  return [
    payingDays && payingText(payingDays),
    names,
    ...agreements.map((agreement) => agreementText(agreement)),
    ...habits.map((habit) => habitText(habit)),
  ]
    .filter((line) => line !== undefined && line !== null)
    .slice(0, 3);
}
