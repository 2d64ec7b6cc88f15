import type { Stage } from "../../../shared/contract/common.ts";
import type { CallAnswer } from "../../../shared/contract/messages-contacts.ts";
import { formatLongDate } from "../../../shared/dates.ts";
import type { CallWords } from "./own-words.ts";

/** What a script is filled with; names and sums are ready to be said. */
export type ScriptFacts = {
  stage: Stage;
  /** Minutes since midnight in Lima. */
  minutes: number;
  companyName: string;
  clientName: string;
  /** The client is a person, not a firm. */
  isPerson: boolean;
  /** Whom to ask for; null: whoever sees the payments. */
  contactName: string | null;
  /** The words of the template of the call; without an opening of its own the usual one is said. */
  words: CallWords;
  /** Where it is paid into; empty where no account is known. */
  payInto: string;
  /** What was promised and did not come: `S/ 500.00 para el lunes 9 de noviembre`. */
  brokenPromise: string | null;
  deadlineOn: string;
  /** A telephone of the company for whoever calls back. */
  companyPhone: string | null;
};

export type ScriptPart = { answer: CallAnswer; label: string; says: string[]; next: CallAnswer[] };

/** What may be said before the debtor, or one of its own contacts, is on the line: nothing of the debt (Ley 29571, art. 62). */
export const BEFORE_IDENTITY: readonly CallAnswer[] = ["start", "not_there", "wrong_person"];

const ABOUT_MONEY: CallAnswer[] = ["will_pay", "already_paid", "no_money", "dispute", "asks_document", "angry"];

/** The sentences of a call by what the other person answers; the first part is how to begin. Pure: the facts are given. */
export function writeScript(facts: ScriptFacts): ScriptPart[] {
  return [
    part("start", "Empezar", start(facts), ["speaking", "not_there", "wrong_person"]),
    part("speaking", "Es la persona", speaking(facts), ABOUT_MONEY),
    part("not_there", "No está", notThere(facts), ["goodbye"]),
    part("wrong_person", "Número equivocado", ["Disculpe la molestia, debo de tener mal anotado el número. Que tenga buen día."], []),
    part("will_pay", "Va a pagar", willPay(facts), ["asks_document", "no_money", "goodbye"]),
    part("already_paid", "Ya pagó", alreadyPaid(), ["goodbye"]),
    part("no_money", "No puede ahora", noMoney(facts), ["will_pay", "angry", "goodbye"]),
    part("dispute", "No está de acuerdo", dispute(), ["asks_document", "goodbye"]),
    part("asks_document", "Pide un documento", asksDocument(), ["will_pay", "goodbye"]),
    part("angry", "Se molesta", angry(facts), ["will_pay", "dispute", "goodbye"]),
    part("goodbye", "Despedirse", goodbye(facts), []),
  ];
}

const part = (answer: CallAnswer, label: string, says: string[], next: CallAnswer[]): ScriptPart => ({ answer, label, says, next });

function start({ words, minutes, companyName, clientName, isPerson, contactName }: ScriptFacts): string[] {
  if (words.opening !== null) return [words.opening];
  const hello = `${greeting(minutes)}. Le saluda [tu nombre], de ${sentenceEnd(companyName)}`;
  if (contactName) return [hello, `¿Podría hablar con ${contactName}, por favor?`];
  if (isPerson) return [hello, `¿Hablo con ${clientName}?`];
  return [hello, `¿Me podría comunicar con la persona que ve los pagos a proveedores de ${clientName}, por favor?`];
}

function greeting(minutes: number): string {
  if (minutes < 12 * 60) return "Buenos días";
  return minutes < 18 * 60 + 30 ? "Buenas tardes" : "Buenas noches";
}

function speaking({ words, brokenPromise }: ScriptFacts): string[] {
  const word = brokenPromise
    ? [`Habíamos quedado en ${brokenPromise} y todavía no lo vemos en nuestra cuenta. ¿Hubo algún inconveniente?`]
    : [];
  // The question comes last.
  return [...words.speaking.slice(0, -1), ...word, ...words.speaking.slice(-1)];
}

/** To whoever picked up: a name and a telephone, never the reason of the call. */
function notThere({ contactName, companyPhone, companyName }: ScriptFacts): string[] {
  return [
    "Entiendo, muchas gracias. ¿A qué hora podría encontrarle?",
    `¿Le podría decir${contactName ? ` a ${contactName}` : ""} que llamó [tu nombre], de ${companyName}?`,
    ...(companyPhone ? [`Si prefiere, puede llamarnos al ${companyPhone}.`] : []),
  ];
}

function willPay({ payInto }: ScriptFacts): string[] {
  return [
    "Muchas gracias. ¿Qué día lo haría, y sería por el total o por una parte?",
    "Lo anoto: [repite el día y el monto]. ¿Es correcto?",
    payInto
      ? `Puede depositarlo en ${payInto}. Si gusta, le envío los datos por WhatsApp.`
      : "Si gusta, le envío por WhatsApp dónde depositar.",
  ];
}

function alreadyPaid(): string[] {
  return [
    "Muchas gracias, y disculpe la llamada si ya está hecho.",
    "¿Me ayuda con la fecha, el monto y el número de operación, para ubicarlo hoy mismo en nuestra cuenta?",
    "Si me envía la constancia, lo registro y le confirmo.",
  ];
}

function noMoney({ stage, deadlineOn }: ScriptFacts): string[] {
  const until = stage === "extrajudicial" ? ` Lo ideal es dejarlo acordado hasta el ${formatLongDate(deadlineOn)}.` : "";
  return [
    "Lo entiendo, y le agradezco que me lo diga. Busquemos algo que sí pueda cumplir.",
    `¿Cuánto podría abonar ahora, y qué día el resto? También podemos verlo en cuotas.${until}`,
  ];
}

function dispute(): string[] {
  return [
    "Gracias por avisarme. Cuénteme, por favor, qué es lo que no coincide: ¿el monto, el servicio, la fecha?",
    "Lo anoto como observación y mientras lo revisamos no le pediremos esa parte. ¿Me puede enviar lo que tenga para verlo?",
    "Le doy respuesta en cuanto lo revise. ¿El resto sí lo podríamos ir viendo?",
  ];
}

function asksDocument(): string[] {
  return [
    "Claro que sí, se lo envío ahora mismo.",
    "¿A qué correo o número de WhatsApp se lo hago llegar?",
    "Cuando lo reciba, ¿para qué fecha podríamos dejarlo programado?",
  ];
}

function angry({ companyPhone }: ScriptFacts): string[] {
  const back = companyPhone ? ` o llámenos al ${companyPhone} cuando le acomode` : "";
  return [
    "Comprendo su molestia y no es mi intención incomodarle.",
    "Me interesa entender qué pasó para ayudarle. ¿Prefiere que lo conversemos ahora o en otro momento?",
    `Si lo prefiere, lo dejamos aquí: dígame un día y una hora que le vengan bien${back}.`,
  ];
}

function goodbye({ companyName }: ScriptFacts): string[] {
  return [`Muchas gracias por su tiempo. Que tenga buen día, de parte de ${sentenceEnd(companyName)}`];
}

/** Names of firms often end in a full stop already. */
const sentenceEnd = (name: string) => (name.endsWith(".") ? name : `${name}.`);
