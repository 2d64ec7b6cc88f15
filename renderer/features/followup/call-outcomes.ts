/** How a call may end, with the key that says so. */
export type CallOutcome = "no_answer" | "wrong_number" | "promised" | "complains" | "later";

export const CALL_OUTCOMES: readonly { outcome: CallOutcome; key: string; label: string }[] = [
  { outcome: "no_answer", key: "1", label: "No contestó" },
  { outcome: "wrong_number", key: "2", label: "Número equivocado" },
  { outcome: "promised", key: "3", label: "Prometió pagar" },
  { outcome: "complains", key: "4", label: "Reclama" },
  { outcome: "later", key: "5", label: "Volver a llamar" },
];

/** What the note of the call begins with; what the user wrote already stays behind it. */
export function outcomeNote(outcome: CallOutcome, written: string, phone: string | null): string {
  const words: Record<CallOutcome, string> = {
    no_answer: "No contestó.",
    wrong_number: phone ? `Número equivocado: ${phone}.` : "Número equivocado.",
    promised: "",
    complains: "Reclama: ",
    later: "Pide que lo vuelvan a llamar.",
  };
  const rest = Object.values(CALL_OUTCOMES).reduce((text, one) => withoutStart(text, words[one.outcome]), written);
  return [words[outcome], rest].filter(Boolean).join(words[outcome].endsWith(" ") ? "" : " ");
}

function withoutStart(text: string, start: string): string {
  return start !== "" && text.startsWith(start) ? text.slice(start.length).trimStart() : text;
}
