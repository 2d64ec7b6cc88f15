import type { FetchMessageObject, ImapFlow, MessageStructureObject } from "imapflow";
import type { MailServer } from "../../../../shared/contract/messages-mail.ts";
import { imapClient } from "../../../platform/mail/imap-login.ts";

/** How a mail is put together: the tree of its parts, as the server tells it. */
export type Structure = MessageStructureObject;

/** What is known of a mail before any of its text is read. */
export type MailHead = {
  uid: number;
  /** When the server received it. */
  receivedAt: string;
  /** The headers that were asked for, as they came. */
  headers: Uint8Array;
  structure: Structure;
};

/** A folder of mails that is only looked at: nothing is marked as read, moved or deleted. */
export type Mailbox = {
  /** The numbers of mails mean nothing beyond it (RFC 3501, 2.3.1.1). */
  uidValidity: string;
  /** The number that the next mail will have, at least. */
  uidNext: number;
  /** Numbers of the mails received from a day on, or after another mail, in order. */
  listUids(from: { since: string } | { after: number }): Promise<number[]>;
  readHeads(uids: readonly number[]): Promise<MailHead[]>;
  /** The first bytes of some parts of a mail, still encoded, by part. */
  readParts(uid: number, parts: readonly string[], mostBytes: number): Promise<Map<string, Uint8Array>>;
  close(): Promise<void>;
};

export type MailboxLogin = { server: MailServer; user: string; password: string; signal: AbortSignal };

const HEADERS = [
  "from",
  "subject",
  "date",
  "message-id",
  "in-reply-to",
  "references",
  "return-path",
  "auto-submitted",
  "x-autoreply",
  "x-autorespond",
  "precedence",
  "list-id",
  "list-unsubscribe",
  "x-failed-recipients",
];

/**
 * Opens a folder of an account to read (EXAMINE, RFC 3501 6.3.2).
 * @throws the errors of the connection and of the server
 */
export async function openMailbox(login: MailboxLogin, folder = "INBOX"): Promise<Mailbox> {
  const client = imapClient(login.server, login);
  const stop = () => client.close();
  login.signal.addEventListener("abort", stop, { once: true });
  const close = async () => {
    login.signal.removeEventListener("abort", stop);
    if (client.usable) await client.logout().catch(() => client.close());
    else client.close();
  };
  try {
    login.signal.throwIfAborted();
    await client.connect();
    const { uidValidity, uidNext } = await client.mailboxOpen(folder, { readOnly: true });
    return { uidValidity: String(uidValidity), uidNext, ...reading(client), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function reading(client: ImapFlow): Pick<Mailbox, "listUids" | "readHeads" | "readParts"> {
  return {
    async listUids(from) {
      const wanted = "since" in from ? { since: from.since } : { uid: `${from.after + 1}:*` };
      const found = (await client.search(wanted, { uid: true })) || [];
      // `n:*` always names the last mail, though it is older than n.
      return found.filter((uid) => "since" in from || uid > from.after).toSorted((a, b) => a - b);
    },
    async readHeads(uids) {
      const heads: MailHead[] = [];
      const query = { uid: true, internalDate: true, bodyStructure: true, headers: HEADERS };
      for await (const message of client.fetch([...uids], query, { uid: true })) heads.push(headOf(message));
      return heads.toSorted((a, b) => a.uid - b.uid);
    },
    async readParts(uid, parts, mostBytes) {
      const bodyParts = parts.map((key) => ({ key, start: 0, maxLength: mostBytes }));
      const message = await client.fetchOne(String(uid), { uid: true, bodyParts }, { uid: true });
      return new Map(message ? message.bodyParts : []);
    },
  };
}

function headOf({ uid, internalDate, headers, bodyStructure }: FetchMessageObject): MailHead {
  const received = new Date(internalDate ?? Number.NaN);
  return {
    uid,
    receivedAt: Number.isNaN(received.getTime()) ? "" : received.toISOString(),
    headers: headers ?? new Uint8Array(),
    structure: bodyStructure ?? { type: "text/plain" },
  };
}
