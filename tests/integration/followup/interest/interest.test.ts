import { describe, expect, test } from "vitest";
import { recordAll } from "../../../fixtures/debtors.ts";
import { creditNote, DETRACCION, factura } from "../../../fixtures/documents.ts";
import { agreeOnTwelve, interestOf, payOn, startLate } from "./interest-app.ts";

describe("interest runs only where it was agreed or demanded in writing", () => {
  test("nothing of either: no lines, and why", async () => {
    const app = await startLate();
    const { lines, totals, why } = await interestOf(app);
    expect([lines, totals]).toEqual([[], []]);
    expect(why).toContain("Código Civil, art. 1333");
    expect((await app.call("followup.computeInterest", {})).lines).toEqual([]);
  });

  test("S/ 10,000.00 at 12 % a year, 30 days late: S/ 98.63", async () => {
    const app = await startLate();
    await agreeOnTwelve(app);
    const { lines, totals, why } = await interestOf(app);
    expect(lines).toEqual([
      {
        invoiceId: app.invoice,
        document: "F001-1220",
        part: "net",
        currency: "PEN",
        capitalMinor: 1_000_000,
        fromOn: "2026-10-22",
        untilOn: "2026-11-20",
        days: 30,
        annualHundredths: 1200,
        interestMinor: 9863,
      },
    ]);
    expect(totals).toEqual([{ currency: "PEN", interestMinor: 9863, feeMinor: 0 }]);
    expect(why).toContain("Contrato 012-2026, cláusula 7");
    expect(why).toContain("año de 365 días");
    expect((await app.call("followup.computeInterest", { invoiceId: app.invoice })).lines).toEqual(lines);
    expect((await app.call("followup.computeInterest", {})).lines).toEqual(lines);
  });

  test("a demand counts from its own day, 11/11/2026: ten days", async () => {
    const app = await startLate();
    await agreeOnTwelve(app, { kind: "demand", agreedOn: "2026-11-11", text: "Carta notarial del 11/11/2026" });
    expect((await interestOf(app)).lines).toMatchObject([{ fromOn: "2026-11-11", days: 10, interestMinor: 3288 }]);
  });

  test("before its first day, after its last, and with nothing late it says so", async () => {
    const app = await startLate();
    const id = await agreeOnTwelve(app, { fromOn: "2026-12-01" });
    expect((await interestOf(app)).why).toContain("Aún no empieza.");
    await app.call("followup.endInterestAgreement", { id, on: "2026-11-30" });
    expect((await interestOf(app)).why).toContain("art. 1333");
    await agreeOnTwelve(app);
    expect((await interestOf(app, "2026-10-20")).why).toContain("Ahora no hay neto vencido que lo genere.");
    await payOn(app, "2026-11-20", 1_000_000);
    expect((await interestOf(app)).why).toContain("Ahora no hay neto vencido");
  });

  test("without a rate of its own it takes the dated table's, each day at its rate", async () => {
    const app = await startLate();
    await agreeOnTwelve(app, { annualHundredths: undefined });
    expect((await interestOf(app)).why).toContain("no hay una tasa anotada para soles");
    const rate = { currency: "PEN", source: "Acuerdo de directorio" };
    await app.call("followup.addInterestRate", { ...rate, fromOn: "2026-01-01", annualHundredths: 1200 });
    await app.call("followup.addInterestRate", { ...rate, fromOn: "2026-11-06", annualHundredths: 1800 });
    expect((await interestOf(app)).lines).toMatchObject([
      { untilOn: "2026-11-05", days: 15, annualHundredths: 1200, interestMinor: 4932 },
      { fromOn: "2026-11-06", days: 15, annualHundredths: 1800, interestMinor: 7397 },
    ]);
  });

  test("the monthly interest noted with how a client pays is the same thing, until something else is in force", async () => {
    const app = await startLate({ totalMinor: 118_000, dueOn: "2026-10-09" });
    await app.call("reconciliation.setAgreement", { clientId: app.client, kind: "late_interest", percentHundredths: 200, days: 0 });
    const { lines, why } = await interestOf(app);
    expect(lines).toMatchObject([{ days: 42, annualHundredths: 2400, interestMinor: 3304 }]);
    expect(why).toContain("2\u00a0% al mes");
    await agreeOnTwelve(app);
    expect((await interestOf(app)).lines).toMatchObject([{ days: 42, annualHundredths: 1200, interestMinor: 1629 }]);
  });

  test("fees stand apart, for a client who is late, and only when they were agreed", async () => {
    const app = await startLate();
    await agreeOnTwelve(app, { fee: { amountMinor: 15_000, currency: "PEN" } });
    expect((await interestOf(app)).totals).toEqual([{ currency: "PEN", interestMinor: 9863, feeMinor: 15_000 }]);
    expect((await interestOf(app, "2026-10-21")).totals).toEqual([]);
    const demanded = {
      clientId: app.client,
      kind: "demand",
      agreedOn: "2026-11-11",
      text: "Carta",
      fee: { amountMinor: 1, currency: "PEN" },
    };
    expect(await app.fails("followup.setInterestAgreement", demanded)).toMatchObject({ code: "invalid_input" });
  });
});

describe("the capital is the net that was open on each day", () => {
  test("S/ 4,000.00 paid ten days late: ten days of 10,000.00 and the rest of 6,000.00", async () => {
    const app = await startLate();
    await agreeOnTwelve(app);
    const payment = await payOn(app, "2026-10-31", 400_000);
    expect((await interestOf(app)).lines).toMatchObject([
      { capitalMinor: 1_000_000, fromOn: "2026-10-22", untilOn: "2026-10-31", days: 10, interestMinor: 3288 },
      { capitalMinor: 600_000, fromOn: "2026-11-01", untilOn: "2026-11-20", days: 20, interestMinor: 3945 },
    ]);
    await app.call("payments.reversePayment", { id: payment, reason: "Cheque devuelto" });
    expect((await interestOf(app)).totals).toMatchObject([{ interestMinor: 9863 }]);
  });

  test("a document that is settled bears none any more", async () => {
    const app = await startLate();
    await agreeOnTwelve(app);
    await payOn(app, "2026-11-20", 1_000_000);
    expect((await interestOf(app)).lines).toEqual([]);
  });

  test("the detracción bears none", async () => {
    const app = await startLate({ totalMinor: 118_000, detraccion: DETRACCION });
    await agreeOnTwelve(app);
    expect((await interestOf(app)).lines).toMatchObject([{ part: "net", capitalMinor: 103_800, interestMinor: 1024 }]);
  });

  test("what is disputed bears none while it is, and a credit note was never owed", async () => {
    const app = await startLate();
    await agreeOnTwelve(app);
    await app.call("followup.openDispute", { invoiceId: app.invoice, amountMinor: 250_000, reason: "price", text: "Cobraron de más" });
    expect((await interestOf(app)).lines).toMatchObject([{ capitalMinor: 750_000, interestMinor: 7397 }]);
    await recordAll(app, [creditNote({ issueOn: "2026-11-10", totalMinor: 150_000 })]);
    expect((await interestOf(app)).lines).toMatchObject([{ capitalMinor: 600_000, days: 30, interestMinor: 5918 }]);
  });

  test("each cuota by its own due date; a due date that was moved counts as agreed", async () => {
    const cuotas = [
      { dueOn: "2026-10-21", amountMinor: 500_000 },
      { dueOn: "2026-11-10", amountMinor: 500_000 },
    ];
    const app = await startLate({ cuotas });
    await agreeOnTwelve(app);
    expect((await interestOf(app)).lines).toMatchObject([
      { days: 30, interestMinor: 4932 },
      { days: 10, interestMinor: 1644 },
    ]);
    await app.call("invoices.updateInvoice", { id: app.invoice, dueOn: "2026-11-15" });
    expect((await interestOf(app)).lines.map(({ days }) => days)).toEqual([5, 5]);
  });

  test("dollars apart from soles", async () => {
    const app = await startLate();
    await recordAll(app, [factura({ number: "1221", dueOn: "2026-10-21", currency: "USD", totalMinor: 100_000 })]);
    await agreeOnTwelve(app);
    expect((await interestOf(app)).totals).toEqual([
      { currency: "PEN", interestMinor: 9863, feeMinor: 0 },
      { currency: "USD", interestMinor: 986, feeMinor: 0 },
    ]);
  });
});

test("what is not there is said", async () => {
  const app = await startLate();
  expect(await app.fails("followup.computeInterest", { clientId: 999 })).toMatchObject({ code: "not_found" });
  expect(await app.fails("followup.computeInterest", { invoiceId: 999 })).toMatchObject({ code: "not_found" });
  expect(await app.fails("followup.chargeInterest", { invoiceId: 999 })).toMatchObject({ code: "not_found" });
  expect(await app.fails("followup.removeInterestRate", { id: 999 })).toMatchObject({ code: "not_found" });
  expect(await app.fails("followup.endInterestAgreement", { id: 999 })).toMatchObject({ code: "not_found" });
});
