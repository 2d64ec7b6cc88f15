import type { ReplyIntent } from "../../../../shared/contract/messages-replies.ts";

/** A turn of speech that speaks for an intent. */
export type Cue = {
  /** How much it says: 1 a hint, 2 likely, 3 and more plain. */
  weight: number;
  /** Looked for in the line of a clause. */
  says: RegExp;
  /** Only in a question, or only outside one. */
  question?: boolean;
  /** Counts even where a «no» stands before it. */
  evenDenied?: boolean;
  /** Only where the clause, or the whole message, names a day that may lie ahead. */
  needs?: "date" | "anyDate";
  /** Only where the message says nothing beside this clause. */
  alone?: boolean;
};

export type IntentCues = { intent: ReplyIntent; cues: readonly Cue[] };
