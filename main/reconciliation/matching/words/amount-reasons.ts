import { formatShortDate } from "../../../../shared/dates.ts";
import { formatMoney } from "../../../../shared/money.ts";
import type { Adjustment, FavourShare, Hypothesis, MatchDocument, Reason } from "../model.ts";
import { sumShares } from "../amounts/units.ts";
import { currencyOf, documentsOf, listOf, nameOf, numberOf, paidShares, partialLabel, percentText } from "./words.ts";

/** How the amount follows from the documents, in words. */
export function writeAmountReason(hypothesis: Hypothesis): Reason {
  return { code: `amount_${hypothesis.fit}`, text: amountText(hypothesis) };
}

function amountText(hypothesis: Hypothesis): string {
  const { fit, leftoverMinor, facts, adjustments = [], favour = [], because } = hypothesis;
  const documents = documentsOf(hypothesis);
  const money = (amountMinor: number) => formatMoney(amountMinor, currencyOf(hypothesis));
  const areAll = documents.length === 1 ? `Es ${wholeOrPart(hypothesis, documents[0] as MatchDocument)}` : `Son ${listOf(documents)}`;
  switch (fit) {
    case "part":
      return singleText(hypothesis, documents[0] as MatchDocument);
    case "named_sum":
      return `Los ${documents.length} documentos suman exactamente el abono`;
    case "all_open":
      return `Es exactamente todo lo que debe: ${documents.length} documentos`;
    case "run":
      return `${documents.length} documentos seguidos, desde ${numberOf(documents[0] as MatchDocument)}, suman exactamente el abono`;
    case "subset":
      return `${listOf(documents)} suman exactamente el abono`;
    case "joint":
      return `Junto con otros abonos paga exactamente ${listOf(documents)}`;
    case "undeclared":
      return `${areAll} menos ${hypothesis.deductions[0]?.label}, que ${documents.length === 1 ? "el documento no declara" : "los documentos no declaran"}${asBefore(hypothesis)}`;
    case "discount":
      return `${areAll} menos el ${because?.kind === "discount" ? `${percentText(because.percentHundredths)} ` : ""}de descuento acordado${outOfTerm(hypothesis)}`;
    case "offer":
      return offerText(hypothesis, money);
    case "interest":
      return `${areAll} más ${money(sumShares(adjustments))} de interés pactado${because?.kind === "interest" ? ` (${because.days} días)` : ""}`;
    case "fee":
      return `${areAll} menos ${money(sumOf(adjustments))} de comisión del banco${asBefore(hypothesis)}`;
    case "rounding":
      return `${areAll}, con ${money(sumOf(adjustments))} de redondeo`;
    case "favour":
      return `Con su saldo a favor de ${balancesText(favour, money)} cubre exactamente ${listOf(documents)}`;
    case "near":
      return leftoverMinor > 0
        ? `Es ${money(leftoverMinor)} más que ${listOf(documents)}`
        : `Le faltan ${money(hypothesis.deductions[0]?.amountMinor ?? 0)} para ${listOf(documents)}: posible comisión o descuento, queda por cobrar`;
    case "partial":
      return partialText(hypothesis, facts.named.length > 0, money);
    case "over":
      return `Cubre ${listOf(documents)} y sobran ${money(leftoverMinor)}, que quedarían a su favor`;
  }
}

/** `factura F001-77`, or the cuotas of it that are paid. */
function wholeOrPart(hypothesis: Hypothesis, document: MatchDocument): string {
  const shares = paidShares(hypothesis);
  const paid = new Set(shares.map((share) => share.part));
  return document.parts.every((part) => part.part !== "net" || paid.has(part)) ? nameOf(document) : partialLabel(document, shares);
}

const sumOf = (adjustments: readonly Adjustment[]) => sumShares(adjustments);

function asBefore({ because }: Hypothesis): string {
  return because?.kind === "habit" ? `, como ${because.times === 1 ? "otra vez" : `otras ${because.times} veces`}` : "";
}

function outOfTerm({ because }: Hypothesis): string {
  if (because?.kind !== "discount" || because.lateDays === 0) return "";
  return `, aunque llegó ${because.lateDays === 1 ? "1 día" : `${because.lateDays} días`} después del plazo: decide si lo aceptas`;
}

function offerText({ because }: Hypothesis, money: (amountMinor: number) => string): string {
  if (because?.kind !== "offer") return "Es lo que ofreciste por pronto pago";
  const before = because.isBefore ? ". Llegó antes de que la ofrecieras: decide si la aceptas" : "";
  return `Oferta de pronto pago hasta el ${formatShortDate(because.untilOn)}: descuento de ${money(because.discountMinor)}${before}`;
}

/** `S/ 200.00 del 12/11 y S/ 50.00 del 15/11`: what is used of each balance. */
function balancesText(favour: readonly FavourShare[], money: (amountMinor: number) => string): string {
  const used = [...Map.groupBy(favour, (share) => share.balance)];
  return new Intl.ListFormat("es").format(
    used.map(([balance, shares]) => `${money(sumShares(shares))} del ${formatShortDate(balance.paidOn)}`),
  );
}

function partialText({ because, shares, line }: Hypothesis, isNamed: boolean, money: (amountMinor: number) => string): string {
  if (because?.kind === "withheld") {
    const withheld = money(because.grossMinor - line.amountMinor);
    return `Es un pago a cuenta de ${money(because.grossMinor)}, menos su retención de ${withheld}`;
  }
  if (isNamed) return "No cubre lo que nombra: sería un pago a cuenta";
  const [document] = shares.map((share) => share.document);
  const isOne = document !== undefined && shares.every((share) => share.document === document);
  return `No coincide con ninguna suma: sería un pago a cuenta de ${isOne ? `lo más antiguo, ${nameOf(document)}` : "lo más antiguo"}`;
}

function singleText(hypothesis: Hypothesis, document: MatchDocument): string {
  const paid = new Set(hypothesis.shares.map((share) => share.part));
  const nets = document.parts.filter((part) => part.part === "net");
  const only = hypothesis.facts.openDocuments === 1 ? `su único documento por cobrar, ${nameOf(document)}` : nameOf(document);
  if ([...paid].every((part) => part.part === "detraccion")) {
    const isRounded = hypothesis.leftoverMinor > 0 || (hypothesis.adjustments ?? []).length > 0;
    return `Es la detracción de ${only}${isRounded ? ", redondeada" : ""}`;
  }
  if (!nets.every((part) => paid.has(part))) return `Es exactamente ${partialLabel(document, hypothesis.shares)}`;
  if (document.parts.length === paid.size) return `Es exactamente lo que falta de ${only}`;
  const cut = document.parts.find((part) => !paid.has(part));
  return `Es exactamente el neto de ${only}, sin la ${cut?.part === "retencion" ? "retención" : "detracción"}`;
}
