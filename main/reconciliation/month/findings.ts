import type { Finding } from "../../../shared/contract/common.ts";
import { formatDate, formatShortDate } from "../../../shared/dates.ts";
import { formatAmount, formatMoney } from "../../../shared/money.ts";
import type { Break } from "./balances.ts";
import { type DayRange, dayOf, type Instant } from "./instants.ts";
import type { Month } from "./month.ts";

/** More of one kind than these are said together. */
const MOST_TOLD = 3;

/** What stands in the way of a reconciled month, each with its mend, in Spanish. `uncheckedLines`: movements since the last balance of the bank. */
export function findingsOf({ totals, balances, missing }: Month, currency: string, uncheckedLines: number): Finding[] {
  return [
    ...missingStatements(missing),
    ...(totals.differenceMinor ? balances.breaks.slice(0, MOST_TOLD).map((one) => mismatch(one, totals.month, currency)) : []),
    ...(totals.lines > 0 && totals.differenceMinor === null ? [noBalance(totals.openingMinor === null)] : []),
    ...(totals.differenceMinor !== null && uncheckedLines > 0 ? [unchecked(balances.statedUntil, uncheckedLines)] : []),
    ...(totals.pendingLines > 0 ? [waiting(totals.pendingLines, totals.pendingMinor, currency)] : []),
  ];
}

function missingStatements(missing: readonly DayRange[]): Finding[] {
  const code = "missing_statement";
  const [first, last] = [missing[0], missing.at(-1)];
  if (!first || !last || missing.length <= MOST_TOLD)
    return missing.map((days) => ({ code, message: `Falta el estado de cuenta ${sayDays(days)}: impórtalo.` }));
  const message = `Falta el estado de cuenta de ${missing.length} tramos ${sayDays({ fromOn: first.fromOn, toOn: last.toOn })}: importa el del mes entero.`;
  return [{ code, message }];
}

/** `del 12/11 al 20/11`, `del 12/11`. */
function sayDays({ fromOn, toOn }: DayRange): string {
  return fromOn === toOn ? `del ${formatShortDate(fromOn)}` : `del ${formatShortDate(fromOn)} al ${formatShortDate(toOn)}`;
}

function mismatch({ from, to, gapMinor }: Break, month: string, currency: string): Finding {
  const side = gapMinor > 0 ? "menos" : "más";
  const sums = `Los movimientos suman ${formatAmount(Math.abs(gapMinor), currency)} ${side} que el saldo del banco`;
  const [fromOn, toOn] = [dayOf(from), dayOf(to)];
  const say = (on: string) => (on.startsWith(month.slice(0, 4)) ? formatShortDate(on) : formatDate(on));
  const [where, days] = fromOn === toOn ? [`el ${say(fromOn)}`, "ese día"] : [`entre el ${say(fromOn)} y el ${say(toOn)}`, "esos días"];
  const message = `${sums}: falta un movimiento o sobra uno ${where}. Importa otra vez el estado de cuenta de ${days}, o deshaz lo que anotaste de más.`;
  return { code: "balance_mismatch", message };
}

function noBalance(isNone: boolean): Finding {
  const what = isNone ? "El banco no da saldos en lo que importaste" : "El banco no da el saldo final del mes";
  return {
    code: "no_balance",
    message: `${what}: no se puede comprobar que estén todos los movimientos. Descarga el estado de cuenta con la columna de saldo e impórtalo.`,
  };
}

function unchecked(statedUntil: Instant | null, lines: number): Finding {
  const which = lines === 1 ? "Un movimiento es posterior" : `${lines} movimientos son posteriores`;
  const last = statedUntil === null ? "" : ` (${formatShortDate(dayOf(statedUntil))})`;
  return { code: "unchecked", message: `${which} al último saldo que dio el banco${last}: se comprobará con el próximo estado de cuenta.` };
}

function waiting(lines: number, amountMinor: number, currency: string): Finding {
  const what = lines === 1 ? "Espera un abono" : `Esperan ${lines} abonos`;
  return {
    code: "waiting",
    message: `${what} por ${formatMoney(amountMinor, currency)}: di de quién ${lines === 1 ? "es" : "son"} en Bancos.`,
  };
}
