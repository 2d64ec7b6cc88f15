import type { BankLine, Proposal } from "../../../../shared/contract/reconciliation.ts";
import { canAccept, canComeBack } from "../view/confidence.ts";
import type { ReviewAction } from "../view/keyboard.ts";
import { isWaitingTab, type ReviewTab } from "./tabs.ts";
import type { LineCommands } from "./use-line-commands.ts";
import type { Reversal } from "./use-tab-lines.ts";

export type ReviewMode = "look" | "edit" | "split" | "note";

type Stand = {
  tab: ReviewTab;
  selected: BankLine | undefined;
  proposal: Proposal | undefined;
  reversal: Reversal | undefined;
  commands: LineCommands;
  /** Goes on to the line that follows. */
  leave: () => void;
  setMode: (mode: ReviewMode) => void;
};

/** Does what a key or a button means on the line in sight; what it does not mean there is left alone. */
export function actOnLine(action: ReviewAction, { tab, selected, proposal, reversal, commands, leave, setMode }: Stand): void {
  const isWaiting = isWaitingTab(tab);
  if (action === "undo" && (isWaiting || tab === "reversed")) return void commands.undoLast();
  if (!selected) return;
  if (tab === "reversed") {
    if (action !== "accept" || !reversal) return;
    leave();
    return void commands.settle(reversal);
  }
  if (!isWaiting) {
    if (action !== "undo" || !canComeBack(selected)) return;
    leave();
    return void commands.takeBack(selected);
  }
  if (action === "accept" && !canAccept(selected, proposal)) return setMode("edit");
  if (action === "edit" || action === "split" || action === "note") return setMode(action);
  if (action !== "accept" && action !== "ignore") return;
  leave();
  void (action === "accept" ? commands.accept(selected, proposal) : commands.ignore(selected));
}
