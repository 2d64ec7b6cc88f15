import type { OutputOf } from "../../../shared/contract/index.ts";
import type { ContactChannel, Target } from "../../ui/contact/target.ts";

export type Today = OutputOf<"followup.getToday">;

/** What may be done for a row; `called`: the client called, `task`: something to do is noted for it. A letter is written on its own screen. */
export type Step = ContactChannel | "letter" | "other" | "called" | "task";

/** A row with the step that was chosen for it: the suggested one, or another from its menu. */
export type ChosenStep = { target: Target; step: Exclude<Step, "letter"> };

/** What the panel of Hoy is about: a step for a client, or a thank-you that waits. */
export type Chosen = ChosenStep | { thanksId: number };
