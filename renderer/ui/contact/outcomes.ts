import type { ContactOutcome } from "../../../shared/contract/followup-agenda.ts";
import type { ContactChannel, Direction } from "./target.ts";

export type Outcome = { outcome: ContactOutcome; key: string; label: string };

const CALL: readonly Outcome[] = [
  { outcome: "no_answer", key: "1", label: "No contestó" },
  { outcome: "wrong_person", key: "2", label: "Número equivocado" },
  { outcome: "promise", key: "3", label: "Prometió pagar" },
  { outcome: "dispute", key: "4", label: "Reclama" },
  { outcome: "call_back", key: "5", label: "Volver a llamar" },
  { outcome: "talked", key: "6", label: "Conversamos" },
];
const OF_A_VISIT: Partial<Record<ContactOutcome, string>> = {
  no_answer: "No había nadie",
  wrong_person: "No era ahí",
  call_back: "Volver otro día",
};
const OF_A_MESSAGE: Partial<Record<ContactOutcome, string>> = {
  no_answer: "No respondió",
  wrong_person: "No era ahí",
  call_back: "Llamarlo después",
  talked: "Respondió",
};

/** How a contact may end, each with the key that says so. Who got in touch answered, and was the right person. */
export function outcomesOf(channel: ContactChannel, direction: Direction): readonly Outcome[] {
  const words = channel === "call" ? {} : channel === "visit" ? OF_A_VISIT : OF_A_MESSAGE;
  const all = CALL.map((one) => ({ ...one, label: words[one.outcome] ?? one.label }));
  return direction === "out" ? all : all.filter(({ outcome }) => outcome !== "no_answer" && outcome !== "wrong_person");
}

/** What the note of a contact begins with; what the user wrote already stays behind it. */
export function outcomeNote(
  outcome: ContactOutcome,
  written: string,
  { phone, channel }: { phone: string | null; channel: ContactChannel },
): string {
  const words = wordsOf(phone, channel);
  const rest = Object.values(words).reduce((text, start) => withoutStart(text, start), written);
  return [words[outcome], rest].filter(Boolean).join(" ");
}

function wordsOf(phone: string | null, channel: ContactChannel): Record<ContactOutcome, string> {
  const isCall = channel === "call";
  return {
    no_answer: channel === "visit" ? "No había nadie." : isCall ? "No contestó." : "No respondió.",
    wrong_person: isCall ? (phone ? `Número equivocado: ${phone}.` : "Número equivocado.") : "No era ahí.",
    promise: "Prometió pagar.",
    dispute: "Reclama.",
    call_back: "Pide que lo vuelvan a llamar.",
    talked: "",
  };
}

function withoutStart(text: string, start: string): string {
  return start !== "" && text.startsWith(start) ? text.slice(start.length).trimStart() : text;
}
