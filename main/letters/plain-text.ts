import { formatDate } from "../../shared/dates.ts";
import { formatMoney } from "../../shared/money.ts";
import type { LetterContent } from "./compose.ts";
import { type CurrencyTable, type DocumentRow, lateText, paidText, plainText, tableLines } from "../templates/index.ts";

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
  const amount = (minor: number) => formatMoney(minor, table.currency);
  return tableLines(table, amount, { row: (row) => rowText(row, amount) }).join("\n");
}

function rowText(row: DocumentRow, amount: (minor: number) => string): string {
  const note = row.note === null ? "" : ` (${row.note})`;
  return `${row.document}${note}: emitido el ${formatDate(row.issueOn)}, vence el ${formatDate(row.dueOn)}${lateText(row)}: saldo ${amount(row.openMinor)}${paidText(row, amount)}`;
}
