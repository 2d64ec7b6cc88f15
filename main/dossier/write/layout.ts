import { formatDate, formatLetterDate } from "../../../shared/dates.ts";
import { ACCENT, INK, LINE } from "../../platform/pdf-colours.ts";
import { type Block, paginate } from "../../platform/pdf-flow.ts";
import type { Mark, PdfPage } from "../../platform/pdf-marks.ts";
import { BODY, COMPANY, cutText, lineOf, PAGE, rule, SMALL, STRONG, TITLE, WRONG } from "../../platform/pdf-report-style.ts";
import { tableBlocks, titleBlock } from "../../platform/pdf-report-table.ts";
import { breakText, linesHeight, placeLines } from "../../platform/pdf-text.ts";
import { bulletBlocks, textBlocks } from "./blocks.ts";
import type { DossierFacts } from "./facts.ts";
import { disputeBlocks, planBlocks, promisesTable } from "./sections/agreed.ts";
import { checkBlocks, integrityText, isIntact } from "./sections/check.ts";
import { chronologyBlocks } from "./sections/chronology.ts";
import { lettersTable, paymentsTable, piecesTable } from "./sections/papers.ts";
import { positionBlocks } from "./sections/position.ts";
import { countOf, DOSSIER_TITLE, instantText, sumsText } from "./words.ts";

const TOP = 46;
const PAD = 11;
const GAP = 12;

/** Sets a dossier on A4, on as many pages as it needs. Awaits `pause` often: a conversation may have thousands of entries. */
export async function layoutDossier(facts: DossierFacts, pause: () => Promise<void>): Promise<PdfPage[]> {
  const cover = paginate(coverBlocks(facts), { firstTop: 120, top: PAGE.top, bottom: PAGE.bottom });
  const body = paginate(await bodyBlocks(facts, pause), { firstTop: PAGE.top - 14, top: PAGE.top - 14, bottom: PAGE.bottom });
  const pages = [...cover, ...body];
  return pages.map((marks, index): Mark[] => [
    ...(index === 0 ? [] : pageHead(facts)),
    ...marks,
    ...footer(facts, index + 1, pages.length),
  ]);
}

async function bodyBlocks(facts: DossierFacts, pause: () => Promise<void>): Promise<Block[]> {
  return [
    ...(await positionBlocks(facts, pause)),
    ...(await chronologyBlocks(facts, pause)),
    ...(await tableBlocks(lettersTable(facts), pause)),
    ...(await tableBlocks(promisesTable(facts), pause)),
    ...disputeBlocks(facts),
    ...(await planBlocks(facts, pause)),
    ...(await tableBlocks(paymentsTable(facts), pause)),
    ...(await tableBlocks(piecesTable(facts), pause)),
    ...checkBlocks(facts),
  ];
}

function coverBlocks(facts: DossierFacts): Block[] {
  return [
    ...textBlocks(DOSSIER_TITLE, TITLE, 0),
    ...textBlocks(spanText(facts), BODY, 2),
    sidesBlock(facts),
    ...textBlocks(owedText(facts), STRONG, 18),
    ...textBlocks(integrityText(facts), { ...STRONG, color: isIntact(facts) ? INK : WRONG }, 6),
    titleBlock("Qué contiene"),
    ...contentsOf(facts).flatMap((text) => bulletBlocks(text)),
    ...textBlocks(
      `Escrito el ${instantText(facts.at)} (hora de Lima) por ${facts.creditor.name} con Cuentas Claras. Contiene datos personales y de negocio: entrégalo solo a quien deba verlo.`,
      SMALL,
      22,
    ),
  ];
}

function spanText({ span, isWhole }: DossierFacts): string {
  if (!span) return "Todavía no hay nada anotado con este cliente.";
  const days = `Del ${formatLetterDate(span.fromOn)} al ${formatLetterDate(span.untilOn)}`;
  return isWhole ? `${days}: todo lo que hay.` : `${days}. Lo que debe es lo de hoy, con todos sus documentos.`;
}

/** The two sides, one beside the other. */
function sidesBlock({ creditor, debtor }: DossierFacts): Block {
  const width = (PAGE.width - GAP) / 2;
  const sides = [
    sideLines("Quien cobra", creditor.name, `RUC ${creditor.ruc}`, creditor.address, width),
    sideLines("Quien debe", debtor.name, debtor.document, debtor.address, width),
  ];
  const height = Math.max(...sides.map((side) => side.height)) + 2 * PAD;
  return {
    gap: 20,
    height,
    draw: (top) =>
      sides.flatMap((side, index): Mark[] => {
        const left = PAGE.left + index * (width + GAP);
        return [{ kind: "box", x: left, y: top, width, height, radius: 3, color: LINE }, ...side.draw(left + PAD, top + PAD)];
      }),
  };
}

function sideLines(label: string, name: string, document: string, address: string, width: number) {
  const room = width - 2 * PAD;
  const names = cutText(name, COMPANY, room, 5);
  const rest = [...breakText(document, SMALL, room), ...cutText(address, SMALL, room, 3)];
  const nameTop = lineOf(SMALL) + 2;
  const restTop = nameTop + linesHeight(names, COMPANY) + 1;
  return {
    height: restTop + linesHeight(rest, SMALL),
    draw: (left: number, top: number): Mark[] => [
      ...placeLines(breakText(label, SMALL, room), SMALL, left, top),
      ...placeLines(names, COMPANY, left, top + nameTop),
      ...placeLines(rest, SMALL, left, top + restTop),
    ],
  };
}

function owedText({ positions, debtor, todayOn }: DossierFacts): string {
  const owed = positions.filter(({ openMinor }) => openMinor > 0);
  if (owed.length === 0) return `Al ${formatDate(todayOn)}, ${debtor.name} no debe nada.`;
  const sums = (of: (position: (typeof owed)[number]) => number) =>
    sumsText(owed.flatMap((position) => (of(position) > 0 ? { currency: position.currency, amountMinor: of(position) } : [])));
  const late = sums(({ overdueMinor }) => overdueMinor);
  const disputed = sums(({ disputedMinor }) => disputedMinor);
  const favour = sums(({ inFavourMinor }) => inFavourMinor);
  const parts = [
    late ? `Vencido: ${late}.` : "Nada está vencido.",
    disputed ? `En reclamo: ${disputed}.` : "",
    favour ? `A su favor, sin aplicar: ${favour}.` : "",
  ];
  return `Al ${formatDate(todayOn)}, ${debtor.name} debe ${sums(({ openMinor }) => openMinor)}. ${parts.filter(Boolean).join(" ")}`;
}

function contentsOf(facts: DossierFacts): string[] {
  const { entries, letters, promises, disputes, plans, payments, pieces, positions } = facts;
  const documents = positions.reduce((sum, position) => sum + position.documents.length, 0);
  const agreed = [
    promises.length > 0 && countOf(promises.length, "promesa de pago", "promesas de pago"),
    disputes.length > 0 && countOf(disputes.length, "reclamo", "reclamos"),
    plans.length > 0 && countOf(plans.length, "convenio de pago", "convenios de pago"),
  ].filter((text) => text !== false);
  return [
    documents > 0 && `Lo que debe: ${countOf(documents, "documento por cobrar", "documentos por cobrar")}.`,
    `Cronología de la conversación: ${countOf(entries.length, "hecho", "hechos")}.`,
    letters.length > 0 && `${countOf(letters.length, "carta emitida", "cartas emitidas")}, con su huella.`,
    agreed.length > 0 && `${agreed.join(", ")}: con su resultado.`,
    payments.length > 0 && `${countOf(payments.length, "pago", "pagos")}, con su línea del banco.`,
    pieces.length > 0 && indexText(facts),
    "Cómo comprobar que nada de esto se cambió.",
  ].filter((text) => text !== false);
}

function indexText({ pieces, withoutFiles }: DossierFacts): string {
  const index = `Índice de ${countOf(pieces.length, "archivo", "archivos")} de prueba`;
  if (withoutFiles) return `${index}, con su huella; los archivos no van dentro.`;
  return `${index}; ${countOf(pieces.filter(({ fate }) => fate === "attached").length, "va adjunto", "van adjuntos")} a este PDF.`;
}

/** The short head of the pages after the cover. */
function pageHead({ debtor, creditor }: DossierFacts): Mark[] {
  return [
    ...placeLines(cutText(`${DOSSIER_TITLE} · ${debtor.name}`, SMALL, PAGE.width * 0.6, 1), SMALL, PAGE.left, TOP),
    ...placeLines(cutText(creditor.name, SMALL, PAGE.width * 0.37, 1), SMALL, PAGE.right, TOP, "right"),
    rule(TOP + lineOf(SMALL) + 6, ACCENT),
  ];
}

function footer({ debtor, at }: DossierFacts, page: number, pages: number): Mark[] {
  return [
    ...placeLines(cutText(`${debtor.document} · ${instantText(at)}`, SMALL, PAGE.width / 2, 1), SMALL, PAGE.left, PAGE.footer),
    ...placeLines(cutText(`Página ${page} de ${pages}`, SMALL, PAGE.width / 2, 1), SMALL, PAGE.right, PAGE.footer, "right"),
  ];
}
