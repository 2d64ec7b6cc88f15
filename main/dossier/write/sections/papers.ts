import { formatDate } from "../../../../shared/dates.ts";
import { formatMoney } from "../../../../shared/money.ts";
import type { Table } from "../../../platform/pdf-report-table.ts";
import type { DossierFacts, LetterFact, PaymentFact } from "../facts.ts";
import type { Piece } from "../pieces.ts";
import { countOf, inHalves, sizeText, STAGES, sumsText } from "../words.ts";

/** Documents named beside one payment; the rest is counted. */
const NAMED = 8;

/** Letters issued, each with the hash of its PDF. */
export function lettersTable({ letters }: DossierFacts): Table<LetterFact> {
  return {
    title: "Cartas emitidas",
    nothing: "No se emitieron cartas.",
    columns: [
      { title: "Número", fits: true, text: ({ number }) => number },
      { title: "Fecha", fits: true, text: ({ issuedOn }) => formatDate(issuedOn) },
      { title: "Etapa", fits: true, text: ({ stage }) => STAGES[stage] ?? stage },
      { title: "SHA-256 del PDF", fits: true, text: ({ sha256 }) => inHalves(sha256) },
      { title: "Qué pidió", weight: 1, most: 4, text: ({ totals }) => sumsText(totals) },
    ],
    rows: letters,
  };
}

/** Payments with the line of the bank that each came in by. */
export function paymentsTable({ payments }: DossierFacts): Table<PaymentFact> {
  return {
    title: "Pagos",
    nothing: "No hay pagos en este periodo.",
    columns: [
      { title: "Fecha", fits: true, text: ({ paidOn }) => formatDate(paidOn) },
      {
        title: "Medio",
        weight: 1.7,
        most: 3,
        text: ({ method, reference, isUndone }) => [method, reference, isUndone ? "anulado" : ""].filter(Boolean).join(" · "),
      },
      { title: "Documentos", weight: 1.9, most: 6, text: documentsOf },
      { title: "Línea del banco", weight: 2.5, most: 4, text: bankLineOf },
      { title: "Importe", isAmount: true, text: ({ amountMinor, currency }) => formatMoney(amountMinor, currency) },
    ],
    rows: payments,
  };
}

function documentsOf({ documents }: PaymentFact): string {
  if (documents.length === 0) return "–";
  const more = documents.length - NAMED;
  return `${documents.slice(0, NAMED).join(", ")}${more > 0 ? ` y ${more} más` : ""}`;
}

function bankLineOf({ bankLine }: PaymentFact): string {
  if (!bankLine) return "Se anotó a mano";
  const { bank, bookedOn, operation, description } = bankLine;
  return [bank, formatDate(bookedOn), operation ? `op. ${operation}` : "", description].filter(Boolean).join(" · ");
}

const FATES: Readonly<Record<Piece["fate"], string>> = {
  attached: "dentro",
  listed: "aparte",
  too_much: "no cupo",
  missing: "FALTA",
  changed: "CAMBIADO",
};

/** Every file that proves something, with its size and hash, and whether it travels inside. */
export function piecesTable({ pieces }: DossierFacts): Table<Piece> {
  return {
    title: `Índice de pruebas: ${countOf(pieces.length, "archivo", "archivos")}`,
    nothing: "No hay archivos: ni cartas, ni XML, ni constancias, ni pruebas de reclamos.",
    columns: [
      { title: "Archivo", weight: 2.2, most: 4, text: ({ fileName }) => fileName },
      { title: "Qué es", weight: 2.2, most: 4, text: ({ about }) => about },
      { title: "SHA-256", fits: true, text: ({ sha256 }) => inHalves(sha256) },
      { title: "Tamaño", isAmount: true, text: ({ bytes }) => (bytes === 0 ? "–" : sizeText(bytes)) },
      { title: "Adjunto", fits: true, text: ({ fate }) => FATES[fate] },
    ],
    rows: pieces,
  };
}
