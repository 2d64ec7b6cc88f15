import { formatDate } from "../../../shared/dates.ts";
import { currencySymbol, formatAmount } from "../../../shared/money.ts";
import { ACCENT, INK, LINE, MUTED } from "../../platform/pdf-colours.ts";
import { type CurrencyTable, type DocumentRow, groupTitle, tableSums } from "../../templates/index.ts";
import { htmlText } from "./html-text.ts";

type Column = { title: string; isAmount: boolean; text(row: DocumentRow): string };

const NOTHING = "–";
const CELL = `padding:6px 8px;font-size:13px;line-height:18px;color:${INK};border-bottom:1px solid ${LINE};vertical-align:top;`;
const HEAD = `padding:6px 8px;font-size:12px;line-height:16px;color:${MUTED};border-bottom:1px solid ${ACCENT};font-weight:normal;`;

/** What was paid of it is a column only where something was. */
function columnsOf({ currency, groups }: CurrencyTable): Column[] {
  const symbol = currencySymbol(currency);
  const amount = (minor: number) => (minor === 0 ? NOTHING : formatAmount(minor, currency));
  const isPartly = groups.some(({ rows }) => rows.some(({ paidMinor }) => paidMinor !== 0));
  const paid: Column[] = [
    { title: `Importe ${symbol}`, isAmount: true, text: (row) => amount(row.amountMinor) },
    { title: `Pagado ${symbol}`, isAmount: true, text: (row) => amount(row.paidMinor) },
  ];
  return [
    { title: "Vence", isAmount: false, text: (row) => formatDate(row.dueOn) },
    { title: "Días", isAmount: true, text: (row) => (row.daysLate > 0 ? String(row.daysLate) : NOTHING) },
    ...(isPartly ? paid : []),
    { title: `Saldo ${symbol}`, isAmount: true, text: (row) => amount(row.openMinor) },
  ];
}

/** The documents of one currency with their sum, as mail readers draw it: a plain table whose styles stand in each cell. */
export function documentsTable(table: CurrencyTable): string {
  const columns = columnsOf(table);
  const align = ({ isAmount }: Column) => (isAmount ? "right" : "left");
  const head = columns.map(
    (column) => `<th scope="col" align="${align(column)}" style="${HEAD}text-align:${align(column)};">${htmlText(column.title)}</th>`,
  );
  const rows = table.groups.flatMap((group) => {
    const title = groupTitle(table, group.part);
    const heading = `<tr><td colspan="${columns.length + 1}" style="${CELL}color:${MUTED};padding-top:12px;">${htmlText(title ?? "")}</td></tr>`;
    return [...(title === null ? [] : [heading]), ...group.rows.map((row) => rowHtml(row, columns))];
  });
  const sums = tableSums(table);
  const feet = sums.map(({ label, amountMinor }, index) => {
    const weight = index === sums.length - 1 ? "bold" : "normal";
    const style = `padding:6px 8px;font-size:13px;line-height:18px;color:${INK};font-weight:${weight};text-align:right;`;
    const sum = `${currencySymbol(table.currency)}&nbsp;${formatAmount(amountMinor, table.currency)}`;
    return `<tr><td colspan="${columns.length}" align="right" style="${style}">${htmlText(label)}</td><td align="right" style="${style}white-space:nowrap;">${sum}</td></tr>`;
  });
  return [
    `<table cellpadding="0" cellspacing="0" border="0" width="100%" style="width:100%;border-collapse:collapse;margin:0 0 16px;">`,
    `<thead><tr><th scope="col" align="left" style="${HEAD}text-align:left;">Documento</th>${head.join("")}</tr></thead>`,
    `<tbody>${rows.join("")}${feet.join("")}</tbody></table>`,
  ].join("");
}

function rowHtml(row: DocumentRow, columns: readonly Column[]): string {
  const note = row.note === null ? "" : `<br><span style="font-size:12px;color:${MUTED};">${htmlText(row.note)}</span>`;
  const cells = columns.map((column) => {
    const align = column.isAmount ? "right" : "left";
    return `<td align="${align}" style="${CELL}text-align:${align};white-space:nowrap;">${htmlText(column.text(row))}</td>`;
  });
  return `<tr><td style="${CELL}">${htmlText(row.document)}${note}</td>${cells.join("")}</tr>`;
}
