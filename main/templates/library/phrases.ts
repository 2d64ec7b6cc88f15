/** Sentences that every letter says in the same way. */

export const IF_ALREADY_PAID = `{% if persona -%}
Si ya realizó el pago, por favor no tome en cuenta esta carta y envíenos la constancia para actualizar su cuenta.
{%- else -%}
Si ya realizaron el pago, por favor no tomen en cuenta esta carta y envíennos la constancia para actualizar su cuenta.
{%- endif %}`;

/** Where there is a detracción beside the rest. */
export const DEPOSIT_APART = `{% if hay_detraccion and solo_detraccion == false -%}
La detracción se deposita aparte, en nuestra cuenta del Banco de la Nación.
{%- endif %}`;

/** What a letter lists: `los siguientes documentos`, `el depósito de la detracción del siguiente documento`... */
export const WHAT_IS_LISTED = `{% if solo_detraccion -%}
el depósito de la detracción {% if varios %}de los siguientes documentos{% else %}del siguiente documento{% endif %}
{%- elsif solo_retencion -%}
el comprobante de retención {% if varios %}de los siguientes documentos{% else %}del siguiente documento{% endif %}
{%- elsif varios -%}
los siguientes documentos
{%- else -%}
el siguiente documento
{%- endif %}`;
