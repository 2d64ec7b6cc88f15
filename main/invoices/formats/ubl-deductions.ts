import type { Finding } from "../../../shared/contract/common.ts";
import { formatMoney, percentOf } from "../../../shared/money.ts";
import type { Detraccion } from "./electronic-document.ts";
import type { LegacyInformation } from "./ubl-legacy.ts";
import { aggregate, aggregates, basicText } from "./ubl-names.ts";
import { amountOf, percentOfText } from "./ubl-values.ts";
import type { XmlElement } from "../../platform/xml-tree.ts";

/** A detracción is deposited in soles, whatever the currency of the invoice (D.Leg. 940). */
const DETRACCION_CURRENCY = "PEN";
/** One sol: a deposit is rounded to whole soles. */
const TOLERANCE_MINOR = 100;

export type Deductions = {
  detraccion?: Detraccion;
  retencion?: { percent: number; amountMinor: number };
  percepcionMinor?: number;
  warnings: Finding[];
};

type Totals = { currency: string; totalMinor: number };

/** Detracción, retención and percepción of a document (catalogue 53 for the codes of charges), each only where it makes sense of the total. */
export function readDeductions(root: XmlElement, legacy: LegacyInformation | undefined, totals: Totals): Deductions {
  const warnings: Finding[] = [];
  const detraccion = plausible(readDetraccion(root) ?? legacy?.detraccion, totals, warnings);
  const retencion = readCharge(root, totals.currency, false, ["62"]);
  const percepcionMinor = readCharge(root, totals.currency, true, ["51", "52", "53"])?.amountMinor ?? percepcionInTerms(root, totals);
  return {
    ...(detraccion ? { detraccion } : {}),
    ...(retencion ? { retencion: { percent: retencion.percent ?? 3, amountMinor: retencion.amountMinor } } : {}),
    ...(percepcionMinor ? { percepcionMinor } : {}),
    warnings,
  };
}

/**
 * Its terms are named «Detraccion» since R.S. 193-2020/SUNAT. Before, they are known by their percentage: their ID is the code of the good or service
 * (catalogue 54), or they have none and the code stands as the means, and the account's means has no name either.
 */
function readDetraccion(root: XmlElement): Detraccion | undefined {
  const isNamed = (element: XmlElement) => /^detracci[oó]n$/i.test(basicText(element, "ID"));
  const isUnnamed = (element: XmlElement) => /^(\d{3})?$/.test(basicText(element, "ID"));
  const all = aggregates(root, "PaymentTerms");
  const named = all.find(isNamed);
  const terms = named ?? all.find((element) => isUnnamed(element) && basicText(element, "PaymentPercent") !== "");
  const amount = amountOf(terms, "Amount", DETRACCION_CURRENCY);
  if (!terms || !amount || amount.minor <= 0) return undefined;
  const means = aggregates(root, "PaymentMeans").find(named ? isNamed : isUnnamed);
  return {
    code: [basicText(terms, "PaymentMeansID"), basicText(terms, "ID")].find((code) => /^\d{3}$/.test(code)) ?? null,
    percent: percentOfText(basicText(terms, "PaymentPercent")) ?? 0,
    amountMinor: amount.minor,
    currency: amount.currency,
    account: basicText(aggregate(means, "PayeeFinancialAccount"), "ID") || null,
  };
}

/** Where there is no charge, the terms of payment state the percepción, or, as other programs understand SUNAT's guide, the total with it. */
function percepcionInTerms(root: XmlElement, { currency, totalMinor }: Totals): number | undefined {
  const terms = aggregates(root, "PaymentTerms").find((element) => /^percepci[oó]n$/i.test(basicText(element, "ID")));
  const stated = amountOf(terms, "Amount", currency);
  if (stated?.currency !== currency) return undefined;
  const minor = stated.minor > totalMinor ? stated.minor - totalMinor : stated.minor;
  // Rates go up to 10 % (Ley 29173): more is no percepción.
  return minor > 0 && minor <= percentOf(totalMinor, 10) ? minor : undefined;
}

/** Old files state deposits larger than the invoice: nothing could be split by them, so they are told and left out. */
function plausible(detraccion: Detraccion | undefined, { currency, totalMinor }: Totals, warnings: Finding[]): Detraccion | undefined {
  if (!detraccion || detraccion.currency !== currency) return detraccion;
  const stated = formatMoney(detraccion.amountMinor, detraccion.currency);
  if (detraccion.amountMinor >= totalMinor) {
    warnings.push({
      code: "detraccion_exceeds_total",
      message: `La detracción declarada (${stated}) no cabe en el total (${formatMoney(totalMinor, currency)}) y no se tomó en cuenta; revísala a mano.`,
    });
    return undefined;
  }
  const expected = percentOf(totalMinor, detraccion.percent);
  if (detraccion.percent > 0 && Math.abs(expected - detraccion.amountMinor) > TOLERANCE_MINOR) {
    warnings.push({
      code: "detraccion_mismatch",
      message: `La detracción declarada (${stated}) no es el ${detraccion.percent}% del total (${formatMoney(expected, currency)}).`,
    });
  }
  return detraccion;
}

function readCharge(
  root: XmlElement,
  currency: string,
  isCharge: boolean,
  codes: readonly string[],
): { percent: number | undefined; amountMinor: number } | undefined {
  for (const element of aggregates(root, "AllowanceCharge")) {
    if (!codes.includes(basicText(element, "AllowanceChargeReasonCode"))) continue;
    if ((basicText(element, "ChargeIndicator").toLowerCase() === "true") !== isCharge) continue;
    const amount = amountOf(element, "Amount", currency);
    if (amount && amount.minor > 0)
      return { percent: factorAsPercent(basicText(element, "MultiplierFactorNumeric")), amountMinor: amount.minor };
  }
  return undefined;
}

/** `0.03000` -> 3. */
function factorAsPercent(text: string): number | undefined {
  const factor = percentOfText(text);
  return factor === undefined || factor === 0 || factor >= 1 ? undefined : Math.round(factor * 1_000_000) / 10_000;
}
