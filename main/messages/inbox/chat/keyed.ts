import type { ChatMessage } from "./parse.ts";

/** A message with which side wrote it and the key by which it is known again. */
export type KeyedMessage = ChatMessage & { isOurs: boolean; key: string };
