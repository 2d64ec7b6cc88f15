import { cleanLine } from "../../../shared/clean-text.ts";
import { formatDate } from "../../../shared/dates.ts";
import { currencySymbol, formatAmount } from "../../../shared/money.ts";
import { type Block, type CurrencyTable, type DocumentRow, lateText, paidText, plainText, tableLines } from "../../templates/index.ts";
import type { MailContent } from "./mail-content.ts";

/** The same words as the HTML says, for who reads plain text and for the guard. */
export function mailText(content: MailContent): string {
  const paragraphs = [
    ...content.blocks.map((block) => blockText(block, content)),
    content.signature.join("\n"),
    [content.company.name, ...content.company.lines].join("\n"),
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== "").join("\n\n")}\n`;
}

function blockText(block: Block, content: MailContent): string {
  if (block.kind === "paragraph") return plainText(block.spans).split("\n").map(cleanLine).join("\n");
  if (block.kind === "documents") return content.tables.map(tableText).join("\n\n");
  return content.payment.map(({ title, lines }) => [title, ...lines].join("\n")).join("\n\n");
}

function tableText(table: CurrencyTable): string {
  const amount = (minor: number) => `${currencySymbol(table.currency)} ${formatAmount(minor, table.currency)}`;
  return tableLines(table, amount, { row: (row) => rowText(row, amount) }).join("\n");
}

function rowText(row: DocumentRow, amount: (minor: number) => string): string {
  const note = row.note === null ? "" : ` (${cleanLine(row.note)})`;
  return `- ${cleanLine(row.document)}${note}: ${row.daysLate > 0 ? "venció" : "vence"} el ${formatDate(row.dueOn)}${lateText(row)}: ${amount(row.openMinor)}${paidText(row, amount)}`;
}
