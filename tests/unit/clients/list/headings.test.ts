import { expect, it } from "vitest";
import { CLIENT_HEADINGS } from "../../../../main/clients/list/headings.ts";
import { foldHeading } from "../../../../main/platform/table-headings.ts";

/** The field that a heading names most surely. */
function fieldOf(heading: string): string | undefined {
  const folded = foldHeading(heading);
  return CLIENT_HEADINGS.filter(([, , pattern]) => pattern.test(folded)).toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

it.each([
  ["docType", ["Tipo Doc.", "Tipo de documento", "Código documento de identidad", "Tipo de persona"]],
  ["docNumber", ["RUC", "RUC/DNI", "DNI / RUC", "N° Documento", "Nro. Doc. Identidad", "Documento", "DNI", "Número de documento (*)"]],
  ["name", ["Razón Social", "Nombre/Razón Social (*)", "Cliente", "Nombres", "Apellidos y nombres", "Nombre o razón social", "Empresa"]],
  ["lastName", ["Apellidos", "Apellido paterno"]],
  ["motherName", ["Apellido materno"]],
  ["tradeName", ["Nombre comercial", "Nombre de fantasía"]],
  ["address", ["Dirección", "Domicilio fiscal", "Dirección fiscal"]],
  ["email", ["Correo", "E-mail", "Correo electrónico", "Email cobranzas", "Dirección de correo"]],
  ["phone", ["Teléfono", "Celular", "Telf.", "WhatsApp", "Teléfono / Celular", "N° celular"]],
  ["termDays", ["Plazo", "Días de crédito", "Condición de pago", "Cond. pago"]],
  ["creditLimit", ["Línea de crédito", "Límite de crédito", "Lim. Crédito"]],
  ["contactName", ["Contacto", "Persona de contacto", "Nombre del contacto", "Representante legal", "Encargado de pagos"]],
  ["contactRole", ["Cargo", "Cargo del contacto"]],
  ["contactPhone", ["Teléfono contacto", "Celular del contacto"]],
  ["contactEmail", ["Correo contacto", "E-mail del contacto"]],
  ["preferredChannel", ["Canal", "Canal preferido", "Medio de contacto"]],
  ["notes", ["Observaciones", "Notas"]],
])("%s", (field, headings) => {
  expect(headings.map((heading) => [heading, fieldOf(heading)])).toEqual(headings.map((heading) => [heading, field]));
});

it("what is none of the client's is none of ours", () => {
  const strange = ["Vendedor", "Distrito", "Fecha de alta", "Estado", "RUC emisor", "Giro"];
  expect(strange.filter((heading) => fieldOf(heading) !== undefined)).toEqual([]);
});
