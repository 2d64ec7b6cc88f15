import type { HeadingRule } from "../../platform/table-columns.ts";
import type { InvoiceField } from "./fields.ts";

const CURRENCY =
  "( \\(?(en )?(s|us|usd|pen|sol|soles|dolares|dolares americanos|mn|me|nuevos soles|moneda nacional|moneda extranjera)\\)?)?$";
/** The document that a note changes. */
const ABOUT = "(modif|afectad|\\b(documento|doc|docto|comprobante|comp|cp|cpe|serie) (de )?(ref|referencia)\\b)";
/** Columns about the document that a note changes, about ourselves or about our people are none of the document's own. */
const OWN = `^(?!.*(${ABOUT}|(documento|comprobante) original|emisor|proveedor|vendedor|usuario que))`;
const CLIENT = "(cliente|entidad|adquir\\w+|receptor|usuario|comprador|deudor|anexo|identidad|ident)";
const AMOUNT = "(importe|imp|monto|mto|total)";
const NO_TOTAL =
  "igv|impuesto|neto|base|detrac|retenc|percep|desc|dscto|nota|saldo|pagad|cobrad|pendiente|adeudad|deuda|gravad|exonerad|inafect|letra|penalidad|mora|interes|dias|cantidad|isc|valor|venc|item|peso|operacion";
const NUMBER = "(numero|nro|num|n|no)";

const rule = (field: InvoiceField, weight: number, pattern: string): HeadingRule<InvoiceField> => [field, weight, new RegExp(pattern)];

/**
 * Headings as offices, billing programs (Nubefact, Bsale, Facturador), accounting programs (Concar, Siscont, Starsoft) and the tax office
 * (SIRE, PLE, format 14.1, its portal) write them, folded; with how surely they name a field.
 */
const SPANISH: readonly HeadingRule<InvoiceField>[] = [
  rule("aboutSeries", 100, `serie.*${ABOUT}|${ABOUT}.*serie|^serie (de )?(ref|referencia)$`),
  rule("aboutNumber", 100, `(^| )${NUMBER} (.*)?${ABOUT}|${ABOUT}.* ${NUMBER}( .*)?$`),
  rule("about", 90, "^(?!.*(fecha|fec |emision|tipo|serie|motivo)).*(modif|afectad|que anula|relacionad)"),

  rule(
    "type",
    100,
    `${OWN}(?!.*${CLIENT})(tipo|tip|t|cod|codigo) (de |del )?(cp|cpe|comp|comprobante|cdp|documento de venta|doc venta)\\b`,
  ),
  rule("type", 95, `${OWN}(?!.*${CLIENT})(comprobante|comp|documento)s?\\b.* tipo( tabla 10| .*cpe?)?$`),
  rule("type", 90, `${OWN}(tipo|td|t d|t doc|t dcto|(cod|codigo) (doc|docto|documento)|tipo (de )?(doc|docto|documento)|tipo tabla 10)$`),

  rule("clientDocType", 100, `${OWN}.*(tipo|tip)\\b.*(identidad|ident|${CLIENT})|${OWN}.*${CLIENT}\\b.* (tipo|t d)( .*)?$`),
  rule("clientDocType", 90, `${OWN}(tipo tabla 2|tdi|tipo doc identidad|t doc id|tipo persona)$`),

  rule("series", 100, `${OWN}(${NUMBER} )?(de )?(serie|ser)( (del |de )?(cdp|cp|cpe|comprobante|documento|doc|factura).*)?$`),
  rule("series", 95, `${OWN}.*(comprobante|documento)\\b.* serie( .*maquina.*)?$`),

  rule(
    "number",
    100,
    `${OWN}(?!.*final)(numero|correlativo|(numero|nro|n) correlativo|correlativo (numero|cp|comprobante)|(numero|nro) (del )?cpe?( .*)?)$`,
  ),
  rule("number", 95, `${OWN}(?!.*(final|${CLIENT}|serie))(comprobante|documento)\\b.+ (numero|nro|num|n|correlativo)( inicial.*)?$`),
  rule("number", 70, `${OWN}${NUMBER}$`),

  rule(
    "document",
    100,
    `${OWN}(serie (y |o )?(numero|nro|num|n|correlativo)( .*)?|(${NUMBER}|codigo|id) ?(de |del )?(la )?(comprobante|factura|boleta|cpe|recibo|doc(umento)? electronico|doc(umento)? de venta)( .*)?)$`,
  ),
  rule(
    "document",
    95,
    `${OWN}(comprobante|factura|facturas|fact|fac|${NUMBER} (fact|fac|comp|comprob|bol|rec)|boleta|recibo|cpe|comprobante (de pago|electronico)|(documento|doc) (de )?venta|factura boleta)( ${NUMBER})?$`,
  ),
  rule("document", 80, `${OWN}(${NUMBER} )?(de )?letra( ${NUMBER})?$`),
  rule("document", 85, `${OWN}(documento|documentos|doc|docto|dcto|(${NUMBER}|${NUMBER} de) ?(doc|docto|dcto|documento))$`),
  rule(
    "document",
    60,
    `${OWN}(?!.*(tipo|fecha|fec |f |monto|importe|total|estado|serie|valor|moneda|ruc|razon|glosa|igv|${CLIENT})).*(comprobante|factura|boleta)`,
  ),

  // Beside it a plain «RUC» is our own, as in the registers of the tax office.
  rule("clientDoc", 103, `${OWN}(?!.*(tipo|razon|nombre)).*(doc|documento|docto)( de)? (identidad|ident)\\b.*$`),
  rule("clientDoc", 100, `${OWN}(?!.*(razon|nombre|tipo))(${NUMBER} )?(de )?(ruc|dni|r u c)( |$)`),
  rule(
    "clientDoc",
    95,
    `${OWN}(?!.*(tipo|nombre|razon|denominacion)).*${CLIENT}\\b.* (numero|nro|num|n|ruc|dni|doc|documento|identificacion)( (de |del )?(documento|doc|identidad))?$`,
  ),
  rule(
    "clientDoc",
    95,
    `${OWN}(?!.*tipo)(${NUMBER} |${NUMBER} de )?(doc|docto|documento|identificacion|d)( de| del)? ?${CLIENT}( ${NUMBER}| ruc dni)?$`,
  ),
  rule("clientDoc", 70, `${OWN}(id|identificacion|id fiscal|anexo|(codigo|cod) (de )?anexo)$`),
  rule("clientDoc", 50, `${OWN}(codigo|cod|id) (de |del )?cliente$`),

  rule("clientName", 103, `${OWN}.*apellidos.*(razon social|denominacion)`),
  rule(
    "clientName",
    100,
    `${OWN}(?!.*(comercial|\\b${NUMBER} |\\btipo)).*(razon social|denominacion|nombres? .*cliente|cliente .*nombre|apellidos)`,
  ),
  rule(
    "clientName",
    95,
    `${OWN}(cliente|clientes|senor|senores|senor es|deudor|adquir\\w+|receptor|comprador|entidad|girado|aceptante|inquilino|alumno|paciente|asociado|propietario|destinatario|socio|tercero|nombre (del )?(socio|tercero).*)$`,
  ),
  rule(
    "clientName",
    80,
    `${OWN}(nombre|nombres|nombre completo|empresa|(nombre|descripcion) (de |del )?anexo|anexo (nombre|descripcion)|nombre (o )?titular)$`,
  ),
  rule(
    "clientName",
    50,
    `${OWN}(?!.*(ruc|doc|cod|tipo|fecha|saldo|direccion|telefono|celular|correo|email|dni|zona)).*(cliente|receptor|adquir|deudor)`,
  ),

  rule("issueOn", 100, `${OWN}(?!.*(tipo|lugar|hora|usuario|punto|venc)).*(emision|emitid|emis$|(f|fec|fch|fecha) emi$)|^f ?e$`),
  rule("issueOn", 90, `${OWN}(fecha|fec|f|fch)( (de |del |de la )?(doc|docto|documento|comprobante|cp|cpe|factura|facturacion|venta))?$`),
  rule(
    "issueOn",
    60,
    `${OWN}(fecha|fec|f) (contable|registro|de registro|creacion|de creacion|giro|de giro|contabilizacion|de contabilizacion|elaboracion|de elaboracion)$`,
  ),

  rule("dueOn", 100, "^(?!.*(dias|estado|saldo|monto|importe|total|por vencer)).*(venc|vcto|vto|vence)|^f ?v$"),
  rule("dueOn", 60, "^(fecha|fec|f) (limite|maxima|probable|esperada|programada)?( ?(de )?(pago|cobro))?$"),

  rule("termDays", 100, "^(plazo|plazo (de )?(pago|credito)|plazo .*dias|dias (de )?(credito|plazo|pago)|credito dias)$"),
  rule("termDays", 85, "^(cond|condicion|condiciones|(cond|condicion|condiciones) (de )?(pago|venta|credito)|terminos( de pago)?)$"),
  rule("termDays", 70, "^(forma|forma (de )?pago|credito|dias)$"),

  rule(
    "currency",
    100,
    `${OWN}(moneda|mon|mda|divisa|tipo (de )?moneda|moneda (del )?(documento|comprobante|doc|cp)|(codigo|cod) (de )?(la )?moneda)$`,
  ),

  rule(
    "total",
    100,
    `${OWN}(total|total general|(importe|monto|valor) total( .*(comprobante|documento|factura|venta|cp))?|total (del |de la |de )?(comprobante|documento|doc|factura|venta|ventas|facturado|cp|cpe)|precio (total|(de )?venta)|(importe|monto|total) (con|inc|incl|incluido|incluye) igv|total importe)${CURRENCY}`,
  ),
  rule(
    "total",
    85,
    `${OWN}(importe|importes|monto|montos|mto|bruto|${AMOUNT} (del |de la |de )?(factura|facturado|documento|doc|comprobante|bruto|venta|original|orig|total)|${AMOUNT} a (pagar|cobrar)|total en la moneda)${CURRENCY}`,
  ),
  rule("total", 50, `${OWN}(valor|valor (factura|documento|de venta|venta)|precio|neto|neto a (pagar|cobrar))${CURRENCY}`),
  rule("total", 40, `${OWN}(?!.*(${NO_TOTAL})).*\\b${AMOUNT}\\b`),
  rule("total", 20, `${OWN}(soles|dolares|s|us|usd|pen|mn|me)$`),

  rule(
    "balance",
    95,
    `${OWN}(saldo|saldos|saldo (actual|pendiente|por cobrar|por pagar|x cobrar|deudor|total|a cobrar|(del |de )?(documento|doc|factura))|(importe|monto|total) (pendiente|por cobrar|x cobrar|adeudado)|pendiente|pendiente de (pago|cobro)|(por|x) cobrar|cuentas? por cobrar|deuda|deuda (pendiente|total|actual)|adeudado|monto (de la )?deuda)${CURRENCY}`,
  ),
  rule(
    "paid",
    90,
    `${OWN}(pagado|pago|pagos|abono|abonos|abonado|a cuenta|adelanto|pagos? a cuenta|amortizado|amortizacion|cobrado|cobrada|pagada|cancelado|cancelada|(monto|importe|total) (pagado|cobrado|abonado|amortizado|cancelado))${CURRENCY}`,
  ),

  rule("state", 100, "^(estado|situacion|estatus|status) (de |del )?(pago|cobro|cobranza|la deuda)$"),
  rule("state", 95, "^(estado|situacion|estatus|status|est|estado (de |del )?(documento|factura)|esta (pagad|cancelad)[oa])$"),
  rule("state", 85, "^(pagad[oa]s?|cancelad[oa]s?|cobrad[oa]s?|(esta )?(pagad|cancelad|cobrad)[oa] si no)$"),
  rule("voided", 95, "^(anulad[oa]s?|anulacion|de baja|baja|estado (de |del )?(sunat|cpe?|comprobante)|est comp|estado comp)$"),

  rule(
    "detraccion",
    100,
    "^(?!.*(cuenta|cta|constancia|codigo|cod |fecha|bien|tipo|nro|numero|monto|importe|total|sin|menos|neto)).*(detrac|spot)",
  ),
  rule("detraccion", 90, "^(?!.*(cuenta|cta|constancia|codigo|cod |fecha|bien|tipo|nro|numero|sin|menos|neto)).*(detrac|spot)"),
  rule("retencion", 100, "^(?!.*(codigo|fecha|nro|numero|comprobante|monto|importe|total|sin|menos|neto)).*(retenc|retenid)"),
  rule("retencion", 90, "^(?!.*(codigo|fecha|nro|numero|comprobante|sin|menos|neto)).*(retenc|retenid)"),

  rule("otherReference", 80, `${OWN}(${NUMBER} |${NUMBER} de )?(oc|o c|os|o s|orden|orden (de )?(compra|servicio)|pedido)( ${NUMBER})?$`),
  rule("otherReference", 75, `${OWN}(${NUMBER} |${NUMBER} de )?(guia|guias|guia (de )?remision|referencia|contrato)( ${NUMBER})?$`),
  rule("notes", 70, "^(?!nota (de )?(credito|debito)).*(observ|glosa|concepto|descripcion|detalle|comentario|^notas?$)"),
];

/** What programs from abroad (Odoo, Xero, QuickBooks, Stripe) call the same. */
const ENGLISH: readonly HeadingRule<InvoiceField>[] = [
  rule("document", 90, "^(invoice|invoice (number|no|num|id)|number|document (number|no)|bill (number|no))$"),
  rule("clientDoc", 90, "^(tax id|vat|vat number|customer (tax id|vat|id number)|nif|rut|nit)$"),
  rule("clientName", 90, "^(customer|customer name|client|client name|partner|invoice partner display name|company|bill to|contact name)$"),
  rule("issueOn", 90, "^(date|invoice date|issue date|issued|issued on|document date)$"),
  rule("dueOn", 90, "^(due|due date|due on|date due)$"),
  rule("termDays", 85, "^(terms|payment terms)$"),
  rule("currency", 90, "^(currency|currency code)$"),
  rule("total", 90, "^(total|amount|total amount|invoice total|amount total|gross|gross amount|total in currency)$"),
  rule("balance", 90, "^(balance|balance due|amount due|outstanding|open balance|residual)$"),
  rule("paid", 85, "^(amount paid|paid amount|payments)$"),
  rule("state", 85, "^(payment (state|status)|status|state|paid)$"),
  rule("notes", 60, "^(notes|memo|description)$"),
];

/** Every heading that names a field. */
export const INVOICE_HEADINGS: readonly HeadingRule<InvoiceField>[] = [...SPANISH, ...ENGLISH];

/** Headings of columns that hold something else: what stands under them is never guessed to be a field. */
export const OTHER_HEADINGS =
  /(igv|ipm|base|gravad|exonerad|inafect|sub ?total|descuento|dscto|\bisc\b|icbper|cambio|vendedor|sucursal|agencia|\bitem\b|producto|articulo|cantidad|unidad|unitario|usuario|hora|banco|cuenta|almacen|direccion|domicilio|telefono|celular|correo|mail|hash|enlace|link|\bxml\b|\bpdf\b|\bcdr\b|ubigeo|distrito|provincia|zona|operacion|\bcargos?\b|\babonos?\b|\bdebe\b|\bhaber\b|saldo|emisor|proveedor|descripcion|concepto|mensaje|glosa|observ|detalle|periodo|\bcar\b|exportacion|dias|mora|modif|status|state|payment|salesperson|product|quantity|unit price|peso|^(n|no|nro|num|cod|codigo)$)/;
