import type { Proposal } from "../../../shared/contract/reconciliation.ts";
import { formatDate } from "../../../shared/dates.ts";
import { documentLabel } from "../../../shared/identifiers.ts";
import { formatMoney } from "../../../shared/money.ts";
import type { Deduction, Hypothesis, MatchDocument, MatchLine, Reason, Share } from "./model.ts";

/** Everything a person needs to agree with a proposal or not, in plain Spanish. */

const NOUNS: Readonly<Record<MatchDocument["type"], string>> = {
  "01": "factura",
  "03": "boleta",
  "07": "nota de crédito",
  "08": "nota de débito",
  OTHER: "documento",
};

const numberOf = (document: MatchDocument) => documentLabel(document.series, document.number);
const nameOf = (document: MatchDocument) => `${NOUNS[document.type]} ${numberOf(document)}`;
const sumShares = (shares: readonly Share[]) => shares.reduce((sum, share) => sum + share.amountMinor, 0);
const sumOpen = (parts: readonly { openMinor: number }[]) => parts.reduce((sum, part) => sum + part.openMinor, 0);

function groupByDocument(shares: readonly Share[]): Map<MatchDocument, Share[]> {
  const groups = new Map<MatchDocument, Share[]>();
  for (const share of shares) groups.set(share.document, [...(groups.get(share.document) ?? []), share]);
  return groups;
}

/**
 * The equation that is drawn: the deposit = what is owed of each document - what was deducted or is missing + what is left over.
 * The terms add up to the deposit to the céntimo.
 */
export function writeEquation(hypothesis: Hypothesis): Deduction[] {
  const terms: Deduction[] = [];
  const isExplained = hypothesis.deductions.length > 0;
  for (const [document, shares] of groupByDocument(hypothesis.shares)) terms.push(...documentTerms(document, shares, isExplained));
  terms.push(...hypothesis.deductions);
  if (hypothesis.leftoverMinor > 0) terms.push({ sign: "+", label: "saldo a favor", amountMinor: hypothesis.leftoverMinor });
  return terms;
}

function documentTerms(document: MatchDocument, shares: readonly Share[], isExplained: boolean): Deduction[] {
  const touchedMinor = sumOpen(shares.map((share) => share.part));
  const missing = isExplained ? 0 : touchedMinor - sumShares(shares);
  const rest: Deduction[] = missing > 0 ? [{ sign: "-", label: "queda por cobrar", amountMinor: missing }] : [];
  const nets = document.parts.filter((part) => part.part === "net");
  const paid = new Set(shares.map((share) => share.part));
  if (!nets.every((part) => paid.has(part)))
    return [{ sign: "+", label: partialLabel(document, shares), amountMinor: touchedMinor }, ...rest];
  const deducted = document.parts.filter((part) => !paid.has(part));
  const cuts = deducted.map((part): Deduction => ({ sign: "-", label: cutLabel(document, part.part), amountMinor: part.openMinor }));
  return [{ sign: "+", label: nameOf(document), amountMinor: touchedMinor + sumOpen(deducted) }, ...cuts, ...rest];
}

function cutLabel(document: MatchDocument, part: string): string {
  if (part === "retencion") return "retención";
  return document.detraccionPercent === null ? "detracción" : `detracción ${document.detraccionPercent} %`;
}

function partialLabel(document: MatchDocument, shares: readonly Share[]): string {
  const parts = shares.map((share) => share.part);
  if (parts.every((part) => part.part === "detraccion")) return `detracción de ${nameOf(document)}`;
  const cuotas = parts.map((part) => part.cuota);
  return cuotas.length === 1
    ? `cuota ${cuotas[0]} de ${nameOf(document)}`
    : `cuotas ${cuotas[0]} a ${cuotas.at(-1)} de ${nameOf(document)}`;
}

/** Why this and not another: who paid, what the text names, how the amount follows, what speaks against it. */
export function writeReasons(hypothesis: Hypothesis, isRivalled: boolean, rival: Hypothesis | undefined): Reason[] {
  const { facts } = hypothesis;
  const reasons: Reason[] = [];
  if (facts.payer) reasons.push(facts.payer);
  if (facts.named.length > 0) reasons.push({ code: "document_named", text: `El texto nombra ${listOf(facts.named)}` });
  if (facts.isNearlyNamed)
    reasons.push({ code: "document_nearly_named", text: `El texto nombra un número casi igual al de ${listOf(documentsOf(hypothesis))}` });
  reasons.push(amountReason(hypothesis));
  if (!facts.payer && facts.named.length === 0 && !facts.isNearlyNamed)
    reasons.push({ code: "amount_only", text: "Solo coincide el monto: confírmalo antes de aceptar" });
  if (facts.otherPayer) reasons.push({ code: "other_payer", text: `Ojo: ${lowerFirst(facts.otherPayer.text)}` });
  if (facts.isStranger) reasons.push({ code: "stranger", text: "Quien paga no figura entre tus clientes: puede ser un tercero" });
  if (facts.unpaidNumbers.length > 0)
    reasons.push({ code: "also_named", text: `El texto también nombra ${facts.unpaidNumbers.join(", ")}, que no entra en este monto` });
  if (isRivalled)
    reasons.push({ code: "rival", text: rival ? `También podría ser ${listOf(documentsOf(rival))}` : "Otro abono podría pagar lo mismo" });
  return reasons;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const documentsOf = (hypothesis: Hypothesis) => [...groupByDocument(hypothesis.shares).keys()];

function listOf(documents: readonly MatchDocument[]): string {
  if (documents.length === 1) return documents.map(nameOf).join();
  if (documents.length > 4) return `${documents.length} documentos`;
  return new Intl.ListFormat("es").format(documents.map(numberOf));
}

function amountReason(hypothesis: Hypothesis): Reason {
  const { fit, shares, line, leftoverMinor, facts } = hypothesis;
  const documents = documentsOf(hypothesis);
  const money = (amountMinor: number) => formatMoney(amountMinor, line.currency);
  const code = `amount_${fit}`;
  switch (fit) {
    case "part":
      return { code, text: singleReason(hypothesis, documents[0] as MatchDocument) };
    case "named_sum":
      return { code, text: `Los ${documents.length} documentos suman exactamente el abono` };
    case "all_open":
      return { code, text: `Es exactamente todo lo que debe: ${documents.length} documentos` };
    case "run":
      return {
        code,
        text: `${documents.length} documentos seguidos, desde ${numberOf(documents[0] as MatchDocument)}, suman exactamente el abono`,
      };
    case "subset":
      return { code, text: `${listOf(documents)} suman exactamente el abono` };
    case "joint":
      return { code, text: `Junto con otro abono suyo paga exactamente ${listOf(documents)}` };
    case "undeclared":
      return { code, text: `Es ${listOf(documents)} menos ${hypothesis.deductions[0]?.label}, que el documento no declara` };
    case "near":
      return {
        code,
        text: `Difiere en ${money(leftoverMinor || sumOpen(shares.map((share) => share.part)) - sumShares(shares))} de ${listOf(documents)}`,
      };
    case "partial":
      return {
        code,
        text:
          facts.named.length > 0
            ? "No cubre lo que nombra: sería un pago a cuenta"
            : "No coincide con ninguna suma: sería un pago a cuenta de lo más antiguo",
      };
    case "over":
      return { code, text: `Cubre ${listOf(documents)} y sobran ${money(leftoverMinor)}, que quedarían a su favor` };
  }
}

function singleReason(hypothesis: Hypothesis, document: MatchDocument): string {
  const paid = new Set(hypothesis.shares.map((share) => share.part));
  const nets = document.parts.filter((part) => part.part === "net");
  const only = hypothesis.facts.openDocuments === 1 ? `su único documento por cobrar, ${nameOf(document)}` : nameOf(document);
  if ([...paid].every((part) => part.part === "detraccion")) {
    const isRounded = hypothesis.leftoverMinor > 0 || hypothesis.deductions.length > 0;
    return `Es la detracción de ${only}${isRounded ? ", redondeada" : ""}`;
  }
  if (!nets.every((part) => paid.has(part))) return `Es exactamente ${partialLabel(document, hypothesis.shares)}`;
  if (document.parts.length === paid.size) return `Es exactamente lo que falta de ${only}`;
  const cut = document.parts.find((part) => !paid.has(part));
  return `Es exactamente el neto de ${only}, sin la ${cut?.part === "retencion" ? "retención" : "detracción"}`;
}

/** The proposal of a line that pays nothing: why it is not looked at, or why nothing was found. */
export function nothingFor(line: MatchLine, reason: Reason): Proposal {
  return {
    lineId: line.id,
    automatic: false,
    confidence: 0,
    word: "ninguno",
    clientId: null,
    clientName: null,
    reasons: [reason],
    equation: [],
    allocations: [],
    adjustments: [],
    favour: [],
    conversion: null,
    unallocatedMinor: line.amountMinor,
    fingerprint: "",
  };
}

const NOT_COLLECTIONS: Readonly<Record<MatchLine["kind"], string>> = {
  credit: "No hay nada que cobrar en este movimiento",
  debit: "Es dinero que salió: no es una cobranza",
  itf: "Es el impuesto a las transacciones (ITF): no es una cobranza",
  fee: "Es una comisión del banco: no es una cobranza",
  interest: "Son intereses del banco: no es una cobranza",
  reversal: "Es un extorno del banco: no es una cobranza",
};

export function notCollection(line: MatchLine): Reason {
  return { code: `not_collection_${line.kind}`, text: NOT_COLLECTIONS[line.kind] };
}

export function reversedBy(reversal: MatchLine): Reason {
  return { code: "reversed", text: `El banco lo extornó el ${formatDate(reversal.bookedOn)}: ese dinero no se quedó` };
}
