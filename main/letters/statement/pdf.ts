import { formatDate, formatLetterDate } from "../../../shared/dates.ts";
import { currencyName, currencySymbol, formatAmount, formatMoney } from "../../../shared/money.ts";
import { ACCENT, INK, LINE, MUTED } from "../../platform/pdf-colours.ts";
import { type Block, paginate } from "../../platform/pdf-flow.ts";
import type { ImageMark, Mark, PdfPage } from "../../platform/pdf-marks.ts";
import { BODY, COMPANY, cutText, fitted, lineOf, PAGE, rule, SMALL, STRONG, TITLE } from "../../platform/pdf-report-style.ts";
import { noteBlock, type Table, tableBlocks } from "../../platform/pdf-report-table.ts";
import { breakText, linesHeight, placeLines, type TextStyle } from "../../platform/pdf-text.ts";
import { writePdf } from "../../platform/pdf.ts";
import { fitPicture, type PrintPicture } from "../pictures.ts";
import type { CurrencyStatement, OpenRow, StatementFacts } from "./facts.ts";
import { AGES, documentText, reachesToday, spanText, STATEMENT_TITLE } from "./words.ts";

const TOP = 44;
const DASH = "–";
const LOGO = { width: 150, height: 44 };

/** A statement of account on A4. Awaits `pause` often: an account may have thousands of movements. */
export async function printStatement(
  facts: StatementFacts,
  logo: PrintPicture | null,
  pause: () => Promise<void> = async () => undefined,
): Promise<Uint8Array> {
  const head = drawHead(facts, logo);
  const blocks: Block[] = [clientBlock(facts), ...totalsBlocks(facts)];
  for (const currency of facts.currencies) blocks.push(...(await openBlocks(currency, facts, pause)));
  for (const currency of facts.currencies) blocks.push(...(await movementBlocks(currency, facts, pause)));
  const pages = paginate(blocks, { firstTop: head.bottom + 18, top: PAGE.top - 14, bottom: PAGE.bottom });
  const drawn = pages.map((marks, index): Mark[] => [
    ...(index === 0 ? head.marks : continuation(facts)),
    ...marks,
    ...footer(facts, index + 1, pages.length),
  ]) satisfies PdfPage[];
  const title = `${STATEMENT_TITLE}: ${facts.client.name}`;
  return writePdf(drawn, { title, author: facts.company.name, subject: facts.client.document, createdAt: facts.at }, pause);
}

function drawHead({ company, todayOn }: StatementFacts, logo: PrintPicture | null): { marks: Mark[]; bottom: number } {
  const picture: ImageMark | null = logo && { kind: "image", ...fitPicture(logo, LOGO, { x: PAGE.left, y: TOP }) };
  const left = picture ? picture.x + picture.width + 14 : PAGE.left;
  const room = 300 - (left - PAGE.left);
  const names = cutText(company.name, COMPANY, room, 3);
  const lines = [`RUC ${company.ruc}`, company.address, company.contact].filter(Boolean).flatMap((text) => cutText(text, SMALL, room, 2));
  const title = { ...TITLE, size: 17 };
  const bottom = Math.max(TOP + linesHeight(names, COMPANY) + linesHeight(lines, SMALL), picture ? picture.y + picture.height : 0) + 10;
  const marks: Mark[] = [
    ...(picture ? [picture] : []),
    ...placeLines(names, COMPANY, left, TOP),
    ...placeLines(lines, SMALL, left, TOP + linesHeight(names, COMPANY)),
    ...placeLines(breakText(STATEMENT_TITLE, title, PAGE.width), title, PAGE.right, TOP - 3, "right"),
    ...placeLines(breakText(`al ${formatLetterDate(todayOn)}`, SMALL, PAGE.width), SMALL, PAGE.right, TOP + lineOf(title) - 2, "right"),
    rule(bottom, ACCENT),
  ];
  return { marks, bottom };
}

function clientBlock({ client }: StatementFacts): Block {
  const label = breakText("Cliente", SMALL, PAGE.width);
  const names = cutText(client.name, COMPANY, PAGE.width, 3);
  const rest = cutText([client.document, client.address].filter(Boolean).join(" · "), SMALL, PAGE.width, 2);
  const nameTop = linesHeight(label, SMALL);
  const restTop = nameTop + linesHeight(names, COMPANY);
  return {
    gap: 0,
    height: restTop + linesHeight(rest, SMALL),
    draw: (top) => [
      ...placeLines(label, SMALL, PAGE.left, top),
      ...placeLines(names, COMPANY, PAGE.left, top + nameTop),
      ...placeLines(rest, SMALL, PAGE.left, top + restTop),
    ],
  };
}

/** What is owed in each currency and how old it is: a box with the total and its ages. */
function totalsBlocks({ currencies }: StatementFacts): Block[] {
  const told = currencies.filter(({ openMinor, inFavourMinor }) => openMinor > 0 || inFavourMinor > 0);
  if (told.length === 0) return [paragraph("No hay nada pendiente de pago. Gracias por estar al día.", STRONG, 14)];
  return told.map((currency, index) => agesBlock(currency, index === 0 ? 14 : 8));
}

function agesBlock({ currency, openMinor, inFavourMinor, ages }: CurrencyStatement, gap: number): Block {
  const pad = 11;
  const total: TextStyle = { ...STRONG, size: 15, lineHeight: 1.4 };
  const small: TextStyle = { ...SMALL, size: 8 };
  const totalText = formatMoney(openMinor, currency);
  const totalWidth = 150;
  const each = (PAGE.width - 2 * pad - totalWidth) / AGES.length;
  const favour = inFavourMinor > 0 ? `A su favor, sin aplicar: ${formatMoney(inFavourMinor, currency)}` : "";
  const height = lineOf(SMALL) + lineOf(total) + (favour ? lineOf(small) : 0) + 2 * pad;
  return {
    gap,
    height,
    draw: (top) => [
      { kind: "box", x: PAGE.left, y: top, width: PAGE.width, height, radius: 3, color: LINE },
      ...placeLines(breakText(`Saldo en ${currencyName(currency)}`, SMALL, totalWidth), SMALL, PAGE.left + pad, top + pad),
      ...placeLines(
        [[{ text: totalText, face: "bold" }]],
        fitted(totalText, total, totalWidth - 8),
        PAGE.left + pad,
        top + pad + lineOf(SMALL),
      ),
      ...(favour
        ? placeLines(breakText(favour, small, PAGE.width), small, PAGE.left + pad, top + pad + lineOf(SMALL) + lineOf(total))
        : []),
      ...ages.flatMap((minor, index) => {
        const right = PAGE.left + pad + totalWidth + (index + 1) * each;
        const text = minor === 0 ? DASH : formatAmount(minor, currency);
        const style = fitted(text, { ...BODY, color: minor === 0 ? MUTED : INK }, each - 6);
        return [
          ...placeLines(breakText(AGES[index] ?? "", small, each), small, right, top + pad, "right"),
          ...placeLines([[{ text, face: "regular" }]], style, right, top + pad + lineOf(SMALL) + 4, "right"),
        ];
      }),
    ],
  };
}

async function openBlocks(statement: CurrencyStatement, facts: StatementFacts, pause: () => Promise<void>): Promise<Block[]> {
  if (statement.open.length === 0) return [];
  const { currency } = statement;
  const amount = (minor: number) => (minor === 0 ? DASH : formatAmount(minor, currency));
  const table: Table<OpenRow> = {
    title: `Documentos pendientes al ${formatDate(facts.todayOn)}, en ${currencyName(currency)}`,
    nothing: "",
    columns: [
      { title: "Documento", text: documentText },
      { title: "Emisión", fits: true, text: ({ issueOn }) => formatDate(issueOn) },
      { title: "Vencimiento", fits: true, text: ({ dueOn }) => formatDate(dueOn) },
      { title: "Días de atraso", isAmount: true, text: ({ daysLate }) => (daysLate > 0 ? String(daysLate) : DASH) },
      { title: `Importe ${currencySymbol(currency)}`, isAmount: true, text: ({ amountMinor }) => amount(amountMinor) },
      { title: `Pagado ${currencySymbol(currency)}`, isAmount: true, text: (row) => amount(row.amountMinor - row.openMinor) },
      { title: `Saldo ${currencySymbol(currency)}`, isAmount: true, text: ({ openMinor }) => amount(openMinor) },
    ],
    rows: statement.open,
    sum: { label: "Total pendiente", text: formatAmount(statement.openMinor, currency) },
  };
  return tableBlocks(table, pause);
}

type Line = { on: string; what: string; applied: string; charge: string; paid: string; balance: string };

async function movementBlocks(statement: CurrencyStatement, facts: StatementFacts, pause: () => Promise<void>): Promise<Block[]> {
  const { currency, openingMinor, movements, closingMinor, openMinor, inFavourMinor } = statement;
  const amount = (minor: number) => (minor === 0 ? DASH : formatAmount(minor, currency));
  const opening: Line = {
    on: "",
    what: "Saldo anterior",
    applied: "",
    charge: "",
    paid: "",
    balance: formatAmount(openingMinor, currency),
  };
  const table: Table<Line> = {
    title: `Movimientos ${spanText(facts)}, en ${currencyName(currency)}`,
    nothing: "No hubo movimientos en este periodo.",
    columns: [
      { title: "Fecha", fits: true, text: ({ on }) => on },
      { title: "Movimiento", weight: 1.3, most: 3, text: ({ what }) => what },
      { title: "Aplicado a", weight: 1, most: 3, text: ({ applied }) => applied },
      { title: `Cargo ${currencySymbol(currency)}`, isAmount: true, text: ({ charge }) => charge },
      { title: `Abono ${currencySymbol(currency)}`, isAmount: true, text: ({ paid }) => paid },
      { title: `Saldo ${currencySymbol(currency)}`, isAmount: true, text: ({ balance }) => balance },
    ],
    rows: [
      ...(facts.fromOn === null || movements.length === 0 ? [] : [opening]),
      ...movements.map(({ on, what, applied, chargeMinor, paidMinor, balanceMinor }) => ({
        on: formatDate(on),
        what,
        applied,
        charge: amount(chargeMinor),
        paid: amount(paidMinor),
        balance: formatAmount(balanceMinor, currency),
      })),
    ],
    sum: { label: `Saldo al ${formatDate(facts.untilOn ?? facts.todayOn)}`, text: formatAmount(closingMinor, currency) },
  };
  const blocks = await tableBlocks(table, pause);
  if (!reachesToday(facts) || inFavourMinor === 0) return blocks;
  return [
    ...blocks,
    noteBlock(
      `El saldo son ${formatMoney(openMinor, currency)} pendientes menos ${formatMoney(inFavourMinor, currency)} a su favor que todavía no se aplican a un documento.`,
      3,
    ),
  ];
}

function paragraph(text: string, style: TextStyle, gap: number): Block {
  const lines = breakText(text, style, PAGE.width);
  return { gap, height: linesHeight(lines, style), draw: (top) => placeLines(lines, style, PAGE.left, top) };
}

function continuation({ company, client }: StatementFacts): Mark[] {
  const half = PAGE.width / 2 - 8;
  return [
    ...placeLines(cutText(company.name, SMALL, half, 1), SMALL, PAGE.left, TOP),
    ...placeLines(cutText(`${STATEMENT_TITLE}: ${client.name}`, SMALL, half, 1), SMALL, PAGE.right, TOP, "right"),
    rule(TOP + 20, ACCENT),
  ];
}

function footer({ todayOn }: StatementFacts, page: number, pages: number): Mark[] {
  return [
    ...placeLines(
      breakText(`Con lo registrado al ${formatDate(todayOn)}. Si algo no coincide, avísenos y lo revisamos.`, SMALL, PAGE.width),
      SMALL,
      PAGE.left,
      PAGE.footer,
    ),
    ...placeLines(breakText(`Página ${page} de ${pages}`, SMALL, 100), SMALL, PAGE.right, PAGE.footer, "right"),
  ];
}
