import type { Stage } from "../../../../shared/contract/common.ts";
import { parseStage } from "./stages.ts";

export type LetterTab = "escribir" | "varias" | "emitidas" | "word";

/** What the address of the screen says: which client, which letter, which tab. */
export type LetterLink = { clientId: number | undefined; stage: Stage | undefined; template: string | undefined; tab: LetterTab };

/** Reads `?cliente=12&etapa=administrativa&vista=emitidas`; what is not understood is left out. */
export function readLetterLink(search: string): LetterLink {
  const query = new URLSearchParams(search);
  const client = query.get("cliente") ?? "";
  const tab = query.get("vista");
  const template = query.get("plantilla") ?? "";
  return {
    clientId: /^[1-9]\d{0,14}$/.test(client) ? Number(client) : undefined,
    stage: parseStage(query.get("etapa")),
    template: /^[a-z0-9][a-z0-9-]{1,59}$/.test(template) ? template : undefined,
    tab: tab === "varias" || tab === "emitidas" || tab === "word" ? tab : "escribir",
  };
}

/** The address that `readLetterLink` reads back. */
export function letterPath(link: Partial<LetterLink>): string {
  const query = new URLSearchParams();
  if (link.clientId !== undefined) query.set("cliente", String(link.clientId));
  if (link.stage !== undefined) query.set("etapa", link.stage);
  if (link.template !== undefined) query.set("plantilla", link.template);
  if (link.tab !== undefined && link.tab !== "escribir") query.set("vista", link.tab);
  const text = query.toString();
  return text === "" ? "/cartas" : `/cartas?${text}`;
}
