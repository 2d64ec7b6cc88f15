import type { Selectable } from "kysely";
import { AppError } from "../../../shared/contract/errors.ts";
import type { MailServer } from "../../../shared/contract/messages-mail.ts";
import type { Secrets } from "../../../shared/secrets.ts";
import type { ReadDb } from "../../ledger/context.ts";
import type { MailAccountsTable } from "../../ledger/tables-messages.ts";

/** An e-mail account as the rest of the program sees it: all but its password. */
export type MailAccount = {
  id: number;
  preset: string;
  fromName: string;
  fromAddress: string;
  replyTo: string | null;
  user: string;
  /** Under which name its password is kept. */
  secretName: string;
  smtp: MailServer;
  imap: MailServer | null;
  perHour: number;
  perDay: number;
  signature: string;
  pausedAt: string | null;
  pausedBecause: string | null;
};

/** The accounts that were not taken out, the oldest first. */
export async function readMailAccounts(read: ReadDb): Promise<MailAccount[]> {
  const rows = await read.selectFrom("mail_accounts").selectAll().where("archived_at", "is", null).orderBy("id").execute();
  return rows.map(accountOf);
}

/**
 * The e-mail account of that id, though it was taken out; without one, the first that was not.
 * @throws AppError not_found
 */
export async function readMailAccount(read: ReadDb, id?: number): Promise<MailAccount> {
  if (id === undefined) {
    const [first] = await readMailAccounts(read);
    if (first) return first;
    throw new AppError("not_found", "Primero registra tu cuenta de correo en Ajustes, Correo.");
  }
  const row = await read.selectFrom("mail_accounts").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) throw new AppError("not_found", "Esa cuenta de correo no existe en estos datos.");
  return accountOf(row);
}

/**
 * The password of an account, only for whoever speaks to its server.
 * @throws AppError conflict when there is none, or it can no longer be read
 */
export async function readSecret(secrets: Secrets, { secretName, fromAddress }: MailAccount): Promise<string> {
  const secret = await secrets.get(secretName);
  if (secret === undefined)
    throw new AppError("conflict", `Falta la contraseña de ${fromAddress} en esta computadora: escríbela en Ajustes, Correo.`);
  return secret;
}

function accountOf(row: Selectable<MailAccountsTable>): MailAccount {
  const { imap_host: host, imap_port: port, imap_security: security } = row;
  return {
    id: row.id,
    preset: row.preset,
    fromName: row.from_name,
    fromAddress: row.from_address,
    replyTo: row.reply_to,
    user: row.user,
    secretName: row.secret_name,
    smtp: { host: row.smtp_host, port: row.smtp_port, security: row.smtp_security },
    imap: host !== null && port !== null && security !== null ? { host, port, security } : null,
    perHour: row.per_hour,
    perDay: row.per_day,
    signature: row.signature,
    pausedAt: row.paused_at,
    pausedBecause: row.paused_because,
  };
}
