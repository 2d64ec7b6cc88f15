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
    { weight: 4.2, says: /^(?:por favor |ya )?(?:basta|baja|stop|paren|unsubscribe|cancelar|remover|eliminar|bloqueado|alto)(?: (?:ya|por favor|oe|pues|pe|baja))*$/ },
    { weight: 4.4, says: /\bno (?:\w+ )?(?:quiero|queremos|deseo|deseamos|necesito) (?:\w+ ){0,3}(?:mensajes?|escrib\w+|llam\w+|molest\w+|recib\w+|contact\w+|sab\w+ nada|mas)\b|\bno mas (?:mensajes?|llamadas?|correos?)\b|\bsurely (?:mensajes?|llamadas?|correos?)\b/ },
    { weight: 4.2, says: /\b(?:deja|deje|dejen|dejenme|dejame|dejeme) (?:ya )?(?:de )?(?:\w+ )?(?:escrib\w+|llam\w+|molest\w+|fastidi\w+|jod\w+|insist\w+|send_\w+|mand\w+|hostig\w+|acos\w+|tranquil\w+|en paz|vivir|envi\w+)/ },
    { weight: 3.6, says: /\b(?:fastidi\w+|hostig\w+|acos\w+|me cansaron|cansaron|me tienen cansad\w|no jodas?|no jodan|ya no jod\w+|spam|pesad[oa]s?|intensos?|hartaron|me llegan al|insistentes?)\b/ },
    { weight: 4, says: /\b(?:bloque\w+|denunci\w+|reportar\w*|reporto|queja (?:a|ante|en)|mi abogado|accion legal|acciones legales|no tienen derecho|quien les dio mi numero|de donde sacaron mi numero)\b/ },
    { weight: 4.2, says: /\b(?:saqu\w+|quit\w+|borr\w+|elimin\w+|retir\w+|remuev\w+|exclu\w+|excluir\w*) (?:\w+ ){0,3}(?:base|lista|numero|datos|contacto\w*|grupo|difusion|agenda)\b|\bcancel\w+ (?:\w+ ){0,2}(?:envio|mensajes|notificaciones)\b|\bpay_\w+ (?:\w+ ){0,2}(?:envio|mensajes|notificaciones|suscripcion)\b/ },
    { weight: 4, says: /\b(?:pare|paren|parar|para) de (?:\w+)\b|\bno (?:vuelvas?|vuelvan) a \w+/ },
  ],
}; // biome-ignore format: one cue a line
