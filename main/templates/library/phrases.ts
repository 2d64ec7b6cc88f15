/** Sentences that texts of several channels say in the same way. */

/** Papers are sent and money is paid: whether what is listed asks for papers alone. */
export const IS_PAPERS = "solo_detraccion or solo_retencion";

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

/** `ustedes` to a firm, `usted` to a person. */
export const YOU = "{% if persona %}usted{% else %}ustedes{% endif %}";
/** `su` verb forms: one word to a person, another to a firm. */
export const byNumber = (person: string, firm: string) => `{% if persona %}${person}{% else %}${firm}{% endif %}`;
/** Words for one row, or for several. */
export const byRows = (one: string, many: string) => `{% if varios %}${many}{% else %}${one}{% endif %}`;
/** The `n` of a verb whose subject is what is listed. */
export const PLURAL_N = `{% if varios and solo_detraccion == false and solo_retencion == false %}n{% endif %}`;
