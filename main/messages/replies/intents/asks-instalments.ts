import type { IntentCues } from "./intent-cues.ts";

/** The client asks to pay in parts. */
export const asksInstalments: IntentCues = {
  intent: "asks_instalments",
  cues: [
    { weight: 4.6, says: /\b(?:en|a|con|de|por|y|cuantas|numx|dos|tres|cuatro|cinco|seis|\d+|varias|unas|pequenas|comodas) (?:\w+ ){0,2}(?:veces|cuotas|cuotitas|partes|armadas|letras|partecitas|plazos|abonos|pagos parciales)\b/ },
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
  ],
}; // biome-ignore format: one cue a line
