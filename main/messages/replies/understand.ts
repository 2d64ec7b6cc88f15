import type { OutputOf } from "../../../shared/contract/index.ts";

/** What a client's message means. */
export function understandReply(_text: string, _receivedAt: string): OutputOf<"messages.understandReply"> {
  return { intents: [{ intent: "other", confidence: 0 }] };
}
