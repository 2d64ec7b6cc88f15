import { randomUUID } from "node:crypto";
import { AppError } from "../../../shared/contract/errors.ts";
import type { ParsedInputOf } from "../../../shared/contract/index.ts";
import type { MailServer } from "../../../shared/contract/messages-mail.ts";
import type { CommandContext } from "../../ledger/context.ts";
import { isThisComputer } from "../../platform/mail/trust.ts";
import { readMailAccount } from "./read.ts";

type Request = ParsedInputOf<"messages.saveMailAccount">;

/**
 * Saves an e-mail account. Its password goes to the safe store and nowhere else; a new one lets mails leave again through an account that was paused.
 * @throws AppError invalid_input for a server elsewhere without TLS, or a new account without password | not_found
 */
export async function saveMailAccount(context: CommandContext, { id, password, ...fields }: Request): Promise<{ id: number }> {
  for (const server of [fields.smtp, fields.imap]) if (server) requireSecure(server);
  const row = rowOf(fields);
  if (id === undefined) return { id: await addAccount(context, row, password) };
  const account = await readMailAccount(context.read, id);
  await context.command({ what: "messages.saveMailAccount", topics: ["messages"], detail: detailOf(row, id) }, async (tx) => {
    const lifted = password === undefined ? {} : { paused_at: null, paused_because: null };
    const { numUpdatedRows } = await tx.db
      .updateTable("mail_accounts")
      .set({ ...row, ...lifted })
      .where("id", "=", id)
      .where("archived_at", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new AppError("not_found", "Esa cuenta de correo ya no está: regístrala de nuevo.");
    // Once mails may leave again the password that lets them is there.
    if (password !== undefined) await context.secrets.set(account.secretName, password);
  });
  return { id };
}

async function addAccount(context: CommandContext, row: ReturnType<typeof rowOf>, password: string | undefined): Promise<number> {
  if (password === undefined) throw new AppError("invalid_input", "Escribe la contraseña de la cuenta: sin ella no se puede enviar.");
  const secretName = `correo-${randomUUID()}`;
  await context.secrets.set(secretName, password);
  try {
    const detail = detailOf(row);
    return await context.command({ what: "messages.saveMailAccount", topics: ["messages"], detail }, (tx) => {
      const id = tx.bulk.insert("mail_accounts", { ...row, secret_name: secretName, created_at: tx.at }) as number;
      Object.assign(detail, { id });
      return Promise.resolve(id);
    });
  } catch (error) {
    await context.secrets.remove(secretName);
    throw error;
  }
}

const detailOf = ({ preset, from_address, smtp_host }: ReturnType<typeof rowOf>, id?: number) => ({ id, preset, from_address, smtp_host });

function rowOf({ preset, fromName, fromAddress, replyTo, user, smtp, imap, perHour, perDay, signature }: Omit<Request, "id" | "password">) {
  return {
    preset,
    from_name: onOneLine(fromName),
    from_address: fromAddress,
    reply_to: replyTo,
    user: onOneLine(user),
    smtp_host: smtp.host,
    smtp_port: smtp.port,
    smtp_security: smtp.security,
    imap_host: imap?.host ?? null,
    imap_port: imap?.port ?? null,
    imap_security: imap?.security ?? null,
    per_hour: perHour,
    per_day: perDay,
    signature,
  };
}

/** A name travels in a header, where a line break would begin another one. */
function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}

function requireSecure({ host, security }: MailServer): void {
  if (security === "none" && !isThisComputer(host))
    throw new AppError(
      "invalid_input",
      "Sin cifrar, cualquiera en la red leería la contraseña: solo se permite con un servidor de esta misma computadora. Elige TLS o STARTTLS.",
    );
}
