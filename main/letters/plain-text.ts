import { formatDate } from "../../shared/dates.ts";
import { currencySymbol, formatAmount } from "../../shared/money.ts";
import { groupTitle, type LetterContent, tableSums } from "./compose.ts";
import { type CurrencyTable, plainText } from "../templates/index.ts";

/** A letter as plain text, for reading aloud, searching and the body of an e-mail. */
export function letterText(content: LetterContent): string {
  const paragraphs = [
    [content.letterhead.name, content.letterhead.detail, ...content.letterhead.contact].join("\n"),
    `${content.place}\n${content.number}`,
    content.addressee.lines.map(plainText).join("\n"),
    `Asunto: ${content.subject}`,
    content.greeting,
    ...content.body.flatMap((block) => blockText(block, content)),
    content.farewell,
    [content.signature.name, content.signature.role].filter(Boolean).join("\n"),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

function blockText(block: LetterContent["body"][number], content: LetterContent): string[] {
  if (block.kind === "paragraph") return [plainText(block.spans)];
  if (block.kind === "accounts") return content.payment.map((column) => [column.title, ...column.lines].join("\n"));
  return content.tables.map((table, index) => `${tableText(table)}\n${content.sumsInWords[index] ?? ""}`);
}

function tableText(table: CurrencyTable): string {
  const symbol = currencySymbol(table.currency);
  const amount = (minor: number) => `${symbol}\u00a0${formatAmount(minor, table.currency)}`;
  const rows = table.groups.flatMap((group) => {
    const title = groupTitle(table, group.part);
    const lines = group.rows.map((row) => {
      const late = row.daysLate > 0 ? `, ${row.daysLate} ${row.daysLate === 1 ? "día" : "días"} de atraso` : "";
      const paid = row.paidMinor > 0 ? ` (importe ${amount(row.amountMinor)}, pagado ${amount(row.paidMinor)})` : "";
      const note = row.note === null ? "" : ` (${row.note})`;
      return `${row.document}${note}: emitido el ${formatDate(row.issueOn)}, vence el ${formatDate(row.dueOn)}${late}: saldo ${amount(row.openMinor)}${paid}`;
    });
    return title === null ? lines : [title, ...lines];
  });
  return [...rows, ...tableSums(table).map((sum) => `${sum.label}: ${amount(sum.amountMinor)}`)].join("\n");
}
