import type { CallContext } from "../../ledger/context.ts";
import { readCharged } from "./charged.ts";
import type { ThreadEntry } from "./entry.ts";
import { readPaid } from "./paid.ts";
import { readSaid } from "./said.ts";

/** One thread of everything said, sent, agreed, charged and paid with a client, newest first. */
export async function readThread(context: CallContext, clientId: number, limit: number): Promise<ThreadEntry[]> {
  const [said, paid, charged] = await Promise.all([
    readSaid(context, clientId, limit),
    readPaid(context.read, clientId, limit),
    readCharged(context.read, clientId, limit),
  ]);
  return [...said, ...paid, ...charged].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, limit);
}
