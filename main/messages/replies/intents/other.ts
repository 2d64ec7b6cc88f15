import type { IntentCues } from "./intent-cues.ts";

/** Greetings, acknowledgements, automatic answers and business of another kind. */
export const other: IntentCues = {
  intent: "other",
  cues: [
    { weight: 1.6, says: /^(?:hola|buenas?|buenos|ok|ya|si|no|visto|listo|claro|perfecto|bien|entendido|recibido|conforme|de acuerdo|👍|👌|✅|jaja\w*|sticker|audio|enterad\w|excelente|genial)(?: (?:dias|tardes|noches|buenos|buenas|gracias|senor\w*|amig\w|estimad\w+|👍|ok|jefe|todo|dia))*$/, alone: true },
    { weight: 6, says: /\b(?:respuesta automatica|out of office|auto ?reply|automatic reply|fuera de (?:la )?oficina|de vacaciones|mensaje automatico|licencia por|will be back|i am out|acceso limitado|no estoy disponible|gracias por comunicarte|gracias por contactar\w*|horario de atencion|en breve (?:le|te|un)|ausente)\b/ },
    { weight: 5, says: /\b(?:cotiz(?:a|ame|eme|ar|arme|e|en)|nuevo pedido|otro pedido|hacer (?:un |otro )?pedido|a cuanto (?:la|el|esta|estan|sale)|a como (?:esta|estan)|precio (?:de|del) (?:la|el|los|las)? ?\w+|tienen stock|hay stock|a que hora (?:cierran|abren|atienden)|hasta que hora|venden|tienen disponible|me reserv\w+|delivery|(?:llega|llego|traen|entregan|despachan|mandan|viene) (?:\w+ ){0,2}(?:mi |el |un )?(?:pedido|mercaderia|material))\b/, question: undefined },
    { weight: 3, says: /\b(?:luego|despues|mas tarde|datef|ahora) (?:te|le|les|lo|los) (?:escribo|llamo|aviso|respondo|contesto|confirmo|devuelvo|hablo)\b|\b(?:te|le|les) (?:escribo|llamo|aviso|respondo|contesto|devuelvo la llamada) (?:luego|despues|datef|en)\b|\ble aviso\b|\bte aviso\b/ },
    { weight: 3, says: /\b(?:estoy (?:manejando|en reunion|ocupad\w|en una reunion|trabajando|viajando|en clase|en camino)|en reunion|llamame|llameme|llamenme|me llama|me puede llamar|puede llamarme|hablamos (?:luego|despues|datef|mas)|estamos en reunion)\b/ },
    { weight: 2.6, says: /\b(?:lo |la )?(?:voy a |vamos a |estoy |estamos )?(?:revis(?:ar|ando|o|are|amos|aremos|arlo)|deriv\w+|reenvio|consult(?:ar|ando|o|are|aremos)|verific(?:ar|ando|o|are|aremos)|traslad\w+|averigu\w+|valid(?:ar|ando|o|are))\b/, question: false },
    { weight: 2.6, says: /\b(?:feliz (?:datef|dia|navidad|ano|cumpleanos|noche|tarde|domingo|semana)|felicidades|felicitaciones|mensaje eliminado|eliminaste este|audio|sticker|imagen omitida|clima|jaja\w*|saludos a|como (?:esta|estas|estan|va|vas)|que tal)\b/ },
    { weight: 3, says: /\b(?:no puedo|no podre) (?:hablar|contestar|responder|atender\w*|escribir)\b|\b(?:dejeme|dejame|deje) (?:ver|revis\w+|consult\w+|averigu\w+|verific\w+)\b|^(?:lo|la|ya lo) (?:veo|reviso|consulto|vemos|chequeo|miro)\b/ },
    { weight: 4, says: /\b(?:stock|cotizacion|cuesta|cuanto (?:cuesta|esta|vale|sale)|precio de|precios|catalogo|donde (?:estan|queda|se ubican)|direccion|ubicados|ubicacion|que hora|hay atencion|atienden|quiero comprar|venta de|promocion|oferta|hacen delivery|tienen (?!cuenta|wallet)\w+ de|vacante|curriculum|hay (?:ladrillos|cemento|fierro|stock|atencion|descuento en))\b/ },
    { weight: 3, says: /\b(?:pedido|despach\w+|mercaderia|encargo) (?:\w+ ){0,3}(?:llega|llegara|sale|viene|listo|datef|cuando)\b|\bcuando (?:\w+ ){0,3}(?:llega|despachan|entregan|traen|sale) \b/, question: true },
    { weight: 2.6, says: /\b(?:le|lo|la|ya|se lo) (?:\w+ )?(?:paso|derivo|comento|informe|informo|comunico|comunicare|transmito|hago saber|hare llegar|hare saber|dije|avise|pase) (?:\w+ ){0,3}(?:dato|mensaje|contador\w?|jefe|gerencia|gerente|area|tesoreria|contabilidad|administracion|encargad\w|socio|dueno)\b/ },
    { weight: 1.6, says: /^(?:dale|vale|okis|foto|documento|video|imagen|ubicacion|contacto|😂|🤣|🙂|😊|👋|ah ok|aja|mmm|jeje\w*|je|x|\.|test|prueba|alo|holi|saludos|igualmente|asi es|correcto|exacto|tambien|bueno)$/, alone: true },
    { weight: 3, says: /\b(?:se comunicara|nos comunicaremos|te atendere\w+|le atendere\w+|estamos atendiendo|su mensaje ha sido|este correo no|no responder|no reply|mensaje automatico|en que (?:le|te|lo) (?:puedo|podemos) (?:ayudar|servir))\b/ },
    { weight: 2.4, says: /\b(?:willsay|(?:le|te|les) (?:aviso|confirmo|respondo|llamo|escribo|doy respuesta|contesto)|hablamos|conversamos|coordinamos|quedamos en hablar)\b/ },
    { weight: 2.4, says: /\bno puedo (?:hablar|contestar|responder)\b/ },
  ],
}; // biome-ignore format: one cue a line
