import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";
import { ANDINA, clientId, facturaTo, fillCompany, recordAll } from "../../fixtures/debtors.ts";
import { CONDOR, factura } from "../../fixtures/documents.ts";
import { accountAt } from "../../fixtures/mail/outbox.ts";
import { startRudeSmtp, startSmtp } from "../../fixtures/mail/smtp.ts";

const LATER = "2026-11-20T15:30:00.000Z";

/** Two clients late by nine days whose plan says an e-mail; the second was called today already. */
async function withSteps(mode: "auto" | "approve"): Promise<{ app: TestApp; client: number; andina: number }> {
  const app = await startTestApp();
  await fillCompany(app);
  await app.call("clients.saveClients", {
    clients: [
      { ...CONDOR, contacts: [{ name: "Luis Paz", role: "Tesorería", email: "pagos@condor.pe" }] },
      { ...ANDINA, email: "info@andina.pe" },
    ],
  });
  await recordAll(app, [factura(), facturaTo(ANDINA, { number: "1301" })]);
  const [client, andina] = [await clientId(app), await clientId(app, ANDINA.docNumber)];
  const plan = await app.call("followup.savePlan", {
    name: "Por correo",
    steps: [{ days: 3, channel: "email", stage: "administrativa", mode }],
  });
  await app.call("followup.assignPlan", { clientIds: [client, andina], planId: plan.id });
  await app.call("followup.runScheduler", {});
  await app.call("followup.noteContact", { clientId: andina, channel: "call", outcome: "talked", text: "Que llamen el lunes." });
  return { app, client, andina };
}

const waiting = async (app: TestApp) => (await app.call("followup.getAgenda", {})).items.map((item) => item.clientId);
const mails = async (app: TestApp) => (await app.call("messages.listOutbox", {})).mails;

describe("the steps of a plan that are e-mail", () => {
  test("wait in the agenda while no account is registered", async () => {
    const { app, client, andina } = await withSteps("auto");
    expect(await app.call("messages.queueDueSteps", {})).toEqual({ queued: 0, skipped: [] });
    expect(new Set(await waiting(app))).toEqual(new Set([client, andina]));
  });

  test("become mails to approve, once; whom the guard protects stays in the agenda, with the reason", async () => {
    const { app, client, andina } = await withSteps("approve");
    await app.call("messages.saveMailAccount", accountAt(2525));
    const result = await app.call("messages.queueDueSteps", {});
    expect(result).toEqual({ queued: 1, skipped: [{ clientId: andina, message: expect.stringContaining("Hoy ya se le contactó") }] });
    expect(await mails(app)).toMatchObject([{ clientId: client, state: "to_approve", to: "pagos@condor.pe" }]);
    expect(await waiting(app)).toEqual([andina]);
    expect((await app.call("messages.queueDueSteps", {})).queued).toBe(0);
    expect(await mails(app)).toHaveLength(1);
  });

  test.each(["approve", "auto"] as const)(
    "come back to the agenda where their mail is cancelled (%s), and nothing writes them again by itself",
    async (mode) => {
      const { app, client } = await withSteps(mode);
      await app.call("messages.saveMailAccount", accountAt(2525));
      await app.call("messages.queueDueSteps", {});
      const [mail] = await mails(app);
      await app.call("messages.cancelMails", { ids: [mail?.id ?? 0] });
      expect(await waiting(app)).toContain(client);
      expect((await app.call("messages.queueDueSteps", {})).queued).toBe(0);
      const [step] = (await app.call("followup.getAgenda", {})).items.filter((item) => item.clientId === client);
      await app.call("messages.queueMail", { clientId: client, actionId: step?.id });
      expect(await waiting(app)).not.toContain(client);
    },
  );

  test("that nobody knows to have arrived are not sent a second time by themselves, though a person leaves them", async () => {
    const { port, taken } = await startRudeSmtp({ dot: "drop" });
    const { app, client } = await withSteps("auto");
    await app.call("messages.saveMailAccount", accountAt(port));
    await app.call("messages.queueDueSteps", {});
    await app.call("messages.sendDue", {});
    const [mail] = await mails(app);
    await app.call("messages.settleMail", { id: mail?.id ?? 0, outcome: "dropped" });
    await app.call("messages.queueDueSteps", {});
    await app.call("messages.sendDue", {});
    expect(taken).toHaveLength(1);
    expect(await waiting(app)).toContain(client);
  });

  test("leave by themselves where the plan says so: what arrives has both texts, and the step is done", async () => {
    const { port, received } = await startSmtp();
    const { app: earlier, client, andina } = await withSteps("auto");
    await earlier.app.close();
    const app = await startTestApp({ folder: earlier.folder, now: LATER, company: false });
    await app.call("messages.saveMailAccount", accountAt(port));
    await app.call("messages.queueDueSteps", {});
    expect((await app.call("messages.sendDue", {})).sent).toBe(1);
    expect(received).toHaveLength(1);
    const mail = await PostalMime.parse(received[0]?.raw ?? "");
    expect(mail.to).toEqual([{ name: "Luis Paz", address: "pagos@condor.pe" }]);
    expect(mail.text).toContain("F001-1220");
    expect(mail.html).toContain("F001-1220");
    expect(mail.headers.filter(({ key }) => key.startsWith("list-"))).toEqual([]);
    expect(await waiting(app)).toEqual([andina]);
    await app.call("followup.runScheduler", {});
    const { actions } = await app.call("followup.listActions", { clientId: client });
    expect(actions).toMatchObject([{ channel: "email", resolvedAt: LATER }]);
  });
});
