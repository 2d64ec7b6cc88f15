import { LiquidError } from "liquidjs";
import type { TemplateFault } from "../../../shared/contract/templates.ts";
import { exampleFacts } from "../facts/example.ts";
import { VARIABLES, variablesOf } from "../variables/registry.ts";
import { liquid, FILTERS } from "./liquid.ts";
import { nearestName } from "./nearest.ts";
import { BLOCKS, renderBlocks } from "./rich-text.ts";
import { isKnownFilter, isKnownTag, scanTemplate, type Used } from "./scan.ts";

type Words = { subject: string; body: string };
type Place = Omit<TemplateFault, "field">;

/** What is wrong with a template's words, in their order, each where it stands. None: it can be used. */
export function findFaults({ subject, body }: Words): TemplateFault[] {
  return [
    ...faultsOf(subject, false).map((fault) => ({ field: "subject" as const, ...fault })),
    ...faultsOf(body, true).map((fault) => ({ field: "body" as const, ...fault })),
  ];
}

function faultsOf(text: string, mayHoldBlocks: boolean): Place[] {
  const named = scanTemplate(text).flatMap((used) => {
    const message = faultOfName(used, mayHoldBlocks);
    return message === undefined ? [] : [{ from: used.from, to: used.to, message }];
  });
  if (named.length > 0) return named;
  const structure = faultOfStructure(text);
  return structure ? [structure] : [];
}

function faultOfName({ name, as, hasFilter }: Used, mayHoldBlocks: boolean): string | undefined {
  if (as === "tag")
    return isKnownTag(name) ? undefined : `«${name}» no se puede usar aquí: las condiciones son if, elsif, else, unless, case y when.`;
  if (as === "filter") return isKnownFilter(name) ? undefined : unknown("la forma", name, Object.keys(FILTERS));
  if (Object.hasOwn(BLOCKS, name)) {
    if (!mayHoldBlocks) return `«${name}» va en el texto, no en el asunto.`;
    return as === "condition" || hasFilter ? `«${name}» va solo, entre llaves: {{ ${name} }}.` : undefined;
  }
  return Object.hasOwn(VARIABLES, name) ? undefined : unknown("el dato", name, [...Object.keys(VARIABLES), ...Object.keys(BLOCKS)]);
}

function unknown(what: string, name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known);
  return nearest ? `No existe ${what} «${name}»: ¿quisiste decir «${nearest}»?` : `No existe ${what} «${name}»: elígelo de la lista.`;
}

/** What Liquid itself refuses: a condition that is never closed, a brace too many. */
function faultOfStructure(text: string): Place | undefined {
  try {
    liquid.parse(text);
    renderBlocks(text, variablesOf(exampleFacts()));
    return undefined;
  } catch (error) {
    const [from, to] = placeOf(error, text);
    return { from, to, message: sayStructure(error) };
  }
}

function placeOf(error: unknown, text: string): [number, number] {
  const token: { begin?: number; end?: number } | undefined = LiquidError.is(error) ? error.token : undefined;
  const from = Math.min(Math.max(token?.begin ?? 0, 0), text.length);
  return [from, Math.min(Math.max(token?.end ?? text.length, from), text.length)];
}

function sayStructure(error: unknown): string {
  const said = error instanceof Error ? error.message : "";
  if (/not closed/.test(said))
    return /tag .*\{%-?\s*(if|unless|case)/.test(said)
      ? "Esta condición no está cerrada: falta su {% endif %} (o {% endunless %}, {% endcase %})."
      : "Faltan las llaves que cierran.";
  if (/unexpected|not found/i.test(said)) return "Aquí hay algo que sobra o que falta: revisa las llaves y la condición.";
  if (/limit/i.test(said)) return "El texto es demasiado largo para usarlo.";
  return "Aquí hay algo que no se entiende: revisa las llaves, las comillas y la condición.";
}
