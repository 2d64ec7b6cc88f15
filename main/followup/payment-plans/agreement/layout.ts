import { formatDate } from "../../../../shared/dates.ts";
import { currencySymbol, formatAmount } from "../../../../shared/money.ts";
import { ACCENT, INK } from "../../../platform/pdf-colours.ts";
import { type Block, paginate } from "../../../platform/pdf-flow.ts";
import type { Mark, PdfPage } from "../../../platform/pdf-marks.ts";
import {
  BODY as REPORT_BODY,
  COMPANY,
  cutText,
  lineOf,
  PAGE,
  rule,
  SMALL,
  STRONG,
  TITLE as REPORT_TITLE,
} from "../../../platform/pdf-report-style.ts";
import { type Table, tableBlocks, titleBlock } from "../../../platform/pdf-report-table.ts";
import { breakLines, breakText, linesHeight, placeLines, type TextStyle } from "../../../platform/pdf-text.ts";
import type { AgreementFacts, Party } from "./facts.ts";
import { docOf, writeAgreement } from "./text.ts";

const TOP = 46;
/** Room for a name by hand. */
const SIGNING = 48;
const COLUMN_GAP = 36;
/** A little closer than a report, so that a usual agreement stands on one page. */
const BODY: TextStyle = { ...REPORT_BODY, lineHeight: 1.42 };
const TITLE: TextStyle = { ...REPORT_TITLE, size: 17 };
const BOTTOM = 792;

/** Sets the agreement on A4, on as many pages as its tables need; who signs never stands alone on a page. Awaits `pause` often. */
export async function layoutAgreement(facts: AgreementFacts, pause: () => Promise<void>): Promise<PdfPage[]> {
  const head = firstHead(facts);
  const pages = paginate(await agreementBlocks(facts, pause), { firstTop: head.bottom + 14, top: PAGE.top, bottom: BOTTOM });
  return pages.map((marks, index): Mark[] => [
    ...(index === 0 ? head.marks : nextHead(facts)),
    ...marks,
    ...placeLines(oneLine(`Página ${index + 1} de ${pages.length}`, SMALL), SMALL, PAGE.right, PAGE.footer, "right"),
  ]);
}

async function agreementBlocks(facts: AgreementFacts, pause: () => Promise<void>): Promise<Block[]> {
  const text = writeAgreement(facts);
  const terms = [
    clause("3. Dónde se paga.", text.where),
    clause("4. Si una cuota no se paga.", text.missed),
    clause("5. Intereses y gastos.", text.interest),
    ...(text.notes === null ? [] : [clause("6. Otros acuerdos.", text.notes)]),
  ];
  const last = terms.at(-1);
  if (last) last.withNext = true; // nobody signs a page that says nothing
  return [
    paragraph(text.title, TITLE, 0),
    paragraph(text.parties, BODY, 10),
    sectionTitle("1. La deuda"),
    paragraph(text.debt),
    ...(await untitled(documentsTable(facts), pause)),
    paragraph(text.leftOut, SMALL, 5),
    sectionTitle("2. Las cuotas"),
    paragraph(text.schedule),
    ...(await untitled(cuotasTable(facts), pause)),
    ...terms,
    { ...paragraph(text.signed, BODY, 14), withNext: true },
    signatures(facts),
  ];
}

function sectionTitle(text: string): Block {
  return { ...titleBlock(text), gap: 10 };
}

/** A table whose section has its title and words already. */
async function untitled<Row>(table: Omit<Table<Row>, "title" | "nothing">, pause: () => Promise<void>): Promise<Block[]> {
  const [, ...blocks] = await tableBlocks({ ...table, title: "", nothing: "" }, pause);
  return blocks;
}

function documentsTable({
  documents,
  currency,
  totalMinor,
}: AgreementFacts): Omit<Table<AgreementFacts["documents"][number]>, "title" | "nothing"> {
  const symbol = currencySymbol(currency);
  return {
    columns: [
      { title: "Documento", weight: 2, text: ({ document }) => document },
      { title: "Emisión", weight: 1.2, most: 1, text: ({ issueOn }) => formatDate(issueOn) },
      { title: "Vencimiento", weight: 1.2, most: 1, text: ({ dueOn }) => formatDate(dueOn) },
      { title: `Total ${symbol}`, isAmount: true, text: (row) => formatAmount(row.totalMinor, currency) },
      { title: `En el convenio ${symbol}`, isAmount: true, text: ({ amountMinor }) => formatAmount(amountMinor, currency) },
    ],
    rows: documents,
    sum: { label: "Total", text: formatAmount(totalMinor, currency) },
  };
}

function cuotasTable({ cuotas, currency, totalMinor }: AgreementFacts): Omit<Table<AgreementFacts["cuotas"][number]>, "title" | "nothing"> {
  return {
    columns: [
      { title: "Cuota", weight: 2, text: ({ number }) => `${number} de ${cuotas.length}` },
      { title: "Fecha de pago", weight: 2.4, most: 1, text: ({ dueOn }) => formatDate(dueOn) },
      { title: `Monto ${currencySymbol(currency)}`, isAmount: true, text: ({ amountMinor }) => formatAmount(amountMinor, currency) },
    ],
    rows: cuotas,
    sum: { label: "Total", text: formatAmount(totalMinor, currency) },
  };
}

/** A short clause: its heading stands before its words. */
function clause(heading: string, words: string): Block {
  const lines = breakLines(
    [
      { text: `${heading} `, bold: true },
      { text: words, bold: false },
    ],
    BODY,
    PAGE.width,
  );
  return { gap: 9, height: linesHeight(lines, BODY), draw: (top) => placeLines(lines, BODY, PAGE.left, top) };
}

function paragraph(text: string, style: TextStyle = BODY, gap = 4): Block {
  const lines = breakText(text, style, PAGE.width);
  return { gap, height: linesHeight(lines, style), draw: (top) => placeLines(lines, style, PAGE.left, top) };
}

const oneLine = (text: string, style: TextStyle, width: number = PAGE.width / 2) => cutText(text, style, width, 1);

/** Two lines to sign on: who, for whom, with which document. */
function signatures({ creditor, debtor }: AgreementFacts): Block {
  const width = (PAGE.width - COLUMN_GAP) / 2;
  const sides = [creditor, debtor].map((party) => signer(party, width));
  const height = SIGNING + Math.max(...sides.map(({ name, detail }) => linesHeight(name, STRONG) + linesHeight(detail, SMALL))) + 6;
  return {
    gap: 2,
    height,
    draw: (top) =>
      sides.flatMap(({ name, detail }, index) => {
        const x = PAGE.left + index * (width + COLUMN_GAP);
        return [
          rule(top + SIGNING, INK, x, x + width),
          ...placeLines(name, STRONG, x, top + SIGNING + 5),
          ...placeLines(detail, SMALL, x, top + SIGNING + 5 + linesHeight(name, STRONG)),
        ];
      }),
  };
}

function signer(party: Party, width: number) {
  const isOther = party.signedBy !== "" && party.signedBy !== party.name;
  const about = isOther ? [[party.role, `por ${party.name}`].filter(Boolean).join(", "), docOf(party)] : [docOf(party)];
  return {
    name: cutText(isOther ? party.signedBy : party.name, STRONG, width, 3),
    detail: about.flatMap((line) => cutText(line, SMALL, width, 3)),
  };
}

function firstHead({ creditor, number }: AgreementFacts): { marks: Mark[]; bottom: number } {
  const name = cutText(creditor.name, COMPANY, PAGE.width - 140, 4);
  const rucTop = TOP + linesHeight(name, COMPANY) + 1;
  const bottom = rucTop + lineOf(SMALL) + 9;
  return {
    bottom,
    marks: [
      ...placeLines(name, COMPANY, PAGE.left, TOP),
      ...placeLines(oneLine(number, SMALL), SMALL, PAGE.right, TOP + 3, "right"),
      ...placeLines(oneLine(docOf(creditor), SMALL), SMALL, PAGE.left, rucTop),
      rule(bottom, ACCENT),
    ],
  };
}

/** The short head of a further page. */
function nextHead({ creditor, debtor, number }: AgreementFacts): Mark[] {
  return [
    ...placeLines(oneLine(`${creditor.name} y ${debtor.name}`, SMALL, PAGE.width * 0.7), SMALL, PAGE.left, TOP),
    ...placeLines(oneLine(`Convenio ${number}`, SMALL, PAGE.width * 0.28), SMALL, PAGE.right, TOP, "right"),
    rule(TOP + lineOf(SMALL) + 8, ACCENT),
  ];
}
