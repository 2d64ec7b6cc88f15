import type { IntentCues } from "./intent-cues.ts";

const THING =
  "(?:mercaderia|mercancia|producto|productos|servicio|servicios|pedido|pedidos|material|materiales|trabajo|equipo|equipos|motor|maquina|cajas|bolsas|saco|sacos|fierros|cemento|repuesto|repuestos|cosas|nada|obra|instalacion|entrega|lote|carga)";

/** The client does not accept what is asked: amount, goods, document or debt. */
export const dispute: IntentCues = {
  intent: "dispute",
  cues: [
    { weight: 3.6, says: /\bno (?:\w+ ){0,2}(?:corresponde|procede|reconozco|reconocemos|acepto|aceptamos|coincide|coinciden|cuadra|cuadran|concuerda|correspondia)\b/ },
    { weight: 3.4, says: new RegExp(`\\b(?:no|nunca|jamas|tampoco) (?:\\w+ ){0,4}(?:recibi|recibimos|recibio|recibido|llego|llegaron|llegado|entregaron|entrego|entregado|termino|terminaron|terminado|cumplieron|culmino|vino|instalaron|send_past|hicieron|despacharon|atendieron|do_past|do_both|do_part|concluyo|dieron)\\b(?:.*\\b${THING}\\b)`) },
    { weight: 3.4, says: new RegExp(`\\b${THING} (?:\\w+ ){0,4}(?:no|nunca|jamas) (?:\\w+ ){0,3}(?:llego|llegaron|recibi|recibimos|entregaron|termino|terminaron|cumplio|cumplieron|vino|funciona|sirve|sirvio|es lo|era lo|esta conforme|quedo|culmino|concluyo|corresponde)\\b`) },
    { weight: 2.6, says: new RegExp(`\\b(?:falta|faltan|faltaron|falto|faltaba) (?:\\w+ ){0,4}(?:${THING}|conformidad|unidades|numx|cantidad|productos|entregar|terminar)`) },
    { weight: 3.2, says: /\b(?:malogrado\w*|malograda|defectuos\w+|fallad\w+|oxidad\w+|rot[oa]s?|rajad\w+|vencid[oa]s? (?:los )?producto\w*|mal estado|danad\w+|incomplet\w+|quemad\w+|abollad\w+|podrid\w+|humed\w+|mojad\w+|deteriorad\w+|falla|fallas|fallando|no funciona\w*|no sirve\w*|otra marca|otro modelo|distint\w+ (?:a|de|al) lo|mala calidad|pesim\w+)\b/ },
    { weight: 3.2, says: /\b(?:cobr\w+|factur\w+) (?:\w+ ){0,3}(?:de mas|doble|dos veces|mal|2 veces|demas|duplicado|intereses|mora|otro precio|lo que no)\b|\bdos veces lo mismo\b|\bdoble cobro\b|\bcobro (?:indebido|duplicado)\b/ },
    { weight: 3.4, says: /\b(?:monto|precio|importe|saldo|total|cantidad|cobro|suma|factura|ruc|descripcion|igv|calculo|docx|razon social|datos|fecha) (?:\w+ ){0,5}(?:mal|incorrect\w|errad[oa]|equivocad[oa]|erron\w+|no es|no son|no era|no cuadra|no coincide|no corresponde|no esta bien|duplicad[oa]|inflad[oa]|excesiv[oa]|error|anulad[oa]|observad[oa]|rechazad[oa])\b/ },
    { weight: 3, says: /\b(?:ese|esa|este|esta|eso|esos) (?:\w+ )?(?:no es|no son|no era|no fue|no esta) (?:\w+ ){0,3}(?:mi firma|lo|el|la|correct\w|asi|mio|mia|que)\b/ },
    { weight: 3.2, says: /\b(?:esta mal|error en|hay un error|hay error|con error|por error|errores en)\b.*\b(?:monto|factura|precio|cobro|calculo|descripcion|ruc|importe|docx|facturad\w|liquidacion|cantidad)?\b/ },
    { weight: 3, says: /\b(?:no (?:estoy|estamos|esta) (?:\w+ )?(?:de acuerdo|conforme|conformes))\b/ },
    { weight: 3.2, says: /\b(?:yo |nosotros |ya )?no (?:le |les |te )?(?:debo|debemos|adeudo|adeudamos) (?:\w+ ){0,2}(?:esa|eso|ese|nada|factura|monto|docx|money|tanto|ese|esos)\b/ },
    { weight: 3.2, says: /\b(?:nota de credito|anul\w+|corrij\w+|corregir|refactur\w+|rectifi\w+|descuent[eo]\w*|descontar\w*|devolv\w+|devuelt\w|devolucion|reclam\w+|garantia)\b/ },
    { weight: 2.6, says: /\bobserva(?:da|do|das|dos|ciones|cion|mos)\b/ },
    { weight: 3, says: /\bno (?:\w+ ){0,3}(?:pay_\w+|do_\w+) (?:\w+ ){0,4}(?:hasta que|mientras|por un|por algo|si no|ni un sol|nada)\b|\b(?:hasta que|mientras) no (?:\w+ ){0,4}(?:solucion\w+|cambi\w+|arregl\w+|entreg\w+|corrij\w+|repon\w+|den|send_\w+|termin\w+|complet\w+|cumpl\w+|anul\w+|llegue|manden|resuelv\w+|levant\w+)\b/ },
    { weight: 2.8, says: /\b(?:no (?:es|era|fue) (?:\w+ ){0,2}(?:lo (?:que )?(?:acord\w+|pact\w+|cotiz\w+|conver\w+|ped\w+|habla\w+|convenid\w)|el (?:precio|monto|trato)))\b|\b(?:quedamos|acordamos|pactamos|dijeron|cotizaron|hablamos|convenimos|me dijo) (?:\w+ ){0,4}(?:money|part|otro precio|otra cosa|otro monto|numx)\b/ },
    { weight: 2.6, says: /\bpor que (?:me |nos )?(?:cobra\w*|estan cobrando|sale|suben|aument\w+|tanto|factur\w+|hay intereses)\b/ },
    { weight: 2.4, says: /\b(?:no estaba en el trato|trato (?:fue|era) otro|otro trato|(?:interes|intereses|mora|penalidad|flete|recargo) no|nunca prendio|no prende|no autori[cz]\w+ (?:ese|esa|la compra|el servicio|el pedido)|nunca (?:ped\w+|solicit\w+|compr\w+|contrat\w+|firm\w+|autoric\w+)|no (?:\w+ )?(?:ped\w+|solicit\w+|contrat\w+|firme) (?:eso|esa|nada|ese|ningun\w*))\b/ },
    { weight: 2.4, says: /\b(?:falta|pendiente) (?:\w+ ){0,2}conformidad\b|\brechaz\w+\b|\bno (?:\w+ )?(?:conforme|conformidad)\b/ },
    { weight: 2.6, says: /\b(?:estafa\w*|me quieren cobrar|abusiv\w+|robo|cobran de mas|cobrando de mas|cobran mal|injust\w+|indecopi)\b/ },
    { weight: 1.6, says: /\bsegun (?:mis|nuestros|nuestras) (?:cuentas|registros|sistema|calculos|numeros)\b/ },
    { weight: 1, says: /\bno debo nada\b|\brevise bien\b|\bcomo quieren que\b|😡/ },
    { weight: 2.8, says: /\b(?:salio|salieron|vino|vinieron|llego|llegaron|quedo|quedaron|esta|estan|entregaron|send_past|mandaron|trajeron|dieron|era|son) (?:\w+ ){0,3}(?:mal\w*|otra cosa|otro producto|menos|equivocad\w|diferente\w*|distint\w+|danad\w+|vencid\w+|sucio\w*|usad\w+|pesim\w+|chico\w*|peor|incomplet\w+|tarde|abiert\w+|vacio\w*|con falla\w*|de otro|de otra)\b/ },
    { weight: 2.8, says: /\b(?:se )?(?:malogr\w+|romp\w+|rompio|descompus\w+|averi\w+|despeg\w+|rajo|quemo|gotea\w*|filtra\w*|cayo a pedazos)\b/ },
    { weight: 2.6, says: /\b(?:acordad\w|acuerdo|acordam\w+|pactad\w|convenid\w|cotizad\w|cotizacion|quedado|quedamos|trato|ofrecid\w|ofrecieron|prometieron|prometid\w) (?:\w+ ){0,3}(?:otr[oa]|money|numx|menor|distint\w|diferente|precio|monto|descuento|menos)\b|\bno (?:\w+ ){0,4}(?:acordad\w|pactad\w|quedamos|cotizad\w|convenid\w|pedi|pedimos|solicite|solicitamos|solicitad\w|compre|compramos|ordene|contrate|contratamos|autorizad\w)\b/ },
    { weight: 2.6, says: /\b(?:money|\d+) (?:\w+ )?no (?:es |eran |son )?(?:money|\d+)\b|\b(?:eran?|es|son|seria) (?:solo )?(?:money|\d+)(?: \w+)? (?:y )?no\b|\bsi (?:el (?:precio|monto|total) )?(?:era|eran|es|son) (?:money|\d+)\b/ },
    { weight: 3, says: /\bno (?:\w+ ){0,2}(?:pay_fut|pay_pres|pay_inf|pienso) (?:\w+ ){0,3}(?:eso|esa|ese|nada|algo|hasta que|mientras|intereses?|mora|porque|por eso|un sol|si)\b|\bno (?:pienso|pensamos|pledge|pay_want|vamos a|tengo por que|tenemos por que|hay por que|me corresponde) (?:\w+ ){0,1}(?:pay_inf|pay_fut)?\b/ },
    { weight: 3, says: /\bprimero (?:\w+ ){0,3}(?:arregl\w+|cambi\w+|solucion\w+|entreg\w+|termin\w+|corrij\w+|cumpl\w+|complet\w+|resuelv\w+|send_\w+|levant\w+|devuelv\w+|repar\w+)\b|\b(?:hasta que|mientras|si) no (?:me |nos |lo |la |se |le )*(?:\w+en|\w+an|\w+e|\w+a)\b.*\b(?:no|pay_\w+)\b|\bno (?:\w+ ){0,4}hasta que (?:me |nos |lo |la )*\w+/ },
    { weight: 2.8, says: /\b(?:prescri\w+|controversia|disput\w+|desacuerdo|discrepan\w+|inconform\w+|diferencia en|impugn\w+|queja\w*|sobreprecio|sobrecosto|malentendido|duplicad\w+|repetid\w+)\b/ },
    { weight: 2.8, says: /\b(?:nunca|jamas|todavia no|aun no|no) (?:me |nos |se )?(?:lo |la |los )?(?:entreg\w+|recib\w+|trajeron|despach\w+|termin\w+|cumplieron|cumplio|instal\w+|culmin\w+|funcion\w+|sirv\w+|prend\w+|arranc\w+|repar\w+|repus\w+|cambiaron|arreglaron|solucion\w+)\b(?! (?:\w+ ){0,3}(?:factura|boleta|comprobante|correo|pdf|xml|documento|mensaje|docx|archivo|guia))/ },
    { weight: 2.8, says: /\b(?:nunca|jamas|no) (?:me |nos )?(?:llego|llegaron|vino|vinieron) (?:\w+ ){0,2}(?:pedido|mercaderia|producto|material|nada|completo|equipo|maquina|cajas|part)\b/ },
    { weight: 2.6, says: /\bno (?:esta|estaba|fue|es|son|estan) (?:\w+ )?(?:firmad\w|recibid\w|autorizad\w|conforme|correct\w+|aprobad\w|aceptad\w|mi firma|justo|asi|real|exacto|verdad|lo mismo|mi pedido|nuestr\w+ pedido)\b/ },
    { weight: 2.6, says: /\b(?:cobr\w+|cargan|cargaron|aument\w+|pus\w+|factur\w+|agreg\w+|inclu\w+) (?:\w+ ){0,4}(?:flete|mora|intereses?|algo que no|igv|recargo|penalidad|comision|no autoric\w+|de mas|dos veces|doble|otra vez|no compre|no pedi|penalidades|gastos)\b/ },
    { weight: 2.6, says: /\b(?:otro|menor|diferente|distinto) (?:es el )?(?:monto|precio|importe|saldo)\b|\b(?:es|era) otro (?:monto|precio|importe)\b|\bpor que tanto\b|\bmuy caro\b|\bme subieron\b/ },
    { weight: 2.6, says: /\b(?:estafa\w*|mentira|no es verdad|falso|falsa|yo no firme|no es mi firma|cambiaron el precio|otra obra|penalidad por|fondo de garantia|llegaron tarde|con hongos|pasad[oa] de fecha|caducad\w+|fuera de especificacion|no cumple|incumpl\w+|no me atendieron|mal instalad\w|no es original|bamba|reponer|reposicion|cambio del producto|me cambien|reembols\w+)\b/ },
  ],
}; // biome-ignore format: one cue a line
