import { INTEREST_APART, PAST_TERMS } from "../beside-the-balance.ts";
import { DEPOSIT_APART, IF_ALREADY_PAID, WHAT_IS_LISTED } from "../phrases.ts";
import { ACCOUNTS, DOCUMENTS, paragraphs } from "../paragraphs.ts";
import type { BuiltIn } from "../template.ts";

/** The last letter before other ways: courteous, exact, without a threat or the words of a court. */
export const extrajudicial: BuiltIn = {
  code: "ultima-comunicacion",
  occasion: "last_letter",
  stage: "extrajudicial",
  tone: "formal",
  channel: "letter",
  name: "Última comunicación",
  when: "Desde 61 días de atraso: la última antes de otras vías, cortés y con una salida.",
  subject: "última comunicación por el saldo pendiente de {{ total }}",
  body: paragraphs(
    `Valoramos la relación que tenemos y por eso {{ les }} escribimos{% if contactos_previos != "" %} una vez más{% endif %}. A la fecha sigue{% if varios and solo_detraccion == false and solo_retencion == false %}n{% endif %} sin regularizar ${WHAT_IS_LISTED}
{%- if contactos_previos != "" %}, {% if varios %}sobre los que{% else %}sobre el que{% endif %} ya {{ les }} escribimos {{ contactos_previos }}{% endif -%}
{%- if dias > 1 %}; el atraso mayor es de **{{ dias }} días**{% endif %}:`,
    DOCUMENTS,
    `{% if solo_retencion -%}
{{ Les }} pedimos enviarnos el comprobante de retención hasta el **{{ fecha_limite }}**.
{%- elsif solo_detraccion -%}
{{ Les }} pedimos hacer el depósito en nuestra cuenta del Banco de la Nación hasta el **{{ fecha_limite }}**.
{%- else -%}
{{ Les }} pedimos cancelar este saldo hasta el **{{ fecha_limite }}**, o acordar con nosotros antes de esa fecha un cronograma de pago que {{ les }} sea posible cumplir.
{%- endif %}`,
    DEPOSIT_APART,
    PAST_TERMS,
    INTEREST_APART,
    `Esta es la última comunicación que {{ les }} enviamos antes de evaluar otras vías para llegar a un acuerdo, como una conciliación. Preferimos sinceramente resolverlo de manera directa con {% if persona %}usted{% else %}ustedes{% endif %}.`,
    ACCOUNTS,
    IF_ALREADY_PAID,
    "Quedamos a la espera de su respuesta.",
  ),
};
