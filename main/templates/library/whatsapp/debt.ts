import { ACCOUNTS, DOCUMENTS, paragraphs } from "../paragraphs.ts";
import type { BuiltIn } from "../template.ts";
import { IF_PAID, OPENING, opening } from "./phrases.ts";

const base = { channel: "whatsapp", subject: "" } as const;

/** `este documento de EL CLIENTE` / `lo que falta de la detracción`: what stands before the list. */
const LISTED = `{% if solo_detraccion %}el depósito de la detracción{% elsif solo_retencion %}el comprobante de retención{% else %}{{ documentos_numero | plural: "este documento", "estos documentos" }}{% endif %} de {{ cliente }}`;

/** Several documents were forgotten; one, or its deposit, was. */
const FORGOTTEN = `{% if documentos_numero > 1 and solo_detraccion == false and solo_retencion == false %}pasaron{% else %}pasó{% endif %}`;

/** Papers are sent, money is paid. */
const ask = (money: string) => `{% if solo_detraccion or solo_retencion %}¿Nos podría enviar la constancia?{% else %}${money}{% endif %}`;

/** What is owed, from before it falls due to the last message; the first of a stage is the one that is used when no tone is asked for. */
export const WHATSAPP_DEBT: readonly BuiltIn[] = [
  {
    ...base,
    code: "wa-por-vencer",
    occasion: "before_due",
    stage: "preventiva",
    tone: "cordial",
    name: "Por vencer",
    when: "Unos días antes: recuerda con tiempo y dice cómo pagar.",
    body: paragraphs(
      OPENING,
      `Gracias por su confianza. {% if hay_vencidos %}Le recordamos{% else %}Le recordamos con tiempo{% endif %} ${LISTED}:`,
      DOCUMENTS,
      ACCOUNTS,
      ask("Si algo no coincide con lo que tiene anotado, avísenos y con gusto lo revisamos."),
      IF_PAID,
    ),
  },
  {
    ...base,
    code: "wa-por-vencer-firme",
    occasion: "before_due",
    stage: "preventiva",
    tone: "firme",
    name: "Por vencer, para quien suele olvidar",
    when: "Unos días antes, a quien otras veces se pasó de la fecha: pide tener el pago programado.",
    body: paragraphs(
      OPENING,
      `Le recordamos ${LISTED}:`,
      DOCUMENTS,
      ACCOUNTS,
      ask(
        'Le pedimos tener programado el pago para {{ documentos_numero | plural: "esa fecha", "esas fechas" }}. Si algo no coincide, avísenos y lo revisamos.',
      ),
      IF_PAID,
    ),
  },
  {
    ...base,
    code: "wa-por-vencer-formal",
    occasion: "before_due",
    stage: "preventiva",
    tone: "formal",
    name: "Por vencer, formal",
    when: "Unos días antes, a una empresa grande o a quien se trata con formalidad.",
    body: paragraphs(
      opening("formal"),
      `Agradecemos su preferencia y le recordamos ${LISTED}:`,
      DOCUMENTS,
      ACCOUNTS,
      ask("Agradeceremos programar el pago para la fecha indicada. Quedamos atentos a cualquier observación."),
      IF_PAID,
    ),
  },
  {
    ...base,
    code: "wa-vence-hoy",
    occasion: "due_today",
    stage: "preventiva",
    tone: "cordial",
    name: "Vence hoy",
    when: "El mismo día del vencimiento.",
    body: paragraphs(
      OPENING,
      `Gracias por su confianza. Le recordamos que hoy vence{% if varios and solo_detraccion == false and solo_retencion == false %}n{% endif %} ${LISTED}:`,
      DOCUMENTS,
      ACCOUNTS,
      ask("Cuando haga el pago, ¿nos envía la constancia por aquí? Así lo registramos al momento."),
      IF_PAID,
    ),
  },
  {
    ...base,
    code: "wa-olvido",
    occasion: "oversight",
    stage: "administrativa",
    tone: "cordial",
    name: "Posible olvido",
    when: "De 1 a 15 días de atraso: supone un olvido y pide una fecha.",
    body: paragraphs(
      OPENING,
      `Gracias por su confianza. Quizá se le ${FORGOTTEN} ${LISTED}:`,
      DOCUMENTS,
      ACCOUNTS,
      ask("¿Nos cuenta cuándo podría hacer el pago? Si le ayuda, con gusto vemos un pago en cuotas."),
      IF_PAID,
    ),
  },
  {
    ...base,
    code: "wa-pendiente",
    occasion: "first_letter",
    stage: "administrativa",
    tone: "firme",
    name: "Saldo pendiente",
    when: "De 16 a 60 días de atraso: el detalle, y pide confirmar una fecha.",
    body: paragraphs(
      OPENING,
      `Gracias por su confianza. En nuestra cuenta sigue{% if varios and solo_detraccion == false and solo_retencion == false %}n{% endif %} sin regularizar ${LISTED}:`,
      DOCUMENTS,
      ACCOUNTS,
      ask("Le pedimos confirmarnos la fecha de pago. Si lo necesita, vemos un pago en cuotas."),
      IF_PAID,
    ),
  },
  {
    ...base,
    code: "wa-pendiente-formal",
    occasion: "first_letter",
    stage: "administrativa",
    tone: "formal",
    name: "Saldo pendiente, formal",
    when: "De 16 a 60 días de atraso, a una empresa grande o a quien se trata con formalidad.",
    body: paragraphs(
      opening("formal"),
      `Agradecemos su preferencia. A la fecha figura{% if varios and solo_detraccion == false and solo_retencion == false %}n{% endif %} sin regularizar ${LISTED}:`,
      DOCUMENTS,
      ACCOUNTS,
      ask("Agradeceremos confirmarnos la fecha de pago hasta el {{ fecha_limite }}. De ser necesario, podemos acordar un pago en cuotas."),
      IF_PAID,
    ),
  },
  {
    ...base,
    code: "wa-segundo-aviso",
    occasion: "second_letter",
    stage: "administrativa",
    tone: "firme",
    name: "Segundo mensaje",
    when: "Desde 31 días, cuando el primero no tuvo respuesta: recuerda cuándo se escribió y da un plazo.",
    body: paragraphs(
      OPENING,
      `Le escribimos otra vez{% if contactos_previos != "" %} (ya lo hicimos {{ contactos_previos }}){% endif %} por ${LISTED}:`,
      DOCUMENTS,
      ACCOUNTS,
      ask("Le pedimos pagar o proponernos una fecha hasta el {{ fecha_limite }}. Podemos dividirlo en cuotas."),
      IF_PAID,
    ),
  },
  {
    ...base,
    code: "wa-ultimo-aviso",
    occasion: "last_letter",
    stage: "extrajudicial",
    tone: "formal",
    name: "Último mensaje",
    when: "Desde 61 días de atraso: con el plazo y una salida en cuotas.",
    body: paragraphs(
      opening("formal"),
      `Valoramos la relación que tenemos, y por eso le escribimos por ${LISTED}:`,
      DOCUMENTS,
      ACCOUNTS,
      ask("Agradeceremos acordar una fecha o un cronograma de pago hasta el {{ fecha_limite }}. Es nuestro deseo resolverlo con usted."),
      IF_PAID,
    ),
  },
  {
    ...base,
    code: "wa-ultimo-aviso-cordial",
    occasion: "last_letter",
    stage: "extrajudicial",
    tone: "cordial",
    name: "Último mensaje, cercano",
    when: "Desde 61 días de atraso, a un cliente de confianza: propone conversar.",
    body: paragraphs(
      OPENING,
      `Valoramos mucho la confianza de siempre, y por eso queremos conversar sobre ${LISTED}:`,
      DOCUMENTS,
      ACCOUNTS,
      ask("¿Vemos juntos una fecha o un cronograma de pago hasta el {{ fecha_limite }}? Nos gustaría resolverlo con usted."),
      IF_PAID,
    ),
  },
  {
    ...base,
    code: "wa-ultimo-aviso-firme",
    occasion: "last_letter",
    stage: "extrajudicial",
    tone: "firme",
    name: "Último mensaje, firme",
    when: "Desde 61 días de atraso, cuando lo anterior no tuvo respuesta.",
    body: paragraphs(
      OPENING,
      `Le escribimos por ${LISTED}{% if dias > 1 %}; el atraso mayor es de {{ dias }} días{% endif %}:`,
      DOCUMENTS,
      ACCOUNTS,
      ask(
        "Le pedimos acordar con nosotros una fecha o un cronograma de pago hasta el {{ fecha_limite }}. Preferimos resolverlo con usted.",
      ),
      IF_PAID,
    ),
  },
];
