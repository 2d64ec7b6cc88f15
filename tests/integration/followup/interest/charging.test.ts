import { describe, expect, test } from "vitest";
import { agreeOnTwelve, type InterestApp, interestOf, payOn, startLate } from "./interest-app.ts";

const charge = (app: InterestApp, asOn?: string) =>
  app.call("followup.chargeInterest", { invoiceId: app.invoice, ...(asOn === undefined ? {} : { asOn }) });

async function expectSound(app: InterestApp) {
  expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
}

describe("charging interest", () => {
  test("makes a document of its own, owed at once", async () => {
    const app = await startLate();
    await agreeOnTwelve(app);
    const charged = await charge(app);
    expect(charged.amountMinor).toBe(9863);
    expect(await app.call("invoices.getInvoice", { id: charged.invoiceId })).toMatchObject({
      type: "OTHER",
      number: "Interés F001-1220 20/11/2026",
      issueOn: "2026-11-20",
      totalMinor: 9863,
      openMinor: 9863,
    });
    expect((await app.call("invoices.getInvoice", { id: app.invoice })).openMinor).toBe(1_000_000);
    await expectSound(app);
  });

  test("no day is charged twice, and interest bears none", async () => {
    const app = await startLate();
    await agreeOnTwelve(app);
    await charge(app, "2026-11-10");
    const rest = await interestOf(app);
    expect(rest.lines).toMatchObject([{ document: "F001-1220", fromOn: "2026-11-11", days: 10, interestMinor: 3288 }]);
    expect(rest.chargedMinor).toEqual([{ currency: "PEN", amountMinor: 6575 }]);
    expect((await charge(app)).amountMinor).toBe(3288);
    expect(await app.fails("followup.chargeInterest", { invoiceId: app.invoice })).toMatchObject({ code: "nothing_owed" });
    expect((await interestOf(app, "2027-11-20")).lines.map(({ document }) => document)).toEqual(["F001-1220"]);
    await expectSound(app);
  });

  test("what was undone can be charged again", async () => {
    const app = await startLate();
    await agreeOnTwelve(app);
    const { invoiceId } = await charge(app);
    const [batch] = (await app.call("undo.listBatches", { kinds: ["interest"] })).batches;
    expect(batch?.label).toBe("Interés de F001-1220");
    expect(await app.call("undo.undoBatch", { batchId: batch?.id ?? 0 })).toMatchObject({ undone: 1, kept: [] });
    expect((await app.call("invoices.getInvoice", { id: invoiceId })).status).toBe("void");
    expect(await interestOf(app)).toMatchObject({ chargedMinor: [], totals: [{ interestMinor: 9863 }] });
    expect((await charge(app)).amountMinor).toBe(9863);
    await expectSound(app);
  });

  test("annulling the document takes its interest with it", async () => {
    const app = await startLate();
    await agreeOnTwelve(app);
    const { invoiceId } = await charge(app);
    await app.call("invoices.voidInvoice", { id: app.invoice, reason: "Se emitió por error" });
    expect((await app.call("invoices.getInvoice", { id: invoiceId })).status).toBe("void");
    await expectSound(app);
  });

  test("that is paid late says nothing of how punctual the client is", async () => {
    const app = await startLate({ totalMinor: 100_000 });
    await agreeOnTwelve(app);
    for (const asOn of ["2026-10-25", "2026-10-31", "2026-11-05"]) await charge(app, asOn);
    const { rows } = await app.call("invoices.listInvoices", { filter: { type: "OTHER" } });
    for (const { id, openMinor } of rows) {
      const payment = { clientId: app.client, paidOn: "2026-11-20", amountMinor: openMinor, currency: "PEN", method: "cash" as const };
      await app.call("payments.recordPayment", { ...payment, allocations: [{ invoiceId: id, amountMinor: openMinor }] });
    }
    expect(rows).toHaveLength(3);
    expect((await app.call("clients.getClient", { id: app.client })).habitDays).toBeNull();
  });

  test("is refused for a day to come, and where nothing lets it run", async () => {
    const app = await startLate();
    expect((await app.fails("followup.chargeInterest", { invoiceId: app.invoice })).message).toContain("art. 1333");
    await agreeOnTwelve(app);
    expect(await app.fails("followup.chargeInterest", { invoiceId: app.invoice, asOn: "2026-11-21" })).toMatchObject({
      code: "invalid_input",
    });
  });

  test("interest paid with a deposit counts until the day of the deposit", async () => {
    const app = await startLate();
    await agreeOnTwelve(app);
    await charge(app, "2026-11-10");
    await payOn(app, "2026-11-15", 400_000);
    expect((await interestOf(app)).lines).toMatchObject([
      { capitalMinor: 1_000_000, fromOn: "2026-11-11", untilOn: "2026-11-15" },
      { capitalMinor: 600_000, fromOn: "2026-11-16", untilOn: "2026-11-20" },
    ]);
  });
});
