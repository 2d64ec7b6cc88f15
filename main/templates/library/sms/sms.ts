import type { BuiltIn } from "../template.ts";

/**
 * Text messages: one line. Their own words are among those without á, í, ó and ú, which the GSM alphabet lacks, so that each mostly stays
 * one message; names and correct Spanish are never changed for it.
 */
const base = { channel: "sms", subject: "" } as const;

const OPENING = `Hola{% if contacto != "" %}, {{ contacto }}{% endif %}. Le escribe {{ mi_negocio }}:`;
const WHAT = `{% if solo_detraccion %}falta depositar la detracción de {% elsif solo_retencion %}falta el comprobante de retención de {% endif %}{% if documentos_numero > 1 %}{{ documentos_numero }} documentos{% else %}{{ documentos_breves }}{% endif %} por {{ total }}`;
const IF_PAID = "Si ya lo hizo, no tome en cuenta este mensaje. Gracias.";
const IS_MONEY = "solo_detraccion == false and solo_retencion == false";

export const SMS: readonly BuiltIn[] = [
  {
    ...base,
    code: "sms-por-vencer",
    occasion: "before_due",
    stage: "preventiva",
    tone: "cordial",
    name: "Por vencer",
    when: "Unos días antes, en un solo mensaje de texto.",
    body: `${OPENING} {% if ${IS_MONEY} %}le recordamos {% endif %}${WHAT}{% if ${IS_MONEY} %}, {% if hay_vencidos %}pendiente{% if documentos_numero > 1 %}s{% endif %} desde el {{ vence }}{% elsif documentos_numero > 1 %}el primero vence el {{ vence }}{% else %}que vence el {{ vence }}{% endif %}{% endif %}. ${IF_PAID}`,
  },
  {
    ...base,
    code: "sms-vence-hoy",
    occasion: "due_today",
    stage: "preventiva",
    tone: "cordial",
    name: "Vence hoy",
    when: "El mismo día del vencimiento.",
    body: `${OPENING} {% if ${IS_MONEY} %}hoy vence{% if documentos_numero > 1 %}n{% endif %} {% endif %}${WHAT}. ${IF_PAID}`,
  },
  {
    ...base,
    code: "sms-olvido",
    occasion: "oversight",
    stage: "administrativa",
    tone: "cordial",
    name: "Posible olvido",
    when: "De 1 a 15 días de atraso: pregunta por la fecha.",
    body: `${OPENING} {% if ${IS_MONEY} %}tal vez fue un descuido: {% endif %}${WHAT}{% if ${IS_MONEY} %}, desde el {{ vence }}{% endif %}. {% if ${IS_MONEY} %}¿Nos confirma la fecha de pago? {% endif %}${IF_PAID}`,
  },
  {
    ...base,
    code: "sms-pendiente",
    occasion: "first_letter",
    stage: "administrativa",
    tone: "firme",
    name: "Saldo pendiente",
    when: "De 16 a 60 días de atraso.",
    body: `${OPENING} {% if ${IS_MONEY} %}queda{% if documentos_numero > 1 %}n pendientes{% else %} pendiente{% endif %} {% endif %}${WHAT}{% if ${IS_MONEY} %}, desde el {{ vence }}{% endif %}. {% if ${IS_MONEY} %}¿Nos confirma la fecha de pago? {% endif %}${IF_PAID}`,
  },
  {
    ...base,
    code: "sms-ultimo-aviso",
    occasion: "last_letter",
    stage: "extrajudicial",
    tone: "formal",
    name: "Último mensaje",
    when: "Desde 61 días de atraso: con el plazo y una salida en cuotas.",
    body: `${OPENING} {% if ${IS_MONEY} %}sigue{% if documentos_numero > 1 %}n pendientes{% else %} pendiente{% endif %} {% endif %}${WHAT}{% if ${IS_MONEY} %}, desde el {{ vence }}{% endif %}. {% if ${IS_MONEY} %}¿Acordamos una fecha o un pago en cuotas hasta el {{ fecha_limite }}? {% endif %}${IF_PAID}`,
  },
  {
    ...base,
    code: "sms-promesa",
    occasion: "promise_reminder",
    stage: "administrativa",
    tone: "cordial",
    name: "Recuerdo de una promesa",
    when: "Uno o dos días antes de la fecha que el cliente prometió.",
    body: `${OPENING} gracias por su compromiso de pagar {{ promesa_falta }} el {{ promesa_fecha }}. Si algo cambia, por favor avísenos. Gracias.`,
  },
  {
    ...base,
    code: "sms-pago-recibido",
    occasion: "payment_received",
    stage: "preventiva",
    tone: "cordial",
    name: "Pago recibido",
    when: "Cuando entra un pago: agradece y nada más.",
    body: `${OPENING} recibimos su pago de {{ pago_monto }} del {{ pago_fecha }}. ¡Muchas gracias!`,
  },
];
