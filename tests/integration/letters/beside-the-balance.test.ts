import { describe, expect, test } from "vitest";
import { lintText } from "../../../main/followup/guard/lint/lint.ts";
import { COMPANY } from "../../fixtures/app.ts";
import { recordAll } from "../../fixtures/debtors.ts";
import { factura } from "../../fixtures/documents.ts";
import { agreeOnTwelve, type InterestApp, startLate } from "../followup/interest/interest-app.ts";

async function preview(app: InterestApp, stage: "preventiva" | "administrativa" | "extrajudicial" = "administrativa") {
  const letter = await app.call("letters.previewLetter", { clientId: app.client, stage });
  return { ...letter, text: letter.text.replaceAll("\u00a0", " ") };
}

describe("what a letter says beside the balance", () => {
  test("a document past its legal term, once its reception was noted", async () => {
    const app = await startLate();
    await app.call("settings.setCompany", { ...COMPANY, isMype: true });
    const proposed = await preview(app);
    expect(proposed.text).not.toContain("31362");
    expect(proposed.warnings).toContainEqual({
      code: "legal_term_not_noted",
      message: "La carta no nombra el plazo de la Ley 31362 de F001-1220: anota en la factura cuándo la recibió el cliente.",
    });
    await app.call("invoices.setLegalTerm", { id: app.invoice, receivedOn: "2026-09-21", applies: true });
    const noted = await preview(app);
    expect(noted.text).toContain("F001-1220 debía pagarse a más tardar el 21/10/2026");
    expect(noted.warnings.map(({ code }) => code)).not.toContain("legal_term_not_noted");
    expect(lintText(noted.text)).toEqual([]);
    expect((await preview(app, "preventiva")).text).not.toContain("31362");
  });

  test("no document whose term still runs, and none that said it does not hold", async () => {
    const app = await startLate();
    const term = { id: app.invoice, receivedOn: "2026-09-21", applies: true };
    await app.call("invoices.setLegalTerm", { ...term, agreedDays: 60, agreementText: "Contrato 012-2026" });
    expect((await preview(app)).text).not.toMatch(/31362|acordamos por escrito/);
    await app.call("invoices.setLegalTerm", { ...term, agreedDays: null, applies: false });
    expect((await preview(app)).text).not.toContain("31362");
  });

  test("the interest to date, never in the totals; WhatsApp says neither", async () => {
    const app = await startLate();
    await agreeOnTwelve(app);
    await app.call("invoices.setLegalTerm", { id: app.invoice, receivedOn: "2026-09-21", applies: true });
    const { text, totals, pages } = await preview(app);
    expect(text).toContain("el interés por mora que pactamos el 15/01/2026 suma S/ 98.63 al 20/11/2026");
    expect(totals).toEqual([{ currency: "PEN", amountMinor: 1_000_000 }]);
    expect(pages).toBe(1);
    expect((await preview(app, "preventiva")).text).not.toContain("interés");
    const message = await app.call("messages.draftWhatsApp", { clientId: app.client, stage: "administrativa" });
    expect(message.text).not.toMatch(/interés|31362/);
  });

  test("once it was charged it is a document of the list, and is not said again", async () => {
    const app = await startLate();
    await agreeOnTwelve(app);
    await app.call("followup.chargeInterest", { invoiceId: app.invoice, asOn: "2026-11-19" });
    const { text, totals } = await preview(app);
    expect(text).toContain("Interés F001-1220 19/11/2026");
    expect(text).toContain("suma S/ 3.29 al 20/11/2026");
    expect(totals).toEqual([{ currency: "PEN", amountMinor: 1_000_000 + 9534 }]);
  });

  test("only of the documents that the letter lists", async () => {
    const app = await startLate();
    await recordAll(app, [factura({ number: "1240", dueOn: "2026-12-31", issueOn: "2026-10-01" })]);
    const { rows } = await app.call("invoices.listInvoices", { search: "1240" });
    await app.call("invoices.setLegalTerm", { id: rows[0]?.id ?? 0, receivedOn: "2026-10-01", applies: true });
    expect((await preview(app)).text).not.toContain("F001-1240");
  });
});
