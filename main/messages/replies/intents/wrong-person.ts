import type { IntentCues } from "./intent-cues.ts";

/** Whoever answers is not who owes, or not who pays. */
export const wrongPerson: IntentCues = {
  intent: "wrong_person",
  cues: [
    { weight: 4.4, says: /\b(?:numero|persona|contacto|telefono|celular|correo|cliente|empresa|destinatario) (?:\w+ )?(?:equivocad\w|errad\w|incorrect\w|erronea)\b|^(?:\w+ ){0,2}equivocad\w(?: \w+)?$/ },
    { weight: 4, says: /\b(?:se|te|estan?|esta|estas|creo que) (?:ha |han |has |me )?(?:equivoc\w+|confund\w+)\b|\bequivoc\w+ de (?:numero|persona)\b|\bse confund\w+\b/ },
    { weight: 4, says: /\b(?:no|yo no) (?:soy|somos|es|era) (?:\w+ ){0,1}(?:esa|ese|el dueno|la persona|el encargado|la encargada|quien|de esa|de la empresa|esa empresa|el cliente|de ahi|el senor|la senora|su cliente|el titular|la titular|propietari\w|proveedor|el responsable|la duena|el area|mi area|mi deuda|nuestra deuda|cliente|yo)\b/ },
    { weight: 3.2, says: /^(?:(?:yo|disculpe|hola|buenas|senorita|senor|amigo|aqui|este) )*no (?:soy|somos|es) (?!de acuerdo|que|justo|asi|correct|el monto|posible|seguro|necesari|problema|mucho|nada|conforme|cierto|verdad|lo|la factura|mi firma|mala|ningun|datef|datev|facil|culpa|eso|un|mi)\w+/ },
    { weight: 4, says: /\b(?:ya )?no (?:trabaj\w+|labor\w+|pertene\w+|estoy en|formo parte|soy parte|soy gerente|soy el|veo|manejo|me encargo|vemos)\b(?! (?:\w+ ){0,2}(?:inconveniente|problema|abono|deposito|paynoun en|el paynoun|la factura|asi|reflejado))/ },
    { weight: 3.8, says: /\bno (?:lo |la |los |te |le |les )?(?:conozco|conocemos|conosco|tengo relacion|tengo nada que ver|tenemos relacion)\b/ },
    { weight: 3.4, says: /\b(?:ya no es|no es|no era) (?:\w+ ){0,2}(?:nuestr\w|suy\w|del senor|de la senora|de esa|mia|mio|el numero|el correo|su numero|de \w+|del \w+)\b/ },
    { weight: 3.6, says: /\b(?:soy|es|habla|aqui|yo) (?:\w+ ){0,2}(?:su hij\w|su espos\w|su viud\w|ama de casa|otra persona|otra empresa|nuevo dueno|su herman\w|solo (?:el |la )?(?:vendedor|chofer|asistente|secretari\w|practicante|vigilante|inquilin\w))\b|\bfallec\w+ (?:datep|datev|hace|el ano|ya)\b|\b(?:fallecio|murio)\b/ },
    { weight: 3.2, says: /\b(?:comuni\w+|habl\w+|contact\w+|escrib\w+|llam\w+|coordin\w+|dirij\w+|consult\w+|trat\w+|ver\w*|pregunt\w+) (?:\w+ ){0,2}(?:con|al?|a la) (?:\w+ ){0,2}(?:contabilidad|tesoreria|administracion|senora?|gerente|contador\w?|encargad\w|jefe|area|dueno|mi herman\w|mi soci\w|mi espos\w|licenciad\w|ing|numx|compras|finanzas|logistica|pagos|paynoun|oficina|el|ella)\b/ },
    { weight: 3, says: /\b(?:encargad\w|dueno|responsable|titular|quien ve|quien paga|el que ve|el que paga|la que ve) (?:\w+ ){0,2}(?:es|era) (?:mi|el|la|otr\w|don|dona)\b/ },
    { weight: 3, says: /\b(?:yo )?soy de (?:ventas|logistica|almacen|compras|produccion|otra|sistemas|marketing|recursos)\b/ },
    { weight: 3, says: /\b(?:nunca|no|jamas) (?:\w+ ){0,3}(?:comprado|compre|compramos|tenido tratos|tengo ningun negocio|tengo negocio|tengo empresa|tengo ninguna empresa|he sido cliente)\b/ },
    { weight: 3, says: /\b(?:compre|tengo|adquiri|me dieron|cambie) (?:\w+ ){0,3}(?:chip|este numero|esta linea|numero nuevo)\b|\b(?:dueno anterior|anterior dueno|numero es nuevo|otra razon social|la vendimos|lo vendi|lo traspase|traspas\w+|ex socio|lo cerre|vendi la empresa|vendi el negocio|vendimos la empresa|chip nuevo)\b/ },
    { weight: 2.8, says: /\b(?:actuali\w+) (?:\w+ ){0,3}(?:contacto\w*|base|datos|registros)\b/ },
    { weight: 2.8, says: /\b(?:quien es usted|quien eres|con quien hablo|que deuda|cual deuda|de donde sacaron|de donde tiene)\b/ },
    { weight: 1.4, says: /\bquien (?:habla|es|escribe)\b/ },
    { weight: 4, says: /\bwrong (?:number|person)\b/ },
  ],
}; // biome-ignore format: one cue a line
