import { recall, remember } from "./memory.ts";

const NAME = "cuentas.me";

/** Who of the office sits at this computer, as they said; undefined when nobody did. */
export function recallMe(): number | undefined {
  const id = Number(recall(NAME));
  return Number.isInteger(id) && id > 0 ? id : undefined;
}

export function rememberMe(id: number): void {
  remember(NAME, String(id));
}
