/** What a key does while reviewing bank lines. */
export type ReviewAction = "accept" | "edit" | "split" | "ignore" | "undo" | "next" | "previous" | "first" | "last" | "search";

const KEYS: Readonly<Record<string, ReviewAction>> = {
  Enter: "accept",
  e: "edit",
  s: "split",
  n: "ignore",
  u: "undo",
  j: "next",
  ArrowDown: "next",
  k: "previous",
  ArrowUp: "previous",
  Home: "first",
  End: "last",
  "/": "search",
};

export type PressedKey = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

/** Where the key was pressed: someone writing keeps every key, and a focused button keeps Enter and the arrows of its group. */
export type KeyPlace = "writing" | "control" | "list";

/** The action of a key, or undefined when the key belongs to somebody else (typing, a focused button, a browser shortcut). */
export function reviewAction(pressed: PressedKey, place: KeyPlace): ReviewAction | undefined {
  if (place === "writing" || pressed.ctrlKey || pressed.metaKey || pressed.altKey) return undefined;
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  if (place === "control" && key.length > 1) return undefined;
  return KEYS[key];
}

/** Tells a text field and a button from the rest of the page. */
export function keyPlace(target: EventTarget | null): KeyPlace {
  if (!(target instanceof HTMLElement)) return "list";
  if (target.isContentEditable || target.closest("input, textarea, select, [role=combobox], [role=dialog]")) return "writing";
  return target.closest("button, a[href], [role=tab], [role=menuitem], [role=radio]") ? "control" : "list";
}
