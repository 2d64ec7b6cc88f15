import type { Template } from "../library/template.ts";
import { scanTemplate } from "../engine/scan.ts";
import { VARIABLES } from "../variables/registry.ts";
import { needOf, type Need } from "./occasion.ts";

/** What a template cannot be used without: what its occasion is about, and what its words say without asking first whether it is there. */
export function needsOf({ occasion, subject, body }: Pick<Template, "occasion" | "subject" | "body">): Need[] {
  const used = scanTemplate(`${subject}\n${body}`).flatMap(({ name, as }) => {
    const need = VARIABLES[name]?.needs;
    return need ? [{ need, as }] : [];
  });
  const asked = new Set(used.filter(({ as }) => as === "condition").map(({ need }) => need));
  const said = used.filter(({ need, as }) => as === "output" && !asked.has(need)).map(({ need }) => need);
  const own = needOf(occasion);
  return [...new Set<Need>([...(own ? [own] : []), ...said])];
}
