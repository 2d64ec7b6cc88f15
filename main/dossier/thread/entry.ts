import type { OutputOf } from "../../../shared/contract/index.ts";

/** One thing of a client's conversation, as the contract tells it. */
export type ThreadEntry = OutputOf<"clients.getTimeline">["entries"][number];

/** What an entry that is only told has nothing of. */
export const TOLD = { amountMinor: null, currency: null, state: null, messageId: null, file: null } as const;

/** Whether the hour of an entry was written down, and not only its day: documents and payments have a date alone. */
export function hasHour({ id }: Pick<ThreadEntry, "id">): boolean {
  return id.startsWith("t");
}
