import type { TemplateChannel } from "../../../shared/contract/templates.ts";
import type { LetterFacts } from "../facts/facts.ts";
import type { Template } from "../library/template.ts";
import { type Block, plainText, renderBlocks, renderRichText } from "../engine/rich-text.ts";
import { variablesOf } from "../variables/registry.ts";
import { accountLines, accountSentence } from "./accounts-text.ts";
import { spaced } from "./names.ts";
import { shortList } from "./short-list.ts";
import { spokenList } from "./spoken-list.ts";
import { tableText } from "./table-text.ts";

/** Length that still reads well on a telephone, and of the link that carries it (domain: about 2,000). */
const MAX_TEXT = 1_000;
const MAX_LINK_TEXT = 1_950;
const LISTED_DOCUMENTS = 6;

export type Said = { subject: string; blocks: Block[]; text: string };

/** Fills a template with facts, and says it as its channel does. @throws Error when the words are no template */
export function sayMessage({ channel, subject, body }: Pick<Template, "channel" | "subject" | "body">, facts: LetterFacts): Said {
  const values = variablesOf(facts, channel);
  const blocks = renderBlocks(body, values);
  return { subject: plainText(renderRichText(subject, values)), blocks, text: textOf(blocks, facts, channel) };
}

/** Blocks as the plain text of a channel. A message to a telephone lists fewer documents where it would grow too long. */
function textOf(blocks: readonly Block[], facts: LetterFacts, channel: TemplateChannel): string {
  if (channel !== "whatsapp") return joined(blocks, facts, channel, LISTED_DOCUMENTS);
  for (let listed = LISTED_DOCUMENTS; listed > 0; listed--) {
    const text = joined(blocks, facts, channel, listed);
    if (text.length <= MAX_TEXT && encodeURIComponent(text.toWellFormed()).length <= MAX_LINK_TEXT) return text;
  }
  return joined(blocks, facts, channel, 0);
}

const BETWEEN: Readonly<Record<TemplateChannel, string>> = { letter: "\n\n", email: "\n\n", whatsapp: "\n", sms: " ", call: "\n\n" };

function joined(blocks: readonly Block[], facts: LetterFacts, channel: TemplateChannel, listed: number): string {
  return blocks
    .map((block) => blockText(block, facts, channel, listed))
    .filter(Boolean)
    .join(BETWEEN[channel]);
}

/** One block as the plain text of a channel. */
export function blockText(block: Block, facts: LetterFacts, channel: TemplateChannel, listed = LISTED_DOCUMENTS): string {
  if (block.kind === "paragraph") return spaced(channel, channel === "whatsapp" ? starred(block) : plainText(block.spans));
  if (block.kind === "accounts")
    return spaced(channel, channel === "letter" || channel === "email" ? accountLines(facts) : accountSentence(facts));
  if (channel === "whatsapp") return shortList(facts.parts, facts.todayOn, listed);
  if (channel === "sms" || channel === "call") return `${spokenList(facts.parts, facts.todayOn, channel)}.`;
  return facts.tables.map(tableText).join("\n\n");
}

/** WhatsApp shows `*bold*`. */
function starred({ spans }: Extract<Block, { kind: "paragraph" }>): string {
  return spans.map(({ text, bold }) => (bold ? text.replace(/^(\s*)(.*?)(\s*)$/s, "$1*$2*$3") : text)).join("");
}
