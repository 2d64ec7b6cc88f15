import { percentOf } from "../../../shared/money.ts";
import { childrenOf, textOf, type XmlElement } from "../../platform/xml-tree.ts";
import type { SalesDocument } from "./electronic-document.ts";
import { aggregate, aggregates, basicText, CAC } from "./ubl-names.ts";
import { readSale } from "./ubl-sales.ts";
import { amountOf, percentOfText } from "./ubl-values.ts";

/** Income tax that whoever pays fees withholds (Ley del Impuesto a la Renta, art. 74): what a file means that does not state its rate. */
const USUAL_PERCENT = 8;

/** The tax category of a line by which SUNAT's own files are known: they say that they are of type 01, like a factura. */
const WITHHELD_LINE = /^\s*RET\.?\s*4TA\s*$/i;
const WITHHELD_RAW_LINE = />\s*RET\.?\s*4TA\s*</i;

/** Whether an invoice is a recibo por honorarios: of type 02, or of an electronic series (E001) with the income tax of the fourth category in a line. */
export function isFeeReceipt(root: XmlElement): boolean {
  if (basicText(root, "InvoiceTypeCode") === "02") return true;
  if (!/^E/i.test(basicText(root, "ID"))) return false;
  return aggregates(root, "InvoiceLine").some((line) => {
    const raw = textOf(line);
    if (raw !== "") return WITHHELD_RAW_LINE.test(raw);
    const subtotals = aggregates(line, "TaxTotal").flatMap((total) => aggregates(total, "TaxSubtotal"));
    return subtotals.some((subtotal) => WITHHELD_LINE.test(basicText(aggregate(subtotal, "TaxCategory"), "ID")));
  });
}

/**
 * A recibo por honorarios electrónico (R.S. 182-2008/SUNAT). What the client withholds for the income tax of the fourth category becomes its
 * retención; its total is the fees, though SUNAT's files state as payable what is left of them.
 * @throws AppError as readSale
 */
export function readFeeReceipt(root: XmlElement): SalesDocument {
  const { retencion: _igv, ...read } = readSale(root, "fee_receipt");
  // SUNAT's files name the receipt itself as the order that it refers to.
  const sale = { ...read, taxMinor: 0, otherReferences: read.otherReferences.filter((reference) => reference !== read.id) };
  const withheld = readWithheld(root, sale);
  if (!withheld) return sale;
  const totalMinor = grossOf(root, sale, withheld);
  const percent = withheld.percent ?? Math.round((withheld.amountMinor * 10_000) / totalMinor) / 100;
  return { ...sale, totalMinor, retencion: { percent, amountMinor: withheld.amountMinor } };
}

type Withheld = { percent: number | undefined; amountMinor: number; baseMinor: number | undefined };

/** A recibo has no IGV: its tax is UBL's withholding tax, catalogue 05's scheme 3000 (income tax), one that is named so, or, in SUNAT's files, one without a name. */
function readWithheld(root: XmlElement, { currency, totalMinor }: SalesDocument): Withheld | undefined {
  for (const element of [...aggregates(root, "WithholdingTaxTotal"), ...aggregates(root, "TaxTotal").filter(isIncomeTax)]) {
    const [subtotal] = aggregates(element, "TaxSubtotal");
    const baseMinor = amountOf(subtotal, "TaxableAmount", currency)?.minor;
    const amountMinor = amountOf(element, "TaxAmount", currency)?.minor ?? 0;
    const percent = percentOfText(basicText(subtotal, "Percent") || basicText(aggregate(subtotal, "TaxCategory"), "Percent"));
    if (amountMinor > 0) return { percent: percent || undefined, amountMinor, baseMinor };
  }
  const stated = amountOf(aggregate(root, "LegalMonetaryTotal"), "TaxExclusiveAmount", currency)?.minor ?? 0;
  return stated > 0 && percentOf(totalMinor + stated, USUAL_PERCENT) === stated
    ? { percent: USUAL_PERCENT, amountMinor: stated, baseMinor: totalMinor + stated }
    : undefined;
}

function isIncomeTax(element: XmlElement): boolean {
  return childrenOf(element, CAC, "TaxSubtotal").some((subtotal) => {
    const scheme = aggregate(aggregate(subtotal, "TaxCategory"), "TaxScheme");
    const [id, name] = [basicText(scheme, "ID"), basicText(scheme, "Name")];
    return id === "3000" || (id === "" && name === "") || /renta|ret|4ta|cuarta|^i\.?r\.?$/i.test(name);
  });
}

/** The fees before the tax: the base of the tax where it agrees with what is payable, else what is payable, with the tax added where it was taken off. */
function grossOf(root: XmlElement, { currency, totalMinor }: SalesDocument, { percent, amountMinor, baseMinor }: Withheld): number {
  const beforeMinor = totalMinor + amountMinor;
  if (baseMinor === totalMinor || baseMinor === beforeMinor) return Math.max(baseMinor, amountMinor);
  const totals = aggregate(root, "LegalMonetaryTotal");
  const stated = ["LineExtensionAmount", "TaxInclusiveAmount"].map((name) => amountOf(totals, name, currency)?.minor);
  if (stated.includes(beforeMinor)) return beforeMinor;
  if (stated.includes(totalMinor)) return Math.max(totalMinor, amountMinor);
  return percentOf(beforeMinor, percent ?? USUAL_PERCENT) === amountMinor ? beforeMinor : Math.max(totalMinor, amountMinor);
}
