import type { Suggestion } from "../../../shared/contract/followup.ts";
import type { OutputOf } from "../../../shared/contract/index.ts";

export type Today = OutputOf<"followup.getToday">;

export type Step = Suggestion["step"];

/** A row of Hoy with the step that was chosen for it: the suggested one, or another from its menu. */
export type ChosenStep = { suggestion: Suggestion; step: Exclude<Step, "letter"> };

/** What the panel of Hoy is about: a step for a client, or a thank-you that waits. */
export type Chosen = ChosenStep | { thanksId: number };
