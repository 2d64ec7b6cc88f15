import { describe, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";
import { ANDINA, clientId, facturaTo, fillCompany, recordAll, ROSA } from "../../fixtures/debtors.ts";
import { CONDOR, DETRACCION, factura } from "../../fixtures/documents.ts";

/** Friday 20 November 2026: Andina is 38 days late, Cóndor owes only a detracción, Rosa's factura falls due tomorrow. */
async function withThree(): Promise<TestApp> {
  const app = await startTestApp();
  await fillCompany(app);
  await app.call("clients.saveClients", { clients: [{ ...ANDINA, phone: "987654321" }, { ...CONDOR, phone: "(054) 250 480" }, ROSA] });
  const ids = await recordAll(app, [
    facturaTo(ANDINA, { number: "1", totalMinor: 472_000, issueOn: "2026-09-13", dueOn: "2026-10-13" }),
    factura({ detraccion: DETRACCION }),
    facturaTo(ROSA, { number: "3", totalMinor: 318_600, issueOn: "2026-10-22", dueOn: "2026-11-21" }),
  ]);
  await app.call("payments.recordPayment", {
    clientId: await clientId(app),
    paidOn: "2026-11-10",
    amountMinor: 103_800,
    currency: "PEN",
    method: "transfer",
    allocations: [{ invoiceId: ids[1] as number, part: "net", amountMinor: 103_800 }],
  });
  return app;
}

describe("Hoy", () => {
  test("says what is owed, what is late and what comes in", async () => {
    const today = await (await withThree()).call("followup.getToday", {});
    expect(today.currencies).toEqual([
      {
        currency: "PEN",
        openMinor: 804_800,
        overdueMinor: 486_200,
        overdueClients: 2,
        halfOverdueClients: 1,
        over30Minor: 472_000,
        buckets: [318_600, 14_200, 472_000, 0, 0],
        week: [0, 318_600, 0, 0, 0, 0, 0].map((amountMinor, index) => ({ on: `2026-11-${20 + index}`, amountMinor })),
      },
    ]);
    expect(today).toMatchObject({
      todayOn: "2026-11-20",
      owingClients: 3,
      contact: { allowed: true, text: "Puedes llamar y escribir hasta las 20:00." },
      tomorrow: 0,
    });
  });

  test("lists whom to contact, the largest effect first, each with why and the step", async () => {
    const today = await (await withThree()).call("followup.getToday", {});
    expect(
      today.suggestions.map(({ clientName, amountMinor, daysLate, why, stepLabel, stage }) => ({
        clientName,
        amountMinor,
        daysLate,
        why,
        stepLabel,
        stage,
      })),
    ).toEqual([
      {
        clientName: ANDINA.name,
        amountMinor: 472_000,
        daysLate: 38,
        why: "Toca la primera carta",
        stepLabel: "Carta 1",
        stage: "administrativa",
      },
      { clientName: ROSA.name, amountMinor: 318_600, daysLate: -1, why: "Vence mañana", stepLabel: "Recordatorio", stage: "preventiva" },
      {
        clientName: CONDOR.name,
        amountMinor: 14_200,
        daysLate: 9,
        why: "Falta la detracción de F001-1220",
        stepLabel: "Llamar",
        stage: "administrativa",
      },
    ]);
  });

  test("leaves in peace who was put off, who was just contacted and who is covered", async () => {
    const app = await withThree();
    const [andina, condor, rosa] = [await clientId(app, ANDINA.docNumber), await clientId(app), await clientId(app, ROSA.docNumber)];
    await app.call("followup.snoozeClient", { clientId: andina, untilOn: "2026-11-23" });
    await app.call("followup.noteContact", { clientId: condor, channel: "call", text: "Dijo que deposita el lunes" });
    await app.call("payments.recordPayment", {
      clientId: rosa,
      paidOn: "2026-11-19",
      amountMinor: 400_000,
      currency: "PEN",
      method: "transfer",
      allocations: [],
    });
    const today = await app.call("followup.getToday", {});
    expect(today.suggestions).toEqual([]);
    expect(today.attention).toMatchObject([{ code: "in_favour", title: "S/\u00a04,000.00 a favor sin aplicar", to: `/clientes/${rosa}` }]);
    await app.app.close();
    const monday = await startTestApp({ folder: app.folder, now: "2026-11-23T15:00:00.000Z", company: false });
    const { suggestions } = await monday.call("followup.getToday", {});
    expect(suggestions.map((row) => row.clientName)).toEqual([ANDINA.name, CONDOR.name]);
    expect(suggestions[1]).toMatchObject({ why: "Falta la detracción de F001-1220" });
  });

  test("after the first letter comes a call or a message, and after 61 days the last letter", async () => {
    const app = await withThree();
    const andina = await clientId(app, ANDINA.docNumber);
    await app.call("letters.issueLetter", { clientId: andina, stage: "administrativa" });
    await app.app.close();
    const step = async (now: string) => {
      const later = await startTestApp({ folder: app.folder, now, company: false });
      const { suggestions } = await later.call("followup.getToday", {});
      await later.app.close();
      const row = suggestions.find((one) => one.clientId === andina);
      return row && [row.why, row.stepLabel, row.stage];
    };
    expect(await step("2026-11-22T15:00:00.000Z")).toBeUndefined();
    expect(await step("2026-11-24T15:00:00.000Z")).toEqual(["Le enviaste una carta el 20/11", "WhatsApp", "administrativa"]);
    expect(await step("2026-12-01T15:00:00.000Z")).toEqual(["Toca la segunda carta", "Carta 2", "administrativa"]);
    expect(await step("2026-12-14T15:00:00.000Z")).toEqual(["Toca la última carta", "Última carta", "extrajudicial"]);
  });

  test("asks for a look at deposits and at a bank import that is old", async () => {
    const app = await withThree();
    await app.call("reconciliation.recordLines", {
      currency: "PEN",
      lines: [{ bookedOn: "2026-11-05", amountMinor: 5_000, description: "ABONO" }],
    });
    const { attention } = await app.call("followup.getToday", {});
    expect(attention.map((item) => item.code)).toContain("lines_to_review");
  });

  test("with nothing owed there is nothing to do", async () => {
    const app = await startTestApp();
    expect(await app.call("followup.getToday", {})).toMatchObject({
      currencies: [],
      suggestions: [],
      owingClients: 0,
      attention: [],
      tomorrow: 0,
    });
  });
});

describe("the guard asked through the door", () => {
  test("answers for an instant and a channel", async () => {
    const app = await withThree();
    const client = await clientId(app);
    const ask = (channel: "call" | "letter", at: string) => app.call("followup.checkContact", { clientId: client, channel, at });
    expect(await ask("call", "2026-11-20T15:00:00.000Z")).toEqual({ allowed: true, reasons: [] });
    expect(await ask("call", "2026-11-21T01:00:00Z")).toMatchObject({
      allowed: false,
      reasons: [{ code: "outside_hours" }],
      nextAllowedAt: "2026-11-23T12:00:00.000Z",
    });
    expect(await ask("letter", "2026-11-22T01:00:00Z")).toEqual({ allowed: true, reasons: [] });
  });

  test("a client may be called Juzgado without being taken for a threat", async () => {
    const app = await startTestApp();
    const court = { docType: "RUC", docNumber: "20100047218", name: "Juzgado de Paz Letrado" } as const;
    await recordAll(app, [factura({ clientDocNumber: court.docNumber, clientName: court.name })]);
    const id = await clientId(app, court.docNumber);
    const check = (text: string) =>
      app.call("followup.checkContact", { clientId: id, channel: "whatsapp", at: "2026-11-20T15:00:00.000Z", text });
    expect((await check("Hola. Le escribimos por Juzgado de Paz Letrado.")).allowed).toBe(true);
    expect((await check("Iremos al juzgado.")).allowed).toBe(false);
  });
});
