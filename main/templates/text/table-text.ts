import { amountInWords } from "../../../shared/amount-in-words.ts";
import { cleanLine } from "../../../shared/clean-text.ts";
import type { PartKind } from "../../../shared/contract/common.ts";
import { formatDate } from "../../../shared/dates.ts";
import { formatMoney } from "../../../shared/money.ts";
import type { CurrencyTable, DocumentRow } from "../facts/facts.ts";

const TITLES: Readonly<Record<PartKind, string>> = {
  net: "Por transferir o depositar en nuestras cuentas",
  detraccion: "Detracción (SPOT), por depositar en el Banco de la Nación",
  retencion: "Retención del IGV, por sustentar con su comprobante de retención",
};
const SUMS: Readonly<Record<PartKind, string>> = { net: "Neto", detraccion: "Detracción", retencion: "Retención" };

/** The documents of one currency as lines of text, with their sums, the last one in words. */
export function tableText({ currency, groups, openMinor }: CurrencyTable): string {
  const amount = (minor: number) => formatMoney(minor, currency);
  const rows = groups.flatMap(({ part, rows: listed }) => {
    const lines = listed.map((row) => rowText(row, amount));
    return groups.length > 1 || part !== "net" ? [`${TITLES[part]}:`, ...lines] : lines;
  });
  const sums = groups.length > 1 ? groups.map((group) => `${SUMS[group.part]}: ${amount(group.openMinor)}`) : [];
  return [...rows, ...sums, `Total: ${amount(openMinor)}`, `Son: ${amountInWords(openMinor, currency)}.`].join("\n");
}

function rowText(row: DocumentRow, amount: (minor: number) => string): string {
  const late = row.daysLate > 0 ? `, ${row.daysLate} ${row.daysLate === 1 ? "día" : "días"} de atraso` : "";
  const paid = row.paidMinor > 0 ? ` (importe ${amount(row.amountMinor)}, pagado ${amount(row.paidMinor)})` : "";
  const note = row.note === null ? "" : ` (${row.note})`;
  const due = row.daysLate > 0 ? "venció" : "vence";
  return `${cleanLine(row.document)}${note}: emitido el ${formatDate(row.issueOn)}, ${due} el ${formatDate(row.dueOn)}${late}: saldo ${amount(row.openMinor)}${paid}`;
}
