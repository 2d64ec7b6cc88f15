import { formatDate } from "../../../../shared/dates.ts";
import { currencyName, currencySymbol, formatAmount, formatMoney } from "../../../../shared/money.ts";
import type { Block } from "../../../platform/pdf-flow.ts";
import { noteBlock, type Table, tableBlocks, titleBlock } from "../../../platform/pdf-report-table.ts";
import type { DossierFacts, OpenDocument, Position } from "../facts.ts";
import { countOf } from "../words.ts";

const DASH = "–";

/** What is owed today, a table for each currency; what is disputed stands in a column of its own, and interest nowhere. */
export async function positionBlocks({ positions, todayOn }: DossierFacts, pause: () => Promise<void>): Promise<Block[]> {
  const title = `Lo que debe al ${formatDate(todayOn)}`;
  const owed = positions.filter(({ documents }) => documents.length > 0);
  const favour = positions.filter(({ inFavourMinor }) => inFavourMinor > 0).map(favourNote);
  if (owed.length === 0) return [titleBlock(title), noteBlock("No debe nada: no tiene documentos por cobrar.", 2), ...favour];
  const blocks: Block[] = [];
  for (const position of owed)
    blocks.push(
      ...(await tableBlocks(positionTable(position, owed.length > 1 ? `${title}, en ${currencyName(position.currency)}` : title), pause)),
    );
  return [
    ...blocks,
    noteBlock("No incluye intereses. Lo que está en reclamo es parte del saldo y no se cobra hasta resolverlo.", 4),
    ...favour,
  ];
}

function positionTable({ currency, documents, openMinor }: Position, title: string): Table<OpenDocument> {
  const amount = (minor: number) => (minor === 0 ? DASH : formatAmount(minor, currency));
  return {
    title,
    nothing: "",
    columns: [
      { title: "Documento", text: ({ document }) => document },
      { title: "Emitido", fits: true, text: ({ issueOn }) => formatDate(issueOn) },
      { title: "Vence", fits: true, text: ({ dueOn }) => formatDate(dueOn) },
      { title: "Atraso", isAmount: true, text: ({ daysLate }) => (daysLate > 0 ? `${daysLate} d` : DASH) },
      { title: `Importe ${currencySymbol(currency)}`, isAmount: true, text: ({ totalMinor }) => amount(totalMinor) },
      { title: "Pagado", isAmount: true, text: ({ totalMinor, openMinor: open }) => amount(totalMinor - open) },
      { title: "En reclamo", isAmount: true, text: ({ disputedMinor }) => amount(disputedMinor) },
      { title: "Saldo", isAmount: true, text: ({ openMinor: open }) => amount(open) },
    ],
    rows: documents,
    sum: { label: `Total de ${countOf(documents.length, "documento", "documentos")}`, text: formatAmount(openMinor, currency) },
  };
}

function favourNote({ inFavourMinor, currency }: Position): Block {
  return noteBlock(`Tiene a su favor ${formatMoney(inFavourMinor, currency)} que todavía no se aplican a ningún documento.`, 2);
}
