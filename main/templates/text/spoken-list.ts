import { cleanLine } from "../../../shared/clean-text.ts";
import { formatLetterDate } from "../../../shared/dates.ts";
import type { OpenPart } from "../facts/facts.ts";
import { moneyFor } from "./names.ts";
import type { TemplateChannel } from "../../../shared/contract/templates.ts";

/** Documents that a sentence names; more are counted. */
const SAID = 3;

/** The documents as a sentence says them: `F001-1187 por S/ 4,720.00, que venció el 10 de octubre`. */
export function spokenList(parts: readonly OpenPart[], todayOn: string, channel: TemplateChannel): string {
  const said = parts.length > SAID ? parts.slice(0, SAID - 1) : parts;
  const sentences = said.map((part) => {
    const due = `${part.dueOn < todayOn ? "venció" : "vence"} el ${formatLetterDate(part.dueOn).replace(` de ${todayOn.slice(0, 4)}`, "")}`;
    return `${what(part)} por ${moneyFor(channel, part.openMinor, part.currency)}, que ${due}`;
  });
  const rest = parts.length - said.length;
  const all = rest > 0 ? [...sentences, `${rest} documentos más`] : sentences;
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join("; ")}, y ${all.at(-1)}`;
}

function what({ document, part }: OpenPart): string {
  const name = cleanLine(document);
  if (part === "detraccion") return `la detracción de ${name}`;
  return part === "retencion" ? `el comprobante de retención de ${name}` : name;
}
