import { formatDate } from "../../../../shared/dates.ts";
import { formatAmount } from "../../../../shared/money.ts";
import { ACCENT, INK } from "../../../platform/pdf-colours.ts";
import { type Block, paginate } from "../../../platform/pdf-flow.ts";
import type { Mark, PdfPage } from "../../../platform/pdf-marks.ts";
import { linesHeight, placeLines, type TextStyle } from "../../../platform/pdf-text.ts";
import type { ReportFacts } from "./facts.ts";
import { figuresBlock, sidesBlock, signaturesBlock } from "./panels.ts";
import { appliedTable, chargesTable, earlierTable, otherCreditsTable, waitingTable } from "./sections.ts";
import { sidesOf } from "./sides.ts";
import { BODY, COMPANY, cutText, lineOf, PAGE, rule, SMALL, STRONG, TITLE, WRONG } from "../../../platform/pdf-report-style.ts";
import { noteBlock, tableBlocks, titleBlock } from "../../../platform/pdf-report-table.ts";
import { accountName, BOOKS_NOTE, monthName, REPORT_TITLE, statusSentence } from "./words.ts";

const TOP = 46;
const NOTHING = "–";

/** Sets the report of a month on A4, on as many pages as it needs. Awaits `pause` often: a month may have thousands of movements. */
export async function layoutReport(facts: ReportFacts, pause: () => Promise<void>): Promise<PdfPage[]> {
  const head = firstHead(facts);
  const pages = paginate(await reportBlocks(facts, pause), { firstTop: head.bottom + 20, top: PAGE.top, bottom: PAGE.bottom });
  return pages.map((marks, index): Mark[] => [
    ...(index === 0 ? head.marks : nextHead(facts)),
    ...marks,
    ...footer(facts, index + 1, pages.length),
  ]);
}

async function reportBlocks(facts: ReportFacts, pause: () => Promise<void>): Promise<Block[]> {
  const { month } = facts;
  const amount = (minor: number | null) => (minor === null ? NOTHING : formatAmount(minor, month.currency));
  const { bank, books } = sidesOf(facts);
  const [earlier, otherCredits, charges] = [earlierTable(facts), otherCreditsTable(facts), chargesTable(facts)];
  return [
    textBlock(REPORT_TITLE, TITLE, 0),
    textBlock(`${monthName(month.month)} · ${accountName(facts)}`, BODY, 1),
    textBlock(statusSentence(facts), { ...STRONG, color: month.status === "mismatch" ? WRONG : INK }, 8),
    figuresBlock([
      { label: "Saldo inicial", text: amount(month.openingMinor) },
      { label: "Abonos", text: amount(month.creditsMinor) },
      { label: "Cargos", text: amount(-month.debitsMinor) },
      { label: "Saldo final", text: amount(month.closingMinor) },
      { label: "Diferencia", text: amount(month.differenceMinor), ...(month.differenceMinor ? { color: WRONG } : {}) },
    ]),
    sidesBlock([bank, books], amount),
    noteBlock(BOOKS_NOTE, 6),
    ...findingBlocks(facts),
    ...(await tableBlocks(appliedTable(facts), pause)),
    ...(await tableBlocks(waitingTable(facts), pause)),
    ...(earlier.rows.length > 0 ? await tableBlocks(earlier, pause) : []),
    ...(otherCredits.rows.length > 0 ? await tableBlocks(otherCredits, pause) : []),
    ...(charges.rows.length > 0 ? await tableBlocks(charges, pause) : []),
    signaturesBlock(["Elaborado por", "Revisado por", "Fecha"]),
  ];
}

function findingBlocks({ month }: ReportFacts): Block[] {
  if (month.findings.length === 0) return [];
  const items = month.findings.map(({ message }) => bulletBlock(message));
  return [titleBlock("Por resolver"), ...items];
}

function bulletBlock(text: string): Block {
  const indent = 10;
  const lines = cutText(text, BODY, PAGE.width - indent, 4);
  return {
    gap: 3,
    height: linesHeight(lines, BODY),
    draw: (top) => [
      ...placeLines([[{ text: "·", face: "bold" }]], BODY, PAGE.left + 2, top),
      ...placeLines(lines, BODY, PAGE.left + indent, top),
    ],
  };
}

function textBlock(text: string, style: TextStyle, gap: number): Block {
  const lines = cutText(text, style, PAGE.width, 3);
  return { gap, height: linesHeight(lines, style), withNext: true, draw: (top) => placeLines(lines, style, PAGE.left, top) };
}

function firstHead({ company, todayOn }: ReportFacts): { marks: Mark[]; bottom: number } {
  const dateWidth = 120;
  const name = cutText(company.name, COMPANY, PAGE.width - dateWidth, 4);
  const ruc = cutText(`RUC ${company.ruc}`, SMALL, PAGE.width - dateWidth, 1);
  const rucTop = TOP + linesHeight(name, COMPANY) + 1;
  const bottom = rucTop + linesHeight(ruc, SMALL) + 9;
  return {
    bottom,
    marks: [
      ...placeLines(name, COMPANY, PAGE.left, TOP),
      ...placeLines(cutText(`Emitida el ${formatDate(todayOn)}`, SMALL, dateWidth, 1), SMALL, PAGE.right, TOP + 3, "right"),
      ...placeLines(ruc, SMALL, PAGE.left, rucTop),
      rule(bottom, ACCENT),
    ],
  };
}

/** The short head of a further page. */
function nextHead(facts: ReportFacts): Mark[] {
  const about = cutText(`${REPORT_TITLE} · ${monthName(facts.month.month)} · ${facts.month.accountLabel}`, SMALL, PAGE.width * 0.6, 1);
  const name = cutText(facts.company.name, SMALL, PAGE.width * 0.37, 1);
  return [
    ...placeLines(name, SMALL, PAGE.left, TOP),
    ...placeLines(about, SMALL, PAGE.right, TOP, "right"),
    rule(TOP + lineOf(SMALL) + 8, ACCENT),
  ];
}

function footer({ company }: ReportFacts, page: number, pages: number): Mark[] {
  return [
    ...placeLines(cutText(`RUC ${company.ruc}`, SMALL, PAGE.width / 2, 1), SMALL, PAGE.left, PAGE.footer),
    ...placeLines(cutText(`Página ${page} de ${pages}`, SMALL, PAGE.width / 2, 1), SMALL, PAGE.right, PAGE.footer, "right"),
  ];
}
