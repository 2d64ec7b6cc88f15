import type { LineKind } from "../../../shared/contract/reconciliation.ts";
import { foldText } from "../../../shared/identifiers.ts";

/** `ITF`, `I.T.F.`, `IMP.TRANSACC.FINANC.` */
const ITF = /\bi ?t ?f\b|\b(impuesto|impto|imp) (a |de |por )?(las? )?trans/;
/** On the side of money that came in, only a text that says nothing else: a client may be called ITF. */
const ITF_ALONE =
  /^(cargo |cobro |abono )?(impuesto |impto |imp )?(de |del |por )?(i ?t ?f|(a |de )?(las? )?trans\w* financ\w*)( (por )?(debito|abono|cargo|cobro|deposito|retiro|mn|me|ley|n?\d+)\b.*)?$/;

const REVERSAL =
  /\b(extorno|extornos|extornado|extornada|reversion|reversa|reverso|retrocesion|retroceso|contracargo)\b|\bcheques? devueltos?\b|\bchq? devuelto\b/;
/** Taken back by the bank: the word stands first, and what it takes back next to it. */
const TAKEN_BACK =
  /^(n [cd] )?(anulacion|anulac|anul|anulado|ext|devolucion|devoluc|devol|dev|rechazo) (de |del |por )?(la |el )?(trans|tran\b|transf|abono|cargo|pago|deposito|dep\b|cheque|cheq|chq|operacion|oper|op\b|retiro|interbanc|cce|giro|orden|debito|credito|itf)/;
/** Of what went out, any return is one; a deposit that speaks of one may still be a collection. */
const RETURNED = /^(n d )?(anulacion|anulac|anulado|devolucion|devoluc|rechazo)\b/;
const FEE_BACK =
  /\b(devolucion|devoluc|devol|dev|bonificacion|bonif|anulacion|reembolso) (de )?(cobro )?(comision|comisiones|comis|com|portes|mantenimiento|mant|itf)\b/;

const INTEREST =
  /^(n c |abono |pago |cargo |liquidacion |liq |capitalizacion |capit )?(de |por )?(intereses|interes|int)( |$)(por )?(ganad|a favor|abonad|cta|cuenta|de ahorro|ahorro|capitaliz|deudor|del? (mes|periodo)|\d|$)/;
const INTEREST_PAID = /^(n d |cargo |cobro |pago )?(de |por )?(intereses|interes|int) /;

const FEE =
  /\b(comision|comisiones|comis|com|portes|porte|mantenimiento|mantenim|mant|mantto|mtto|membresia|gastos? (bancarios?|administrativos?|adm|de envio|notariales?)|penalidad|seguro desgravamen|desgravamen|interplaza|envio (de )?(estado|ee cc|eecc)|estado de cuenta|chequera|talonario|administracion de cuenta|tarifa)\b/;

/** Whether any of the words above may be in a text: most movements are told apart without folding it. */
const SUSPECT =
  /i[. ]?t[. ]?f|imp|ext|extorn|rever|retroc|contrac|devu|anul|rechaz|inter|int\b|com|porte|man|mtto|membr|gasto|penal|seguro|desgrav|dev|bonif|reemb|env[ií]o|estado|chequera|talon|admin|tarifa/i;

/**
 * What a movement is, from its text and sign: tax on transactions (ITF), interest, fee, reversal, or an ordinary credit or debit.
 * Only an ordinary credit can be a collection, so a doubtful credit stays one: a client may well pay "comisiones de marzo".
 */
export function classifyLine(description: string, amountMinor: number): LineKind {
  const isIn = amountMinor > 0;
  if (!SUSPECT.test(description)) return isIn ? "credit" : "debit";
  // Banks part words with points alone: `COM.MANTENIMIENTO`.
  const text = foldText(description.replaceAll(".", " "));
  if (REVERSAL.test(text) || FEE_BACK.test(text) || TAKEN_BACK.test(text) || (!isIn && RETURNED.test(text))) return "reversal";
  if (isIn ? ITF_ALONE.test(text) : ITF.test(text)) return "itf";
  if (INTEREST.test(text) || (!isIn && INTEREST_PAID.test(text))) return "interest";
  if (!isIn && FEE.test(text)) return "fee";
  return isIn ? "credit" : "debit";
}
