import { expect, onTestFinished, test } from "vitest";
import type { CommandContext } from "../../../../main/ledger/context.ts";
import { type Ledger, openLedger } from "../../../../main/ledger/open.ts";
import { approveMails, cancelMails, postponeMails, settleMail } from "../../../../main/messages/outbox/change.ts";
import { sendDue } from "../../../../main/messages/outbox/send-due.ts";
import { TIMELINE_STATES } from "../../../../main/messages/outbox/states.ts";
import { openSecrets } from "../../../../main/platform/secrets/store.ts";
import { AppError } from "../../../../shared/contract/errors.ts";
import { limaDate, limaMinutes, weekday } from "../../../../shared/dates.ts";
import { NOW, startTestApp, type TestApp } from "../../../fixtures/app.ts";
import { ANDINA, clientId, facturaTo, recordAll, ROSA } from "../../../fixtures/debtors.ts";
import { CONDOR } from "../../../fixtures/documents.ts";
import { type Dice, diceOf, startMoodySmtp } from "../../../fixtures/mail/moody-smtp.ts";
import { accountAt, allowMany, frozenMail, putMail } from "../../../fixtures/mail/outbox.ts";

const PATIENCE = { connectMs: 1_000, greetingMs: 1_000, silenceMs: 150, mailMs: 1_000 };
const STEPS = 70;
const HOUR_MS = 3_600_000;
const KILLED = "killed";

type Debtor = { client: number; invoiceId: number; isPaid: boolean };
type World = {
  app: TestApp;
  ledger: Ledger;
  roll: Dice;
  account: number;
  debtors: Debtor[];
  accepted: string[];
  mails: { id: number; messageId: string; debtor: Debtor }[];
  resent: Map<string, number>;
  now: string;
  isDying: boolean;
};

async function begin(seed: number): Promise<World> {
  const roll = diceOf(seed);
  const { port, accepted } = await startMoodySmtp(roll);
  const app = await startTestApp();
  await allowMany(app);
  const clients = [CONDOR, ANDINA, ROSA];
  const invoices = await recordAll(
    app,
    clients.map((client, index) => facturaTo(client, { number: String(100 + index), dueOn: "2026-10-20" })),
  );
  const { id: account } = await app.call("messages.saveMailAccount", accountAt(port, { perHour: 6 }));
  const debtors: Debtor[] = [];
  for (const [index, { docNumber }] of clients.entries())
    debtors.push({ client: await clientId(app, docNumber), invoiceId: invoices[index] ?? 0, isPaid: false });
  const ledger = await openLedger(app.folder);
  onTestFinished(() => ledger.close());
  return { app, ledger, roll, account, debtors, accepted, mails: [], resent: new Map(), now: NOW, isDying: false };
}

/** A copy of the program over the same data, at its hour; one that dies does so before a transaction or after it. */
function copyOf(world: World): CommandContext {
  const { ledger, app, now: at } = world;
  const mayDie = () => {
    if (world.isDying && world.roll(10) === 0) throw new Error(KILLED);
  };
  return {
    read: ledger.read,
    at,
    todayOn: limaDate(at),
    folder: app.folder,
    revision: ledger.revision,
    signal: new AbortController().signal,
    secrets: openSecrets(app.folder),
    inBackground: () => {
      throw new Error("Nothing runs in the background here");
    },
    progress: () => undefined,
    async command(entry, work) {
      mayDie();
      const result = await ledger.command(at, entry, work);
      mayDie();
      return result;
    },
  };
}

const ACTS: readonly ((world: World) => Promise<unknown>)[] = [
  write,
  write,
  write,
  (world) => approveMails(copyOf(world), some(world), world.roll(2) === 0 ? undefined : { reason: "Lo pidió" }),
  (world) => cancelMails(copyOf(world), some(world).slice(0, 1), undefined),
  (world) => postponeMails(copyOf(world), some(world).slice(0, 2), later(world.now, world.roll(30))),
  settle,
  settle,
  pay,
  move,
  move,
  (world) => sendDue(copyOf(world), {}, PATIENCE),
  (world) => sendDue(copyOf(world), {}, PATIENCE),
  (world) => Promise.all([sendDue(copyOf(world), {}, PATIENCE), sendDue(copyOf(world), { limit: 2 }, PATIENCE)]),
  async (world) => {
    world.isDying = true;
    await sendDue(copyOf(world), {}, PATIENCE).finally(() => {
      world.isDying = false;
    });
  },
];

const later = (at: string, hours: number) => new Date(Date.parse(at) + hours * HOUR_MS).toISOString();

function some({ mails, roll }: World): number[] {
  return mails.filter(() => roll(2) === 0).map(({ id }) => id);
}

async function write(world: World): Promise<void> {
  const { app, roll, account, debtors, mails, now } = world;
  const debtor = debtors[roll(debtors.length)] as Debtor;
  const mail = frozenMail({ client: debtor.client, account }, `F001-${mails.length}`, { isApproved: roll(3) > 0 });
  mails.push({ id: await putMail(app, mail, now), messageId: mail.messageId, debtor });
}

async function settle(world: World): Promise<void> {
  const mail = world.mails[world.roll(world.mails.length || 1)];
  const outcome = (["arrived", "resend", "dropped"] as const)[world.roll(3)] ?? "dropped";
  if (!mail) return;
  await settleMail(copyOf(world), { id: mail.id, outcome });
  if (outcome === "resend") world.resent.set(mail.messageId, (world.resent.get(mail.messageId) ?? 0) + 1);
}

async function pay({ app, roll, debtors }: World): Promise<void> {
  const debtor = debtors[roll(debtors.length)] as Debtor;
  if (roll(4) > 0 || debtor.isPaid) return;
  const allocations = [{ invoiceId: debtor.invoiceId, amountMinor: 118_000 }];
  await app.call("payments.recordPayment", {
    clientId: debtor.client,
    paidOn: "2026-11-20",
    amountMinor: 118_000,
    currency: "PEN",
    method: "transfer",
    allocations,
  });
  debtor.isPaid = true;
}

/** The clock goes on, jumps to a morning of work, or goes back a day. */
async function move(world: World): Promise<void> {
  const jump = world.roll(6);
  if (jump === 0) world.now = later(world.now, -24);
  else if (isOpen(world.now)) world.now = later(world.now, world.roll(4));
  else world.now = `${limaDate(later(world.now, 24))}T14:00:00.000Z`;
}

function isOpen(at: string): boolean {
  const minutes = limaMinutes(at);
  const day = weekday(limaDate(at));
  return day > 0 && day < 6 && minutes >= 7 * 60 && minutes < 20 * 60;
}

/** Row, history and conversation tell the same; nothing was taken twice unless somebody asked for it. */
async function check({ ledger, accepted, resent }: World): Promise<void> {
  for (const [messageId, times] of Map.groupBy(accepted, (id) => id))
    expect(times.length, messageId).toBeLessThanOrEqual(1 + (resent.get(messageId) ?? 0));
  const rows = await ledger.read
    .selectFrom("outbox as o")
    .innerJoin("timeline as t", "t.id", "o.timeline_id")
    .select((eb) => [
      "o.id",
      "o.state",
      "t.state as said",
      eb
        .selectFrom("outbox_history as h")
        .select("h.state")
        .whereRef("h.outbox_id", "=", "o.id")
        .orderBy("h.id", "desc")
        .limit(1)
        .as("last"),
    ])
    .execute();
  for (const { id, state, said, last } of rows) expect({ id, said, last }).toEqual({ id, said: TIMELINE_STATES[state], last: state });
}

test.each([11, 12, 13])("whatever people, servers and clocks do in any order, each mail is where it says that it is (%d)", async (seed) => {
  const world = await begin(seed);
  for (let step = 0; step < STEPS; step++) {
    const before = world.accepted.length;
    const paid = new Set(world.debtors.filter(({ isPaid }) => isPaid));
    const act = ACTS[world.roll(ACTS.length)];
    await act?.(world).catch((error: unknown) => {
      if (!(error instanceof AppError) && (error as Error).message !== KILLED) throw error;
    });
    for (const messageId of world.accepted.slice(before)) {
      expect(isOpen(world.now), `at ${world.now}`).toBe(true);
      const mail = world.mails.find((one) => one.messageId === messageId);
      expect(mail && paid.has(mail.debtor), "to who had paid").toBe(false);
    }
    await check(world);
  }
  await sendDue(copyOf(world), {}, PATIENCE);
  const { counts } = await world.app.call("messages.listOutbox", {});
  expect(counts.map(({ state }) => state)).not.toContain("claimed");
  expect(counts.map(({ state }) => state)).not.toContain("dot_sent");
  expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(world.mails.length);
  expect(world.accepted.length).toBeGreaterThan(2);
  expect(await world.app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
});
