import { randomUUID } from "node:crypto";
import MailComposer from "nodemailer/lib/mail-composer";
import type { OutputOf } from "../../../shared/contract/index.ts";
import type { CallContext } from "../../ledger/context.ts";
import { explainMailFailure } from "../../platform/mail/explain.ts";
import { MailFailure, mailFailure } from "../../platform/mail/failure.ts";
import { imapFailure, tryImap } from "../../platform/mail/imap-login.ts";
import { openSmtp, type SmtpSession } from "../../platform/mail/smtp.ts";
import { type MailAccount, readMailAccount, readSecret } from "./read.ts";

type Tested = OutputOf<"messages.testMailAccount">;
type Step = Tested["steps"][number];

/** What fails while the connection is being made safe, not while the server is being reached. */
const OF_SECURITY: ReadonlySet<string> = new Set([
  "wrong_security",
  "no_starttls",
  "certificate_expired",
  "certificate_unknown",
  "certificate_other_name",
]);

/**
 * Tries an account: the server is there, the connection is safe, the password enters, a mail to oneself leaves, the mailbox opens.
 * What fails ends the way of sending; the mailbox is tried all the same.
 * @throws AppError not_found | conflict without a password
 */
export async function testMailAccount(
  context: Pick<CallContext, "read" | "secrets" | "at">,
  id: number,
  withMail: boolean,
): Promise<Tested> {
  const account = await readMailAccount(context.read, id);
  const password = await readSecret(context.secrets, account);
  const steps = [...(await trySending(account, password, withMail ? context.at : undefined)), ...(await tryReading(account, password))];
  return { ok: steps.every(({ ok }) => ok), steps };
}

async function trySending(account: MailAccount, password: string, mailAt: string | undefined): Promise<Step[]> {
  const { smtp, user, fromAddress } = account;
  const steps: Step[] = [];
  let session: SmtpSession | undefined;
  let trying: Step["step"] = "connect";
  const passed = (step: Step["step"], message: string) => steps.push({ step, ok: true, message });
  try {
    session = await openSmtp(smtp);
    passed("connect", `Se llegó a «${smtp.host}».`);
    passed(
      "secure",
      smtp.security === "none" ? "Sin cifrar: es esta misma computadora." : `La conexión va cifrada y el certificado es de «${smtp.host}».`,
    );
    trying = "login";
    await session.login({ user, password });
    passed("login", "La contraseña es correcta.");
    if (mailAt !== undefined) {
      trying = "send";
      const mime = await testMail(account, mailAt);
      await session.send({ from: fromAddress, to: fromAddress }, mime, () => Promise.resolve());
      passed("send", `Salió un correo de prueba a ${fromAddress}.`);
    }
  } catch (error) {
    const failure = error instanceof MailFailure ? error : mailFailure(error);
    if (trying === "connect" && OF_SECURITY.has(failure.reason)) {
      passed("connect", `Se llegó a «${smtp.host}».`);
      trying = "secure";
    }
    steps.push({ step: trying, ok: false, message: explainMailFailure(failure, smtp) });
  } finally {
    session?.close();
  }
  return steps;
}

async function tryReading({ imap, user }: MailAccount, password: string): Promise<Step[]> {
  if (!imap) return [];
  try {
    await tryImap(imap, { user, password });
    return [{ step: "read", ok: true, message: "El buzón se puede leer: las respuestas llegarán a la bandeja." }];
  } catch (error) {
    return [{ step: "read", ok: false, message: explainMailFailure(imapFailure(error), imap) }];
  }
}

function testMail({ fromName, fromAddress }: MailAccount, at: string): Promise<Uint8Array> {
  return new MailComposer({
    from: { name: fromName, address: fromAddress },
    to: fromAddress,
    subject: "Prueba de Cuentas Claras",
    text: "Este correo lo envió Cuentas Claras para probar la cuenta. Si te llegó, ya puedes escribir a tus clientes desde aquí.\n",
    messageId: `<${randomUUID()}@${fromAddress.split("@").pop() ?? "cuentas-claras"}>`,
    date: at,
  })
    .compile()
    .build();
}
