import type { IntentCues } from "./intent-cues.ts";

/** The client cannot pay yet and asks for patience or a later day. */
export const asksTime: IntentCues = {
  intent: "asks_time",
  cues: [
    { weight: 3.8, says: /\b(?:deme|dame|denos|dennos|denme|me da|nos da|me das|me dan|nos dan|darme|darnos|necesito|necesitamos|pido|pedimos|pedir|pedirle|solicito|solicitamos|otorg\w+|ampli\w+|quisiera|conced\w+|regal\w+|brind\w+|requier\w+) (?:\w+ ){0,5}(?:plazo|prorroga|tiempo|dias|chance|semana|espera|hasta datef|hasta datev|datef mas|datef|datev|extension|ampliacion|oportunidad|respiro|postergar|prorrogar|aplazar)\b/ },
    { weight: 3.8, says: /\b(?:esper(?:e|en|a|ar|eme|ame|enme|arme|arnos|enos|anos|ennos|as|ara|aria|arian|arnos|es)|aguant\w+|tolera\w*)\b(?!.* (?:un|el|su|que me) (?:deposito|paynoun|cliente))/ },
    { weight: 3.4, says: /\b(?:plazo|prorroga|ampli\w+|posterg\w+|aplaz\w+|prorrog\w+|extension|reprogram\w+|correr la fecha|mover la fecha|cambiar la fecha)\b/ },
    { weight: 3, says: /\b(?:dejarlo|dejamos|dejemos|pasarlo|pasamos|moverlo|correrlo|queda|dejar) (?:\w+ ){0,3}para (?:el |la )?(?:datef|datev|otro|proximo|fin)\b/ },
    { weight: 2.8, says: /\b(?:paciencia|comprension|comprend\w+|consideracion|ten\w* paciencia|entiend\w+|entender\w*)\b/ },
    { weight: 3.2, says: /\b(?:no|ni|tampoco) (?:\w+ ){0,3}(?:puedo|podemos|podre|podremos|pude|pudimos|alcanza|alcanzo|llego|llegamos|llegare|pay_can|pay_fut|poder|voy a poder|vamos a poder)\b(?: (?:\w+ ){0,4}(?:plata|dinero|efectivo|fondos|liquidez|caja|pay_\w+|fecha|datef|ahora|todavia|aun|nada|solvencia|paynoun|completo|part|money))?/ },
    { weight: 3.4, says: /\b(?:no|ni|tampoco) (?:\w+ ){0,3}(?:tengo|tenemos|hay|cuento|contamos|junto|junte|consigo|consegui)(?: (?:\w+ ){0,3}(?:plata|dinero|efectivo|fondos|liquidez|caja|nada|solvencia|money|part|billete|ahorita|datef|para pay_inf|con que)|$)/ },
    { weight: 1.4, says: /\bno (?:\w+ ){0,2}(?:puedo|podemos|podre|podremos|tengo|hay|poder|pude|alcanza)(?: (?:datef|ahorita|todavia|aun|plata|dinero|pay_inf|ahora|fondos|efectivo|liquidez))+/ },
    { weight: 2.8, says: /\b(?:misio|misia|aguja|sin plata|sin dinero|sin liquidez|sin fondos|sin efectivo|corto de|ajustad\w+|apretad\w+|iliquid\w+|estoy cort[oa]|mal momento|mala situacion|no hay plata|estamos mal|en cero|quebrad\w+|jodid\w+|pelad\w+)\b/ },
    { weight: 2.6, says: /\b(?:problemas?|dificultad\w*|falta|inconveniente\w*|tema) (?:\w+ ){0,3}(?:liquidez|caja|economic\w+|financier\w+|flujo|fondos|pagos|plata|dinero)\b/ },
    { weight: 2.6, says: /\b(?:se me|se nos) (?:\w+ )?(?:complic\w+|junt\w+|retras\w+|atras\w+|dificult\w+)\b|\b(?:baja|bajas|bajo|floj\w+|lent\w+|mal|malas) (?:\w+ ){0,2}(?:ventas?|negocio|movimiento)\b|\b(?:ventas?|negocio|cosa|situacion) (?:\w+ ){0,3}(?:baj\w+|floj\w+|dur\w+|mal|malas|dificil|fea|lent\w+|complicad\w+|critic\w+)\b/ },
    { weight: 2.6, says: /\b(?:no|aun|todavia|tampoco) (?:\w+ ){0,3}(?:gets_\w+|me pagan|nos pagan|han pagado|depositan|cobro|cobramos|cobrado|cobre|gets|whenpaid)\b/ },
    { weight: 2.6, says: /\b(?:emergencia|hospital\w*|enferm\w+|operaron|fallec\w+|accidente|clinica|velorio|salud|robaron|incendio|huaico|inundacion)\b/ },
    { weight: 3, says: /\b(?:pay_can|pay_fut|pay_inf|pay_pres)\b.*\b(?:datef|datev)\b/, question: true },
    { weight: 2.6, says: /\b(?:hasta|recien|para) (?:el |la |este |fin )?(?:datef|datev)\b/, question: true },
    { weight: 2, says: /\b(?:no|aun no|todavia no) (?:\w+ ){0,2}(?:pay_\w+)\b.*/ , question: false },
    { weight: 1.4, says: /\b(?:poco|unos|algunos|pocos) (?:mas )?(?:de )?(?:dias|tiempo|plazo)\b/ },
    { weight: 1.4, says: /\bdisculp\w+ (?:\w+ ){0,3}(?:demora|retraso|tardanza|atraso|inconveniente\w*)\b/ },
    { weight: 1.6, says: /\b(?:mas adelante|mas tiempo|otro dia|otro momento|un tiempito|dias mas)\b/ },
    { weight: 1.2, says: /\b(?:esperando|espero|esperamos) (?:\w+ ){0,3}(?:paynoun|deposito|abono|cobro|cliente|desembolso|aprobacion|gets_\w+|cobrar|valorizacion)\b/ },
    { weight: 1.2, says: /\bten paciencia\b|\ba la brevedad\b/ },
  ],
}; // biome-ignore format: one cue a line
