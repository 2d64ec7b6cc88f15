import { createHash } from "node:crypto";
import { AppError } from "../../../../shared/contract/errors.ts";
import type { OutputOf, ParsedInputOf } from "../../../../shared/contract/index.ts";
import { addDays, limaDate, limaInstant } from "../../../../shared/dates.ts";
import { foldText } from "../../../../shared/identifiers.ts";
import type { Command, CommandContext } from "../../../ledger/context.ts";
import { takeInReply } from "../take-in.ts";
import { ownNameTeller } from "../whose/own-names.ts";
import { findCandidates } from "../whose/whose.ts";
import { readPasted } from "./read-pasted.ts";

type Request = ParsedInputOf<"messages.addReply">;

/**
 * Takes in an answer that was pasted. Its client is the one that is named, or the only one whose number, address, document or name it tells.
 * The same words of the same person on the same day are one answer.
 * @throws AppError not_found | invalid_input for what is ours, or of the future
 */
export async function addReply(context: CommandContext, request: Request): Promise<OutputOf<"messages.addReply">> {
  const { channel } = request;
  const detail: Record<string, unknown> = { channel };
  return context.command({ what: "messages.addReply", topics: ["messages", "clients", "followup"], detail }, async (tx) => {
    const pasted = readPasted(request.text, tx.at, await ownNameTeller(tx.db));
    const body = pasted.body || request.text.trim();
    const sender = request.from || pasted.sender;
    const at = new Date(request.receivedAt ?? pasted.at ?? tx.at).toISOString();
    if (at > tx.at) throw new AppError("invalid_input", "Esa hora todavía no llega: revisa cuándo respondió el cliente.");
    if (request.clientId !== undefined && !tx.bulk.get("SELECT 1 FROM clients WHERE id = ?", request.clientId))
      throw new AppError("not_found", "Ese cliente no existe en estos datos.");
    const candidates = await findCandidates(tx.db, { sender, text: request.text });
    const whose = candidates.find((one) => (request.clientId === undefined ? one.isSure : one.clientId === request.clientId));
    const clientId = request.clientId ?? whose?.clientId ?? null;
    const known = clientId === null ? undefined : findSame(tx, { clientId, channel, at, body });
    const taken =
      known ??
      takeInReply(tx, {
        clientId,
        contactId: whose?.contactId ?? null,
        channel,
        sender: sender.slice(0, 300),
        at,
        body,
        subject: "",
        source: "paste",
        sourceKey: keyOf([
          channel,
          String(clientId ?? ""),
          clientId === null ? foldText(sender) : "",
          limaDate(at),
          foldText(body) || body,
        ]),
        outboxId: null,
        messageId: null,
        inReplyTo: null,
      });
    Object.assign(detail, { replyId: taken.id, clientId, isNew: taken.isNew });
    return { ...taken, clientId };
  });
}

/** The same words, taken in already from a chat or the mailbox. */
function findSame(
  tx: Command,
  { clientId, channel, at, body }: { clientId: number; channel: string; at: string; body: string },
): { id: number; isNew: boolean } | undefined {
  const words = foldText(body);
  const rows = tx.bulk.all<{ id: number; body: string }>(
    "SELECT id, body FROM replies WHERE client_id = ? AND channel = ? AND at >= ? AND at < ?",
    clientId,
    channel,
    limaInstant(limaDate(at), 0),
    limaInstant(addDays(limaDate(at), 1), 0),
  );
  const same = words === "" ? undefined : rows.find((row) => foldText(row.body) === words);
  return same && { id: same.id, isNew: false };
}

function keyOf(parts: readonly string[]): string {
  return `paste:${createHash("sha256").update(JSON.stringify(parts)).digest("hex")}`;
}
