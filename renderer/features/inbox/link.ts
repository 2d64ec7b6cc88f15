const TABS = ["respuestas", "salida", "resultados"] as const;

export type InboxTab = (typeof TABS)[number];

/** The tab that an address names (`?ver=salida`); Respuestas when it names none. */
export function tabOf(search: string): InboxTab {
  const named = new URLSearchParams(search).get("ver");
  return TABS.find((tab) => tab === named) ?? "respuestas";
}

export function inboxPath(tab: InboxTab): string {
  return tab === "respuestas" ? "/bandeja" : `/bandeja?ver=${tab}`;
}
