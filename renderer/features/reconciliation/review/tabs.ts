import type { BankLine } from "../../../../shared/contract/reconciliation.ts";

/** A view of the lines of an account; the months stand beside them. */
export type LineTab = "pending" | "unidentified" | "reversed" | BankLine["status"];
export type ReviewTab = LineTab | "months";

/** Whether the lines of a tab wait for somebody's decision about who paid. */
export function isWaitingTab(tab: ReviewTab): boolean {
  return tab === "pending" || tab === "unidentified";
}
