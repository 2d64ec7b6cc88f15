/** What a key does while reviewing bank lines. */
export type ReviewAction =
  | "accept"
  | "edit"
  | "split"
  | "ignore"
  | "note"
  | "undo"
  | "next"
  | "previous"
  | "first"
  | "last"
  | "search"
  | "help";

const KEYS: Readonly<Record<string, ReviewAction>> = {
  Enter: "accept",
  e: "edit",
  s: "split",
  x: "ignore",
  n: "note",
  u: "undo",
  j: "next",
  ArrowDown: "next",
  k: "previous",
  ArrowUp: "previous",
  Home: "first",
  End: "last",
  "/": "search",
  "?": "help",
};

/** The keys as the help shows them. */
export const KEY_HELP: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ["Enter"], does: "Aceptar lo propuesto y pasar al siguiente; sin propuesta, decir de quién es" },
  { keys: ["E"], does: "Editar: cambiar a qué se aplica, partiendo de lo propuesto" },
  { keys: ["S"], does: "Repartir a mano, desde cero" },
  { keys: ["X"], does: "No es cobro: apartarlo" },
  { keys: ["N"], does: "Escribir una nota para después" },
  { keys: ["U"], does: "Deshacer lo último; en un aplicado, deshacer ese" },
  { keys: ["J", "↓"], does: "Siguiente" },
  { keys: ["K", "↑"], does: "Anterior" },
  { keys: ["Inicio", "Fin"], does: "El primero y el último" },
  { keys: ["/"], does: "Buscar en los movimientos" },
  { keys: ["?"], does: "Ver estas teclas" },
];

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
  if (target.isContentEditable || target.closest("input, textarea, select, [role=combobox], [role=dialog], [role=menu]")) return "writing";
  // The tab in sight: pressing it again means nothing, so that after a click on it the keys go on.
  if (target.closest("[role=tab][aria-selected=true]")) return "list";
  return target.closest("button, a[href], [role=tab], [role=menuitem], [role=radio]") ? "control" : "list";
}
