import type { InterestAgreement } from "../../../../shared/contract/followup-interest.ts";
import { formatDate } from "../../../../shared/dates.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { formatPercent } from "../../../../shared/percent.ts";

/** The one that runs or is to run: not ended on a day. */
export function isInForce({ endedOn }: InterestAgreement, todayOn: string): boolean {
  return endedOn === null || endedOn > todayOn;
}

/** `12 % al año desde el 15/01/2026` */
export function agreementRate({ annualHundredths, fromOn, endedOn }: InterestAgreement): string {
  const rate = annualHundredths === null ? "A la tasa de tu tabla" : `${formatPercent(annualHundredths)} al año`;
  return `${rate} desde el ${formatDate(fromOn)}${endedOn === null ? "" : `, hasta antes del ${formatDate(endedOn)}`}`;
}

/** `Pactado el 15/01/2026: Contrato 012-2026. Gastos: S/ 150.00` */
export function agreementSource({ kind, agreedOn, text, fee }: InterestAgreement): string {
  const how = kind === "agreement" ? "Pactado" : "Exigido por escrito";
  return `${how} el ${formatDate(agreedOn)}: ${text}${fee ? `. Gastos: ${formatMoney(fee.amountMinor, fee.currency)}` : ""}`;
}
