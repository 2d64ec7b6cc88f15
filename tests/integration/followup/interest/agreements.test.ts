import { describe, expect, test } from "vitest";
import { startTestApp } from "../../../fixtures/app.ts";
import { agreeOnTwelve, interestOf, startLate } from "./interest-app.ts";

describe("the dated table of rates", () => {
  const RATE = { currency: "PEN", fromOn: "2026-01-01", annualHundredths: 1200, source: "Contrato marco" };

  test("is empty at first, newest first after, and a mistake can be taken out", async () => {
    const app = await startTestApp();
    expect(await app.call("followup.listInterestRates", {})).toEqual({ rates: [] });
    const { id } = await app.call("followup.addInterestRate", RATE);
    await app.call("followup.addInterestRate", { ...RATE, fromOn: "2026-07-01", annualHundredths: 1500 });
    await app.call("followup.addInterestRate", { ...RATE, currency: "USD", annualHundredths: 900 });
    const { rates } = await app.call("followup.listInterestRates", {});
    expect(rates.map(({ currency, fromOn }) => `${currency} ${fromOn}`)).toEqual(["PEN 2026-07-01", "PEN 2026-01-01", "USD 2026-01-01"]);
    await app.call("followup.removeInterestRate", { id });
    expect((await app.call("followup.listInterestRates", {})).rates).toHaveLength(2);
    await app.call("followup.addInterestRate", RATE);
  });

  test("takes one rate a day and currency", async () => {
    const app = await startTestApp();
    await app.call("followup.addInterestRate", RATE);
    expect(await app.fails("followup.addInterestRate", { ...RATE, annualHundredths: 1300 })).toEqual({
      code: "conflict",
      message: "Desde el 01/01/2026 ya hay una tasa en soles: 12\u00a0% al año. Quítala antes si es un error.",
    });
  });

  test("takes no absurd rate", async () => {
    const app = await startTestApp();
    const { code, message } = await app.fails("followup.addInterestRate", { ...RATE, annualHundredths: 12_000 });
    expect([code, message]).toEqual(["invalid_input", expect.stringContaining("120\u00a0% al año es demasiado")]);
    expect(await app.fails("followup.addInterestRate", { ...RATE, annualHundredths: -1 })).toMatchObject({ code: "invalid_input" });
    expect(await app.fails("followup.addInterestRate", { ...RATE, source: "x" })).toMatchObject({ code: "invalid_input" });
  });
});

describe("what lets interest run for a client", () => {
  test("runs from the day of the agreement unless it says another", async () => {
    const app = await startLate();
    await agreeOnTwelve(app);
    const { agreements } = await app.call("followup.listInterestAgreements", { clientId: app.client });
    expect(agreements).toMatchObject([{ kind: "agreement", agreedOn: "2026-01-15", fromOn: "2026-01-15", fee: null, endedOn: null }]);
  });

  test("a new one ends the former on the day from which it runs", async () => {
    const app = await startLate();
    await agreeOnTwelve(app);
    await agreeOnTwelve(app, { agreedOn: "2026-11-06", annualHundredths: 1800, text: "Adenda 1" });
    const { agreements } = await app.call("followup.listInterestAgreements", { clientId: app.client });
    expect(agreements.map(({ fromOn, endedOn }) => [fromOn, endedOn])).toEqual([
      ["2026-11-06", null],
      ["2026-01-15", "2026-11-06"],
    ]);
    expect((await interestOf(app)).lines).toMatchObject([
      { days: 15, annualHundredths: 1200 },
      { days: 15, annualHundredths: 1800 },
    ]);
  });

  test("one that corrects the former from an earlier day takes its place", async () => {
    const app = await startLate();
    await agreeOnTwelve(app);
    await agreeOnTwelve(app, { agreedOn: "2026-01-10", annualHundredths: 600 });
    expect((await interestOf(app)).lines).toMatchObject([{ days: 30, annualHundredths: 600 }]);
  });

  test("ends from a day on, once", async () => {
    const app = await startLate();
    const id = await agreeOnTwelve(app);
    await app.call("followup.endInterestAgreement", { id, on: "2026-11-11" });
    expect((await interestOf(app)).lines).toMatchObject([{ untilOn: "2026-11-10", days: 20 }]);
    expect(await app.fails("followup.endInterestAgreement", { id })).toMatchObject({ code: "not_found" });
  });

  test("is written down in the conversation", async () => {
    const app = await startLate();
    await agreeOnTwelve(app);
    const { entries } = await app.call("clients.getTimeline", { clientId: app.client });
    expect(entries.map(({ title, text }) => `${title}. ${text}`)).toContain(
      "Interés por mora pactado. Del 15/01/2026, al 12\u00a0% al año, desde el 15/01/2026: Contrato 012-2026, cláusula 7.",
    );
  });

  test("takes no day to come, no rate of nothing, and no demand from before it was made", async () => {
    const app = await startLate();
    const refused = async (changes: object) =>
      (
        await app.fails("followup.setInterestAgreement", {
          clientId: app.client,
          kind: "agreement",
          agreedOn: "2026-11-01",
          text: "Contrato",
          ...changes,
        })
      ).message;
    expect(await refused({ agreedOn: "2026-11-21" })).toContain("aún no llega");
    expect(await refused({ annualHundredths: 0 })).toContain("no genera interés");
    expect(await refused({ annualHundredths: 15_000 })).toContain("es demasiado");
    expect(await refused({ kind: "demand", fromOn: "2026-10-01" })).toContain("art. 1333");
    expect(await refused({ clientId: 999 })).toContain("no existe");
  });
});
