import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { whatsAppLink } from "../../../main/messages/whatsapp-link.ts";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";
import { clientId, fillCompany, recordAll } from "../../fixtures/debtors.ts";
import { CONDOR, DETRACCION, factura } from "../../fixtures/documents.ts";
import type { NewInvoice } from "../../../shared/contract/invoices.ts";

const STAGES = ["preventiva", "administrativa", "extrajudicial"] as const;
const TONES = ["cordial", "firme", "formal"] as const;

async function withInvoices(invoices: NewInvoice[], phone = "987654321"): Promise<{ app: TestApp; client: number }> {
  const app = await startTestApp();
  await fillCompany(app);
  await app.call("clients.saveClients", { clients: [{ ...CONDOR, phone, contacts: [{ name: "Carmen Flores", role: "Tesorería" }] }] });
  await recordAll(app, invoices);
  return { app, client: await clientId(app) };
}

describe("a WhatsApp written from the templates", () => {
  test("makes one message of several documents: each by itself, what they add up to, and how to pay", async () => {
    const { app, client } = await withInvoices([factura(), factura({ number: "1221", totalMinor: 50_000, dueOn: "2026-11-12" })]);
    const { text } = await app.call("messages.draftWhatsApp", { clientId: client });
    expect(text).toContain("• F001-1220: S/ 1,180.00, venció el 11/11/2026");
    expect(text).toContain("• F001-1221: S/ 500.00, venció el 12/11/2026");
    expect(text).toContain("S/ 1,680.00");
    expect(text).toContain("215-1234567-0-12");
    // It goes to the firm's own telephone: nobody in particular reads it.
    expect(text).not.toContain("Carmen");
  });

  test("sums each currency by itself, and asks for the detracción apart", async () => {
    const { app, client } = await withInvoices([
      factura({ detraccion: DETRACCION }),
      factura({ number: "1221", currency: "USD", totalMinor: 123_456 }),
    ]);
    const { text } = await app.call("messages.draftWhatsApp", { clientId: client });
    expect(text).toContain("S/ 1,038.00 y US$ 1,234.56");
    expect(text).toContain("detracción de F001-1220: S/ 142.00");
    expect(text).toContain("00-101-123456");
  });

  test("names no account that a statement left without its number", async () => {
    const { app, client } = await withInvoices([factura({ currency: "USD" })]);
    await app.call("reconciliation.recordLines", {
      currency: "USD",
      lines: [{ bookedOn: "2026-11-17", amountMinor: 5_000, description: "ABONO" }],
    });
    const { text } = await app.call("messages.draftWhatsApp", { clientId: client });
    expect(text).toContain("US$ 1,180.00");
    expect(text).not.toContain("sin número");
  });

  test("stays within a link with eighty documents, the rest counted", async () => {
    const { app, client } = await withInvoices(Array.from({ length: 80 }, (_, at) => factura({ number: String(2000 + at) })));
    const { text, url } = await app.call("messages.draftWhatsApp", { clientId: client });
    expect(text).toMatch(/• y \d+ más/);
    expect(url).toBe(whatsAppLink("987654321", text));
  });

  test.each(STAGES)(
    "of the stage %s is let out by the guard in every tone, by SMS too, with the template that it came from",
    async (stage) => {
      const { app, client } = await withInvoices([factura()]);
      const texts = new Set<string>();
      for (const tone of TONES)
        for (const name of ["messages.draftWhatsApp", "messages.draftSms"] as const) {
          const draft = await app.call(name, { clientId: client, stage, tone });
          expect(draft).toMatchObject({ allowed: true, reasons: [], stage, template: { version: 0 } });
          expect(draft.text).toContain("F001-1220");
          texts.add(draft.text);
        }
      expect(texts.size).toBeGreaterThan(2);
    },
  );

  test("a text message is short: two messages at most", async () => {
    const { app, client } = await withInvoices([factura()]);
    for (const stage of STAGES) expect((await app.call("messages.draftSms", { clientId: client, stage })).segments).toBeLessThanOrEqual(2);
  });

  test("what is opened is noted with its template and stage", async () => {
    const { app, client } = await withInvoices([factura()]);
    const { text, template, stage } = await app.call("messages.draftWhatsApp", { clientId: client });
    const { messageId } = await app.call("messages.openWhatsApp", { clientId: client, text, template, stage });
    const file = new Database(join(app.folder, "cuentas.db"), { readonly: true });
    const row = file.prepare("SELECT detail FROM timeline WHERE id = ?").get(messageId) as { detail: string };
    file.close();
    expect(JSON.parse(row.detail)).toEqual({ mobile: "987654321", template: template.code, templateVersion: 0, stage: "administrativa" });
  });
});
