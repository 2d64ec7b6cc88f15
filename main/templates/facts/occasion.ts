import { AppError } from "../../../shared/contract/errors.ts";
import type { Stage } from "../../../shared/contract/common.ts";
import type { Occasion } from "../../../shared/contract/templates.ts";
import type { OpenPart } from "./facts.ts";
import type { Happened } from "./happened.ts";
import { partsForStage } from "./stage.ts";

/** What may be missing of what a text speaks of. */
export type Need = Exclude<keyof Happened, "credit"> | "creditLimit";

const NEEDS: Partial<Record<Occasion, Need>> = {
  promise_reminder: "promise",
  broken_promise: "promise",
  partial_thanks: "payment",
  payment_received: "payment",
  dispute_acknowledged: "dispute",
  plan_agreement: "plan",
  early_payment_offer: "offer",
};

/** Occasions whose texts list what is owed: with nothing to list they are not written. */
const LISTING: readonly Occasion[] = [
  "before_due",
  "due_today",
  "oversight",
  "first_letter",
  "second_letter",
  "last_letter",
  "plan_proposal",
  "detraccion_missing",
  "retencion_missing",
];

/** What an occasion cannot be written without. */
export const needOf = (occasion: Occasion): Need | undefined => NEEDS[occasion];

/** Whether an occasion's text asks for what it lists. */
export const mustList = (occasion: Occasion): boolean => LISTING.includes(occasion);

/** What a text of an occasion lists of what is open, oldest first. */
export function partsForOccasion(
  parts: readonly OpenPart[],
  { occasion, stage }: { occasion: Occasion; stage: Stage },
  todayOn: string,
): OpenPart[] {
  if (occasion === "detraccion_missing") return parts.filter(({ part }) => part === "detraccion");
  if (occasion === "retencion_missing") return parts.filter(({ part }) => part === "retencion");
  if (occasion === "due_today") return parts.filter(({ dueOn }) => dueOn === todayOn);
  if (occasion === "plan_proposal")
    return firstFilled(
      parts.filter(({ dueOn }) => dueOn < todayOn),
      parts,
    );
  return mustList(occasion) ? partsForStage(parts, stage, todayOn) : [...parts];
}

function firstFilled<Item>(some: readonly Item[], all: readonly Item[]): Item[] {
  return [...(some.length > 0 ? some : all)];
}

/** Whether what is needed is there. */
export function hasNeed({ credit, ...happened }: Happened, need: Need): boolean {
  return need === "creditLimit" ? credit.limitMinor !== null : happened[need] !== null;
}

/** Why a text cannot be written for a client that has nothing of what it speaks of, with the mend. */
export function missing(need: Need, occasion: Occasion, name: string): AppError {
  return new AppError("nothing_owed", MISSING[need](name, occasion));
}

const MISSING: Readonly<Record<Need, (name: string, occasion: Occasion) => string>> = {
  promise: (name, occasion) =>
    occasion === "broken_promise"
      ? `${name} no tiene una promesa incumplida: usa una plantilla de saldo pendiente.`
      : `${name} no tiene una promesa vigente: anótala primero, o elige otra plantilla.`,
  payment: (name) => `De ${name} no hay un pago anotado: regístralo primero, o elige otra plantilla.`,
  plan: (name) => `${name} no tiene un convenio de pago vigente: hazlo primero en su página, o propónselo con otra plantilla.`,
  offer: (name) => `${name} no tiene una oferta por pronto pago vigente: hazla primero en su página.`,
  dispute: (name) => `${name} no tiene un reclamo abierto: ábrelo primero en su factura, o elige otra plantilla.`,
  creditLimit: (name) => `${name} no tiene una línea de crédito anotada: ponla primero en su página.`,
  paymentLink: () => "Falta tu enlace de pago: agrégalo en Ajustes, Mi empresa, o quítalo de la plantilla.",
};
