import type { IntentCues } from "./intent-cues.ts";

/** A payment that was made, or its proof sent. */
export const alreadyPaid: IntentCues = {
  intent: "already_paid",
  cues: [
    { weight: 3.4, says: /\bpay_past\b/, question: false },
    { weight: 2.4, says: /\bpay_past\b/, question: true },
    { weight: 1, says: /\b(?:ya|justnow|datep|recien) (?:\w+ ){0,4}pay_past\b/ },
    { weight: 3, says: /^(?:(?:ya|listo|todo|ok|si|buenas|buenos|dias|tardes|hola|docx|factura|la|el|part) )*pay_part\b/ },
    { weight: 2.8, says: /\b(?:ya|esta|fue|todo|se encuentra|figura|estan) (?:\w+ ){0,2}pay_part\b/ },
    { weight: 3, says: /\bopx\b/ },
    { weight: 3, says: /\b(?:send_pres|send_past|send_fut|send_inf|send_ger|mando|adjunto|adjuntamos|va|paso|comparto|aqui|ahi|aca|les? remito|envio|dejo|esta|este|ve|veras) (?:\w+ ){0,4}(?:voucher|vouchers|constancia|captura|capturas|baucher|screenshot|(?:comprobante|recibo|foto|sustento|ticket) (?:de|del) (?:la |mi |su )?(?:paynoun|operacion|wallet))\b/ },
    { weight: 2, says: /^(?:\w+ ){0,2}(?:voucher|constancia|captura|comprobante (?:de|del) (?:paynoun|wallet))\b/, question: false },
    { weight: 2, says: /\b(?:tengo|guardo) (?:\w+ ){0,2}(?:voucher|recibo|constancia|captura|comprobante)\b/ },
    { weight: 2.8, says: /\b(?:ya|datep) (?:\w+ ){0,3}(?:sali\w|salio|entro|cayo|llego|fueron|hizo|do_past|do_part|procesada|esta) (?:\w+ ){0,3}(?:paynoun|plata|dinero|money)\b/ },
    { weight: 2.8, says: /\bpaynoun (?:\w+ ){0,5}(?:do_past|do_both|do_part|salio|efectuada|enviado|procesad\w|send_part)\b/, question: false },
    { weight: 2.4, says: /\b(?:ya|si) (?:les? |te |me )?(?:\w+ )?(?:llego|cayo|ingreso|entro|figura|vieron|viste|confirma\w*|reviso|revisaron) (?:\w+ ){0,3}(?:paynoun|dinero|plata)\b/ },
    { weight: 2.6, says: /^(?:ya )?(?:do_part|pagadito|cancelado|pay_part|done|ya quedo|ya fue|ya esta)(?: (?:ya|senorita|amigo|amiga|✅|👍|listo|jefe|gracias|pe))*$/ },
    { weight: 2, says: /\bno (?:\w+ )?(?:debo|debemos|adeudo|tengo|tenemos) (?:nada|deuda|pendientes?|ninguna deuda)\b/ },
    { weight: 2.8, says: /\b(?:ya )?(?:le|te|les|se le|se lo|se les|lo) (?:dimos|di|dio|entregue|entregamos|entrego|deje|dejamos|pase|mande|send_past) (?:\w+ ){0,4}(?:money|plata|dinero|efectivo|cheque|a su|al cobrador|al vendedor|paynoun|part)\b/ },
    { weight: 1.6, says: /\b(?:estoy|estamos) al dia\b|\bya (?:esta|estamos|quedo|quedamos) (?:al dia|a mano|saldad\w|conciliad\w)\b/ },
    { weight: 1.4, says: /\brevis\w+ (?:\w+ ){0,4}(?:cuenta|cuentas|banco|estado de cuenta|yape)\b/ },
    { weight: 1.6, says: /\bvia factoring\b|\bpor factoring\b/ },
  ],
}; // biome-ignore format: one cue a line
