import { AppError } from "../../../shared/contract/errors.ts";
import type { mailContract } from "../../../shared/contract/messages-mail.ts";
import type { Command, Handlers } from "../../ledger/context.ts";
import { MAIL_PRESETS } from "./presets.ts";
import { readMailAccount, readMailAccounts } from "./read.ts";
import { saveMailAccount } from "./save.ts";
import { testMailAccount } from "./test-account.ts";

type AccountNames =
  | "messages.listMailPresets"
  | "messages.listMailAccounts"
  | "messages.saveMailAccount"
  | "messages.removeMailAccount"
  | "messages.resumeMailAccount"
  | "messages.testMailAccount";

export const mailAccountsProcedures: Handlers<Pick<typeof mailContract, AccountNames>> = {
  "messages.listMailPresets": () => Promise.resolve({ presets: [...MAIL_PRESETS] }),

  "messages.listMailAccounts": async ({ read, secrets }) => {
    const accounts = await readMailAccounts(read);
    return {
      accounts: await Promise.all(
        accounts.map(async ({ secretName, ...account }) => ({ ...account, hasPassword: await isKept(() => secrets.get(secretName)) })),
      ),
    };
  },

  "messages.saveMailAccount": (context, request) => saveMailAccount(context, request),

  "messages.removeMailAccount": async (context, { id }) => {
    const { secretName } = await readMailAccount(context.read, id);
    await context.command({ what: "messages.removeMailAccount", topics: ["messages"], detail: { id } }, async (tx) => {
      refuseWhileWaiting(tx, id);
      await tx.db.updateTable("mail_accounts").set({ archived_at: tx.at }).where("id", "=", id).where("archived_at", "is", null).execute();
    });
    await context.secrets.remove(secretName);
    return { id };
  },

  "messages.resumeMailAccount": (context, { id }) =>
    context.command({ what: "messages.resumeMailAccount", topics: ["messages"], detail: { id } }, async (tx) => {
      await readMailAccount(tx.db, id);
      await tx.db.updateTable("mail_accounts").set({ paused_at: null, paused_because: null }).where("id", "=", id).execute();
      tx.bulk.run("UPDATE outbox SET next_at = NULL WHERE account_id = ? AND state IN ('queued', 'retry')", id);
      return { id };
    }),

  "messages.testMailAccount": (context, { id, send }) => testMailAccount(context, id, send ?? false),
};

/** Whether a password is there and can be read; one that cannot is as good as none. */
async function isKept(get: () => Promise<string | undefined>): Promise<boolean> {
  try {
    return (await get()) !== undefined;
  } catch (error) {
    if (error instanceof AppError && error.code === "conflict") return false;
    throw error;
  }
}

function refuseWhileWaiting(tx: Command, accountId: number): void {
  const waiting = tx.bulk.get<{ count: number }>(
    "SELECT count(*) AS count FROM outbox WHERE account_id = ? AND state IN ('to_approve', 'queued', 'claimed', 'dot_sent', 'retry', 'held')",
    accountId,
  );
  const count = waiting?.count ?? 0;
  if (count === 0) return;
  const which = count === 1 ? "Hay 1 correo" : `Hay ${count} correos`;
  throw new AppError(
    "conflict",
    `${which} por salir con esta cuenta: espera a que salga${count === 1 ? "" : "n"} o cancélalo${count === 1 ? "" : "s"} en Salida.`,
  );
}
