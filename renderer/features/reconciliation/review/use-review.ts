import { useEffect, useRef, useState } from "react";
import type { ReviewAction } from "../view/keyboard.ts";
import { afterLeaving, standing, step } from "../view/next-line.ts";
import { actOnLine, type ReviewMode } from "./line-acts.ts";
import type { ReviewTab } from "./tabs.ts";
import { type Hurry, useHurry } from "./use-hurry.ts";
import { useLineCommands } from "./use-line-commands.ts";
import { useLineView } from "./use-line-view.ts";
import { useListFocus } from "./use-list-focus.ts";
import { useReviewKeys } from "./use-review-keys.ts";
import { type TabLines, useTabLines } from "./use-tab-lines.ts";

/** The state of reviewing an account's lines: which tab, which line, what its keys do. */
export function useReview(bankAccountId: number) {
  const view = useLineView();
  const [chosen, setChosen] = useState<number>();
  const [mode, setMode] = useState<ReviewMode>("look");
  const [isHelpOpen, setHelpOpen] = useState(false);
  const searchField = useRef<HTMLInputElement>(null);
  const hurry = useHurry();
  const list = useTabLines(bankAccountId, view, hurry.isHurried);
  const commands = useLineCommands(setChosen, hurry.begin);
  const lines = list.lines.filter((line) => !commands.hasLeft(line));
  const ids = lines.map((line) => line.id);
  const selectedId = standing(ids, chosen);
  const selected = lines.find((line) => line.id === selectedId);
  const proposal = selected && list.proposals.byLine.get(selected.id);
  const reversal = selected && list.reversals.get(selected.id);
  const seek = useSought(list, ids);
  const focus = useListFocus(selectedId, mode === "look");

  const stand = (id: number | undefined) => {
    setChosen(id);
    setMode("look");
  };
  const leave = () => stand(selectedId === undefined ? undefined : afterLeaving(ids, selectedId));
  const act = (action: ReviewAction) => {
    const moves = { next: step(ids, selectedId, 1), previous: step(ids, selectedId, -1), first: ids[0], last: ids.at(-1) };
    focus.keep();
    if (action === "help") setHelpOpen(true);
    else if (action === "search") searchField.current?.focus();
    else if (action in moves) stand(moves[action as keyof typeof moves]);
    else actOnLine(action, { tab: view.tab, selected, proposal, reversal, commands, leave, setMode });
  };
  useReviewKeys(mode === "look" && view.tab !== "months" && !isHelpOpen, act);

  return {
    ...view,
    mode,
    list,
    lines,
    selected,
    proposal,
    reversal,
    position: selectedId === undefined ? 0 : ids.indexOf(selectedId) + 1,
    commands,
    searchField,
    listRef: focus.listRef,
    isHelpOpen,
    setHelpOpen,
    act,
    stand,
    ...turnsOf(view, hurry, stand, seek),
    noteApplied: () => {
      focus.keep();
      if (selected) commands.noteApplied(selected);
      leave();
    },
    stopEditing: () => {
      focus.keep();
      setMode("look");
    },
  };
}
/** What turns the screen to other lines; nobody waits for commands that are under way. */
function turnsOf(view: ReturnType<typeof useLineView>, hurry: Hurry, stand: (id: number | undefined) => void, seek: (id: number) => void) {
  const turnTo = (next: ReviewTab) => {
    hurry.rest();
    view.setTab(next);
    stand(undefined);
  };
  return {
    turnTo,
    /** Shows a line where it waits: what another part of the screen speaks of. */
    showWaiting: (id: number) => {
      view.setSearch("");
      view.setOnlySure(false);
      turnTo("pending");
      stand(id);
      seek(id);
    },
    setSearch: (text: string) => {
      hurry.rest();
      view.setSearch(text);
    },
  };
}

/** Loads pages until a line that was asked for is among them; gives the function that asks. */
function useSought(list: TabLines, ids: readonly number[]): (id: number) => void {
  const [sought, setSought] = useState<number>();
  const { isReady, hasMore, loadMore } = list;
  const isMissing = sought !== undefined && isReady && !ids.includes(sought);
  useEffect(() => {
    if (isMissing && hasMore) loadMore();
    else if (isReady) setSought(undefined);
  }, [isMissing, hasMore, isReady, loadMore]);
  return setSought;
}

export type Review = ReturnType<typeof useReview>;
