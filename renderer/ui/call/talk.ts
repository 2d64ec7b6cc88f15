import type { ContactOutcome } from "../../../shared/contract/followup-agenda.ts";
import type { OutputOf } from "../../../shared/contract/index.ts";
import type { CallAnswer } from "../../../shared/contract/messages-contacts.ts";

export type CallScript = OutputOf<"messages.getCallScript">;
export type ScriptPart = CallScript["parts"][number];

/** How a call ends that came to an answer, unless the user says otherwise. */
const ENDS: Partial<Record<CallAnswer, ContactOutcome>> = {
  not_there: "call_back",
  wrong_person: "wrong_person",
  will_pay: "promise",
  already_paid: "talked",
  no_money: "call_back",
  dispute: "dispute",
  asks_document: "talked",
  angry: "call_back",
};

/** What the last thing that was said points to; undefined while nothing does. */
export function endOf(path: readonly CallAnswer[]): ContactOutcome | undefined {
  const answer = path.findLast((one) => ENDS[one] !== undefined);
  return answer && ENDS[answer];
}

export type Choice = { key: string; label: string; answer: CallAnswer | "no_answer" };

/** What the other person may answer now, each with its key; at the beginning also that nobody picks up. */
export function choicesOf(parts: readonly ScriptPart[], part: ScriptPart): Choice[] {
  const answers: Choice["answer"][] = part.answer === "start" ? [...part.next, "no_answer"] : part.next;
  return answers.map((answer, at) => ({
    key: String(at + 1),
    answer,
    label: answer === "no_answer" ? "No contesta" : (parts.find((one) => one.answer === answer)?.label ?? answer),
  }));
}
