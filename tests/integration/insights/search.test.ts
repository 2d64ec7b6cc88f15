import { describe, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../../fixtures/app.ts";
import { ANDINA, facturaTo, recordAll, ROSA } from "../../fixtures/debtors.ts";
import { factura } from "../../fixtures/documents.ts";

async function withSome(): Promise<TestApp> {
  const app = await startTestApp();
  await recordAll(app, [
    factura({ otherReferences: ["OC-2026-00045"] }),
    facturaTo(ANDINA, { series: "E001", number: "00000174", totalMinor: 472_000 }),
    facturaTo(ROSA, { type: "03", series: "B001", number: "9", totalMinor: 5_050 }),
    facturaTo(ANDINA, { series: "F002", number: "1220", totalMinor: 30_000, currency: "USD" }),
  ]);
  return app;
}

describe("the search box", () => {
  test.each([
    ["part of a name, without accents", "condor", ["Transportes Cóndor S.R.L."]],
    ["words in any order", "rosa quis", ["Quispe Huamán, Rosa"]],
    ["a RUC", "20100047218", ["Constructora Andina S.A.C."]],
    ["a document", "e001-174", ["Factura E001-174"]],
    ["a document with zeros", "E001-00000174", ["Factura E001-174"]],
    ["a number alone", "1220", ["Factura F002-1220", "Factura F001-1220"]],
    ["a series", "B001", ["Boleta B001-9"]],
    ["a key", "20606433094-01-F001-1220", ["Factura F001-1220"]],
    ["a purchase order", "oc 2026 00045", ["Factura F001-1220"]],
    ["an amount", "4,720.00", ["Factura E001-174"]],
    ["an amount with its symbol", "S/ 50.50", ["Boleta B001-9"]],
    ["nothing", "zzz", []],
    ["signs that full-text search knows", `"'*() NEAR - ^`, []],
  ])("finds %s", async (_, text, titles) => {
    const { hits } = await (await withSome()).call("insights.findAnything", { text });
    expect(hits.map((hit) => hit.title)).toEqual(titles);
  });

  test("says whose and how much", async () => {
    const { hits } = await (await withSome()).call("insights.findAnything", { text: "andina" });
    expect(hits).toMatchObject([{ kind: "client", title: ANDINA.name, detail: "RUC 20100047218", currency: "PEN", amountMinor: 472_000 }]);
    const [document] = (await (await withSome()).call("insights.findAnything", { text: "F001-1220" })).hits;
    expect(document).toMatchObject({
      kind: "invoice",
      detail: "Transportes Cóndor S.R.L. · vence el 11/11/2026",
      currency: "PEN",
      amountMinor: 118_000,
    });
  });
});
