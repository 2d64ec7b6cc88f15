import type { IntentCues } from "./intent-cues.ts";

/** The client wants no more messages. */
export const stop: IntentCues = {
  intent: "stop",
  cues: [
    { weight: 5, says: /\b(?:no|ya no|nunca|ni) (?:\w+ ){0,4}(?:escrib\w+|mand[ae]\w*|send_(?:sub|imp|inf|past|pres)|llam[ae]\w*|molest\w+|contact\w+|insist\w+|fastidi\w+|hostig\w+|acos\w+|envi\w+|recibir|volver a contact\w+|vuelv\w+ a)\b(?: (?:\w+ ){0,2}(?:mas|mensajes?|numero|nunca|recordatorios?|correos?|llamadas?|notificaciones|este|whatsapp|medio))/ },
    { weight: 4.2, says: /\bno (?:me |nos |le |les )?(?:vuelv\w+ a )?(?:escriba\w*|escribas|escriban|escribir\w*|llame\w*|llames|llamen|moleste\w*|molestar|molestes|molesten|contacte\w*|insista\w*|insistan|insistas|joda\w*|hostigue\w*|fastidie\w*)\b/ },
    { weight: 4.6, says: /\b(?:deje|dejen|deja|dejame|dejenme|dejeme|paren|pare|parar|paran|basta) (?:\w+ )?(?:de )?(?:\w+ )?(?:molest\w+|escrib\w+|llamar\w*|jod\w+|insist\w+|mand\w+|send_\w+|fastidi\w+|hostig\w+|acos\w+|mensajes|cobr\w+|en paz|tranquil\w|oe|spam)\b|\bya paren\b|\bbasta (?:ya|de)\b|^ya basta/ },
    { weight: 4.6, says: /\b(?:dar|deme|darme|denme|dame|den) (?:\w+ )?(?:de )?baja\b|\bdesuscrib\w+|\bunsubscribe\b|^stop\b|\bpay_inf (?:la |mi )?suscripcion\b|\bsuscripcion\b/ },
    { weight: 4.4, says: /\b(?:saqu\w+|sacar\w*|borr[ae]\w*|elimin\w+|retir\w+|quit\w+|remuev\w+|supriman) (?:\w+ ){0,3}(?:lista|base|numero|datos|contactos?|correo|registros?|grupo)\b|\bborren\w+\b|\bsaquenme\b|\beliminenme\b/ },
    { weight: 4.2, says: /\b(?:denunci\w+|acoso|hostigamiento|bloque\w+|ley 29733|ley docx|proteccion de datos|datos personales|quejarme|demandar)\b/ },
    { weight: 4, says: /\bno (?:\w+ ){0,2}(?:autorizo|autorice|doy permiso|deseo|deseamos|quiero|queremos|di permiso|he autorizado) (?:\w+ ){0,4}(?:mensajes?|recordatorios?|numero|llamadas?|correos?|recibir|send_\w+|uso|contact\w+|datos|molest\w+|escrib\w+|notificaciones)\b/ },
    { weight: 3.4, says: /\b(?:hart\w|pesad\w+|cansad\w|fastidi\w+|aburrid\w) (?:\w+ ){0,3}(?:mensajes|cobranzas?|llamadas?|recordatorios|ustedes|llamar|escribir)\b|\bq?u?e pesados\b|\bno insist\w+\b|\bdejame en paz\b|\bya deje\b/ },
    { weight: 3.4, says: /\b(?:no vuelv\w+ a|no volver a) (?:\w+)\b/ },
  ],
}; // biome-ignore format: one cue a line
