import { formatDate } from "../../../../shared/dates.ts";
import { daysOf } from "../instants.ts";
import type { ReportFacts } from "./facts.ts";

/** An amount that adds to a side; null where the bank gives no balance. */
export type SideRow = { label: string; amountMinor: number | null };
export type Side = { title: string; rows: SideRow[]; total: SideRow };

/**
 * The two sides of a reconciliation, which come to the same: the bank's balance less what the books do not know yet, and what the books know.
 * The books are of receivables alone: what they know are the movements of the bank whose origin is known. The deposits that still wait from
 * earlier months are in the bank's opening balance and not in the books'.
 */
export function sidesOf({ month, lines, earlier, todayOn }: ReportFacts): { bank: Side; books: Side } {
  const { fromOn, toOn } = daysOf(month.month);
  // Of the month under way the bank has said nothing beyond the last movement.
  const endOn = toOn < todayOn ? toOn : (lines.at(-1)?.bookedOn ?? todayOn);
  const earlierMinor = earlier.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const known = month.groups.filter(({ code }) => code !== "pending");
  const bankRows = [
    { label: `Saldo según el banco al ${formatDate(endOn)}`, amountMinor: month.closingMinor },
    ...(month.pendingLines > 0
      ? [{ label: `Menos: abonos por identificar del mes\u00a0(${month.pendingLines})`, amountMinor: -month.pendingMinor }]
      : []),
    ...(earlier.length > 0
      ? [{ label: `Menos: abonos por identificar de meses anteriores\u00a0(${earlier.length})`, amountMinor: -earlierMinor }]
      : []),
    ...(month.differenceMinor ? [{ label: "Diferencia sin explicar", amountMinor: -month.differenceMinor }] : []),
  ];
  const bookRows = [
    {
      label: `Saldo según los libros al ${formatDate(fromOn)}`,
      amountMinor: month.openingMinor === null ? null : month.openingMinor - earlierMinor,
    },
    ...known.map(({ label, count, amountMinor }) => ({
      label: `${amountMinor < 0 ? "Menos" : "Más"}: ${lowerFirst(label)}\u00a0(${count})`,
      amountMinor,
    })),
  ];
  return {
    bank: { title: "Según el banco", rows: bankRows, total: { label: "Saldo conciliado", amountMinor: addUp(bankRows) } },
    books: {
      title: "Según los libros",
      rows: bookRows,
      total: { label: `Saldo según los libros al ${formatDate(endOn)}`, amountMinor: addUp(bookRows) },
    },
  };
}

const lowerFirst = (label: string) => (/^[A-Z][A-Z]/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1));

function addUp(rows: readonly SideRow[]): number | null {
  let sum = 0;
  for (const { amountMinor } of rows) {
    if (amountMinor === null) return null;
    sum += amountMinor;
  }
  return sum;
}
