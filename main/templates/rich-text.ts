import { Liquid } from "liquidjs";
import { cleanLine } from "../../shared/clean-text.ts";
import type { Span } from "../platform/pdf-text.ts";

/** Stands for `*` inside a value while `**` marks bold; cleanLine leaves none of it in text from outside. */
const STAR = "\ue000";

const liquid = new Liquid({
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
  cache: true,
  outputEscape: (value: unknown) => cleanLine(String(value)).replaceAll("*", STAR),
});

const parsed = new Map<string, ReturnType<Liquid["parse"]>>();

/**
 * Fills a Liquid template and reads `**bold**`. Values are inert: braces, stars and line breaks in them are plain text.
 * @throws Error when the template names an unknown variable: a fault of the template, found by its test.
 */
export function renderRichText(template: string, values: Readonly<Record<string, unknown>>): Span[] {
  let ready = parsed.get(template);
  if (!ready) {
    ready = liquid.parse(template);
    parsed.set(template, ready);
  }
  const text = String(liquid.renderSync(ready, values))
    .replace(/[ \t\r\n]+/g, " ")
    .trim();
  return text
    .split("**")
    .map((piece, index) => ({ text: piece.replaceAll(STAR, "*"), bold: index % 2 === 1 }))
    .filter((span) => span.text !== "");
}

/** The words of spans without their weight. */
export function plainText(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join("");
}
