import type { DisputeReason } from "../../../../shared/contract/followup-disputes.ts";
import { DISPUTE_REASONS } from "../../../../shared/dispute-words.ts";
import { foldText } from "../../../../shared/identifiers.ts";
import type { AnswerFacts, OwedDocument } from "./facts.ts";
import { type Proposal, sureOf } from "./proposal.ts";

const WORDS: readonly (readonly [DisputeReason, RegExp])[] = [
  ["not_ordered", /\bno (lo |la |los |las )?(pedi|pedimos|solicite|solicitamos|ordene|ordenamos|contrate)|nunca (pedi|solicite|compre)/],
  [
    "not_delivered",
    /\b(no|nunca|aun no|todavia no|tampoco) (me |nos )?(ha |han )?(llego|llegaron|llegado|recibi|recibimos|recibido|entregaron|entregado|trajeron|despacharon)/,
  ],
  [
    "quality",
    /\b(mal estado|danad[oa]s?|malograd[oa]s?|defect\w*|fallad[oa]s?|rot[oa]s?|vencid[oa]s? de fecha|no funciona|mala calidad|observad[oa]s?|incompleto el servicio|mal hecho)/,
  ],
  ["quantity", /\b(falto|faltaron|falta|faltan|incomplet\w+|menos (cajas|unidades|bolsas|productos)|cantidad)/],
  [
    "wrong_data",
    /\b(ruc|razon social|datos?|fecha|direccion) (esta |estan )?(mal|errad\w+|equivocad\w+|incorrect\w+)|mal (emitida|emitido|hecha la factura)|a nombre de otr/,
  ],
  ["price", /\b(precio|monto|importe|cobr\w+ de mas|muy caro|tarifa|cotiz\w+|acordad\w+|no es lo que quedamos|descuento)/],
  ["paid_already", /\bya (la |lo |les |te )?(pague|pagamos|cancele|cancelamos|deposite|transferi)/],
];

/** To open a dispute of the document that the answer names, or of the one that is asked for. */
export function proposeDispute(facts: AnswerFacts, confidence: number): Proposal | undefined {
  const { named, documents, todayOn } = facts;
  const late = documents.filter(({ dueOn }) => dueOn < todayOn);
  const [oldest] = late.length > 0 ? late : documents;
  const about: readonly OwedDocument[] = named.length > 0 ? named : oldest ? [oldest] : [];
  if (about.length === 0) return undefined;
  const isOnly = named.length > 0 || documents.length === 1 || late.length === 1;
  const reason = disputeReason(facts.body);
  const labels = about.map(({ label }) => label).join(", ");
  const which =
    named.length > 0
      ? `Nombra ${labels}.`
      : isOnly
        ? "Es lo que se le está cobrando."
        : "No dice cuál: es lo más antiguo; elige otro si no es.";
  return {
    kind: "open_dispute",
    title: `Abrir reclamo de ${labels}: ${DISPUTE_REASONS[reason].toLowerCase()}`,
    why: `${which} Mientras esté abierto, ese monto no se cobra.`,
    sure: sureOf(confidence, isOnly),
    dispute: { reason, invoiceIds: about.map(({ invoiceId }) => invoiceId), documents: about.map(({ label }) => label) },
  };
}

/** What a client does not accept, by its words. */
function disputeReason(text: string): DisputeReason {
  const folded = foldText(text.slice(0, 4000));
  return WORDS.find(([, pattern]) => pattern.test(folded))?.[0] ?? "other";
}
