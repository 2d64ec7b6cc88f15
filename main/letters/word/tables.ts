import { formatDate } from "../../../shared/dates.ts";
import { currencySymbol, formatAmount } from "../../../shared/money.ts";
import { type CurrencyTable, type DocumentRow, groupTitle, tableSums } from "../../templates/index.ts";
import type { PaymentColumn } from "../compose.ts";
import type { PrintPicture } from "../pictures.ts";
import { pictureParagraph } from "./picture-run.ts";
import { type Docx, INK, LINE, MUTED, PAGE } from "./style.ts";

const WIDTHS = [1946, 1160, 1310, 1470, 1380, 1520, 600] as const;
const NOTHING = "–";
const QR = { width: 128, height: 139 };

type Cell = { text: string; note?: string | null; isRight?: boolean; isBold?: boolean; isMuted?: boolean; span?: number };

/** The table of one currency: a head that repeats on every page, the rows by channel, the sums under their column. */
export function documentTable(docx: Docx, table: CurrencyTable) {
  const symbol = currencySymbol(table.currency);
  const amount = (minor: number) => (minor === 0 ? NOTHING : formatAmount(minor, table.currency));
  const heads = ["Documento", "Emisión", "Vencimiento", `Importe ${symbol}`, `Pagado ${symbol}`, `Saldo ${symbol}`, "Días"];
  const rowOf = (row: DocumentRow): Cell[] => [
    { text: row.document, note: row.note },
    { text: formatDate(row.issueOn) },
    { text: formatDate(row.dueOn) },
    ...[row.amountMinor, row.paidMinor, row.openMinor].map((minor) => ({ text: amount(minor), isRight: true })),
    { text: row.daysLate > 0 ? String(row.daysLate) : NOTHING, isRight: true },
  ];
  const rows = table.groups.flatMap((group) => {
    const title = groupTitle(table, group.part);
    return [...(title === null ? [] : [[{ text: title, isMuted: true, span: 7 }]]), ...group.rows.map(rowOf)];
  });
  const sums = tableSums(table).map((sum, index, all): Cell[] => {
    const isBold = index === all.length - 1;
    return [
      { text: sum.label, isRight: true, isBold, span: 5 },
      { text: formatAmount(sum.amountMinor, table.currency), isRight: true, isBold },
      { text: "" },
    ];
  });
  const head = heads.map((text, index): Cell => ({ text, isBold: true, isMuted: true, isRight: index > 2 }));
  return new docx.Table({
    width: { size: PAGE.width, type: docx.WidthType.DXA },
    columnWidths: [...WIDTHS],
    layout: docx.TableLayoutType.FIXED,
    borders: bordersOf(docx, { insideHorizontal: { style: docx.BorderStyle.SINGLE, size: 4, color: LINE } }),
    rows: [
      new docx.TableRow({ tableHeader: true, cantSplit: true, children: head.map((cell, index) => cellOf(docx, cell, index, INK)) }),
      ...[...rows, ...sums].map(
        (cells) => new docx.TableRow({ cantSplit: true, children: cells.map((cell, index) => cellOf(docx, cell, index)) }),
      ),
    ],
  });
}

function cellOf(docx: Docx, { text, note, isRight, isBold, isMuted, span = 1 }: Cell, index: number, rule?: string) {
  const width = WIDTHS.slice(index, index + span).reduce((sum, one) => sum + one, 0);
  const size = isMuted ? 16 : 17;
  const alignment = isRight ? docx.AlignmentType.RIGHT : docx.AlignmentType.LEFT;
  const paragraph = (words: string, small: boolean) =>
    new docx.Paragraph({
      alignment,
      spacing: { before: 40, after: 40, line: 240 },
      children: [
        new docx.TextRun({ text: words, bold: isBold ?? false, size: small ? 15 : size, ...(isMuted || small ? { color: MUTED } : {}) }),
      ],
    });
  return new docx.TableCell({
    columnSpan: span,
    width: { size: width, type: docx.WidthType.DXA },
    margins: { left: 40, right: 40 },
    ...(rule ? { borders: { bottom: { style: docx.BorderStyle.SINGLE, size: 6, color: rule } } } : {}),
    children: [paragraph(text, false), ...(note ? [paragraph(note, true)] : [])],
  });
}

/** How to pay, a column each, with the wallet's picture where there is one. */
export function paymentTable(docx: Docx, columns: readonly PaymentColumn[], walletQr: PrintPicture | null) {
  const qrWidth = walletQr ? 2100 : 0;
  const each = Math.floor((PAGE.width - qrWidth) / columns.length);
  const line = { style: docx.BorderStyle.SINGLE, size: 4, color: LINE };
  const cells = columns.map(
    (column) =>
      new docx.TableCell({
        width: { size: each, type: docx.WidthType.DXA },
        margins: { top: 100, bottom: 100, left: 140, right: 60 },
        children: [paymentLine(docx, column.title, true), ...column.lines.map((text) => paymentLine(docx, text, false))],
      }),
  );
  const code =
    walletQr &&
    new docx.TableCell({
      width: { size: qrWidth, type: docx.WidthType.DXA },
      margins: { top: 100, bottom: 100, left: 60, right: 100 },
      children: [pictureParagraph(docx, walletQr, QR, true)],
    });
  return new docx.Table({
    width: { size: PAGE.width, type: docx.WidthType.DXA },
    columnWidths: [...columns.map(() => each), ...(code ? [qrWidth] : [])],
    layout: docx.TableLayoutType.FIXED,
    borders: bordersOf(docx, { top: line, bottom: line, left: line, right: line }),
    rows: [new docx.TableRow({ cantSplit: true, children: [...cells, ...(code ? [code] : [])] })],
  });
}

function paymentLine(docx: Docx, text: string, bold: boolean) {
  return new docx.Paragraph({ spacing: { after: 0, line: 252 }, children: [new docx.TextRun({ text, bold, size: 19 })] });
}

type Sides = "top" | "bottom" | "left" | "right" | "insideHorizontal" | "insideVertical";
type Border = { style: "none" | "single"; size: number; color: string };

function bordersOf(docx: Docx, given: Partial<Record<Sides, Border>>) {
  const none: Border = { style: docx.BorderStyle.NONE, size: 0, color: "auto" };
  return { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none, ...given };
}
