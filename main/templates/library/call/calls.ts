import { paragraphs } from "../paragraphs.ts";
import type { BuiltIn } from "../template.ts";

const base = { channel: "call", subject: "" } as const;
const HELLO = `Buen día{% if contacto != "" %}, ¿hablo con {{ contacto }}?{% else %}. ¿Con quién coordino los pagos de {{ cliente }}?{% endif %} Llamo de {{ mi_negocio }}.`;
const MOMENT = "¿Tiene un momento? Si prefiere, le llamo a otra hora.";
const PAPERS = "{% if solo_detraccion or solo_retencion %}¿Para cuándo podría enviarnos la constancia?{% else %}";

/** The opening lines of a call: who calls, whether it is a good moment, what about, and one question. */
export const CALLS: readonly BuiltIn[] = [
  {
    ...base,
    code: "llamada-por-vencer",
    occasion: "before_due",
    stage: "preventiva",
    tone: "cordial",
    name: "Por vencer",
    when: "Unos días antes del vencimiento.",
    body: paragraphs(
      HELLO,
      MOMENT,
      "Gracias por su confianza. Solo quería recordarle lo siguiente:",
      "{{ documentos }}",
      `${PAPERS}¿Todo conforme con los documentos? ¿Ya está programado el pago?{% endif %}`,
    ),
  },
  {
    ...base,
    code: "llamada-olvido",
    occasion: "oversight",
    stage: "administrativa",
    tone: "cordial",
    name: "Posible olvido",
    when: "De 1 a 15 días de atraso.",
    body: paragraphs(
      HELLO,
      MOMENT,
      "Gracias por su confianza. Quizá se pasó la fecha de lo siguiente:",
      "{{ documentos }}",
      `${PAPERS}¿Qué día podría hacer el pago? Lo anoto.{% endif %}`,
    ),
  },
  {
    ...base,
    code: "llamada-pendiente",
    occasion: "first_letter",
    stage: "administrativa",
    tone: "firme",
    name: "Saldo pendiente",
    when: "De 16 a 60 días de atraso.",
    body: paragraphs(
      HELLO,
      MOMENT,
      "Llamo por lo que sigue sin regularizar:",
      "{{ documentos }}",
      `${PAPERS}En total son {{ total }}. ¿Qué monto y qué día podemos anotar? Si no es posible todo junto, lo vemos en cuotas.{% endif %}`,
    ),
  },
  {
    ...base,
    code: "llamada-ultima",
    occasion: "last_letter",
    stage: "extrajudicial",
    tone: "formal",
    name: "Última conversación",
    when: "Desde 61 días de atraso: escuchar y acordar.",
    body: paragraphs(
      HELLO,
      MOMENT,
      "Valoramos la relación que tenemos y queremos encontrar una salida con usted para lo siguiente:",
      "{{ documentos }}",
      `${PAPERS}En total son {{ total }}. ¿Qué pago le sería posible cumplir, y desde qué fecha? Hasta el {{ fecha_limite }} podemos dejarlo por escrito.{% endif %}`,
    ),
  },
  {
    ...base,
    code: "llamada-promesa",
    occasion: "promise_reminder",
    stage: "administrativa",
    tone: "cordial",
    name: "Recuerdo de una promesa",
    when: "El día antes de la fecha que el cliente prometió.",
    body: paragraphs(
      HELLO,
      "Gracias por su compromiso. Llamo para confirmar el pago de {{ promesa_falta }} del {{ promesa_fecha }}.",
      "¿Todo sigue en pie, o vemos otra fecha?",
    ),
  },
  {
    ...base,
    code: "llamada-promesa-incumplida",
    occasion: "broken_promise",
    stage: "administrativa",
    tone: "firme",
    name: "Promesa que no se cumplió",
    when: "Cuando pasó la fecha prometida.",
    body: paragraphs(
      HELLO,
      "Quedamos en {{ promesa_monto }} para el {{ promesa_fecha }}{% if promesa_a_medias %}, y falta {{ promesa_falta }}{% else %}, y aún no lo vemos en nuestras cuentas{% endif %}.",
      "¿Hubo algún inconveniente? ¿Qué fecha anotamos ahora?",
    ),
  },
];
