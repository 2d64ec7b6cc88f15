import { existsSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { type TestApp, NOW, startAtHome, startTestApp, temporaryFolder } from "../../fixtures/app.ts";
import { ANDINA, clientId, facturaTo, fillCompany, recordAll, ROSA } from "../../fixtures/debtors.ts";
import { factura } from "../../fixtures/documents.ts";

/** Cóndor owes F001-1220, of S/ 1,180.00, nine days late. */
async function withDebt(now = NOW): Promise<{ app: TestApp; client: number }> {
  const app = await startTestApp({ now });
  await fillCompany(app);
  await recordAll(app, [factura()]);
  return { app, client: await clientId(app) };
}

const administrativa = (client: number) => ({ clientId: client, stage: "administrativa" as const });

/** The letters that the audit kept; the application is closed first. */
async function auditedLetters({ app, folder }: TestApp): Promise<unknown[]> {
  await app.close();
  const file = new Database(join(folder, "cuentas.db"), { readonly: true });
  const rows = file.prepare("SELECT detail ->> '$.letters' FROM audit WHERE what = 'letters.issueLetter'").pluck().all() as string[];
  file.close();
  return rows.flatMap((row) => JSON.parse(row) as unknown[]);
}

describe("the guard reads every letter", () => {
  test("a client inside a promise is not written to: the preview says why, and the letter takes no number", async () => {
    const { app, client } = await withDebt();
    await app.call("followup.recordPromise", { clientId: client, currency: "PEN", dueOn: "2026-11-24" });
    const preview = await app.call("letters.previewLetter", administrativa(client));
    expect(preview).toMatchObject({ allowed: false, reasons: [{ code: "promise_waiting", overridable: true }] });
    const refused = await app.fails("letters.issueLetter", administrativa(client));
    expect(refused).toMatchObject({ code: "not_allowed", details: { allowed: false, reasons: [{ code: "promise_waiting" }] } });
    expect(refused.message).toMatch(
      /^Prometió pagar y su plazo corre hasta el jueves 26 de noviembre.* Podrás emitir la carta desde el viernes 27/,
    );
    expect(existsSync(join(app.folder, "cartas"))).toBe(false);
  });

  test("goes on with a reason past the rules of the house; conversation and audit keep it", async () => {
    const { app, client } = await withDebt();
    await app.call("followup.recordPromise", { clientId: client, currency: "PEN", dueOn: "2026-11-24" });
    const override = { reason: "Su contadora pidió la carta por escrito" };
    const letter = await app.call("letters.issueLetter", { ...administrativa(client), override });
    expect(letter.number).toBe("CAR-2026-0001");
    const { entries } = await app.call("clients.getTimeline", { clientId: client });
    expect(entries.map(({ title }) => title)).toContain("Carta CAR-2026-0001, pese al aviso: Su contadora pidió la carta por escrito");
    expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
    expect(await auditedLetters(app)).toEqual([
      {
        id: letter.id,
        number: letter.number,
        clientId: client,
        sha256: letter.sha256,
        override: { ...override, passed: ["promise_waiting"] },
      },
    ]);
  });

  test("a reason that nobody needed is not kept", async () => {
    const { app, client } = await withDebt();
    await app.call("letters.issueLetter", { ...administrativa(client), override: { reason: "Por si acaso" } });
    expect(await auditedLetters(app)).toEqual([expect.not.objectContaining({ override: expect.anything() as object })]);
  });

  test("no reason passes what protects the client: a balance that its own money covers", async () => {
    const { app, client } = await withDebt();
    await app.call("payments.recordPayment", {
      clientId: client,
      paidOn: "2026-11-19",
      amountMinor: 118_000,
      currency: "PEN",
      method: "transfer",
      allocations: [],
    });
    const refused = await app.fails("letters.issueLetter", { ...administrativa(client), override: { reason: "Igual se la mando" } });
    expect(refused).toMatchObject({ code: "not_allowed", details: { reasons: [{ code: "covered", overridable: false }] } });
  });

  test("what is all in dispute has nothing to ask for", async () => {
    const { app, client } = await withDebt();
    await app.call("followup.openDispute", { invoiceId: 1, reason: "quantity", text: "Faltaron dos cajas" });
    expect((await app.fails("letters.issueLetter", administrativa(client))).code).toBe("nothing_owed");
  });

  test("paper has no hour: a letter is issued on a Sunday night, and the day after a call", async () => {
    const { app, client } = await withDebt("2026-11-23T03:00:00.000Z");
    const friday = { at: "2026-11-20T15:00:00.000Z", text: "No contestó." };
    await app.call("followup.noteContact", { clientId: client, channel: "call", ...friday });
    expect((await app.call("letters.issueLetter", administrativa(client))).number).toBe("CAR-2026-0001");
  });
});

test("a batch leaves out whom the guard protects, with why and whether a person may go on", async () => {
  const { app, client } = await withDebt();
  await recordAll(app, [facturaTo(ANDINA, { number: "7" }), facturaTo(ROSA, { number: "8" })]);
  const [andina, rosa] = [await clientId(app, ANDINA.docNumber), await clientId(app, ROSA.docNumber)];
  await app.call("followup.recordPromise", { clientId: andina, currency: "PEN", dueOn: "2026-11-24" });
  await app.call("followup.openDispute", { invoiceId: 3, reason: "price", text: "El precio era otro" });
  const { issued, skipped } = await app.call("letters.issueBatch", { clientIds: [client, andina, rosa], stage: "administrativa" });
  expect(issued.map(({ clientId: id, number }) => [id, number])).toEqual([[client, "CAR-2026-0001"]]);
  expect(skipped).toMatchObject([
    { clientId: andina, overridable: true, message: expect.stringMatching(/^Prometió pagar/) as string },
    { clientId: rosa, overridable: false, message: expect.stringMatching(/está en reclamo/) as string },
  ]);
});

test("no letter to a client of the example says what a letter may not say", async () => {
  const app = await startAtHome(temporaryFolder());
  await app.call("settings.openExample", {});
  const { rows } = await app.call("clients.listClients", { onlyOwing: true });
  let read = 0;
  for (const { id } of rows)
    for (const stage of ["preventiva", "administrativa", "extrajudicial"] as const) {
      const answer = await app.app.call("letters.previewLetter", { clientId: id, stage });
      if (!answer.ok) continue;
      read += 1;
      const { reasons } = answer.value as { reasons: { text: string }[] };
      expect(reasons.filter(({ text }) => text.startsWith("El texto dice"))).toEqual([]);
    }
  expect(read).toBeGreaterThan(20);
});

test("a letter that asks for no money goes to who owes nothing, or promised to pay; one whose words ask for it does not", async () => {
  const { app, client } = await withDebt();
  const asksData = { ...administrativa(client), template: "pedido-de-datos" };
  await app.call("followup.recordPromise", { clientId: client, currency: "PEN", dueOn: "2026-11-24" });
  expect((await app.call("letters.issueLetter", asksData)).number).toBe("CAR-2026-0001");
  await app.call("payments.recordPayment", {
    clientId: client,
    paidOn: "2026-11-20",
    amountMinor: 118_000,
    currency: "PEN",
    method: "transfer",
    allocations: [{ invoiceId: 1, amountMinor: 118_000 }],
  });
  expect((await app.call("letters.issueLetter", asksData)).number).toBe("CAR-2026-0002");
  const { body, subject, name, occasion, stage, tone } = await app.call("templates.getTemplate", { code: "pedido-de-datos" });
  const asks = `${body}\n\nLe pedimos pagar el saldo esta semana.`;
  const { code } = await app.call("templates.saveTemplate", {
    name: `${name} y pago`,
    occasion,
    stage,
    tone,
    channel: "letter",
    subject,
    body: asks,
  });
  await expect(app.call("letters.issueLetter", { ...asksData, template: code })).rejects.toThrow(/no debe nada/);
});
