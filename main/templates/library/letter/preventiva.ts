import { DEPOSIT_APART, IF_ALREADY_PAID, WHAT_IS_LISTED } from "../phrases.ts";
import { ACCOUNTS, DOCUMENTS, paragraphs } from "../paragraphs.ts";
import type { BuiltIn } from "../template.ts";

/** A friendly reminder before the due date. */
export const preventiva: BuiltIn = {
  code: "recordatorio",
  occasion: "before_due",
  stage: "preventiva",
  tone: "cordial",
  channel: "letter",
  name: "Recordatorio amable",
  when: "Antes del vencimiento o el mismo día: recuerda con tiempo y dice cómo pagar.",
  subject: "recordatorio de pago por {{ total }}",
  body: paragraphs(
    `Gracias por la confianza de siempre. {{ Les }} recordamos {% if hay_vencidos == false %}con tiempo {% endif %}${WHAT_IS_LISTED}
{%- if solo_detraccion == false and solo_retencion == false -%}
  {%- if hay_vencidos and hay_por_vencer %}, entre vencidos y por vencer{% elsif hay_por_vencer %} por vencer{% endif -%}
{%- endif %}:`,
    DOCUMENTS,
    `{% if solo_retencion -%}
{{ Les }} agradeceremos enviarnos el comprobante de retención hasta el **{{ fecha_limite }}**.
{%- elsif hay_vencidos -%}
{{ Les }} agradeceremos programar el pago hasta el **{{ fecha_limite }}**{% if hay_por_vencer %}; lo que aún no vence, en su fecha{% endif %}.
{%- else -%}
{{ Les }} agradeceremos programar el pago para {% if varios %}las fechas de vencimiento indicadas{% else %}la fecha de vencimiento indicada{% endif %}.
{%- endif %} Si algo no coincide con sus registros, por favor {% if persona %}avísenos{% else %}avísennos{% endif %}
{%- if hay_vencidos or solo_retencion %}{% else %} hasta el **{{ fecha_limite }}**{% endif %} y lo revisamos juntos.`,
    DEPOSIT_APART,
    ACCOUNTS,
    IF_ALREADY_PAID,
    "Quedamos atentos a cualquier consulta.",
  ),
};
