import type { Token } from "./words/tokens.ts";
import { NOUN_OR_VERB, verbOf } from "./words/verbs.ts";

const DETERMINER =
  /^(el|un|su|mi|tu|del|este|ese|los|al|de|sus|mis|tus|unos|otro|cada|ningun|dicho|por|para|con|como|sin|nuestro|algun|primer|segundo|tipo|pronto|doble|nuevo|ultimo)$/;
const PAY_NOUN = /^(pagos?|depositos?|transferencias?|abonos?|giros?|cancelacion|desembolso|interbancaria|plineo)$/;
/** Both a way to pay and a payment made that way. */
const WALLET = /^(yapes?|plin)$/;

/** Turns of speech whose «no» or «sin» denies nothing. */
const NO_DENIAL =
  /\b(no (?:te|se|os) preocup\w+|no hay (?:de que|problemas?|cuidado|drama)|sin (?:falta|problemas?|duda|embargo|excusa|mas)|como no|no bien|no mas|no te olvid\w+|no me (?:he )?olvid\w+|no hemos olvidado|ni bien|no solo|no (?:le|te|se) fall\w+|no pasa(?: de)?|no mas de)\b/g;

/** Rewriting in order: each makes of a turn of speech the tense of paying that it stands for. */
const REWRITES: readonly [RegExp, string][] = [
  [/\b(?:no )?(?:es|fue) que no (quier\w+|quis\w+)(?: pay_inf)?\b/g, "notthat"],
  [NO_DENIAL, "surely"],
  [/\bpago movil\b/g, "wallet"],
  [/\b(?:buen|feliz|lindo|bonito|excelente) date[fv]\b/g, "greeting"],
  [/\b(?:(?:ya|te|le|les) ){1,3}wallet(?= (?:money|date[fp]|ya)|$)/g, "ya pay_past"],
  [/\b(?:te|le|les|se lo|se la|se los) (?:di|dimos|entregue|entregamos|deje|dejamos)\b/g, "pay_past"],
  [/\bya pay_pres(?= (?:mi|el|la|don|dona|nuestr\w|su) (?!datef|money|part|pay)\w+)/g, "ya pay_past"],
  [/^pay_part\b/g, "pay_past"],
  [/\b(?:paynoun|wallet) (?:ya )?(?:se |lo )(?:le |les |te )?do_past\b/g, "pay_past"],
  [/\b(?:send_past|(?:te|le|les) pase) (?=(?:\w+ ){0,2}(?:money|plata|dinero|part|paynoun|wallet)\b)/g, "pay_past "],
  [/\b(?:te|le|les) (?:lo )?(?:deje|dejamos|entregue|entregamos) (?=(?:\w+ ){0,2}(?:money|plata|dinero|part)\b)/g, "pay_past "],
  [/\bya (?:salio|se fue|entro|ingreso) (?:el|la|su|tu)? ?paynoun\b/g, "ya pay_past"],
  [/\bfigura (?:como )?pay_part\b/g, "pay_past"],
  // A payment that is done: «hago el depósito», «realizaré un abono», «estoy haciendo la transferencia».
  [/\bdo_(\w+) (?:(?:el|la|un|una|los|las|tu|su|mi|ese|otro|con|te|le|les|al|primer|respectivo|correspondiente|ya) ){0,3}(?:paynoun|wallet)\b/g, "pay_$1"],
  [/\b(?:paynoun|wallet)(?: (?:interbancaria|total|parcial|completo|de \w+|del \w+|de la \w+|ya|bancari\w+|payname))? (?:(?:fue|fueron|esta|estan|ha sido|quedo|ya|ya fue|ya esta|se encuentra) )?do_part\b/g, "pay_past"],
  [/\b(?:lo|la|los|las|eso) (?:do_past|do_both)\b/g, "pay_past"],
  [/\b(?:lo|los|te la|se la) do_(pres|fut)\b/g, "pay_$1"],
  [/\b(?:confirmo|aviso|digo|confirmare|avisare|dire|confirmamos|avisamos) (?:\w+ )?(?:cuando|cuanto|si|que dia|la fecha)\b.*/g, "willsay"],
  [/\bgracias por (?:\w+ )?(?:\w+)/g, "gracias"],
  [/\bagradezco (?:\w+ ){0,2}(?:comprension|paciencia|espera|atencion|recordatorio)\b/g, "agradezco"],
  [/\b(?:se )?(?:do_part|do_past) (?:el|la|los|un)? ?(?:paynoun|wallet)\b/g, "pay_past"],
  // Someone else pays the client: nothing that the client promises or did.
  [/\b(?:me|nos) (?:han |ha |hayan |hubieran |van a |va a |estan )?pay_(\w+)/g, "gets_$1"],
  [/\b(?:que|cuando|apenas|surely|si) (?:a mi |a nosotros )?(?:me|nos) (?:gets|pay)_\w+/g, "whenpaid"],
  [/\bacab\w+ (?:de |del )?(?:pay|do)_inf\b/g, "justnow pay_past"],
  [/\bacab\w+ (?:de )?send_inf\b/g, "justnow send_past"],
  [/\b(?:he|hemos|ha|han|has|habia|habiamos|fue|fueron|sido|esta|estan|estaba|estaria|quedo|quedaron|ya|se encuentra|figura) (?:ya |todo |sido |part )*pay_part\b/g, "pay_past"],
  [/\b(?:queda|quedara|quedaria|estara|sera|seran|saldra|va a estar|va a quedar) (?:todo |part )?pay_part\b/g, "pay_fut"],
  [/\b(?:voy|vamos|va|van|vas|ire|iremos|paso|pasare|pasamos|acerco|acercare) (?:(?:datef|datev|ya|mismo) )?a (?:proceder (?:a|con) (?:el |la )?)?(?:pay_inf|paynoun)\b/g, "pay_fut"],
  [/\b(?:estare|estaremos|estara|estaran|estaria|estariamos|estarian|andare) (?:pay_ger|do_ger)\b/g, "pay_fut"],
  [/\b(?:estoy|estamos|esta|estan|voy|vamos|va|sigo) (?:pay_ger)\b/g, "pay_pres"],
  [/\bproced(o|emos|eremos)(?: ya)?(?: a| con)? (?:el |la |su )?(?:pay_inf|paynoun)\b/g, "procedo pay_fut"],
  [/\b(?:prometo|comprometo|comprometemos|compromiso|cumplire|cumpliremos|cumplo|procedere|procederemos|procedo|procedemos|procedera|espero|esperamos|pienso|pensamos|planeo|pretendo|aseguro|garantizo|confirmo)(?: a| con| de| en| poder| que)? (?:pay_inf|(?:el |la )?paynoun)\b/g, "pledge pay_fut"],
  [/\b(?:podre|podremos|podra) (?:recien )?(?:pay_inf|do_inf)\b/g, "pay_fut"],
  [/\b(?:puedo|podemos|podria|podriamos|puede|pueden|podran) (?:ir )?(?:pay_inf|pay_ger)\b/g, "pay_can"],
  [/\b(?:quiero|queremos|quisiera|quisieramos|deseo|deseamos|me gustaria) (?:pay_inf)\b/g, "pay_want"],
  [/\b(?:tengo|tenemos|hay) que (?:pay_inf)\b/g, "pay_must"],
]; // biome-ignore format: a table

/** The words of a clause as one line in the terms that cues look for. */
export function say(words: readonly Token[]): string {
  let line = words.map((word, at) => term(word, words[at - 1], words[at + 1], words[at - 2])).join(" ");
  for (const [turn, meant] of REWRITES) line = line.replace(turn, meant);
  return settleBoth(line);
}

function term(token: Token, before: Token | undefined, after: Token | undefined, earlier: Token | undefined): string {
  const { word } = token;
  if (PAY_NOUN.test(word) && !(NOUN_OR_VERB.has(word) && isVerb(token, before, after))) return "paynoun";
  if (WALLET.test(word)) return "wallet";
  const verb = verbOf(word, token.raw);
  // «se pago», «se deposito» without its accent: nobody says «se» of his own paying.
  const isOfIt = before?.word === "se" || (earlier?.word === "se" && /^(le|les|te)$/.test(before?.word ?? ""));
  if (verb && verb.family !== "send" && verb.tense === "pres" && word.endsWith("o") && isOfIt) return `${verb.family}_past`;
  if (!verb) return word;
  return `${verb.family}_${verb.tense === "sub" ? subjunctive(word, /^(te|le|les|lo|la|se|me|nos)$/.test(before?.word ?? "") ? earlier : before) : verb.tense}`;
}

/** «pago», «depósito» is a verb behind «te», «lo», a day, or at the start; a noun behind an article or a doing. */
function isVerb({ raw }: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (/[áéíóú].*[aeiou]$/i.test(raw) && !raw.toLowerCase().endsWith("ó")) return false;
  if (!before) return !(after && /^(do_|realizado|hecho|efectuado|pendiente|de|ya|completo|conforme|parcial)/.test(after.word));
  return (
    !DETERMINER.test(before.word) &&
    verbOf(before.word, before.raw)?.family !== "do" &&
    !/^(programacion|proximo|manana a)$/.test(before.word)
  );
}

/** «deposite» without its accent is «deposité» unless something that asks for a subjunctive comes before it, over «te», «le», «lo». */
function subjunctive(word: string, before: Token | undefined): string {
  if (!word.endsWith("e")) return "sub";
  return before && /^(que|cuando|apenas|no|para|hasta|quiere|quieren|favor|se|ojala|como|donde|bien)$/.test(before.word) ? "sub" : "past";
}

/** «depositamos» is past with «ya» or a day behind, else what the day says: present with one ahead, past with none. */
function settleBoth(line: string): string {
  const isPast = /\bdatep\b|\bya (?:(?:te|le|les|se|lo|la) ){0,2}(?:pay|do)_both\b/.test(line) || !/\bdate[fv]\b/.test(line);
  return line
    .replace(/\b(pay|do)_both\b/g, isPast ? "$1_past" : "$1_pres")
    .replace(/\bpay_pres\b(?=.*\bdatep\b)|(?<=\bdatep\b(?: \w+){0,6} )pay_pres\b/g, "pay_past");
}
