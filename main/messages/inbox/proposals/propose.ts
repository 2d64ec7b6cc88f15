import { formatLongDate } from "../../../../shared/dates.ts";
import type { ReplyIntent } from "../../../../shared/contract/messages-replies.ts";
import type { ReadDb } from "../../../ledger/context.ts";
import { writeAnswer } from "../answers/texts.ts";
import { proposeTerms } from "./counter-offer.ts";
import { proposeDispute } from "./dispute.ts";
import type { AnswerFacts } from "./facts.ts";
import { proposePayment } from "./find-payment.ts";
import { isPast, proposePromise } from "./promise.ts";
import { type Proposal, sureOf } from "./proposal.ts";
import { latestDay } from "./terms.ts";

/** Meanings less likely than this propose nothing. */
const LEAST = 0.2;
const MOST_MEANINGS = 3;

/** What can be done about an answer, the likeliest first, each kind once. Nothing of it is done until a person accepts it. */
export async function proposeFor(read: ReadDb, facts: AnswerFacts): Promise<Proposal[]> {
  const meanings = facts.intents.filter(({ confidence }, index) => index === 0 || confidence >= LEAST).slice(0, MOST_MEANINGS);
  const proposals: Proposal[] = [];
  for (const { intent, confidence } of meanings) proposals.push(...(await proposeMeaning(read, facts, intent, confidence)));
  const [main] = meanings;
  if (main && ANSWERED.has(main.intent)) proposals.push(toAnswer(facts, main.intent, main.confidence, proposals[0]));
  proposals.push(toNote(main?.intent ?? "other", main?.confidence ?? 0));
  const kinds = new Set<string>();
  return proposals.filter(({ kind }) => !kinds.has(kind) && kinds.add(kind));
}

const ANSWERED: ReadonlySet<ReplyIntent> = new Set([
  "promise",
  "already_paid",
  "dispute",
  "asks_document",
  "asks_account",
  "asks_time",
  "asks_instalments",
  "thanks",
  "other",
]);

async function proposeMeaning(read: ReadDb, facts: AnswerFacts, intent: ReplyIntent, confidence: number): Promise<Proposal[]> {
  switch (intent) {
    case "promise":
      return listed(isPast(facts) ? undefined : proposePromise(facts, confidence));
    case "already_paid":
      return [await proposePayment(read, facts, confidence)];
    case "dispute":
      return listed(proposeDispute(facts, confidence));
    case "asks_document":
    case "asks_account":
      return [toAnswer(facts, intent, confidence)];
    case "asks_time":
      return [...withinLimit(facts, confidence), ...(await proposeTerms(read, facts, { intent, confidence }))];
    case "asks_instalments":
      return await proposeTerms(read, facts, { intent, confidence });
    case "wrong_person":
      return [wrongPerson(facts, confidence)];
    case "stop":
      return [stopWriting(facts, confidence)];
    default:
      return [];
  }
}

const listed = (proposal: Proposal | undefined) => (proposal ? [proposal] : []);

/** Who asks for time and names a day that the owner would wait for has promised it. */
function withinLimit(facts: AnswerFacts, confidence: number): Proposal[] {
  const { promise, limits, todayOn, extraHolidays } = facts;
  if (!promise || promise.dueOn < todayOn || promise.dueOn > latestDay(limits, todayOn, extraHolidays)) return [];
  return listed(proposePromise(facts, confidence)).map((proposal) => ({
    ...proposal,
    why: `${proposal.why} Está dentro de los ${limits.longestDays} días que das de plazo.`,
  }));
}

const REASONS: Readonly<Record<ReplyIntent, string>> = {
  promise: "Dice que va a pagar: agradécele y confirma.",
  already_paid: "Agradece y di que lo verificas.",
  dispute: "Di que lo revisas.",
  asks_document: "Pide un documento.",
  asks_account: "Pide en qué cuenta pagar.",
  asks_time: "Pide tiempo: pregunta hasta cuándo.",
  asks_instalments: "Pide pagar en partes: pregunta cómo.",
  wrong_person: "",
  stop: "",
  thanks: "Agradece: responde con cortesía.",
  other: "Di que lo revisas.",
};

const TITLES: Readonly<Partial<Record<ReplyIntent, string>>> = {
  asks_account: "Responder con tus cuentas y CCI",
  asks_document: "Responder sobre el documento que pide",
};

function toAnswer(facts: AnswerFacts, intent: ReplyIntent, confidence: number, first?: Proposal): Proposal {
  const past =
    intent === "promise" && isPast(facts)
      ? ` El ${formatLongDate(facts.promise?.dueOn ?? facts.todayOn)} ya pasó: pregunta qué día será.`
      : "";
  return {
    kind: "draft_answer",
    title: TITLES[intent] ?? "Preparar una respuesta",
    why: past.trim() || REASONS[intent],
    sure: intent === "other" ? "doubtful" : sureOf(confidence),
    answer: { channel: facts.channel, text: writeAnswer(facts, intent, first?.promise) },
  };
}

function wrongPerson({ contactName }: AnswerFacts, confidence: number): Proposal {
  return {
    kind: "note_wrong_person",
    title: contactName ? `Dejar de usar el dato de ${contactName}` : "Dejar de usar este número o correo",
    why: "Dice que no es quien buscas. El número o correo se quita de la ficha, para no hablar de la deuda con otra persona (Ley 29571, art. 62).",
    sure: sureOf(confidence),
  };
}

const BY: Readonly<Record<AnswerFacts["channel"], string>> = {
  email: "correo",
  whatsapp: "WhatsApp",
  sms: "SMS",
  call: "llamada",
  visit: "visita",
  letter: "carta",
};

function stopWriting({ channel }: AnswerFacts, confidence: number): Proposal {
  return {
    kind: "stop_writing",
    title: `No escribirle más por ${BY[channel]}`,
    why: `Lo pide. Desde ahora se avisa antes de escribirle por ${BY[channel]}, y queda una tarea para que decidas cómo seguir.`,
    sure: sureOf(confidence),
  };
}

function toNote(intent: ReplyIntent, confidence: number): Proposal {
  const isMain = intent === "thanks" || intent === "other";
  return {
    kind: "note_only",
    title: "Solo dejarlo anotado",
    why: "Ya está en su conversación: sale de la lista sin hacer nada más.",
    sure: isMain ? sureOf(confidence) : "doubtful",
  };
}
