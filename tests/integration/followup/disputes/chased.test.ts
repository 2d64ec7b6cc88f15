import { describe, expect, test } from "vitest";
import { recordAll } from "../../../fixtures/debtors.ts";
import { factura } from "../../../fixtures/documents.ts";
import { withFactura } from "./disputed-app.ts";

const PRICE = { reason: "price" as const, text: "La cotización decía S/ 1,000.00" };

describe("what is disputed is not asked for, and the rest is", () => {
  test("a WhatsApp asks for the rest of the net", async () => {
    const { app, invoiceId, client } = await withFactura();
    const { id } = await app.call("followup.openDispute", { invoiceId, amountMinor: 18_000, ...PRICE });
    const draft = () => app.call("messages.draftWhatsApp", { clientId: client });
    expect((await draft()).text).toContain("• F001-1220: S/ 858.00, venció el 11/11/2026");
    expect((await draft()).text).toContain("detracción de F001-1220: S/ 142.00");
    await app.call("followup.closeDispute", { id, outcome: "rejected", note: "" });
    expect((await draft()).text).toContain("• F001-1220: S/ 1,038.00");
  });

  test("a letter lists the rest and says what it leaves out; its sums add up", async () => {
    const { app, invoiceId, client } = await withFactura();
    await app.call("followup.openDispute", { invoiceId, amountMinor: 18_000, ...PRICE });
    const letter = await app.call("letters.previewLetter", { clientId: client, stage: "administrativa" });
    expect(letter.totals).toEqual([{ currency: "PEN", amountMinor: 100_000 }]);
    expect(letter.text).toContain("sin 180.00 en reclamo");
    expect(letter.text).not.toContain("pagado");
  });

  test("with everything disputed nobody is written to, and it says why", async () => {
    const { app, invoiceId, client } = await withFactura();
    await app.call("followup.openDispute", { invoiceId, ...PRICE });
    const refused = {
      code: "nothing_owed",
      message:
        "Lo que Transportes Cóndor S.R.L. tendría que pagar ahora está en reclamo: no se le pide hasta que cierres el reclamo, en su factura.",
    };
    expect(await app.fails("messages.draftWhatsApp", { clientId: client })).toEqual(refused);
    expect(await app.fails("letters.issueLetter", { clientId: client, stage: "administrativa" })).toEqual(refused);
    expect(await app.call("letters.suggestStage", { clientId: client })).toEqual({
      stage: "preventiva",
      why: "No hay nada que pedirle ahora.",
    });
  });

  test("Hoy proposes the client for the rest only, and not at all when everything is disputed; what is owed stays owed", async () => {
    const { app, invoiceId } = await withFactura();
    const today = () => app.call("followup.getToday", {});
    const { id } = await app.call("followup.openDispute", { invoiceId, amountMinor: 18_000, ...PRICE });
    expect((await today()).suggestions).toMatchObject([{ amountMinor: 100_000, daysLate: 9 }]);
    expect((await today()).currencies).toMatchObject([{ openMinor: 118_000, overdueMinor: 118_000, buckets: [0, 118_000, 0, 0, 0] }]);
    await app.call("followup.openDispute", { invoiceId, ...PRICE });
    expect((await today()).suggestions).toEqual([]);
    expect((await today()).owingClients).toBe(1);
    await app.call("followup.closeDispute", { id, outcome: "rejected", note: "" });
    expect((await today()).suggestions).toMatchObject([{ amountMinor: 18_000 }]);
  });

  test("with the old factura disputed, Hoy counts the days of the other one", async () => {
    const { app, invoiceId } = await withFactura();
    await recordAll(app, [factura({ number: "1221", dueOn: "2026-11-16", totalMinor: 50_000 })]);
    await app.call("followup.openDispute", { invoiceId, ...PRICE });
    expect((await app.call("followup.getToday", {})).suggestions).toMatchObject([{ amountMinor: 50_000, daysLate: 4 }]);
  });
});
