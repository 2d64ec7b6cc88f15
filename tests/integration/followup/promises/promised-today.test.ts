import { describe, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../../fixtures/app.ts";
import { ANDINA, clientId, facturaTo, recordAll } from "../../../fixtures/debtors.ts";

/** Andina owes F001-1 of S/ 1,000.00 and F001-2 of S/ 500.00, nine days late on Friday 20 November 2026. */
async function withAndina(): Promise<{ app: TestApp; andina: number; ids: number[] }> {
  const app = await startTestApp();
  await app.call("clients.saveClients", { clients: [{ ...ANDINA, phone: "987654321" }] });
  const ids = await recordAll(app, [
    facturaTo(ANDINA, { number: "1", totalMinor: 100_000 }),
    facturaTo(ANDINA, { number: "2", totalMinor: 50_000 }),
  ]);
  return { app, andina: await clientId(app, ANDINA.docNumber), ids };
}

async function on(day: string, app: TestApp): Promise<TestApp> {
  await app.app.close();
  return startTestApp({ folder: app.folder, now: `${day}T15:00:00.000Z`, company: false });
}

async function advice(app: TestApp) {
  const { suggestions } = await app.call("followup.getToday", {});
  return suggestions.map(({ why, stepLabel }) => [why, stepLabel]);
}

describe("Hoy and promises", () => {
  test("who promised all that is late is left in peace until the grace ends", async () => {
    const { app, andina } = await withAndina();
    await app.call("followup.recordPromise", { clientId: andina, currency: "PEN", dueOn: "2026-11-25" });
    expect(await advice(app)).toEqual([]);
    const lastDay = await on("2026-11-27", app);
    expect(await advice(lastDay)).toEqual([]);
    const after = await on("2026-11-30", lastDay);
    expect(await advice(after)).toEqual([["Prometió S/\u00a01,500.00 para el 25/11 y no llegó", "Carta 1"]]);
  });

  test("a part that came is said, and the talk about it ends the reminder of it", async () => {
    const { app, andina, ids } = await withAndina();
    await app.call("followup.recordPromise", { clientId: andina, currency: "PEN", amountMinor: 50_000, dueOn: "2026-11-20" });
    await app.call("payments.recordPayment", {
      clientId: andina,
      paidOn: "2026-11-20",
      amountMinor: 20_000,
      currency: "PEN",
      method: "yape",
      allocations: [{ invoiceId: ids[0] as number, amountMinor: 20_000 }],
    });
    const after = await on("2026-11-24", app);
    expect(await advice(after)).toEqual([["Prometió S/\u00a0500.00 para el 20/11 y llegó solo S/\u00a0200.00", "Llamar"]]);
    await after.call("followup.noteContact", { clientId: andina, channel: "call", text: "No contestó" });
    expect(await advice(after)).toEqual([]);
    const later = await on("2026-11-27", after);
    expect(await advice(later)).toEqual([["Toca la primera carta", "Carta 1"]]);
  });

  test("who promised a part, or one factura, is asked for the rest", async () => {
    const { app, andina, ids } = await withAndina();
    const promise = { clientId: andina, currency: "PEN", dueOn: "2026-11-25" };
    await app.call("followup.recordPromise", { ...promise, invoiceIds: [ids[0] as number] });
    expect(await advice(app)).toHaveLength(1);
    await app.call("followup.recordPromise", { ...promise, invoiceIds: [ids[1] as number] });
    expect(await advice(app)).toEqual([]);
  });

  test("who promised one factura and disputes the other is left in peace", async () => {
    const { app, andina, ids } = await withAndina();
    await app.call("followup.recordPromise", { clientId: andina, currency: "PEN", dueOn: "2026-11-25", invoiceIds: [ids[0] as number] });
    await app.call("followup.openDispute", { invoiceId: ids[1] as number, reason: "quality", text: "Vino con abolladuras" });
    expect(await advice(app)).toEqual([]);
  });

  test("what the client withholds is not waited for", async () => {
    const app = await startTestApp();
    await recordAll(app, [facturaTo(ANDINA, { totalMinor: 118_000, retencion: { percent: 3, amountMinor: 3540 } })]);
    expect(await advice(app)).toHaveLength(1);
    const andina = await clientId(app, ANDINA.docNumber);
    await app.call("followup.recordPromise", { clientId: andina, currency: "PEN", dueOn: "2026-11-25" });
    expect(await advice(app)).toEqual([]);
  });

  test("a broken promise of which the money came in late, or that was promised anew, is not brought up", async () => {
    const { app, andina, ids } = await withAndina();
    await app.call("followup.recordPromise", { clientId: andina, currency: "PEN", amountMinor: 50_000, dueOn: "2026-11-20" });
    const after = await on("2026-11-24", app);
    expect((await advice(after))[0]?.[0]).toContain("no llegó");
    const { id } = await after.call("followup.recordPromise", { clientId: andina, currency: "PEN", dueOn: "2026-11-26" });
    expect(await advice(after)).toEqual([]);
    await after.call("followup.cancelPromise", { id, reason: "Se anotó dos veces" });
    await after.call("payments.recordPayment", {
      clientId: andina,
      paidOn: "2026-11-24",
      amountMinor: 50_000,
      currency: "PEN",
      method: "yape",
      allocations: [{ invoiceId: ids[1] as number, amountMinor: 50_000 }],
    });
    expect((await after.call("followup.listPromises", { state: "broken" })).promises).toHaveLength(1);
    expect(await advice(after)).toEqual([["Aún no se le ha escrito", "WhatsApp"]]);
  });
});
