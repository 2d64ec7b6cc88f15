import type { Clause } from "../clauses.ts";
import { deniedDates } from "../denial.ts";
import type { AmountMention } from "./amounts.ts";

export type PromiseFacts = { dueOn: string; amountMinor?: number; currency?: string; fraction?: number };

/**
 * The day and amount of a promise: the first day ahead that is not denied, sought first in the clauses that promise, else today
 * where the client is paying as he writes («ya te yapeo», «estoy en el banco»); the amount stands in the same clause or in another
 * that promises. Undefined without a day. `isMain` where the message is about the promise: «hoy a las 5 está depositado» is one then.
 */
export function promiseFacts(
  clauses: readonly Clause[],
  speaking: ReadonlySet<Clause>,
  todayOn: string,
  isMain: boolean,
): PromiseFacts | undefined {
  const ahead = clauses.map((clause) => ({ clause, dueOn: dayAhead(clause) }));
  const exact = ahead.filter(({ clause, dueOn }) => clause.dates.some(({ next, isVague }) => next === dueOn && !isVague));
  const dated =
    exact.find(({ clause, dueOn }) => dueOn && speaking.has(clause) && !isOfAnother(clause)) ??
    ahead.find(({ clause, dueOn }) => dueOn && speaking.has(clause) && !isOfAnother(clause)) ??
    ahead.find(({ clause, dueOn }) => dueOn && !isPastOnly(clause) && !isOfAnother(clause)) ??
    ahead.find(({ clause, dueOn }) => dueOn && (isMain || !isPastOnly(clause)));
  const now = dated ? undefined : clauses.find((clause) => isUnderWay(clause));
  const chosen = dated?.clause ?? now;
  if (!chosen) return undefined;
  const inPromises = clauses.filter((clause) => (speaking.has(clause) || clause.amounts.length > 0) && !isPastOnly(clause));
  const near = [chosen, ...inPromises].flatMap(({ amounts }) => amounts);
  const amount = chosen.amounts.find(isSum) ?? near.find(isSum) ?? chosen.amounts[0] ?? near[0];
  const { from: _from, to: _to, ...said } = amount ?? { from: 0, to: 0 };
  return { dueOn: dated?.dueOn ?? todayOn, ...said };
}

/** Whether a clause beside the main thing said names a payment to come and its day: «¿me pasa la cuenta? hoy le deposito». A sum and a day are enough («400 el viernes») where no payment made explains them. */
export function pledgesBeside(clauses: readonly Clause[], speaking: ReadonlySet<Clause>, isSumEnough: boolean): boolean {
  return clauses.some((clause) => {
    const { line, isQuestion } = clause;
    if (isQuestion || !speaking.has(clause) || isPastOnly(clause) || isOfAnother(clause) || /\b(cada|si)\b/.test(line)) return false;
    return (
      dayAhead(clause) !== undefined &&
      (/\b(pay_(pres|fut)|program\w+|agend\w+)\b/.test(line) || (isSumEnough && /\b(money|part)\b/.test(line)))
    );
  });
}

/** A sum or a part of one that can be reckoned; «una parte» and «todo» cannot, or say nothing more. */
function isSum({ amountMinor, fraction }: AmountMention): boolean {
  return amountMinor !== undefined || (fraction !== undefined && fraction < 1);
}

function dayAhead(clause: Clause): string | undefined {
  const denied = deniedDates(clause.line);
  const days = clause.dates.filter((date, at) => date.next !== undefined && !denied[at]);
  return (days.find(({ isVague }) => !isVague) ?? days[0])?.next;
}

const UNDER_WAY = [
  /\b(?:ya|ahi|ahora|listo|ok|dale|vale|enseguida|altoque|inmediato) (?:(?:mismo|mismito|nomas|si|yo|pe|senor\w*|amig\w|jefe|ya|ahi|ahora) ){0,2}(?:(?:te|le|les|se|lo|la|los) ){0,2}(?:pay_pres|pay_ger|send_pres|paso|doy|mando|hago|cae)\b/,
  /\b(?:estoy|toy|ando|sigo) (?:\w+ )?(?:en el|en la|en|haciendo|yendo|saliendo|entrando|rumbo|camino|por) (?:\w+ ){0,3}(?:banco|agente|cajero|cola|bodega|app|agencia|bcp|bbva|interbank|ventanilla|pay_inf|wallet)\b/,
  /\b(?:llegando|saliendo|terminando|acabando|entrando|almorzando|bajando|regresando)\b.*\b(?:pay_pres|pay_fut|send_pres|paso|doy|mando|hago)\b/,
  /\b(?:pay_pres|pay_fut|pay_ger|send_pres|paso|mando) (?:\w+ ){0,2}(?:ya|ahora|altoque|enseguida|ya mismo|inmediato|inmediatamente)\b(?! no)/,
  /\b(?:en este|de) (?:momento|inmediato)\b|\benseguida\b|\ben seguida\b|\bya mismo\b|\bahora mismo\b|\binmediatamente\b/,
  /\b(?:a las?|tipo|antes de las?|como a las?) (?:numx|\d{1,2}|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)\b.*\b(?:pay_pres|pay_fut|paso|mando|doy)\b/,
  /\bprocedo\b|\bpledge pay_fut\b.*\bahora\b|\b(?:estoy|estamos) (?:yendo|saliendo|entrando|por) (?:\w+ ){0,3}(?:a )?pay_inf\b|^(?:ok |listo |ya |dale )*(?:pay_ger|pay_pres)\b(?=.*\b(?:ya|ahora|listo)\b)/,
];

/** The client pays as he writes: that is today. */
function isUnderWay({ line, isQuestion }: Clause): boolean {
  return (
    !isQuestion &&
    !/\b(?:gets_\w+|whenpaid|pay_past|si|cuando|apenas|no|date[fv]|cada)\b/.test(line) &&
    UNDER_WAY.some((says) => says.test(line))
  );
}

function isPastOnly({ line }: Clause): boolean {
  return /\bpay_past\b/.test(line) && !/\bpay_(fut|pres)\b/.test(line);
}

/** A day on which someone else pays or something else happens is no promise by itself. */
function isOfAnother({ line }: Clause): boolean {
  return /\b(gets_\w+|whenpaid)\b/.test(line) && !/\bpay_/.test(line);
}
