import type { OutputOf } from "../../../../shared/contract/index.ts";
import { formatShortDate } from "../../../../shared/dates.ts";
import { formatAmount } from "../../../../shared/money.ts";

export type MonthTotals = OutputOf<"reconciliation.listMonths">["months"][number];
export type MonthDetails = OutputOf<"reconciliation.getMonth">;
export type MissingDays = MonthDetails["missing"][number];

/** How a month stands: its words, its mark, and the tone of both. */
export type MonthWord = { text: string; mark: "✓" | "…" | "◌" | "≠" | "?"; tone: "in" | "warn" | "wrong" | "muted" };

const NAMES = "enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre".split(" ");

/** `Noviembre 2026` from `2026-11`. */
export function monthName(month: string): string {
  const name = NAMES[Number(month.slice(5)) - 1] ?? month;
  return `${name[0]?.toUpperCase()}${name.slice(1)} ${month.slice(0, 4)}`;
}

/** `del 12 al 20`, `el 7`; with the month where it is not the one that is shown. */
export function daysWords({ fromOn, toOn }: MissingDays): string {
  const day = (on: string) => String(Number(on.slice(8)));
  if (fromOn === toOn) return `el ${day(fromOn)}`;
  return fromOn.slice(0, 7) === toOn.slice(0, 7)
    ? `del ${day(fromOn)} al ${day(toOn)}`
    : `del ${formatShortDate(fromOn)} al ${formatShortDate(toOn)}`;
}

/** How a month stands in words; with the missing days where they are known. */
export function monthWord(month: MonthTotals, currency: string, missing: readonly MissingDays[] = []): MonthWord {
  switch (month.status) {
    case "reconciled":
      return { text: "Conciliado", mark: "✓", tone: "in" };
    case "waiting":
      return { text: waiting(month.pendingLines), mark: "…", tone: "warn" };
    case "gap":
      return { text: missing.length === 0 ? "Faltan días" : missingWords(missing), mark: "◌", tone: "warn" };
    case "mismatch":
      return { text: `No cuadra por ${formatAmount(Math.abs(month.differenceMinor ?? 0), currency)}`, mark: "≠", tone: "wrong" };
    case "unknown":
      return { text: "Sin saldos", mark: "?", tone: "muted" };
  }
}

function waiting(lines: number): string {
  return lines === 1 ? "Espera 1 abono" : `Esperan ${lines.toLocaleString("en-US")} abonos`;
}

function missingWords(missing: readonly MissingDays[]): string {
  const first = missing[0];
  if (!first) return "Faltan días";
  const more = missing.length === 1 ? "" : missing.length === 2 ? " y otros días" : ` y ${missing.length - 1} tramos más`;
  return `Falta ${daysWords(first)}${more}`;
}

/** What a month means and what to do, in one sentence. */
export function monthSentence(month: MonthDetails): string {
  switch (month.status) {
    case "reconciled":
      return "Los movimientos explican el saldo del banco y no espera ningún abono.";
    case "waiting":
      return `El saldo cuadra con el banco. Falta decir de quién ${month.pendingLines === 1 ? "es 1 abono" : `son ${month.pendingLines} abonos`}.`;
    case "gap":
      return "Hay días sin estado de cuenta: descárgalo de tu banco e impórtalo. Lo repetido no se duplica.";
    case "mismatch":
      return "Los movimientos no suman el saldo del banco: falta alguno, o uno está dos veces. Importa el mes completo.";
    case "unknown":
      return "Los archivos de este mes no dicen el saldo, así que no se puede comprobar que estén todos los movimientos.";
  }
}
