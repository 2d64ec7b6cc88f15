import { formatDate } from "../../../shared/dates.ts";
import { currencyName } from "../../../shared/money.ts";
import { formatPercent } from "../../../shared/percent.ts";
import type { LateDocument } from "./read-late.ts";
import type { NotedBasis } from "./read-terms.ts";

type Facts = {
  /** Of the client asked about; undefined = of everybody. */
  bases: readonly NotedBasis[] | undefined;
  documents: readonly LateDocument[];
  /** A currency of theirs for which the dated table says nothing by that day. */
  unratedCurrency: string | undefined;
  hasLines: boolean;
  asOn: string;
};

const RULE =
  "Es interés simple sobre el neto vencido y sin reclamo: no corre sobre intereses, ni sobre detracciones o retenciones, ni por un pago exigido por escrito mientras un convenio de pago se cumple. Verifica con tu contador.";

/** Why interest runs, or why there is none, in words for the user. */
export function whyInterest({ bases, documents, unratedCurrency, hasLines, asOn }: Facts): string {
  if (bases === undefined)
    return hasLines
      ? `Corre solo para los clientes con quienes se pactó, o a quienes se exigió el pago por escrito (Código Civil, art. 1333). ${RULE}`
      : "No corre interés para ningún cliente: nada pactado o exigido por escrito está vencido (Código Civil, art. 1333).";
  const last = bases.at(-1);
  if (!last)
    return "No corre interés: no se pactó por escrito ni se exigió el pago por escrito (Código Civil, art. 1333). Si lo pactaste, anótalo en la ficha del cliente.";
  const basis = sayBasis(last);
  if (hasLines) return `${basis} ${RULE}`;
  if (last.fromOn !== null && last.fromOn > asOn) return `${basis} Aún no empieza.`;
  if (last.endedOn !== null && last.endedOn <= asOn) return `${basis} Ya no corre, y no queda nada por cobrar de antes.`;
  if (documents.length === 0) return `${basis} Ahora no hay neto vencido que lo genere.`;
  if (last.source === "noted" && last.annualHundredths === null && unratedCurrency !== undefined)
    return `${basis} Pero no hay una tasa anotada para ${currencyName(unratedCurrency)} en esos días: revísala en Ajustes, «Intereses por mora».`;
  return `${basis} No hay días nuevos que cobrar.`;
}

function sayBasis(basis: NotedBasis): string {
  if (basis.source === "monthly")
    return `Interés pactado de ${formatPercent(basis.percentHundredths)} al mes${basis.days > 0 ? ` desde ${basis.days} días después del vencimiento` : " desde el vencimiento"}, como lo reconoce Bancos: mes de 30 días.`;
  const { kind, agreedOn, fromOn, endedOn, annualHundredths, text } = basis;
  const how = kind === "agreement" ? `Se pactó el ${formatDate(agreedOn)}` : `Se exigió el pago por escrito el ${formatDate(agreedOn)}`;
  const since = `Corre desde el ${formatDate(fromOn)}${endedOn === null ? "" : ` hasta antes del ${formatDate(endedOn)}`}, o desde el vencimiento si es posterior`;
  const rate = annualHundredths === null ? "con la tasa de tu tabla" : `al ${formatPercent(annualHundredths)} al año`;
  return `${how} (${text}; Código Civil, art. 1333). ${since}, ${rate}, con año de 365 días.`;
}
