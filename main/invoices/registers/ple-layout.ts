import type { Layout } from "./register-layout.ts";
import { isCurrencyCode, isNumeric, isPlainDate } from "./cell-shapes.ts";

/**
 * Where the columns of a PLE 14.1 row stand, or undefined when it is not one.
 *
 * Structure of R.S. 361-2015/SUNAT: 35 fields with the currency in the 26th since the ICBPER came in the 24th (Ley 30884, August 2019); 34 without it,
 * the currency in the 25th. The simplified 14.2 has the currency in the 18th, or the 17th. Books before 2016 lack the third field (correlative), so the
 * date of issue tells where the rest begins. Free fields may follow at the end: the currency is the anchor, not the count.
 */
export function pleLayout(cells: readonly string[]): Layout | undefined {
  if (cells.length < 20 || cells.length > 500 || !/^\d{6}00$/.test((cells[0] ?? "").trim())) return undefined;
  const issueOn = documentStart(cells);
  if (issueOn === undefined) return undefined;
  const shift = issueOn - 3;
  for (const currency of [25, 24, 17, 16]) {
    const layout = layoutWith(shift, currency + shift);
    if (isCurrencyCode(cells[layout.currency]) && isNumeric(cells[layout.total])) return layout;
  }
  return undefined;
}

/** Whether a row is as the register of purchases (PLE 8.1) writes it: the year of the DUA in the 8th field moves the rest by one. */
export function isPlePurchase(cells: readonly string[]): boolean {
  if (cells.length < 35 || !/^\d{6}00$/.test((cells[0] ?? "").trim()) || !isPlainDate(cells[3])) return false;
  const kind = (cells[10] ?? "").trim();
  return /^[0-9A-G]$/.test(kind) && /^[\dA-Z]{6,15}$/.test((cells[11] ?? "").trim()) && (cells[9] ?? "").trim().length !== 1;
}

/** The place of the date of issue; a voided document may have none, so its type beside it counts too. */
function documentStart(cells: readonly string[]): number | undefined {
  const isAt = (at: number) =>
    /^\d{1,2}$/.test((cells[at + 2] ?? "").trim()) && (isPlainDate(cells[at]) || (cells[at] ?? "").trim() === "");
  return isAt(3) ? 3 : isAt(2) ? 2 : undefined;
}

function layoutWith(shift: number, currency: number): Layout {
  // The simplified book has no identifier of contracts between the modified document and the state.
  const state = currency + (currency - shift > 20 ? 9 : 8);
  return {
    ruc: -1,
    ownName: -1,
    period: 0,
    car: -1,
    issueOn: 3 + shift,
    dueOn: 4 + shift,
    type: 5 + shift,
    series: 6 + shift,
    number: 7 + shift,
    lastNumber: 8 + shift,
    docType: 9 + shift,
    docNumber: 10 + shift,
    name: 11 + shift,
    // The simplified book has the base in the place of the exports.
    base: (currency - shift > 20 ? 13 : 12) + shift,
    tax: (currency - shift > 20 ? 15 : 13) + shift,
    total: currency - 1,
    currency,
    rate: currency + 1,
    refType: currency + 3,
    refSeries: currency + 4,
    refNumber: currency + 5,
    noteReason: -1,
    state,
  };
}
