import { recall, remember } from "../../../ui/memory.ts";

/** Whose part of the agenda is shown. */
export type Whose = "all" | "nobody" | number;

const NAME = "cuentas.quien-soy";

/** Who sits at this computer, as they said; undefined when nobody did. */
export function recallMe(): number | undefined {
  const id = Number(recall(NAME));
  return Number.isInteger(id) && id > 0 ? id : undefined;
}

export function rememberMe(id: number): void {
  remember(NAME, String(id));
}
