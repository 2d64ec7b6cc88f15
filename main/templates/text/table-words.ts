import type { CurrencyTable, DocumentRow } from "../facts/facts.ts";

type Amount = (minor: number) => string;

const GROUP_SUMS = { net: "Neto", detraccion: "Detracción", retencion: "Retención" } as const;

/** The heading over the rows of a channel; null over the only, ordinary one. */
export function groupTitle(table: CurrencyTable, part: keyof typeof GROUP_SUMS): string | null {
  if (part === "net") return table.groups.length > 1 ? "Por transferir o depositar en nuestras cuentas" : null;
  if (part === "detraccion") return "Detracción (SPOT), por depositar en el Banco de la Nación";
  return "Retención del IGV, por sustentar con su comprobante de retención";
}

/** The sums of a table, as its last lines say them: each channel where there are several, and the total. */
export function tableSums(table: CurrencyTable): { label: string; amountMinor: number }[] {
  if (table.groups.length < 2) return [{ label: "Total", amountMinor: table.openMinor }];
  return [
    ...table.groups.map((group) => ({ label: GROUP_SUMS[group.part], amountMinor: group.openMinor })),
    { label: "Total", amountMinor: table.openMinor },
  ];
}

/** A table in plain text, line by line: the rows of each channel under its title, then the sums. What a row says is its text's own. */
export function tableLines(
  table: CurrencyTable,
  amount: Amount,
  { row, title = (text) => text }: { row: (row: DocumentRow) => string; title?: (text: string) => string },
): string[] {
  const rows = table.groups.flatMap((group) => {
    const over = groupTitle(table, group.part);
    const lines = group.rows.map(row);
    return over === null ? lines : [title(over), ...lines];
  });
  return [...rows, ...tableSums(table).map(({ label, amountMinor }) => `${label}: ${amount(amountMinor)}`)];
}

/** `, 80 días de atraso`; nothing before the due date. */
export function lateText({ daysLate }: DocumentRow): string {
  return daysLate > 0 ? `, ${daysLate} ${daysLate === 1 ? "día" : "días"} de atraso` : "";
}

/** ` (importe S/ 1,770.00, pagado S/ 590.00)`; nothing where nothing was paid. */
export function paidText({ amountMinor, paidMinor }: DocumentRow, amount: Amount): string {
  return paidMinor > 0 ? ` (importe ${amount(amountMinor)}, pagado ${amount(paidMinor)})` : "";
}
