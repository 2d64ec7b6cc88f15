import { limaDate } from "../../../../shared/dates.ts";
import type { KeyedMessage } from "./keyed.ts";

/** Messages that follow one another within so long are one answer: people press Enter where others write a comma. */
const BURST_MS = 15 * 60_000;
const MOST_LETTERS = 20_000;

export type ChatAnswer = { /** The last of its messages. */ message: KeyedMessage; body: string };

/** What the client wrote since a day, as answers: what follows at once, without a word of ours between, is one. */
export function intoAnswers(messages: readonly KeyedMessage[], fromOn: string | undefined): ChatAnswer[] {
  const answers: ChatAnswer[] = [];
  let before: KeyedMessage | undefined;
  for (const message of messages) {
    if (isAnswer(message, fromOn)) {
      const open = before && !before.isOurs && Date.parse(message.at) - Date.parse(before.at) <= BURST_MS ? answers.at(-1) : undefined;
      if (open && open.body.length + message.text.length < MOST_LETTERS) {
        open.body += `\n${message.text}`;
        open.message = message;
      } else answers.push({ message, body: message.text });
    }
    before = message;
  }
  return answers;
}

function isAnswer({ isOurs, isDeleted, text, at }: KeyedMessage, fromOn: string | undefined): boolean {
  return !isOurs && !isDeleted && text !== "" && text !== "[sticker]" && (fromOn === undefined || limaDate(at) >= fromOn);
}
