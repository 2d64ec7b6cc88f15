import type { IntentCues } from "./intent-cues.ts";

const ACCOUNT =
  "(?:cuentas?|cci|numero de cuenta|datos bancarios|wallet|qr|interbancario|interbancaria|banco|numero|codigo interbancario|cuenta bancaria|bcp|bbva|interbank|scotiabank|datos)";

/** The client asks where or how to pay. */
export const asksAccount: IntentCues = {
  intent: "asks_account",
  cues: [
    { weight: 4.2, says: /\ba (?:que|cual|cuales|donde) (?:\w+ ){0,3}(?:cuenta|cuentas|numero|banco|bancos|wallet|cci|nombre|pay_\w+|do_\w+|deposito)\b/ },
    { weight: 4.2, says: /\b(?:donde|adonde|en donde|como|en que|por donde) (?:\w+ ){0,3}(?:pay_\w+|paynoun|do_pres|do_inf|deposito|se paga|cancelo)\b/ },
    { weight: 4, says: new RegExp(`\\b(?:send_(?:imp|inf|sub|cond)|me da|da|das|dame|deme|denos|dar|darme|indica\\w*|indique\\w*|confirm\\w+|facilit\\w+|pasa|pasas|pase|dime|digame|brind\\w+|comparta\\w*|tienes|tiene|tienen|necesito|requiero|requerimos|necesitamos|quiero|cual es|cual seria|dicte\\w*|pon\\w*|manejan|regal\\w+|recuerd\\w+|aceptan|acepta|aceptas|reciben|recibe|puede|podria|podrian) (?:\\w+ ){0,5}(?:numero de cuenta|numero de la cuenta|su cuenta|tu cuenta|la cuenta|una cuenta|otra cuenta|cuenta (?:bancaria|bcp|bbva|corriente|interbank|scotiabank|de ahorros|de detracciones|detraccion|en|del|para|soles)|cuentas|cci|datos bancarios|qr|codigo interbancario|wallet)\\b(?!.*\\b(?:estado de cuenta)\\b)`) },
    { weight: 3.4, says: new RegExp(`\\bcual(?:es)? (?:es|son|seria|era) (?:\\w+ ){0,4}(?:cuenta|cuentas|cci|wallet|qr|banco|numero|detracciones)\\b|\\b(?:cuenta|cuentas|cci|wallet) (?:\\w+ ){0,4}(?:cual|cuales)\\b`) },
    { weight: 3.4, says: /\b(?:tiene|tienes|tienen|tendra|tendran|acepta|aceptan|aceptas|reciben|recibes|recibe|trabajan con|hay) (?:\w+ ){0,2}(?:wallet|transferencia|tarjeta|pos|cheque|efectivo|cuenta|link|bcp|bbva|interbank|scotiabank|qr)\b(?! parcial| completo| en partes)(?!\w)/ },
    { weight: 3.4, says: /\b(?:puedo|podemos|se puede|podria|puede|pay_can|pay_inf|pay_pres) (?:\w+ ){0,4}(?:con tarjeta|por wallet|con wallet|en efectivo|con cheque|por agente|en agente|con pos|por la web|en el banco|via|con visa|wallet|por paynoun)\b/, question: true },
    { weight: 3.2, says: /\b(?:cuenta|cuentas|numero de cuenta|cci) (?:\w+ ){0,5}(?:misma|mismo|igual|vigente|siempre|cambio|actual|activa|nombre)\b|\bmism[ao] (?:\w+ )?(?:cuenta|numero|yape)\b|\ba nombre de quien\b|\ben la de siempre\b|\b(?:a la|en la|la) misma\b|\btienen otra\b/ },
    { weight: 2.6, says: /^(?:(?:hola|buenas|tu|su|el|la|numero|de|buenos|dias|tardes|mi) )*(?:cuenta|cci|qr|wallet|numero de cuenta|cuenta bcp|cuenta bbva) (?:\w+ ){0,3}(?:por favor|porfavor|bcp|bbva|para)\b/ },
    { weight: 3.2, says: /\bno (?:\w+ ){0,2}(?:tengo|tenemos|encuentro|ubico|se|recuerdo|figura) (?:\w+ ){0,3}(?:cuenta|cuentas|cci|wallet|datos bancarios|numero de cuenta|qr)\b/ },
    { weight: 3, says: /\b(?:medios|formas|metodos|canales|alternativas|opciones) de (?:paynoun|pago)\b|\bcomo (?:le |les |te )?(?:pay_\w+|puedo pay\w*|hago para)\b/ },
    { weight: 2, says: new RegExp(`^(?:\\w+ ){0,3}${ACCOUNT} (?:por favor|cual|cual es)$`) },
    { weight: 2.6, says: /\b(?:tu|su) (?:qr|cci|wallet|numero de cuenta|cuenta (?:bn|bcp|bbva))\b/ },
    { weight: 2.4, says: /\bcuenta (?:\w+ )?(?:bn|de detracciones|detraccion|del banco)\b/ },
    { weight: 3, says: /\ben que (?:agente|banco|agencia|bodega|oficina)\b/ },
    { weight: 3, says: /\bpay_can\b(?: (?:\w+ ){0,2}(?:numero|wallet|cuenta|banco|tarjeta|agente|efectivo|tienda|local|oficina|cheque|deposito|paynoun|aqui|ahi))|^(?:(?:te|le|hola|buenas|yo|se) )*pay_can$/, question: true },
    { weight: 3.6, says: /\b(?:de|en) que (?:forma|manera|modo|cuenta|banco)\b|\bque (?:cuenta|cuentas|banco|bancos|numero|medios?|wallet) (?:\w+ ){0,3}(?:uso|usa|es|son|tiene|tienen|tienes|maneja\w*|pay_\w+|trabajan|acept\w+|recib\w+)\b|\ba (?:quien|nombre de) (?:\w+ ){0,3}(?:pay_\w+|do_\w+|paynoun|cuenta)\b/ },
    { weight: 3.6, says: /\bdatos (?:bancarios|de (?:la |su )?cuenta|para (?:\w+ )?(?:paynoun|pay_inf|deposito|transfer\w+|wallet))\b|\b(?:link|enlace|codigo|boton) de paynoun\b|\bcodigo (?:qr|interbancario)\b/ },
    { weight: 3.4, says: /\b(?:dame|deme|pasa\w*|send_\w+|dime|digame|cual es|me das?|indi\w+) (?:\w+ ){0,3}(?:numero|celular|datos|donde) (?:\w+ ){0,3}(?:para |wallet|pay_\w+|deposito)/ },
    { weight: 3, says: /\b(?:acept\w+|recib\w+|trabaja\w*) (?:\w+ ){0,2}(?:cheques?|tarjetas?|efectivo|visa|paynoun|dolares|wallet|credito)\b(?! parcial| a cuenta| en partes)/ },
    { weight: 3, says: /^(?:\w+ ){0,3}(?:numero de (?:wallet|cuenta|cci)|datos bancarios|cuenta (?:bcp|bbva|interbank|scotiabank|bn|corriente|soles|dolares)|cci|qr)(?: (?:por favor|de|bcp|bbva|para|tienes|tiene)|$)/ },
    { weight: 3, says: /\bpay_(?:pres|inf) (?:\w+ ){0,2}(?:al|en el|a la|en la|a) (?:bcp|bbva|interbank|scotiabank|nacion|banco|misma|mismo|cuenta) (?:\w+ )?o\b/ },
    { weight: 3, says: /\b(?:perdi|borre|no guarde|extravie|olvide|no recuerdo|no me acuerdo) (?:\w+ ){0,3}(?:cuenta|numero|cci|datos|wallet)\b|\b(?:requerimos|requiero|necesit\w+|indiqu\w+|indicar\w*|confirm\w+) (?:\w+ ){0,4}(?:banco|cuenta|numero de cuenta|cci|datos bancarios)\b/ },
    { weight: 2.6, says: /^(?:y )?(?:numero de )?(?:cuenta|cci|cuenta y cci|numero de cuenta y cci)\b/ },
    { weight: 2.6, says: /\b(?:cuenta|cuentas|cci|wallet|banco|bancos|qr|bcp|bbva|interbank|scotiabank|tarjeta|agente|pos|titular|numero de cuenta)\b(?!.*\bpay_past\b)/, question: true },
    { weight: 3.2, says: /\b(?:a )?(?:donde|adonde|a que numero|a cual) (?:\w+ ){0,3}(?:send_\w+|mando|hago|pongo|dejo|giro|paso|llevo|pay_\w+|paynoun|dinero|plata)\b/ },
    { weight: 3.4, says: /\b(?:send_imp|dame|deme|dime|pasa|pase|pasame|digame|brinda|me das|me da|me pasa|me pasas|me dice|me dices|me send_pres|me indica|me brinda|me confirma|me puede dar|me puedes dar|me puede pasar|me puedes pasar|me puede send_inf|me podria send_inf|me podria dar) (?:\w+ ){0,3}(?:numero|wallet|bcp|bbva|interbank|scotiabank|cuenta|cuentas|cci|qr|datos)\b(?! (?:de )?(?:factura|boleta|guia|documento|ruc|telefono|celular))(?!.*\bestado de\b)/ },
    { weight: 3, says: /\b(?:por|con|puede ser|via|mediante|solo) (?:wallet|tarjeta|transferencia|efectivo|cheque|agente) (?:se puede|puede ser|tambien|o)\b|\bcual cuenta\b|\bque banco\b|\b(?:al|el) mismo (?:numero|wallet|cci)\b|\bcuenta de siempre\b|\b(?:cuenta|cci) (?:no )?(?:sale|existe|figura|rechaz\w+|aparece|esta errad\w|no (?:sale|existe|pasa))/ },
  ],
}; // biome-ignore format: one cue a line
