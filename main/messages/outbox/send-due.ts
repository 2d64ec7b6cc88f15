import { AppError } from "../../../shared/contract/errors.ts";
import type { OutputOf } from "../../../shared/contract/index.ts";
import type { CommandContext, CommandEntry } from "../../ledger/context.ts";
import { MailFailure, mailFailure } from "../../platform/mail/failure.ts";
import { openSmtp, PATIENCE, type Patience, type SmtpSession } from "../../platform/mail/smtp.ts";
import { type MailAccount, readMailAccount, readSecret } from "../accounts/read.ts";
import { beginRun, recoverClaims } from "./claimer.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import type { OutboxMail } from "./outbox-mail.ts";
import { claimNext, finishAttempt, markDotSent } from "./steps.ts";
import { accountsWithDue, countWaiting, hasClaims } from "./waiting.ts";

type Tally = OutputOf<"messages.sendDue">;

const MOST_IN_A_RUN = 200;
/** A run looks at the clock once, as it begins: it ends while that still holds, well before another copy takes it for dead. */
const LONGEST_RUN_MS = 5 * 60_000;
/** Many servers let a connection bring only so many mails. */
const MAILS_PER_CONNECTION = 20;

type Run = { context: CommandContext; claimer: string; patience: Patience; tally: Tally; mayGoOn: () => boolean; now: () => string };

const entry = (step: string, mailId: number, more: Partial<CommandEntry> = {}): CommandEntry => ({
  what: "messages.sendDue",
  topics: ["messages"],
  detail: { step, mailId },
  ...more,
});

/** Sends what is approved and due, account by account and one mail at a time, after taking up what a copy that is gone left half done. */
export async function sendDue(context: CommandContext, { limit }: { limit?: number | undefined }, patience = PATIENCE): Promise<Tally> {
  const { claimer, end } = beginRun();
  const tally: Tally = { sent: 0, retry: 0, failed: 0, uncertain: 0, held: 0, waiting: 0 };
  const startedAt = performance.now();
  const most = limit ?? MOST_IN_A_RUN;
  const tried = () => tally.sent + tally.retry + tally.failed + tally.uncertain + tally.held;
  const mayGoOn = () => !context.signal.aborted && tried() < most && performance.now() - startedAt < LONGEST_RUN_MS;
  // The hours of contact end while a run is under way as well.
  const now = () => new Date(Date.parse(context.at) + performance.now() - startedAt).toISOString();
  try {
    if (await hasClaims(context.read))
      await context.command({ what: "messages.sendDue", topics: ["messages", "clients"], detail: { step: "recover" } }, (tx) =>
        Promise.resolve(recoverClaims(tx)),
      );
    for (const accountId of await accountsWithDue(context.read, context.at))
      if (mayGoOn()) await sendThrough({ context, claimer, patience, tally, mayGoOn, now }, await readMailAccount(context.read, accountId));
    tally.waiting = await countWaiting(context.read);
    return tally;
  } finally {
    end();
  }
}

async function sendThrough(run: Run, account: MailAccount): Promise<void> {
  const { context, claimer, tally } = run;
  const line = connectionLine(run, account);
  try {
    while (run.mayGoOn()) {
      const claim = await context.command(
        { what: "messages.sendDue", topics: ["messages"], detail: { step: "claim", accountId: account.id } },
        (tx) => claimNext(tx, account, claimer, run.now()),
      );
      if (claim.kind === "closed") return;
      if (claim.kind === "moved") {
        if (claim.held) tally.held += 1;
        continue;
      }
      const outcome = await attempt(run, account, claim, line);
      await context.command(entry(outcome.state, claim.mail.id, { topics: ["messages", "clients", "followup"], isFact: true }), (tx) =>
        Promise.resolve(finishAttempt(tx, claim.mail, claimer, outcome)),
      );
      if (outcome.state !== "queued") tally[outcome.state] += 1;
      if (outcome.rests || outcome.endsRun) return;
    }
  } finally {
    line.drop();
  }
}

/** One connection for some mails, opened when the first one needs it and again after one that failed. */
type Line = { session(): Promise<SmtpSession>; used(): void; drop(): void };

function connectionLine({ context, patience }: Run, account: MailAccount): Line {
  let open: SmtpSession | undefined;
  let mails = 0;
  const drop = () => {
    open?.close();
    open = undefined;
    mails = 0;
  };
  return {
    async session() {
      if (open && mails < MAILS_PER_CONNECTION) return open;
      drop();
      const password = await readSecret(context.secrets, account);
      open = await openSmtp(account.smtp, patience);
      await open.login({ user: account.user, password });
      return open;
    },
    used: () => void (mails += 1),
    drop,
  };
}

async function attempt(
  run: Run,
  account: MailAccount,
  { mail, mime }: { mail: OutboxMail; mime: Uint8Array },
  line: Line,
): Promise<Outcome> {
  const { context, claimer } = run;
  let isReached = false;
  try {
    const session = await line.session();
    isReached = true;
    await session.send({ from: mail.fromAddress, to: mail.toAddress }, mime, () =>
      context.command(entry("dot_sent", mail.id), (tx) => Promise.resolve(markDotSent(tx, mail, claimer))),
    );
    line.used();
    return { state: "sent", why: "El servidor lo recibió." };
  } catch (error) {
    line.drop();
    // No password here, or none that can be read: nothing leaves through this account until it is written again.
    if (error instanceof AppError && error.code === "conflict")
      return { state: "queued", why: error.message, pauses: true, rests: true, isNoAttempt: true };
    const failure = context.signal.aborted && !isAfterDot(error) ? new MailFailure("stopped") : mailFailure(error);
    return outcomeOf(failure, { attempts: mail.attempts, at: context.at, server: account.smtp, isReached });
  }
}

const isAfterDot = (error: unknown) => error instanceof MailFailure && (error.dotLeft || error.code !== undefined);
