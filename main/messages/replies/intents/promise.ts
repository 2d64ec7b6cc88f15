import type { IntentCues } from "./intent-cues.ts";

/** A payment to come: a future, or a present with a day ahead. */
export const promise: IntentCues = {
  intent: "promise",
  cues: [
    { weight: 3.2, says: /\bpay_fut\b/, question: false },
    { weight: 1, says: /\bpay_fut\b/, question: true },
    { weight: 3.4, says: /\b(?:pay_pres|pay_both|pay_sub)\b/, needs: "anyDate", question: false },
    { weight: 2.6, says: /\bdate[fv] (?:\w+ ){0,4}pay_(?:past|pres)\b/, needs: "date", question: false },
    { weight: 2.4, says: /\b(?:te|le|les|lo|la|se|los) (?:lo |la |los |las )?pay_(?:pres|sub|cond)\b/, question: false },
    { weight: 1.6, says: /\bpay_pres\b/, question: false },
    { weight: 2.6, says: /\bpay_(?:can|want|must|inf)\b/, needs: "date", question: false },
    { weight: 1.2, says: /\bpay_(?:can|want|must)\b/, question: false },
    { weight: 2.8, says: /\b(?:program\w+|agend\w+|do_pres|do_fut|do_part|do_ger|do_inf|do_past|incluid[oa]) (?:\w+ ){0,4}(?:paynoun|factura|docx|pay_inf)\b/, needs: "anyDate" },
    { weight: 2.4, says: /\bpaynoun (?:\w+ ){0,5}(?:do_part|programad[oa]|agendad[oa]|sale|saldra|salen|saldran|sera|seran|es|esta|entra|quedara|estara|cae)\b.*/, needs: "anyDate" },
    { weight: 1.8, says: /\b(?:paynoun|pay_inf) (?:\w+ ){0,4}(?:brevedad|posible|pronto|semana)\b/ },
    { weight: 2.4, says: /\b(?:coordinando|gestionando|viendo|coordinare|coordinaremos|apurando|do_ger|tramitando|agilizando) (?:\w+ ){0,5}(?:paynoun|pay_inf)\b/ },
    { weight: 3, says: /\b(?:doy|dare|daremos|damos|dar|darte|darle|dejo|dejare|dejamos|entrego|entregare|paso|pasare|mando|mandare|pongo|pondre|alcanzo|alcanzare|llevo|llevare|send_pres|send_fut|dando) (?:\w+ ){0,3}(?:money|part|dinero|plata|efectivo|cheque|adelanto|algo|paynoun)\b/, question: false },
    { weight: 1.2, says: /\b(?:te|le|les) (?:doy|dare|daremos|damos|send_fut)\b/, needs: "date" },
    { weight: 2.8, says: /\b(?:cae|caera|llega|llegara|sale|saldra|entra|entrara|tendra|tendras|tienes|recibira|recibiras|esta|estara|queda|quedara|tiene) (?:\w+ ){0,3}(?:paynoun|plata|dinero|factura|money|abonado|cuenta|docx|part)\b/, needs: "date", question: false },
    { weight: 3, says: /^(?:(?:si|ok|ya|hola|bueno|claro|para|el|la|este|hasta|recien|seguro|de|aqui|al|lo|mas|a|tardar|por|buenas|buenos|dias|tardes|noches|de todas maneras|nomas|en|dia|mejor|entonces|ahi) ){0,6}datef(?: (?:surely|sin|falta|si|o|seguro|nomas|amigo|amiga|pe|senorita|senor|senora|por|la|favor|temprano|a|fijo|jefe|causa|recien|mas|tardar|ya|nos|vemos|de todas|maneras|todas))*$/, question: false },
    { weight: 2.4, says: /^(?:surely )?money (?:\w+ ){0,2}datef\b|\bdatef (?:\w+ ){0,2}money$/, question: false },
    { weight: 1.6, says: /\bsurely\b|\bsi o si\b|\bde todas maneras\b|\bfijo\b|\bdios mediante\b|\ba mas tardar\b|\bmaximo\b/, needs: "date" },
    { weight: 2.4, says: /\b(?:prometo|pledge|comprometo|comprometemos|compromiso|palabra)\b/ },
    { weight: 2, says: /\b(?:cobro|cobrare|cobramos|gets_pres|gets_fut|depositan|pagan|cobrar)\b/, needs: "date" },
    { weight: 2.4, says: /\b(?:apenas|cuando|surely|en cuanto|luego que|despues que|tan pronto|ni bien)\b.*\b(?:pay_pres|pay_fut|pay_both|pay_past)\b/ },
    { weight: 2.2, says: /\bwhenpaid\b.*\bpay_(?:pres|fut|past)\b/ },
    { weight: 2.8, says: /\b(?:pueden?|pase|pasen|venga|vengan|ven|acerquese|acercate) (?:a )?(?:recog\w+|cobrar\w*|pasar|venir|por (?:su|el|tu))\b/, needs: "date", question: false },
    { weight: 1.6, says: /\b(?:me pongo al dia|nos ponemos al dia|ponerme al dia|cumplo|cumplire|cumpliremos|quedamos a mano|salgo de la deuda|te paso la plata|ya le aviso cuando)\b/ },
    { weight: 4.2, says: /\bdatef (?:yo )?(?:ya )?si$|\bdatef si (?:puedo|podre|se puede|te|le)\b/, question: false },
  ],
}; // biome-ignore format: one cue a line
