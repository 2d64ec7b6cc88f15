import type { Channel, Stage } from "../../../shared/contract/common.ts";
import { daysBetween, formatDate } from "../../../shared/dates.ts";
import { formatMoney } from "../../../shared/money.ts";
import { type BrokenWord, chasedDues, type Debtor } from "./debtor.ts";
import { aboutOf, fitsAmount, isAbout, overdueOf, type PendingStep } from "./pending.ts";
import type { StepDates } from "./step-dates.ts";
import { aboutWord, type Choice, chooseStep } from "./step-up.ts";
import { describeStep } from "./words.ts";

/** A client is left in peace for so many days between two decisions, or after a contact. */
export const DAYS_BETWEEN = 3;

/** What was asked before has this long to be answered before the extrajudicial step. */
export const DAYS_TO_ANSWER = 10;

/** What follows for a debtor on a day: a step to put in the list, or why not. */
export type Decision = {
  clientId: number;
  currency: string;
  kind: "step" | "promise_broken";
  stepId: number | null;
  channel: Channel;
  stage: Stage;
  amountMinor: number;
  /** Of the oldest that it speaks of; negative before it falls due. */
  daysLate: number;
  about: string;
  /** queue: it may go to the list, if the guard and the day's measure let it. */
  outcome: "queue" | "skip";
  reason: string;
  mode: "auto" | "approve";
};

/** Decides for a debtor as it stands; undefined when what is due is followed up already or nothing is due. */
export function decideDebtor(debtor: Debtor, todayOn: string, dateOf: StepDates): Decision | undefined {
  // What was decided today speaks of all of it: more is thought of from tomorrow on.
  if (debtor.past.some(({ decidedOn, resolution }) => decidedOn === todayOn && resolution !== "overtaken")) return undefined;
  const chased = chasedDues(debtor);
  if (chased.length === 0) return debtor.heldBecause === null ? undefined : sayHeld(debtor, debtor.heldBecause, todayOn);
  const isLate = (chased[0]?.on ?? todayOn) < todayOn;
  const broken = isLate ? askAboutBroken(debtor, todayOn) : undefined;
  const choice = chooseStep(debtor, todayOn, dateOf);
  const decision = broken ?? (choice.chosen && stepDecision(debtor, choice.chosen, choice, todayOn));
  if (!decision) return sayNothingToDo(debtor, choice.pending, todayOn, dateOf);
  const reason = reasonToWait(debtor, decision, todayOn);
  return reason === undefined ? decision : { ...decision, outcome: "skip", reason };
}

function stepDecision(debtor: Debtor, { step, dueOn }: PendingStep, { pending, broken }: Choice, todayOn: string): Decision {
  const missed = new Set(pending.map((each) => each.step.id).filter((id) => id !== step.id)).size;
  const base = aboutOf(debtor, dueOn, step.id);
  const spoken = spokenOf(debtor, todayOn);
  const more = [
    `${describeStep(step)}, plan «${debtor.planName}»`,
    broken ? sayStepUp(broken) : "",
    spoken.count > 1 ? `un solo contacto por ${spoken.count} vencimientos` : "",
    missed > 0 ? (missed === 1 ? "reemplaza otro paso que no se dio" : `reemplaza otros ${missed} pasos que no se dieron`) : "",
  ];
  return {
    ...facts(debtor, spoken),
    kind: "step",
    stepId: step.id,
    channel: step.channel,
    stage: step.stage,
    about: numbered(debtor, base),
    outcome: "queue",
    reason: `${more.filter(Boolean).join("; ")}.`,
    mode: step.mode,
  };
}

/** After its grace, a word that was not kept is asked about before any other step. */
function askAboutBroken(debtor: Debtor, todayOn: string): Decision | undefined {
  const broken = debtor.brokenWord;
  const about = broken ? aboutWord(broken) : "";
  if (!broken || debtor.past.some((past) => isAbout(past, about) && past.resolution !== "overtaken")) return undefined;
  return {
    ...facts(debtor, spokenOf(debtor, todayOn)),
    kind: "promise_broken",
    stepId: null,
    channel: "call",
    stage: "administrativa",
    about: numbered(debtor, about),
    outcome: "queue",
    reason: `${sayBroken(broken, debtor.currency)}: pregúntale antes de dar otro paso.`,
    mode: "approve",
  };
}

function sayBroken(broken: BrokenWord, currency: string): string {
  const came = broken.paidMinor > 0 ? `entraron ${formatMoney(broken.paidMinor, currency)}` : "no entró nada";
  if (broken.kind === "promise")
    return `Prometió ${formatMoney(broken.amountMinor, currency)} para el ${formatDate(broken.dueOn)} y ${came}`;
  const missing = broken.missedCuotas === 1 ? "una cuota sin pagar" : `${broken.missedCuotas} cuotas sin pagar`;
  return `Incumplió el convenio ${broken.number}: ${missing} desde el ${formatDate(broken.dueOn)}, y de ${formatMoney(broken.amountMinor, currency)} ${came}`;
}

function sayStepUp(broken: BrokenWord): string {
  return broken.kind === "promise"
    ? `sube un paso porque no cumplió lo que prometió para el ${formatDate(broken.dueOn)}`
    : `sube un paso porque incumplió el convenio ${broken.number}`;
}

type Spoken = { amountMinor: number; count: number; daysLate: number };

/** What a contact today is about: all that is late, or else what comes next. */
export function spokenOf(debtor: Pick<Debtor, "dues">, todayOn: string): Spoken {
  const chased = chasedDues(debtor);
  const late = chased.filter(({ on }) => on < todayOn);
  const spoken = late.length > 0 ? late : chased;
  return {
    amountMinor: spoken.reduce((sum, { minor }) => sum + minor, 0),
    count: spoken.length,
    daysLate: daysBetween(spoken[0]?.on ?? todayOn, todayOn),
  };
}

function facts({ clientId, currency }: Debtor, { amountMinor, daysLate }: Spoken) {
  return { clientId, currency, amountMinor, daysLate };
}

function numbered(debtor: Debtor, base: string): string {
  const before = debtor.past.filter((past) => isAbout(past, base)).length;
  return before === 0 ? base : `${base}#${before + 1}`;
}

/** What is said to who got a step on a day: another one waits. */
export function restReason(lastOn: string): string {
  return `Le tocó otro paso el ${formatDate(lastOn)}: van ${DAYS_BETWEEN} días entre uno y otro.`;
}

function reasonToWait(debtor: Debtor, decision: Decision, todayOn: string): string | undefined {
  if (debtor.snoozedUntilOn !== null && debtor.snoozedUntilOn > todayOn) return `Lo dejaste para el ${formatDate(debtor.snoozedUntilOn)}.`;
  const days = decision.stage === "extrajudicial" ? DAYS_TO_ANSWER : DAYS_BETWEEN;
  const isNear = (on: string | null, within: number) => on !== null && daysBetween(on, todayOn) < within;
  // A clock that went back leaves a last day still to come: that one is near too.
  if (isNear(debtor.lastContactOn, days)) return `Ya se le contactó el ${formatDate(debtor.lastContactOn ?? "")}: se le dan ${days} días.`;
  if (isNear(debtor.lastDecidedOn, DAYS_BETWEEN)) return restReason(debtor.lastDecidedOn ?? todayOn);
  return undefined;
}

function skip(debtor: Debtor, what: string, spoken: Spoken, reason: string): Decision {
  return {
    ...facts(debtor, spoken),
    kind: "step",
    stepId: null,
    channel: "letter",
    stage: "preventiva",
    about: `${debtor.clientId}:${debtor.currency}:${what}`,
    outcome: "skip",
    reason,
    mode: "approve",
  };
}

/** All of it is held back: said once it is late. */
function sayHeld(debtor: Debtor, reason: string, todayOn: string): Decision | undefined {
  const late = debtor.dues.filter(({ on }) => on < todayOn);
  const oldest = late[0];
  if (!oldest) return undefined;
  const amountMinor = late.reduce((sum, { openMinor }) => sum + openMinor, 0);
  return skip(debtor, `${oldest.on}:held`, { amountMinor, count: late.length, daysLate: daysBetween(oldest.on, todayOn) }, reason);
}

/** Something is late and no step is to be done: nothing to say when one was, else why none. */
function sayNothingToDo(debtor: Debtor, pending: readonly PendingStep[], todayOn: string, dateOf: StepDates): Decision | undefined {
  const late = chasedDues(debtor).filter(({ on }) => on < todayOn);
  const oldest = late[0];
  if (!oldest) return undefined;
  const spoken = spokenOf(debtor, todayOn);
  const waits = debtor.past.some(({ resolution }) => resolution === null);
  if (pending.length > 0 && !waits)
    return skip(
      debtor,
      `${oldest.on}:first`,
      spoken,
      "Antes de la última comunicación se le debe escribir o llamar una vez: hazlo y anótalo.",
    );
  if (waits) return undefined;
  const plan = `plan «${debtor.planName}»`;
  if (debtor.steps.length === 0)
    return skip(
      debtor,
      `${oldest.on}:none`,
      spoken,
      `Ningún paso del ${plan} es para un cliente así: cambia sus condiciones o dale otro plan.`,
    );
  if (debtor.steps.every((step) => step.days <= 0 || !fitsAmount(step, debtor.currency, overdueOf(debtor, todayOn))))
    return skip(debtor, `${oldest.on}:least`, spoken, `Lo vencido no llega al importe desde el que el ${plan} pide algo: decide tú.`);
  const coming = debtor.steps.map(({ days }) => dateOf(late.at(-1)?.on ?? oldest.on, days)).filter((on) => on > todayOn);
  if (coming.length === 0) return skip(debtor, `${oldest.on}:end`, spoken, `Ya pasaron todos los pasos del ${plan}: decide tú qué sigue.`);
  const wasAsked = debtor.past.some(({ resolution, decidedOn }) => resolution !== "overtaken" && decidedOn >= oldest.on);
  if (wasAsked) return undefined;
  const nextOn = coming.reduce((first, on) => (on < first ? on : first));
  return skip(debtor, `${oldest.on}:wait`, spoken, `Su ${plan} le da tiempo: el próximo paso es el ${formatDate(nextOn)}.`);
}
