import { useEffect, useRef, useState } from "react";
import type { ContactOutcome } from "../../../shared/contract/followup-agenda.ts";
import type { CallAnswer } from "../../../shared/contract/messages-contacts.ts";
import { type Choice, choicesOf, endOf, type ScriptPart } from "./talk.ts";

export type Talk = ReturnType<typeof useTalk>;

/**
 * Where a conversation has come to, and the keys that lead it on: a digit answers, Backspace goes back, Enter ends it as it points to,
 * 0 ends it otherwise. While something is being written no key leads anywhere.
 * @param onEnd gets how it ended, undefined where the user has yet to say
 */
export function useTalk(parts: readonly ScriptPart[], onEnd: (outcome?: ContactOutcome) => void) {
  const [path, setPath] = useState<readonly CallAnswer[]>(["start"]);
  const [isOver, setOver] = useState(false);
  const part = parts.find(({ answer }) => answer === path.at(-1));
  const choices = part ? choicesOf(parts, part) : [];
  const end = (outcome?: ContactOutcome) => {
    setOver(true);
    onEnd(outcome);
  };
  const choose = ({ answer }: Choice) => (answer === "no_answer" ? end("no_answer") : setPath([...path, answer]));
  const back = () => (isOver ? setOver(false) : setPath(path.length > 1 ? path.slice(0, -1) : path));
  const suggested = endOf(path);
  const onKey = (key: string): boolean => {
    const choice = choices.find((one) => one.key === key);
    if (key === "Backspace" && (isOver || path.length > 1)) back();
    else if (isOver) return false;
    else if (key === "0") end();
    else if (key === "Enter" && suggested) end(suggested);
    else if (choice) choose(choice);
    else return false;
    return true;
  };
  useKeys(onKey);
  return { part, path, choices, suggested, isOver, choose, back, end, backTo: (at: number) => setPath(path.slice(0, at + 1)) };
}

/** Keys of the panel while nothing is written and no button or link has taken them. */
function useKeys(onKey: (key: string) => boolean): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || isBusy(event)) return;
      if (latest.current(event.key)) event.preventDefault();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

function isBusy({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest("input, textarea, select, [role=menu], [role=dialog], [role=listbox]")) return true;
  return key === "Enter" && target.closest("button, a") !== null;
}
