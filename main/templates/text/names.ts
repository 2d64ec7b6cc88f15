import { cleanLine, messageName } from "../../../shared/clean-text.ts";
import type { TemplateChannel } from "../../../shared/contract/templates.ts";
import { formatMoney } from "../../../shared/money.ts";

/** Letters of a name that a text message has room for. */
const SMS_NAME = 30;

/** Channels whose text travels in a link or a text message, where each no-break space costs dear. */
const isShort = (channel: TemplateChannel) => channel === "whatsapp" || channel === "sms";

/** A name as a channel has room for it. */
export function nameFor(channel: TemplateChannel, name: string): string {
  if (channel === "whatsapp") return messageName(name);
  if (channel === "sms") return cutName(cleanLine(name).replaceAll("\u00a0", " ").replace(/\.$/, ""));
  return cleanLine(name);
}

/** An amount as a channel writes it. */
export function moneyFor(channel: TemplateChannel, minor: number, currency: string): string {
  return spaced(channel, formatMoney(minor, currency));
}

/** A text with the spaces of its channel. */
export function spaced(channel: TemplateChannel, text: string): string {
  return isShort(channel) ? text.replaceAll("\u00a0", " ") : text;
}

/** Cut between words where it is long. */
function cutName(name: string): string {
  const letters = [...name];
  if (letters.length <= SMS_NAME) return name;
  const cut = letters.slice(0, SMS_NAME + 1).join("");
  return cut.slice(0, cut.lastIndexOf(" ") > 10 ? cut.lastIndexOf(" ") : SMS_NAME).trim();
}

/** `a`, `a y b`, `a, b y c` */
export function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} y ${words.at(-1)}`;
}
