import type { Proposal } from "../../../../shared/contract/reconciliation.ts";
import { formatDate } from "../../../../shared/dates.ts";
import { writeAmountReason } from "./amount-reasons.ts";
import { writeConversion } from "./conversion-reason.ts";
import type { Hypothesis, MatchLine, PayingDays, Reason } from "../model.ts";
import { fingerprintProposal } from "../proposal-fingerprint.ts";
import { documentsOf, listOf } from "./words.ts";

/** Why a proposal is made, for a person to agree with or not, in plain Spanish. */

/** Why this and not another: who paid, what the text names, how the amount follows, what speaks against it. */
export function writeReasons(hypothesis: Hypothesis, isRivalled: boolean, rival: Hypothesis | undefined): Reason[] {
  const { facts } = hypothesis;
  const reasons: Reason[] = [];
  if (facts.payer) reasons.push(facts.payer);
  if (facts.named.length > 0) reasons.push({ code: "document_named", text: `El texto nombra ${listOf(facts.named)}` });
  if (facts.isNearlyNamed)
    reasons.push({ code: "document_nearly_named", text: `El texto nombra un número casi igual al de ${listOf(documentsOf(hypothesis))}` });
  if (facts.month) reasons.push({ code: "month_named", text: `El texto dice «${facts.month}», el mes en que se emitió` });
  reasons.push(writeAmountReason(hypothesis));
  if (hypothesis.converted) reasons.push(writeConversion(hypothesis.line, hypothesis.converted));
  if (facts.usualDays) reasons.push({ code: "usual_days", text: usualDaysText(facts.usualDays) });
  if (!facts.payer && facts.named.length === 0 && !facts.isNearlyNamed)
    reasons.push({ code: "amount_only", text: "Solo coincide el monto: confírmalo antes de aceptar" });
  if (facts.otherPayer) reasons.push({ code: "other_payer", text: `Ojo: ${lowerFirst(facts.otherPayer.text)}` });
  if (facts.isStranger) reasons.push({ code: "stranger", text: "Quien paga no figura entre tus clientes: puede ser un tercero" });
  if (facts.unpaidNumbers.length > 0)
    reasons.push({ code: "also_named", text: `El texto también nombra ${facts.unpaidNumbers.join(", ")}, que no entra en este monto` });
  if (isRivalled) reasons.push({ code: "rival", text: rivalText(hypothesis, rival) });
  return reasons;
}

function rivalText(hypothesis: Hypothesis, rival: Hypothesis | undefined): string {
  if (!rival) return "Otro abono podría pagar lo mismo";
  const paid = new Set(documentsOf(hypothesis).map((document) => document.id));
  const others = documentsOf(rival);
  const isSame = others.length === paid.size && others.every((document) => paid.has(document.id));
  return isSame ? "También podría repartirse de otra manera entre lo mismo" : `También podría ser ${listOf(others)}`;
}

function usualDaysText({ from, to, times }: PayingDays): string {
  const seen = `(${times} veces)`;
  const days = (count: number) => `${count} día${count === 1 ? "" : "s"}`;
  const span = (low: number, high: number) => (low === high ? days(low) : `${low} a ${days(high)}`);
  if (from === 0 && to === 0) return `Suele pagar el día del vencimiento ${seen}`;
  if (from >= 0) return `Suele pagar ${span(from, to)} después del vencimiento ${seen}`;
  if (to <= 0) return `Suele pagar ${span(-to, -from)} antes del vencimiento ${seen}`;
  return `Suele pagar entre ${days(-from)} antes y ${days(to)} después del vencimiento ${seen}`;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** The proposal of a line that pays nothing: why it is not looked at, or why nothing was found. */
export function nothingFor(line: MatchLine, reason: Reason): Proposal {
  return fingerprintProposal({
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
  });
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
