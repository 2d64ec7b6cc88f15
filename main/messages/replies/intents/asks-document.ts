import type { IntentCues } from "./intent-cues.ts";

const PAPER =
  "(?:facturas?|boletas?|pdf|xml|cdr|comprobantes?|guias?|estado de cuentas?|documentos?|documentacion|orden|copia|sustentos?|detalle|archivo|cotizacion|contrato|recibo|docx|nota|proforma|liquidacion|valorizacion|relacion|reporte|acta|certificado|letra|fotos?)";
const GIVE =
  "(?:send_imp|send_inf|send_sub|send_cond|sube|suba|suban|puede|podria|mande|manda|envie|pase|pasa|pasas|pases|pasar|reenvia|reenvie|reenvio|da|das|dar|darme|darnos|deme|dame|denos|hagame|hazme|llegar|mandas|envias|send_imp|comparte|tendra|tendras|tiene|tienes|vuelve|descargar|mandar|emitir|consigue|alcanza|alcance|adjunta|adjunte)";

/** The client asks for a paper, or what it owes. */
export const asksDocument: IntentCues = {
  intent: "asks_document",
  cues: [
    { weight: 3.6, says: new RegExp(`\\b${GIVE} (?:\\w+ ){0,6}${PAPER}\\b`) },
    { weight: 3, says: new RegExp(`\\b(?:necesito|necesitamos|requiero|requerimos|solicito|solicitamos|quiero|quisiera|pide|piden|pidio|falta|faltan|faltaria|favor|espero|esperamos|apoyo|apoyar|apoyeme|ayud\\w+|pedirle|pedirles|solicitar\\w*|urgente) (?:\\w+ ){0,5}${PAPER}\\b`) },
    { weight: 3.2, says: new RegExp(`\\b(?:no|nunca|todavia|aun|ni|tampoco) (?:\\w+ ){0,4}(?:llega|llego|llegado|recibi|recibimos|recibido|encuentro|encontramos|ubico|ubicamos|tengo|tenemos|send_\\w+|veo|mandaron|mandan|mandado|hallo|tenia|emitido|emiten) (?:\\w+ ){0,4}${PAPER}\\b`) },
    { weight: 2.2, says: /\b(?:no|todavia no|aun no) (?:me |nos |lo |la )?(?:abre|descarga|carga|deja abrir|encuentro|ubico)\b/ },
    { weight: 2.2, says: new RegExp(`\\b${PAPER} (?:\\w+ ){0,5}(?:no|nunca) (?:\\w+ ){0,3}(?:llego|llega|tengo|abre|encuentro|recibi|recibimos|carga|se ve)\\b`) },
    { weight: 3.2, says: /\b(?:cuanto|cuantos) (?:\w+ ){0,4}(?:debo|debemos|es|seria|sale|suma|total|adeudo|falta|queda|te debo|le debo|saldo|deuda)\b|\bcual (?:es|seria) (?:el |mi |la |nuestro |nuestra )?(?:saldo|deuda|monto|total|importe)\b|\bmonto exacto\b/ },
    { weight: 3.2, says: /\b(?:de que|que|cual|cuales|por que) (?:\w+ ){0,3}(?:factura|facturas|deuda|boleta|boletas|documento|docx|compra) (?:\w+ ){0,2}(?:es|son|seria|serian|debo|se refiere|debemos|tengo|tenemos|pendientes?|fue|era)\b|\bde que (?:es|son|fue|seria) (?:\w+ ){0,2}(?:deuda|cobro|factura|eso|esto|monto|compra|esa)\b|\b(?:cual|cuales) (?:\w+ )?(?:factura|facturas|documentos?)\b/ },
    { weight: 3, says: /\b(?:detallar|detallarme|detalle|detalleme|detallame|especific\w+|desglos\w+|precis\w+)\b/ },
    { weight: 2.8, says: new RegExp(`\\b(?:tiene|tienes|tendra|tendran|hay|existe) (?:\\w+ ){0,3}${PAPER}\\b`) },
    { weight: 1.6, says: new RegExp(`\\b(?:la|el|su|tu|mi) ${PAPER} (?:por favor|pdf|en pdf|al correo)\\b`) },
    { weight: 1.6, says: new RegExp(`\\b${PAPER} (?:\\w+ ){0,3}(?:por favor|pdf|original|firmada|copia)\\b`) },
    { weight: 2, says: /\bsend_imp\b|\b(?:me|nos) (?:lo|la|los|las) (?:vuelve|puede|podria|send_pres|manda|pasa|envia|reenvia)\b/ },
    { weight: 1.4, says: /\b(?:verificar|revisar|cotejar|validar|para ver|pa ver)\b.*/ , question: true },
    { weight: 2.8, says: /\b(?:me|nos) (?:send_pres|send_cond|pasa|pasas|pasan|reenvia|da|das|alcanza|muestra|comparte)\b(?: (?:\w+ ){0,4}(?:facturas?|boletas?|pdf|xml|comprobantes?|guias?|estado|documentos?|orden|copia|detalle|archivo|recibo|docx|nota|relacion|correo|sustento|liquidacion|whatsapp|todo|eso))/ },
    { weight: 3, says: /\b(?:de|a) (?:que|cual|cuando|donde) (?:\w+ ){0,3}(?:es|corresponde\w*|son|sale|viene|pertenece\w*|refiere|fecha|mes|concepto|compra|trata|fue)\b(?! cuenta)/ },
    { weight: 3, says: /\b(?:que|cuanto|cuantas|cuantos|cual) (?:\w+ ){0,3}(?:debiendo|debo|debemos|adeudo|deuda|pendientes?|me falta|nos falta|saldo|vencid\w+|seria|te debo|le debo|estoy debiendo)\b|^cuanto (?:es|seria|era|queda|falta|sale)\b/ },
    { weight: 4, says: /\bnumero de (?:la )?(?:factura|boleta|documento|guia|orden)\b|\bestado de cuenta\b/ },
    { weight: 3.4, says: /\bsin (?:la |el )?(?:factura|comprobante|boleta|guia|orden|documento|xml|conformidad|sustento)\b/ },
    { weight: 3.2, says: /\b(?:no|aun no|todavia no|tampoco) (?:me |nos |lo |la )?(?:recibo|recibimos|recibi|visualizo|veo|vemos|vino|llega|llego|ha llegado|han llegado|aparece|figura|adjunto|adjuntaron|adjunta|send_\w+|puedo abrir|puedo ver|se ve|se abre|encuentro|cargo|tengo) (?:\w+ ){0,3}(?:send_pres|adjunto|archivo|factura|facturas|boleta|comprobante|pdf|xml|documento|correo|guia|link|docx|nada al correo|imagen)\b/ },
    { weight: 3.2, says: /\b(?:correo|link|archivo|pdf|xml|adjunto|factura|documento|imagen|send_pres) (?:\w+ )?(?:no|nunca) (?:\w+ )?(?:llego|abre|llega|carga|se ve|descarga|aparece|vino|funciona|lo tengo|la tengo)\b/ },
    { weight: 2.8, says: /^(?:\w+ ){0,2}(?:factura|boleta|pdf|xml|comprobante|guia|copia|detalle|sustento)(?: (?:de|del|la|en) \w+){0,2}(?: por favor| docx|$)/ },
    { weight: 2.6, says: /\b(?:compart\w+|adjunt\w+|send_\w+|mandar|sub\w+|cargar|cargue\w*|registr\w+|present\w+|ingres\w+|entreg\w+|hac\w+ llegar) (?:\w+ ){0,5}(?:documentos|portal|mesa de partes|sustentatorios|factura|xml|orden de compra|factura fisica|guias|comprobantes)\b(?!.*\b(?:paynoun|voucher)\b)/ },
    { weight: 2.6, says: /\b(?:quiero|quisiera|necesito|puedo|podria|deseo|me gustaria) (?:saber|ver|revisar|conocer|tener|verificar) (?:\w+ ){0,3}(?:cuanto|que debo|detalle|monto|saldo|deuda|factura|facturas|total|documento)\b/ },
    { weight: 2.4, says: /\b(?:factura|facturas|boleta|boletas|comprobante|guia|orden|pdf|xml|documento|documentos|detalle|sustento|docx|monto|saldo|deuda)\b(?!.*\b(?:pay_past|datef|cuotas)\b)/, question: true },
    { weight: 1.8, says: /\b(?:a mi|a nuestro|a este|al) (?:correo|mail|email|whatsapp)\b|\bpor (?:correo|este medio)\b/ },
    { weight: 3, says: /\b(?:quiero|quisiera|necesito|puedo|podria|dejeme) ver (?:\w+ ){0,2}(?:factura|boleta|documento|guia|docx|detalle|comprobante)\b|\b(?:foto|imagen|captura) de (?:la |el )?(?:factura|boleta|guia|docx|documento)\b|\b(?:me|nos) (?:hace|haces|hacen|haga|hagan) llegar\b/ },
  ],
}; // biome-ignore format: one cue a line
