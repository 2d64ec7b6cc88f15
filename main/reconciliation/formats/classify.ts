import type { LineKind } from "../../../shared/contract/reconciliation.ts";
import { foldText } from "../../../shared/identifiers.ts";

const ITF = /\bitf\b|impuesto a? ?las? trans/;
const REVERSAL = /\b(extorno|extornos|extornado|reversion|reversa)\b/;
const INTEREST = /^(abono |pago |cargo )?(de )?(intereses|interes|int)( |$)(ganad|a favor|cta|cuenta|de ahorro|capitaliz|deudor|$)/;
const FEE =
  /\b(comision|comisiones|com|portes|porte|mantenimiento|mant|mantto|membresia|gastos? (bancarios?|administrativos?)|penalidad|seguro desgravamen)\b/;
const FEE_BACK = /\b(devolucion|dev|bonificacion) (de )?(comision|com|portes|mantenimiento|mant|itf)\b/;

/** Whether any of the words above may be in a text: most movements are told apart without folding it. */
const SUSPECT = /itf|impuesto|extorn|revers|inter[eé]s|int\b|com|porte|man|membr|gasto|penal|seguro|dev|bonif/i;

/**
 * What a movement is, from its text and sign: tax on transactions (ITF), interest, fee, reversal, or an ordinary credit or debit.
 * Only an ordinary credit can be a collection, so a doubtful credit stays one: a client may well pay "comisiones de marzo".
 */
export function classifyLine(description: string, amountMinor: number): LineKind {
  if (!SUSPECT.test(description)) return amountMinor > 0 ? "credit" : "debit";
  const text = foldText(description);
  if (REVERSAL.test(text) || FEE_BACK.test(text)) return "reversal";
  if (ITF.test(text) && (amountMinor <= 0 || text.startsWith("itf"))) return "itf";
  if (INTEREST.test(text)) return "interest";
  if (amountMinor <= 0 && FEE.test(text)) return "fee";
  return amountMinor > 0 ? "credit" : "debit";
}
