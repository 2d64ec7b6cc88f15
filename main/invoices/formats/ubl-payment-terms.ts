import type { Finding } from "../../../shared/contract/common.ts";
import { formatMoney } from "../../../shared/money.ts";
import type { Cuota } from "./electronic-document.ts";
import { aggregates, basicText } from "./ubl-names.ts";
import { amountOf, dateOf } from "./ubl-values.ts";
import type { XmlElement } from "../../platform/xml-tree.ts";

export type PaymentTerms = { form: "Contado" | "Credito" | null; netPendingMinor?: number; cuotas: Cuota[]; warnings: Finding[] };

/**
 * The form of payment that R.S. 193-2020/SUNAT added: `Contado`, or `Credito` with what is pending, and one `CuotaNNN` for each instalment.
 * @param fallbackDueOn due date for a cuota that has none of its own
 */
export function readPaymentTerms(root: XmlElement, currency: string, fallbackDueOn: string | undefined): PaymentTerms {
  const terms: PaymentTerms = { form: null, cuotas: [], warnings: [] };
  for (const element of aggregates(root, "PaymentTerms")) {
    const id = basicText(element, "ID").toLowerCase();
    // Some programs number the ID, and others state there what belongs in the means.
    const means = /^formapago\d*$/.test(id) ? basicText(element, "PaymentMeansID").toLowerCase() : id;
    const amount = amountOf(element, "Amount", currency);
    if (means === "contado") terms.form ??= "Contado";
    else if (means === "credito" || means === "crédito") {
      terms.form = "Credito";
      if (amount) terms.netPendingMinor = amount.minor;
    } else readCuota(means, amount?.minor, dateOf(element, "PaymentDueDate") ?? fallbackDueOn, terms);
  }
  terms.cuotas.sort((a, b) => a.number - b.number);
  terms.warnings.push(...checkCuotas(terms, currency));
  return terms;
}

function readCuota(means: string, amountMinor: number | undefined, dueOn: string | undefined, terms: PaymentTerms): void {
  const match = /^cuota\s*0*(\d{1,4})$/.exec(means);
  if (!match) return;
  const number = Number(match[1]);
  if (amountMinor !== undefined && amountMinor > 0 && dueOn !== undefined) terms.cuotas.push({ number, dueOn, amountMinor });
  else
    terms.warnings.push({
      code: "cuota_incomplete",
      message: `La cuota ${number} no trae un monto y una fecha válidos; revisa el cronograma.`,
    });
}

function checkCuotas(terms: PaymentTerms, currency: string): Finding[] {
  if (terms.cuotas.length === 0 || terms.netPendingMinor === undefined) return [];
  const sum = terms.cuotas.reduce((total, cuota) => total + cuota.amountMinor, 0);
  if (sum === terms.netPendingMinor) return [];
  const message = `Las cuotas suman ${formatMoney(sum, currency)} y el pendiente de pago es ${formatMoney(terms.netPendingMinor, currency)}; revisa el cronograma.`;
  return [{ code: "cuotas_mismatch", message }];
}
