import { useRef, useState } from "react";
import type { ReviewAction } from "../view/keyboard.ts";
import { canAccept, canComeBack } from "../view/confidence.ts";
import { afterLeaving, standing, step } from "../view/next-line.ts";
import { useLineCommands } from "./use-line-commands.ts";
import { type LineTab, useLines } from "./use-lines.ts";
import { useReviewKeys } from "./use-review-keys.ts";

export type ReviewMode = "look" | "edit" | "split";

/** The state of reviewing an account's lines: which tab, which line, what its keys do. */
export function useReview(bankAccountId: number) {
  const [tab, setTab] = useState<LineTab>("pending");
  const [search, setSearch] = useState("");
  const [onlySure, setOnlySure] = useState(false);
  const [onlyCredits, setOnlyCredits] = useState(true);
  const [chosen, setChosen] = useState<number>();
  const [mode, setMode] = useState<ReviewMode>("look");
  const searchField = useRef<HTMLInputElement>(null);
  const list = useLines(bankAccountId, tab, search, { sure: onlySure && tab === "pending", credits: onlyCredits || tab !== "ignored" });
  const commands = useLineCommands(setChosen);
  const lines = list.lines.filter((line) => !commands.leaving.has(line.id));
  const ids = lines.map((line) => line.id);
  const selectedId = standing(ids, chosen);
  const selected = lines.find((line) => line.id === selectedId);

  const stand = (id: number | undefined) => {
    setChosen(id);
    setMode("look");
  };
  const leave = () => stand(selectedId === undefined ? undefined : afterLeaving(ids, selectedId));
  const actOnLine = (action: ReviewAction) => {
    if (!selected) return;
    if (tab !== "pending") return action === "undo" && canComeBack(selected) ? (leave(), void commands.takeBack(selected)) : undefined;
    if (action === "accept" && !canAccept(selected, list.proposals.get(selected.id))) return setMode("edit");
    if (action === "edit" || action === "split") return setMode(action);
    if (action !== "accept" && action !== "ignore") return;
    leave();
    void (action === "accept" ? commands.accept(selected) : commands.ignore(selected));
  };
  const act = (action: ReviewAction) => {
    const moves = { next: step(ids, selectedId, 1), previous: step(ids, selectedId, -1), first: ids[0], last: ids.at(-1) };
    if (action === "search") searchField.current?.focus();
    else if (action in moves) stand(moves[action as keyof typeof moves]);
    else if (action === "undo" && tab === "pending") void commands.undoLast();
    else actOnLine(action);
  };
  useReviewKeys(mode === "look", act);

  const turnTo = (next: LineTab) => {
    setTab(next);
    stand(undefined);
  };
  return {
    tab,
    search,
    onlySure,
    onlyCredits,
    setOnlyCredits,
    mode,
    list,
    lines,
    selected,
    commands,
    searchField,
    act,
    stand,
    turnTo,
    setSearch,
    setOnlySure,
    noteApplied: () => {
      if (selected) commands.noteApplied(selected);
      leave();
    },
    stopEditing: () => setMode("look"),
  };
}
export type Review = ReturnType<typeof useReview>;
