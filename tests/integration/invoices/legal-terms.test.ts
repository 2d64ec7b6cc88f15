import { describe, expect, test } from "vitest";
import { COMPANY, startTestApp, type TestApp } from "../../fixtures/app.ts";
import { facturaTo, recordAll, ROSA } from "../../fixtures/debtors.ts";
import { creditNote, factura } from "../../fixtures/documents.ts";

/** F001-1220, issued on 12/10/2026; the day of the tests is 20/11/2026. */
async function oneFactura(app: TestApp): Promise<number> {
  const [id = 0] = await recordAll(app, [factura()]);
  return id;
}

const termOf = async (app: TestApp, id: number) => (await app.call("invoices.getInvoice", { id })).legalTerm;
const iAmMype = (app: TestApp) => app.call("settings.setCompany", { ...COMPANY, isMype: true });

describe("the legal term of an invoice", () => {
  test("is nobody's until it is noted, or the business says that it is a MYPE", async () => {
    const app = await startTestApp();
    const id = await oneFactura(app);
    expect(await termOf(app, id)).toBeUndefined();
    await iAmMype(app);
    expect(await termOf(app, id)).toMatchObject({ isNoted: false, receivedOn: "2026-10-12", payByOn: "2026-11-11" });
  });

  test("is noted with the day of reception, and what is not said again stays", async () => {
    const app = await startTestApp();
    const id = await oneFactura(app);
    const noted = { id, receivedOn: "2026-10-14", conformityOn: "2026-10-16", applies: true };
    expect(await app.call("invoices.setLegalTerm", noted)).toEqual({ id, conformityByOn: "2026-10-22", payByOn: "2026-11-13" });
    await app.call("invoices.setLegalTerm", { id, receivedOn: "2026-10-15", applies: true });
    expect(await termOf(app, id)).toMatchObject({ isNoted: true, receivedOn: "2026-10-15", conformityOn: "2026-10-16" });
    await app.call("invoices.setLegalTerm", { id, receivedOn: "2026-10-15", conformityOn: null, applies: true });
    expect(await termOf(app, id)).toMatchObject({ conformityOn: null, conformityByOn: "2026-10-23" });
  });

  test("is another one only by a signed agreement that has a name", async () => {
    const app = await startTestApp();
    const id = await oneFactura(app);
    const longer = { id, receivedOn: "2026-10-14", agreedDays: 60, applies: true };
    expect(await app.fails("invoices.setLegalTerm", longer)).toMatchObject({ code: "invalid_input" });
    expect(await termOf(app, id)).toBeUndefined();
    await app.call("invoices.setLegalTerm", { ...longer, agreementText: "Contrato 012-2026" });
    expect(await termOf(app, id)).toMatchObject({ payByOn: "2026-12-13", agreementText: "Contrato 012-2026" });
    await app.call("invoices.setLegalTerm", { id, receivedOn: "2026-10-14", agreedDays: null, applies: true });
    expect(await termOf(app, id)).toMatchObject({ payByOn: "2026-11-13", agreedDays: null, agreementText: "" });
  });

  test("takes no day that cannot be", async () => {
    const app = await startTestApp();
    const id = await oneFactura(app);
    const refused = async (changes: object) =>
      (await app.fails("invoices.setLegalTerm", { id, receivedOn: "2026-10-14", applies: true, ...changes })).message;
    expect(await refused({ receivedOn: "2026-10-11" })).toContain("antes de su emisión, el 12/10/2026");
    expect(await refused({ receivedOn: "2026-11-21" })).toContain("aún no llega");
    expect(await refused({ conformityOn: "2026-10-13" })).toContain("anterior a la recepción");
    expect(await refused({ conformityOn: "2026-11-21" })).toContain("aún no llega");
    expect(await refused({ id: 999 })).toContain("no está en tus datos");
  });

  test("is not noted for a credit note, nor for what was annulled", async () => {
    const app = await startTestApp();
    const [id = 0, note = 0] = await recordAll(app, [factura(), creditNote({ totalMinor: 10_000 })]);
    const term = { receivedOn: "2026-10-20", applies: true };
    expect(await app.fails("invoices.setLegalTerm", { id: note, ...term })).toMatchObject({ code: "invalid_input" });
    await app.call("invoices.voidInvoice", { id, reason: "Cliente equivocado" });
    expect(await app.fails("invoices.setLegalTerm", { id, ...term })).toMatchObject({ code: "conflict" });
  });

  test("is not proposed to a person, but can be noted", async () => {
    const app = await startTestApp();
    await iAmMype(app);
    const [id = 0] = await recordAll(app, [facturaTo(ROSA, { number: "77" })]);
    expect(await termOf(app, id)).toBeUndefined();
    await app.call("invoices.setLegalTerm", { id, receivedOn: "2026-10-12", applies: true });
    expect(await termOf(app, id)).toMatchObject({ payByOn: "2026-11-11" });
  });
});
