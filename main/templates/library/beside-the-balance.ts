/** What stands beside the balance in letters about what is late: the legal term, and the interest agreed. Neither changes a total. */

/** Of documents past their term: the law's (Ley 31362), and the one of a signed agreement. */
export const PAST_TERMS = `{% if plazo_legal != "" -%}
Según la Ley 31362, que fija en 30 días calendario el pago a las micro y pequeñas empresas, {{ plazo_legal }}.
{%- endif %}
{%- if plazo_acordado != "" %} Según el plazo que acordamos por escrito, {{ plazo_acordado }}.{% endif %}
{%- if plazo_legal != "" or plazo_acordado != "" %} {{ Les }} agradeceremos tenerlo en cuenta.{% endif %}`;

/** Of interest that ran and was not charged. */
export const INTEREST_APART = `{% if interes != "" -%}
Aparte de este saldo, {{ interes_base }} suma {{ interes }} al {{ hoy }}
{%- if gastos != "" %}, y los gastos de cobranza pactados son {{ gastos }}. Ninguno de los dos está incluido{% else %}. No está incluido{% endif %} en el total de esta carta.
{%- endif %}`;
