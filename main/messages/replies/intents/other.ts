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
    { weight: 2.6, says: /\b(?:feliz (?:dia|navidad|ano|cumpleanos|noche|tarde|domingo|semana)|felicidades|felicitaciones|mensaje eliminado|eliminaste este|audio|sticker|imagen omitida|clima|jaja\w*|saludos a|como (?:esta|estas|estan|va|vas)|que tal)\b/ },
  ],
}; // biome-ignore format: one cue a line
