import { expect, test } from "vitest";
import { addDays, limaDate } from "../../../../shared/dates.ts";
import { randomFrom } from "../../../unit/followup/plans-world.ts";
import { openTestApp, type TestApp, temporaryFolder } from "../../../fixtures/app.ts";
import { factura } from "../../../fixtures/documents.ts";

const MINUTE = 60_000;
const CLIENTS = 5;
const TURNS = 40;

type Random = (below: number) => number;

/** A new document, a payment, a promise or a dispute: what fits goes in, what the ledger refuses does not. */
async function happen({ app }: TestApp, random: Random, todayOn: string, documents: number, number: number): Promise<void> {
  const client = 1 + random(CLIENTS);
  const invoiceId = 1 + random(documents);
  const what = random(5);
  if (what === 0) await app.call("followup.recordPromise", { clientId: client, currency: "PEN", dueOn: addDays(todayOn, 1 + random(10)) });
  else if (what === 1) await app.call("followup.openDispute", { invoiceId, reason: "price", text: "Dice que se cobró de más" });
  else if (what === 2) {
    const payment = { clientId: client, paidOn: todayOn, currency: "PEN", method: "transfer", amountMinor: 50_000 };
    await app.call("payments.recordPayment", { ...payment, allocations: [{ invoiceId, amountMinor: 50_000 }] });
  } else await app.call("invoices.recordInvoices", { invoices: [document(number, random, todayOn)] });
}

function document(number: number, random: Random, todayOn: string) {
  const client = number <= CLIENTS ? number : 1 + random(CLIENTS);
  return factura({
    number: String(number),
    clientDocNumber: String(20_100_000_000 + client * 7),
    clientName: `Comercial ${client} S.A.C.`,
    issueOn: addDays(todayOn, -40),
    dueOn: addDays(todayOn, random(50) - 35),
    totalMinor: 50_000 * (1 + random(3)),
  });
}

test.each([3, 11, 29])(
  "the real guard and ledger over four months, history %i",
  async (seed) => {
    const random = randomFrom(seed * 104_729);
    const folder = temporaryFolder();
    let now = Date.parse("2026-09-01T14:00:00.000Z");
    let queued = 0;
    for (let turn = 0; turn < TURNS; turn++) {
      now += (random(12) === 0 ? 20 * 1_440 : 200 + random(4_000)) * MINUTE;
      const at = new Date(now).toISOString();
      const opened = await openTestApp({ folder, now: at, ...(turn === 0 ? {} : { company: false }) });
      const documents = (await opened.call("invoices.listInvoices", { limit: 500 })).rows.length;
      if (turn === 0)
        for (let number = 1; number <= CLIENTS; number++)
          await opened.call("invoices.recordInvoices", { invoices: [document(number, random, limaDate(at))] });
      else for (let count = random(3); count > 0; count--) await happen(opened, random, limaDate(at), documents, turn * 100 + count);
      const { actions } = await opened.call("followup.runScheduler", {});
      for (const { clientId, channel, outcome } of actions) {
        if (outcome !== "queued") continue;
        queued += 1;
        expect(await opened.call("followup.checkContact", { clientId, channel, at })).toMatchObject({ allowed: true });
      }
      expect(await opened.call("followup.runScheduler", {})).toEqual({ actions: [] });
      const waiting = (await opened.call("followup.listActions", { onlyQueued: true })).actions;
      expect(new Set(waiting.map(({ clientId, currency }) => `${clientId} ${currency}`)).size).toBe(waiting.length);
      for (const { amountMinor } of waiting) expect(amountMinor).toBeGreaterThan(0);
      await opened.app.close();
    }
    expect(queued).toBeGreaterThan(3);
  },
  60_000,
);
