import type { IntentCues } from "./intent-cues.ts";

/** The client asks to pay in parts. */
export const asksInstalments: IntentCues = {
  intent: "asks_instalments",
  cues: [
    { weight: 4.6, says: /\b(?:en|a|con|de|por|y|cuantas|numx|dos|tres|cuatro|cinco|seis|\d+|varias|unas|pequenas|comodas) (?:\w+ ){0,2}(?:veces(?! lo)|cuotas|cuotitas|partes|armadas|letras|partecitas|plazos|abonos|pagos parciales)\b/ },
    { weight: 4.2, says: /\b(?:fraccion\w+|refinanci\w+|financi(?:ar|arme|arnos|amiento|en|e|ado)\w*|dividi\w+|dividam\w+|divide\w*|divida|partir|repartir|prorrate\w+|cuotas|armadas)\b/ },
    { weight: 4.2, says: /\b(?:plan|cronograma|convenio|acuerdo|compromiso|propuesta|calendario) (?:de )?(?:paynoun|pagos|cuotas)\b|\b(?:convenio|cronograma|facilidades)\b/ },
    { weight: 4, says: /\b(?:poco a poco|de a poco\w*|de poquito\w*|por partes|de a pocos|a pocos|a cuenta cada|a plazos|parte por parte)\b/ },
    { weight: 4, says: /\b(?:paynoun|pagos) parcial\w*\b|\bparcialmente\b|\bpagos? (?:semanal\w*|mensual\w*|quincenal\w*)\b/ },
    { weight: 4, says: /\b(?:money|\d+) (?:soles )?(?:semanal\w*|mensual\w*|quincenal\w*|diari\w+|cada (?:semana|mes|quincena|dia|datef|\w+es)|por (?:semana|mes|quincena|dia)|al mes|a la semana)\b|\bcada (?:semana|mes|quincena|sabado|viernes|lunes|15|datef) (?:\w+ ){0,3}(?:money|part)\b/ },
    { weight: 3.4, says: /\b(?:money|part)\b.*\bcada (?:semana|mes|quincena|fin|datef|dia)\b/ },
    { weight: 3.2, says: /\bpart (?:\w+ ){0,3}(?:y|luego|despues) (?:\w+ )*?(?:part|resto|saldo|lo demas)\b/, question: true },
    { weight: 3, says: /\b(?:part|mitad) (?:datef |ahora |hoy )?(?:y )?(?:la )?(?:otra )?part (?:\w+ )?datef/ },
    { weight: 1.6, says: /\b(?:el resto|lo demas|la diferencia|la otra part|otra part|resto)\b.*\b(?:datef|datev|despues|luego)\b|\b(?:datef|datev|despues|luego) (?:\w+ )?(?:el resto|lo demas)\b/ },
    { weight: 1.6, says: /\b(?:no puedo|no me alcanza|no podemos|no alcanza) (?:\w+ ){0,3}(?:part|junto|golpe|una sola|completo|paynoun)\b/ },
    { weight: 2.6, says: /\b(?:una parte|un adelanto|algo) (?:\w+ ){0,4}(?:y |luego |despues )(?:\w+ ){0,3}(?:resto|saldo|part|lo demas|diferencia)\b/ },
    { weight: 4.2, says: /\b(?:reestructur\w+|amortiz\w+|prorrate\w+|escalonad\w+|una inicial|de inicial)\b/ },
    { weight: 4, says: /\b(?:part|una parte|un adelanto|la part|algo|money)(?: \w+){0,3} y (?:la )?(?:otra?|part|resto|el otro|el resto|lo demas|saldo|luego)\b(?!.*\bdatef\b.*\bdatef\b)/, question: true },
    { weight: 3.4, says: /\bpart (?:ahora|hoy|datef|este mes|datev|de inicial) (?:y )?(?:la )?(?:otra )?(?:part|saldo|resto)\b/ },
    { weight: 4, says: /\b(?:quincenal\w*|mensual\w*|semanal\w*|diari[oa]s?|cada (?:quincena|mes|semana|dia|fin))\b/ },
    { weight: 3.6, says: /\b(?:de golpe|de un golpe|todo junto|de una sola|una sola armada|un solo pago|al contado|todo de una)\b/ },
    { weight: 3.8, says: /\b(?:adelantos|abonos|abonitos|pagos a cuenta|pay_pres a cuenta|paynoun a cuenta|a cuenta|ir pay_ger|ir abon\w+|ir pagando|voy pay_ger|ir dando|voy dando|ir adelantando|termino de pay_inf|terminar de pay_inf|por partes|parte a parte|partes)\b(?!.*\bdatef\b)/ },
    { weight: 3.6, says: /\bpay_can\b.*\b(?:pay_pres|adelantos?|abonos?|partes|cuotas|poco|pocos|dos|tres|inicial)\b(?!.*\bdatef\b)/ },
    { weight: 3.6, says: /\b(?:en|a) (?:dos|tres|cuatro|cinco|seis|\d+) (?:meses|semanas|quincenas|tiempos)\b(?!.*\bgracias\b)|\b(?:propuesta|proponer\w*|propongo|acuerdo|negociar|renegoci\w+|conciliar|arreglo) (?:\w+ ){0,3}(?:paynoun|deuda|forma|pagos|cuotas|llegar)\b|\bllegar a un (?:acuerdo|arreglo)\b/ },
    { weight: 3.6, says: /\b(?:puedo|podria|podemos|se puede|quiero|quisiera|puede ser|dejame|dejeme|me deja) (?:\w+ ){0,4}(?:partes|cuotas|poco|pocos|abonar|abonando|adelantar|algo a cuenta|money (?:cada|por|al|a la)|la part ahora|una part|convenio|refinanci\w+)\b/ },
  ],
}; // biome-ignore format: one cue a line
