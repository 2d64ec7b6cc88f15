import { amountInWords } from "../../../../shared/amount-in-words.ts";
import { formatLetterDate } from "../../../../shared/dates.ts";
import { formatMoney } from "../../../../shared/money.ts";
import type { AgreementFacts, Party } from "./facts.ts";

/** The words of a payment plan on paper, in order; its two tables stand between them. */
export type AgreementText = {
  title: string;
  parties: string;
  debt: string;
  /** After the table of documents. */
  leftOut: string;
  schedule: string;
  where: string;
  missed: string;
  interest: string;
  notes: string | null;
  signed: string;
};

/** Writes what was agreed: nothing that the two did not agree, and no words of a court. */
export function writeAgreement(facts: AgreementFacts): AgreementText {
  const { number, creditor, debtor, currency, totalMinor, madeOn, cuotas, accounts, notes, city } = facts;
  const total = `${formatMoney(totalMinor, currency)} (${amountInWords(totalMinor, currency)})`;
  return {
    title: `Convenio de pago ${number}`,
    parties: `Entre ${introduce(creditor)}, en adelante el acreedor, y ${introduce(debtor)}, en adelante el deudor, se acuerda lo siguiente:`,
    debt: `El deudor reconoce que, al ${formatLetterDate(madeOn)}, debe al acreedor ${total} por los documentos de esta lista.`,
    leftOut: "La lista no incluye detracciones ni retenciones, que se pagan por su propio canal, ni montos que estén en reclamo.",
    schedule:
      cuotas.length === 1
        ? "El deudor pagará esa suma en una sola cuota, en la fecha de esta lista."
        : `El deudor pagará esa suma en ${cuotas.length} cuotas, en las fechas de esta lista. Puede adelantar pagos: se descuentan de las cuotas en su orden.`,
    where:
      accounts.length > 0
        ? `${accounts.map(({ bank, number: account, cci }) => `${bank}: ${account}${cci ? `, CCI ${cci}` : ""}`).join("; ")}.`
        : "En la cuenta que el acreedor indique por escrito.",
    missed: sayMissed(facts),
    interest: "Este convenio no genera intereses ni gastos, salvo los que las partes hayan acordado por escrito.",
    notes: notes || null,
    signed: `${city ? `${city}, ` : ""}${formatLetterDate(madeOn)}. Se firma en dos ejemplares, uno para cada parte.`,
  };
}

const DOC_NAMES: Readonly<Record<Party["docType"], string>> = {
  RUC: "RUC",
  DNI: "DNI",
  CE: "carné de extranjería",
  PASSPORT: "pasaporte",
  OTHER: "documento",
};

/** `RUC 20100047218`. */
export function docOf({ docType, docNumber }: Party): string {
  return `${DOC_NAMES[docType]} ${docNumber}`;
}

function introduce(party: Party): string {
  const address = party.address ? `, con domicilio en ${party.address}` : "";
  const by = party.signedBy && party.signedBy !== party.name ? `, representado por ${party.signedBy}` : "";
  return `${party.name}, con ${docOf(party)}${address}${by}`;
}

function sayMissed({ graceDays, missedToBreak, cuotas }: AgreementFacts): string {
  const grace =
    graceDays === 0
      ? "Cada cuota se paga a más tardar en su fecha."
      : `Cada cuota se espera hasta ${inDays(graceDays)} después de su fecha.`;
  const over = "o vence el plazo de la última y falta algo";
  const when =
    missedToBreak >= cuotas.length
      ? "Si vence el plazo de la última cuota y falta algo"
      : missedToBreak === 1
        ? "Si una cuota sigue sin pagarse pasado ese plazo"
        : `Si ${missedToBreak} cuotas siguen sin pagarse pasado ese plazo, ${over}`;
  return `${grace} ${when}, el convenio termina y el acreedor puede pedir todo lo que falta.`;
}

function inDays(days: number): string {
  return days === 1 ? "un día" : `${days} días`;
}
