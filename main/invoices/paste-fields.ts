import { foldText } from "../../shared/identifiers.ts";

/** What a column of a pasted block may hold. */
export type PasteField =
  | "document"
  | "type"
  | "series"
  | "number"
  | "clientDoc"
  | "clientName"
  | "issueOn"
  | "dueOn"
  | "termDays"
  | "currency"
  | "total"
  | "detraccion"
  | "retencion"
  | "about"
  | "otherReference"
  | "notes";

/** How the screen names each column, and the errors too. */
export const FIELD_LABELS: Readonly<Record<PasteField, string>> = {
  document: "Documento",
  type: "Tipo",
  series: "Serie",
  number: "Número",
  clientDoc: "RUC o DNI",
  clientName: "Cliente",
  issueOn: "Emisión",
  dueOn: "Vence",
  termDays: "Días de crédito",
  currency: "Moneda",
  total: "Total",
  detraccion: "Detracción",
  retencion: "Retención",
  about: "Documento que modifica",
  otherReference: "Orden o guía",
  notes: "Observaciones",
};

/**
 * Headings as offices and the tax office write them (SIRE and PLE included), folded. The first field that matches a heading wins,
 * so the longer and more exact ones stand first.
 */
const HEADINGS: readonly [PasteField, RegExp][] = [
  ["about", /(modifica|afectad|relacionad|que anula|de referencia$)/],
  ["clientDoc", /^(ruc|dni|r u c|ruc dni|dni ruc|ruc o dni|ruc cliente|dni cliente|ruc del cliente|nro ruc|n ruc|numero de ruc)$/],
  ["clientDoc", /^((nro|n|no|num|numero|n de|numero de|nro de) )?(doc|documento)( de)?( identidad| cliente| del cliente)$/],
  ["clientDoc", /^(id|identificacion|codigo|cod)( cliente| del cliente| fiscal)?$/],
  ["type", /^(tipo|td|t d|tipo (de )?(cp|cpe|doc|documento|comprobante)( doc)?|comprobante tipo)$/],
  ["series", /^(serie|ser|serie (del )?(cdp|cp|comprobante|documento|doc))$/],
  ["dueOn", /(venc|vcto|vence|fecha (limite|maxima)|f pago|fecha de pago|fecha pago)/],
  ["termDays", /^(plazo|dias|dias (de )?credito|dias (de )?plazo|condicion|condicion (de )?pago|forma (de )?pago|credito)$/],
  ["issueOn", /(emision|emitid|^fec(ha)?$|^fec(ha)? (emi|doc|documento|comprobante|factura|de factura|de la factura)$|^f emi)/],
  ["currency", /^(moneda|mon|divisa|tipo moneda|tipo de moneda)$/],
  ["detraccion", /(detrac|spot)/],
  ["retencion", /(retenc|retenid)/],
  [
    "total",
    /^((importe|monto|valor|precio|total)( (total|de venta|venta|facturado|a pagar|a cobrar|factura|comprobante|cp|documento|bruto|general|inc igv|con igv))?|por cobrar)( (s|us|usd|pen|soles|dolares))?$/,
  ],
  ["clientName", /(cliente|razon social|nombre|denominacion|senor|deudor|empresa|adquir|apellidos)/],
  ["otherReference", /(^o ?c$|^o ?s$|orden|guia|pedido|referencia)/],
  ["notes", /(observ|glosa|concepto|descripcion|detalle|nota|comentario)/],
  ["number", /^(nro|n|no|num|numero|correlativo|nro (cp|del cp|correlativo)( o doc nro inicial rango)?|numero correlativo)$/],
  ["document", /(documento|comprobante|factura|recibo|boleta|serie (y |o )?(nro|num|numero|n)|cpe|^doc$|^nro doc$|^num doc$)/],
];

/** What a heading names; undefined when it is not one of ours. */
export function fieldOfHeading(heading: string): PasteField | undefined {
  const folded = foldText(heading.replace(/[#°º]/g, " "));
  if (folded === "" || folded.length > 60) return undefined;
  return HEADINGS.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** The currency that a heading states, as `Total (US$)` does. */
export function currencyOfHeading(heading: string): string | undefined {
  if (/us\s*\$|usd|d[oó]lar/i.test(heading)) return "USD";
  return /s\/|\bpen\b|soles/i.test(heading) ? "PEN" : undefined;
}
