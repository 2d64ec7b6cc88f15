import { BUILT_IN_PLANS } from "../../../../shared/collection-plans.ts";
import type { Channel, Stage } from "../../../../shared/contract/common.ts";
import type { InputOf, OutputOf } from "../../../../shared/contract/index.ts";

export type Plan = OutputOf<"followup.listPlans">["plans"][number];
export type StepInput = InputOf<"followup.savePlan">["steps"][number];

/** A step while it is edited: `key` tells the rows apart, also those that are not saved yet; `days` null while it is being typed. */
export type StepDraft = Omit<StepInput, "days"> & { key: string; days: number | null };

export type PlanDraft = { id: number | null; code: string | null; name: string; about: string; steps: StepDraft[] };

export function draftOf(plan: Plan): PlanDraft {
  return {
    id: plan.id,
    code: plan.code,
    name: plan.name,
    about: plan.about,
    steps: plan.steps.map((step) => ({ ...step, key: `s${step.id}` })),
  };
}

/** A plan of the user's own, to begin with: a reminder, a message and a letter. */
export function newDraft(): PlanDraft {
  const step = (key: string, days: number, channel: Channel, stage: Stage): StepDraft => ({ key, days, channel, stage, mode: "approve" });
  return {
    id: null,
    code: null,
    name: "",
    about: "",
    steps: [
      step("n1", -3, "whatsapp", "preventiva"),
      step("n2", 5, "whatsapp", "administrativa"),
      step("n3", 20, "letter", "administrativa"),
    ],
  };
}

/** The same steps in a plan of its own, not saved yet. */
export function copyOf({ name, about, steps }: PlanDraft): PlanDraft {
  return {
    id: null,
    code: null,
    name: `${name.trim()} (copia)`,
    about,
    steps: steps.map(({ id: _id, ...step }, index) => ({ ...step, key: `n${index + 1}` })),
  };
}

/** A further step, two weeks after the last one. */
export function nextStep(steps: readonly StepDraft[]): StepDraft {
  const last = sorted(steps).at(-1);
  return {
    key: `n${Math.max(0, ...steps.map(({ key }) => Number(key.slice(1)))) + 1}`,
    days: Math.min(720, (last?.days ?? 0) + 15),
    channel: "call",
    stage: last?.stage ?? "administrativa",
    mode: "approve",
  };
}

/** The steps as they came with the program; those that are there already on the same day and channel keep their id, so that what was done stays done. */
export function originalSteps({ code, steps }: PlanDraft): StepDraft[] {
  const original = BUILT_IN_PLANS.find((plan) => plan.code === code)?.steps ?? [];
  return original.map((step, index) => {
    const id = steps.find((each) => each.days === step.days && each.channel === step.channel)?.id;
    return { ...step, key: `o${index}`, ...(id === undefined ? {} : { id }) };
  });
}

/** Whether a plan that came with the program has other steps than then. */
export function wasChanged({ code, steps }: PlanDraft): boolean {
  const original = BUILT_IN_PLANS.find((plan) => plan.code === code)?.steps;
  if (!original) return false;
  const words = (list: readonly Partial<StepDraft>[]) =>
    JSON.stringify(
      list.map((step) => [
        step.days,
        step.channel,
        step.stage,
        step.mode,
        step.tone ?? null,
        step.template ?? null,
        step.atLeast ?? null,
        step.segments ?? [],
        step.risks ?? [],
        step.currency ?? null,
        step.personId ?? null,
        step.escalate ?? null,
      ]),
    );
  return words(original) !== words(sorted(steps));
}

function sorted(steps: readonly StepDraft[]): StepDraft[] {
  return steps.toSorted((a, b) => (a.days ?? 0) - (b.days ?? 0));
}

/** What is sent of the steps that are complete. */
export function stepInputs(steps: readonly StepDraft[]): StepInput[] {
  return sorted(steps).flatMap(({ key: _key, days, ...step }) => (days === null ? [] : [{ ...step, days }]));
}

/** What keeps a draft from being saved, in words; undefined when nothing does. */
export function draftProblem({ name, steps }: PlanDraft): string | undefined {
  if (name.trim().length < 2) return "Ponle un nombre al plan.";
  if (steps.length === 0) return "Agrega al menos un paso.";
  if (steps.some(({ days }) => days === null)) return "Hay un paso sin días: escribe cuántos.";
  if (steps.some(({ days }) => days !== null && (days < -60 || days > 720)))
    return "Un paso va de 60 días antes a 720 días después de vencer.";
  const places = steps.map(({ days, channel }) => `${days} ${channel}`);
  if (new Set(places).size < places.length) return "Hay dos pasos el mismo día por el mismo medio: cambia o quita uno.";
  return undefined;
}
