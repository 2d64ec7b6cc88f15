import { expect, it } from "vitest";
import { INVOICE_HEADINGS } from "../../../../main/invoices/list/headings.ts";
import { foldHeading } from "../../../../main/platform/table-headings.ts";

/** The field that a heading names most surely. */
function fieldOf(heading: string): string | undefined {
  const folded = foldHeading(heading);
  return INVOICE_HEADINGS.filter(([, , pattern]) => pattern.test(folded)).toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

it.each([
  ["document", ["Nro. Comprobante", "N° Factura", "Factura N°", "Fact.", "Serie-Número", "Serie/Nro", "Doc. Venta", "Nº Fac"]],
  ["type", ["Tipo", "T.D.", "Tipo Doc.", "Tipo de comprobante", "Tipo CP/Doc.", "Cod. Doc"]],
  ["series", ["Serie", "N° Serie", "Serie del CDP"]],
  ["number", ["Número", "Correlativo", "Nro CP o Doc. Nro Inicial (Rango)"]],
  ["clientDocType", ["Tipo Doc Identidad", "Entidad: tipo de documento", "Tipo doc. cliente"]],
  ["clientDoc", ["RUC", "R.U.C.", "N° RUC", "RUC/DNI", "Nro. Doc. Cliente", "Doc. Identidad", "RUC del cliente"]],
  ["clientName", ["Razón Social", "CLIENTE", "Nombre del cliente", "Cliente / Razón social", "Señor(es)", "Apellidos y nombres"]],
  ["issueOn", ["Fecha", "F. Emisión", "F. Emis.", "Fec. Emi.", "FECHA FACTURA", "Fecha de emisión"]],
  ["dueOn", ["Vence", "Fec. Vcto.", "F. Venc.", "Vencimiento", "F.V.", "Fecha límite"]],
  ["termDays", ["Plazo (días)", "Días crédito", "Cond. Pago", "Forma de pago"]],
  ["currency", ["Moneda", "Mon.", "Tipo de moneda"]],
  ["total", ["Total", "TOTAL S/.", "Importe US$", "Monto en soles", "Importe orig.", "Imp. Total", "Total a cobrar", "Total factura"]],
  ["balance", ["Saldo", "Saldo x cobrar", "Por cobrar S/", "Saldo pendiente US$", "Importe adeudado"]],
  ["paid", ["A cuenta", "Abonos", "Monto pagado"]],
  ["state", ["Estado", "Estado de pago", "Situación"]],
  ["voided", ["Anulado", "Estado SUNAT"]],
  ["detraccion", ["Detracción", "% Detracción", "Monto detracción", "SPOT"]],
  ["otherReference", ["O/C", "Orden de compra", "N° guía"]],
  ["notes", ["Glosa", "Observaciones"]],
  ["aboutSeries", ["Serie CP Modificado", "Serie Comp. Ref.", "Serie ref."]],
  ["aboutNumber", ["Nro CP Modificado", "Número Comp. Ref.", "Nro. doc. referencia"]],
])("%s", (field, headings) => {
  expect(headings.map((heading) => [heading, fieldOf(heading)])).toEqual(headings.map((heading) => [heading, field]));
});

it("what is none of the document's is none of ours", () => {
  const strange = [
    "Subtotal",
    "IGV",
    "Base imponible",
    "Tipo de cambio",
    "Vendedor",
    "Días vencidos",
    "Neto detracción",
    "RUC emisor",
    "Tipo Comp. Ref.",
    "Cta. detracción",
  ];
  expect(strange.filter((heading) => fieldOf(heading) !== undefined)).toEqual([]);
});
