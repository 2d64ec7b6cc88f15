import { percentOf } from "../../../shared/money.ts";
import { childrenOf, type XmlElement } from "../../platform/xml-tree.ts";
import type { SalesDocument } from "./electronic-document.ts";
import { aggregate, aggregates, basicText, CAC } from "./ubl-names.ts";
import { readSale } from "./ubl-sales.ts";
import { amountOf, percentOfText } from "./ubl-values.ts";

/** Income tax that whoever pays fees withholds (Ley del Impuesto a la Renta, art. 74): what a file means that does not state its rate. */
const USUAL_PERCENT = 8;

/**
 * A recibo por honorarios electrónico (R.S. 182-2008/SUNAT; InvoiceTypeCode 02). What the client withholds for the income tax of the fourth category
 * becomes its retención; its total is what the fees are, whether the file states what is to be paid before or after the tax.
 * @throws AppError as readSale
 */
export function readFeeReceipt(root: XmlElement): SalesDocument {
  const { retencion: _igv, ...sale } = readSale(root, "fee_receipt");
  const withheld = readWithheld(root, sale.currency);
  if (!withheld) return sale;
  const totalMinor = grossOf(root, sale, withheld);
  const percent = withheld.percent ?? Math.round((withheld.amountMinor * 10_000) / totalMinor) / 100;
  return { ...sale, totalMinor, taxMinor: 0, retencion: { percent, amountMinor: withheld.amountMinor } };
}

type Withheld = { percent: number | undefined; amountMinor: number };

/** Stated as UBL's withholding tax, or as a tax of catalogue 05's scheme 3000 (income tax) or of a name that says so. */
function readWithheld(root: XmlElement, currency: string): Withheld | undefined {
  for (const element of [...aggregates(root, "WithholdingTaxTotal"), ...aggregates(root, "TaxTotal").filter(isIncomeTax)]) {
    const amount = amountOf(element, "TaxAmount", currency);
    if (!amount || amount.minor <= 0 || amount.currency !== currency) continue;
    const [subtotal] = aggregates(element, "TaxSubtotal");
    const percent = percentOfText(basicText(subtotal, "Percent") || basicText(aggregate(subtotal, "TaxCategory"), "Percent"));
    return { percent: percent || undefined, amountMinor: amount.minor };
  }
  return undefined;
}

function isIncomeTax(element: XmlElement): boolean {
  return childrenOf(element, CAC, "TaxSubtotal").some((subtotal) => {
    const scheme = aggregate(aggregate(subtotal, "TaxCategory"), "TaxScheme");
    return basicText(scheme, "ID") === "3000" || /renta|retenci[oó]n|4ta|cuarta|^i\.?r\.?$/i.test(basicText(scheme, "Name"));
  });
}

function grossOf(root: XmlElement, { currency, totalMinor }: SalesDocument, { percent, amountMinor }: Withheld): number {
  const totals = aggregate(root, "LegalMonetaryTotal");
  const stated = ["LineExtensionAmount", "TaxExclusiveAmount", "TaxInclusiveAmount"].map((name) => amountOf(totals, name, currency)?.minor);
  const isNet = stated.includes(totalMinor + amountMinor) || percentOf(totalMinor + amountMinor, percent ?? USUAL_PERCENT) === amountMinor;
  if (stated.includes(totalMinor) && !stated.includes(totalMinor + amountMinor)) return Math.max(totalMinor, amountMinor);
  return isNet ? totalMinor + amountMinor : Math.max(totalMinor, amountMinor);
}
