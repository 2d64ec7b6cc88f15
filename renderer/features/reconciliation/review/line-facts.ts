import type { BankLine, Proposal } from "../../../../shared/contract/reconciliation.ts";
import { type LineWord, lineWord } from "../view/confidence.ts";
import { ageWords } from "../view/outcome-words.ts";
import type { ReviewTab } from "./tabs.ts";

/** The last row of a line in the list: its word, and whose it probably is or what else matters there. */
export type LineFacts = LineWord & { who: string | null };

type Known = { tab: ReviewTab; proposal: Proposal | undefined; ageDays: number | undefined; isRefused: boolean };

const OLD_AFTER_DAYS = 30;

/** What the list says under a line, by the tab that it stands in. */
export function lineFacts(line: BankLine, { tab, proposal, ageDays, isRefused }: Known): LineFacts {
  if (isRefused)
    return { word: "no se aplicó", tone: "wrong", means: "Cambió mientras tanto: revísalo otra vez", who: proposal?.clientName ?? null };
  if (tab === "unidentified" && ageDays !== undefined)
    return {
      word: ageWords(ageDays),
      tone: ageDays > OLD_AFTER_DAYS ? "wrong" : "muted",
      means: ageDays > OLD_AFTER_DAYS ? "Hace más de un mes que nadie sabe de quién es" : "Nadie sabe todavía de quién es",
      who: null,
    };
  if (tab === "reversed") return { word: "devuelto por el banco", tone: "wrong", means: "El banco deshizo este abono", who: null };
  return {
    ...lineWord(line, proposal),
    who: line.kind === "credit" && line.status === "pending" ? (proposal?.clientName ?? null) : line.clientName,
  };
}
