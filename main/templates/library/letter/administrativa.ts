import { INTEREST_APART, PAST_TERMS } from "../beside-the-balance.ts";
import { DEPOSIT_APART, IF_ALREADY_PAID, WHAT_IS_LISTED } from "../phrases.ts";
import { ACCOUNTS, DOCUMENTS, paragraphs } from "../paragraphs.ts";
import type { BuiltIn } from "../template.ts";

/** After the due date: firm, itemised, open to dialogue. */
export const administrativa: BuiltIn = {
  code: "saldo-pendiente",
  occasion: "first_letter",
  stage: "administrativa",
  tone: "firme",
  channel: "letter",
  name: "Saldo pendiente",
  when: "De 1 a 60 días de atraso: firme, con el detalle y abierta al diálogo.",
  subject: "{% if solo_detraccion %}detracción por depositar de {{ total }}{% else %}saldo pendiente por {{ total }}{% endif %}",
  body: paragraphs(
    `{{ Les }} agradecemos la confianza de siempre. Al revisar su cuenta encontramos {% if solo_detraccion or solo_retencion %}pendiente {% endif %}${WHAT_IS_LISTED}
{%- if solo_detraccion == false and solo_retencion == false %} {% if varios %}pendientes{% else %}pendiente{% endif %}{% endif -%}
{%- if contactos_previos != "" %}, {% if varios %}sobre los que{% else %}sobre el que{% endif %} {{ les }} escribimos {{ contactos_previos }}{% endif %}:`,
    DOCUMENTS,
    `{% if solo_retencion -%}
{{ Les }} pedimos enviarnos el comprobante de retención hasta el **{{ fecha_limite }}**, o decirnos qué necesitan de nuestra parte para emitirlo.
{%- elsif solo_detraccion -%}
{{ Les }} pedimos hacer el depósito en nuestra cuenta del Banco de la Nación hasta el **{{ fecha_limite }}**, o decirnos qué necesitan de nuestra parte para hacerlo.
{%- else -%}
{{ Les }} pedimos regularizar este saldo hasta el **{{ fecha_limite }}**, o proponernos una fecha o un pago en cuotas: preferimos encontrar juntos una solución.
{%- endif %}`,
    DEPOSIT_APART,
    PAST_TERMS,
    INTEREST_APART,
    ACCOUNTS,
    IF_ALREADY_PAID,
    "Quedamos atentos a su respuesta.",
  ),
};
