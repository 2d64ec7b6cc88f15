import type { AnswerLimits } from "../../../../shared/contract/messages-inbox.ts";
import { formatPercent } from "../../../../shared/percent.ts";

/** `Esperas hasta 15 días, con 30 % al empezar y hasta 3 cuotas cada 15 días, sin descuento.` */
export function limitsSentence({
  longestDays,
  leastFirstHundredths,
  mostCuotas,
  daysBetweenCuotas,
  mostDiscountHundredths,
}: AnswerLimits): string {
  const wait = longestDays === 0 ? "No das más tiempo" : `Esperas hasta ${longestDays} ${longestDays === 1 ? "día" : "días"}`;
  const first = leastFirstHundredths === 0 ? "" : `, con ${formatPercent(leastFirstHundredths)} o más al empezar`;
  const cuotas = mostCuotas === 1 ? ", en un solo pago" : ` y hasta ${mostCuotas} cuotas cada ${daysBetweenCuotas} días`;
  const discount =
    mostDiscountHundredths === 0 ? ", sin descuento" : `, y descuentas ${formatPercent(mostDiscountHundredths)} si paga todo de una vez`;
  return `${wait}${first}${cuotas}${discount}.`;
}
