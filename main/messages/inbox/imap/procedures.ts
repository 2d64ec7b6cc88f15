import { AppError } from "../../../../shared/contract/errors.ts";
import type { inboxContract } from "../../../../shared/contract/messages-inbox.ts";
import type { CommandContext, Handlers } from "../../../ledger/context.ts";
import { explainMailFailure } from "../../../platform/mail/explain.ts";
import { MailFailure } from "../../../platform/mail/failure.ts";
import { imapFailure } from "../../../platform/mail/imap-login.ts";
import { type MailAccount, readMailAccount, readMailAccounts } from "../../accounts/read.ts";
import { readAccount } from "./read-account.ts";

export const fetchProcedures: Handlers<Pick<typeof inboxContract, "messages.fetchMail">> = {
  "messages.fetchMail": async (context, { accountId }) => {
    const chosen = accountId === undefined ? await readMailAccounts(context.read) : [await readMailAccount(context.read, accountId)];
    const accounts = [];
    for (const account of chosen) if (account.imap) accounts.push(await fetchOf(context, account));
    return { accounts };
  },
};

/** One account; what fails there is told, and the others go on. */
async function fetchOf(context: CommandContext, account: MailAccount) {
  const counts = { read: 0, replies: 0, bounces: 0 };
  try {
    await readAccount(context, account, counts);
    return { accountId: account.id, ...counts, error: null };
  } catch (error) {
    context.signal.throwIfAborted();
    if (!account.imap || !isOfMailbox(error)) throw error;
    const why = error instanceof AppError ? error.message : explainMailFailure(imapFailure(error), account.imap);
    return { accountId: account.id, ...counts, error: why };
  }
}

/** Whether something failed at the mailbox or on the way to it, and not in our own ledger or code. */
function isOfMailbox(error: unknown): boolean {
  if (error instanceof AppError || error instanceof MailFailure) return true;
  const { code, authenticationFailed } = (error ?? {}) as { code?: unknown; authenticationFailed?: unknown };
  return authenticationFailed === true || (typeof code === "string" && !code.startsWith("SQLITE"));
}
