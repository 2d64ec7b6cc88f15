import { documentLabel } from "../../../../shared/identifiers.ts";
import type { Hypothesis, MatchDocument, Share } from "../model.ts";

/** How documents are called in reasons and equations. */

const NOUNS: Readonly<Record<MatchDocument["type"], string>> = {
  "01": "factura",
  "03": "boleta",
  "07": "nota de crédito",
  "08": "nota de débito",
  OTHER: "documento",
};

export const numberOf = (document: MatchDocument) => documentLabel(document.series, document.number);
export const nameOf = (document: MatchDocument) => `${NOUNS[document.type]} ${numberOf(document)}`;

/** Everything that is closed by a hypothesis: by the deposit and by balances in favour. */
export const paidShares = ({ shares, favour = [] }: Hypothesis): Share[] => [...favour, ...shares];
export const documentsOf = (hypothesis: Hypothesis) => [...new Set(paidShares(hypothesis).map((share) => share.document))];

/** The currency in which a hypothesis counts: that of its documents. */
export const currencyOf = ({ converted, line }: Hypothesis) => converted?.currency ?? line.currency;

export function listOf(documents: readonly MatchDocument[]): string {
  if (documents.length === 1) return documents.map(nameOf).join();
  if (documents.length > 4) return `${documents.length} documentos`;
  return new Intl.ListFormat("es").format(documents.map(numberOf));
}

/** `cuota 2 de factura F001-77`, `detracción de factura F001-1220`. */
export function partialLabel(document: MatchDocument, shares: readonly Share[]): string {
  const parts = [...new Set(shares.map((share) => share.part))];
  if (parts.every((part) => part.part === "detraccion")) return `detracción de ${nameOf(document)}`;
  const cuotas = parts.map((part) => part.cuota);
  return cuotas.length === 1
    ? `cuota ${cuotas[0]} de ${nameOf(document)}`
    : `cuotas ${cuotas[0]} a ${cuotas.at(-1)} de ${nameOf(document)}`;
}

/** `2 %` of 200, `2.5 %` of 250. */
export const percentText = (percentHundredths: number) => `${percentHundredths / 100} %`;
