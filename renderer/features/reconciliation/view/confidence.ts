import type { BankLine, Proposal } from "../../../../shared/contract/reconciliation.ts";

/** What a line's word says and how it is coloured; the word is always written, so nobody depends on the colour. */
export type LineWord = { word: string; tone: "in" | "warn" | "doubt" | "muted" | "wrong"; means: string };

const WORDS: Readonly<Record<Proposal["word"], LineWord>> = {
  seguro: { word: "seguro", tone: "in", means: "Hay pruebas suficientes y un solo documento posible" },
  probable: { word: "probable", tone: "warn", means: "Lo más posible, pero conviene que lo mires" },
  dudoso: { word: "dudoso", tone: "doubt", means: "Hay más de una explicación: decide tú" },
  ninguno: { word: "por identificar", tone: "muted", means: "Nada en el texto ni en el monto dice quién pagó" },
};

const NOT_A_COLLECTION: LineWord = { word: "no es cobro", tone: "muted", means: "No paga ningún documento" };

const TAKEN_BACK: LineWord = { word: "devuelto", tone: "wrong", means: "El banco lo devolvió" };

/** The word under a bank line: how sure its proposal is, or what became of the line. */
export function lineWord(
  line: Pick<BankLine, "status" | "kind"> & Partial<Pick<BankLine, "reversedByLineId">>,
  proposal: Pick<Proposal, "word"> | undefined,
): LineWord {
  if (line.reversedByLineId) return TAKEN_BACK;
  if (line.status === "applied") return { word: "aplicado", tone: "in", means: "Ya está en los libros" };
  if (line.status === "ignored" || line.kind !== "credit") return NOT_A_COLLECTION;
  return WORDS[proposal?.word ?? "ninguno"];
}

/** Whether a settled line can wait again: what was applied, and money that came in and was set aside; what went out never waits. */
export function canComeBack(line: Pick<BankLine, "status" | "amountMinor"> & Partial<Pick<BankLine, "reversedByLineId">>): boolean {
  if (line.reversedByLineId) return false;
  return line.status === "applied" || (line.status === "ignored" && line.amountMinor > 0);
}

/** Whether there is something to accept: a proposal that says whose it is and what it pays, or that it stays in the client's favour. */
export function canAccept(
  line: Pick<BankLine, "status"> | undefined,
  proposal: Pick<Proposal, "equation" | "clientId"> | undefined,
): boolean {
  return line?.status === "pending" && proposal !== undefined && proposal.clientId !== null && proposal.equation.length > 0;
}
