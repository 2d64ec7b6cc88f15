import { describe, expect, test } from "vitest";
import type { TestApp } from "../../fixtures/app.ts";
import { cdrText, EXAMPLE_ISSUER, ublText } from "../../fixtures/ubl/build-ubl.ts";
import { creditNoteText, startIssuer, writeFiles, zipOf } from "../../fixtures/ubl/ubl-files.ts";

const key = (type: string, id: string) => `${EXAMPLE_ISSUER.ruc}-${type}-${id}`;
const importing = (app: TestApp, files: Record<string, string>) =>
  app.call("invoices.importFiles", { paths: writeFiles({ "todo.zip": zipOf(files) }) });
const get = (app: TestApp, id: string, type = "01") => app.call("invoices.getInvoice", { key: key(type, id) });
const parts = async (app: TestApp, id: string) =>
  (await get(app, id)).parts.map(({ cuota, part, dueOn, openMinor }) => [cuota, part, dueOn, openMinor]);

async function expectSound(app: TestApp) {
  expect(await app.call("ledger.verify", {})).toEqual({ ok: true, problems: [] });
}

const withCuotas = ublText({
  payment: {
    pending: "1038.00",
    cuotas: [
      { dueOn: "2026-03-04", amount: "638.00" },
      { dueOn: "2026-04-03", amount: "400.00" },
    ],
  },
  detraccion: { percent: "12.00", amount: "142.00" },
});
const partial = creditNoteText({ total: "118.00", tax: "18.00" });
const newDates = creditNoteText({
  id: "F001-8",
  total: "0.00",
  tax: "0.00",
  reason: { code: "13", description: "Ajustes de montos y/o fechas de pago" },
  payment: {
    pending: "1038.00",
    cuotas: [
      { dueOn: "2026-06-01", amount: "519.00" },
      { dueOn: "2026-07-01", amount: "519.00" },
    ],
  },
});

describe("a credit note", () => {
  test.each([
    ["after its factura in one ZIP", [{ "1.xml": withCuotas, "2.xml": partial }]],
    ["before it in one ZIP", [{ "1.xml": partial, "2.xml": withCuotas }]],
    ["in a later import", [{ "1.xml": withCuotas }, { "2.xml": partial }]],
    ["in an earlier import", [{ "2.xml": partial }, { "1.xml": withCuotas }]],
  ])("%s closes the same parts", async (_when, imports) => {
    const app = await startIssuer();
    for (const files of imports) await importing(app, files as Record<string, string>);
    expect(await parts(app, "F001-1")).toEqual([
      [1, "net", "2026-03-04", 63_800 - 10_400],
      [1, "detraccion", "2026-03-04", 14_200 - 1_400],
      [2, "net", "2026-04-03", 40_000],
    ]);
    expect(await get(app, "F001-1")).toMatchObject({ openMinor: 106_200, status: "partial", notesAbout: [{ document: "F001-7" }] });
    expect(await get(app, "F001-7", "07")).toMatchObject({ openMinor: 0, reference: { type: "01", series: "F001", number: "1" } });
    await expectSound(app);
  });

  test.each([
    ["factura, debit note, credit note", ["factura", "debit", "credit"]],
    ["debit note, credit note, factura", ["debit", "credit", "factura"]],
    ["credit note, debit note, factura", ["credit", "debit", "factura"]],
  ])("about factura F001-1 leaves debit note F001-1 alone: %s", async (_order, order) => {
    const app = await startIssuer();
    const debit = ublText({ root: "DebitNote", id: "F001-1", total: "59.00", tax: "9.00", about: { id: "F001-1", typeCode: "01" } });
    const files: Record<string, string> = { factura: ublText(), debit, credit: partial };
    for (const name of order) await importing(app, { [`${name}.xml`]: files[name] ?? "" });
    expect(await get(app, "F001-1")).toMatchObject({ openMinor: 106_200, notesAbout: [{ type: "08" }, { type: "07" }] });
    expect(await get(app, "F001-1", "08")).toMatchObject({ openMinor: 5_900, notesAbout: [] });
    await expectSound(app);
  });

  test("about a debit note takes off that, not the factura of the same number", async () => {
    const app = await startIssuer();
    const debit = ublText({ root: "DebitNote", id: "F001-1", total: "59.00", tax: "9.00", about: { id: "F001-1", typeCode: "01" } });
    await importing(app, { "1.xml": ublText(), "2.xml": debit });
    await importing(app, { "3.xml": creditNoteText({ total: "59.00", tax: "9.00", about: { id: "F001-1", typeCode: "08" } }) });
    expect(await get(app, "F001-1")).toMatchObject({ openMinor: 118_000 });
    expect(await get(app, "F001-1", "08")).toMatchObject({ openMinor: 0, notesAbout: [{ document: "F001-7" }] });
    const { id } = await get(app, "F001-1", "08");
    expect(await get(app, "F001-7", "07")).toMatchObject({ reference: { type: "08", invoiceId: id } });
  });

  test("of a factura that is nowhere is kept in the client's favour, with a warning", async () => {
    const app = await startIssuer();
    const { files } = await importing(app, { "n.xml": partial });
    expect(files[0]).toMatchObject({ status: "imported", warnings: [{ code: "reference_missing" }] });
    const { client } = await get(app, "F001-7", "07");
    expect((await app.call("clients.getClient", { id: client.id })).balances).toMatchObject([{ openMinor: 0, inFavourMinor: 11_800 }]);
  });

  test.each([
    ["an amount", creditNoteText()],
    ["new cuotas", newDates],
  ])("of %s that names no factura says so once", async (_, text) => {
    const app = await startIssuer();
    const nameless = text.replace(/<cac:BillingReference>.*?<\/cac:BillingReference>/s, "");
    const { files } = await importing(app, { "n.xml": nameless });
    expect(files).toMatchObject([
      { status: "imported", warnings: [{ message: expect.stringContaining("no dice a qué documento se refiere") }] },
    ]);
    expect(files[0]?.warnings).toHaveLength(1);
  });

  test("larger than what is still open leaves the rest in the client's favour, and says so", async () => {
    const app = await startIssuer();
    await importing(app, { "f.xml": ublText() });
    const { id, client } = await get(app, "F001-1");
    const allocations = [{ invoiceId: id, amountMinor: 100_000 }];
    await app.call("payments.recordPayment", {
      clientId: client.id,
      paidOn: "2026-03-01",
      amountMinor: 100_000,
      currency: "PEN",
      method: "cash",
      allocations,
    });
    const { files } = await importing(app, { "n.xml": creditNoteText({ total: "300.00" }) });
    expect(files[0]?.warnings).toMatchObject([{ code: "credit_left" }]);
    expect(files[0]?.warnings[0]?.message).toContain("S/\u00a0120.00");
    expect(await get(app, "F001-1")).toMatchObject({ status: "paid" });
    await expectSound(app);
  });
});

describe("a credit note of reason 13", () => {
  const replaced = [
    [1, "net", "2026-06-01", 51_900],
    [2, "net", "2026-07-01", 51_900],
    [1, "detraccion", "2026-03-04", 14_200],
  ];

  test.each([
    ["after its factura", [{ "1.xml": withCuotas, "2.xml": newDates }]],
    ["before it in one ZIP", [{ "1.xml": newDates, "2.xml": withCuotas }]],
    ["in a later import", [{ "1.xml": withCuotas }, { "2.xml": newDates }]],
    ["in an earlier import", [{ "2.xml": newDates }, { "1.xml": withCuotas }]],
  ])("%s replaces the cuotas and takes nothing off", async (_when, imports) => {
    const app = await startIssuer();
    for (const files of imports) await importing(app, files as Record<string, string>);
    expect((await parts(app, "F001-1")).toSorted((a, b) => String(b[1]).localeCompare(String(a[1])))).toEqual(replaced);
    expect(await get(app, "F001-1")).toMatchObject({ openMinor: 118_000, totalMinor: 118_000, status: "open", dueOn: "2026-03-04" });
    await expectSound(app);
  });

  test("undone together with its factura leaves neither", async () => {
    const app = await startIssuer();
    const { batchId } = await importing(app, { "1.xml": withCuotas, "2.xml": newDates });
    expect(await app.call("undo.undoBatch", { batchId: batchId as number })).toEqual({ undone: 2, kept: [] });
    expect((await app.call("invoices.countTabs", {})).tabs[0]).toEqual({ tab: "open", count: 0, totals: [] });
    await expectSound(app);
  });

  test("undone alone gives the former cuotas back, as long as the new ones received nothing", async () => {
    const app = await startIssuer();
    await importing(app, { "1.xml": withCuotas });
    const before = await parts(app, "F001-1");
    const { batchId } = await importing(app, { "2.xml": newDates });
    expect(await app.call("undo.undoBatch", { batchId: batchId as number })).toEqual({ undone: 1, kept: [] });
    expect(await parts(app, "F001-1")).toEqual(before);
    await expectSound(app);
  });

  test("stays when the new cuotas were paid on, and it is said", async () => {
    const app = await startIssuer();
    await importing(app, { "1.xml": withCuotas });
    const { batchId } = await importing(app, { "2.xml": newDates });
    const { id, client } = await get(app, "F001-1");
    const payment = { clientId: client.id, paidOn: "2026-06-01", amountMinor: 500, currency: "PEN", method: "cash" };
    await app.call("payments.recordPayment", { ...payment, allocations: [{ invoiceId: id, amountMinor: 500 }] });
    expect(await app.call("undo.undoBatch", { batchId: batchId as number })).toMatchObject({ undone: 0, kept: [{ what: "F001-8" }] });
    await expectSound(app);
  });

  test("undone while a later note holds takes nothing from the later one's cuotas", async () => {
    const app = await startIssuer();
    const later = newDates.replaceAll("F001-8", "F001-9").replaceAll("2026-06-01", "2026-08-01").replaceAll("2026-07-01", "2026-09-01");
    await importing(app, { "1.xml": withCuotas });
    const first = await importing(app, { "8.xml": newDates });
    const second = await importing(app, { "9.xml": later });
    const inForce = await parts(app, "F001-1");
    const { undone, kept } = await app.call("undo.undoBatch", { batchId: first.batchId as number });
    expect({ undone, kept }).toMatchObject({ undone: 0, kept: [{ what: "F001-8", why: expect.stringContaining("cambio de cuotas") }] });
    expect(await parts(app, "F001-1")).toEqual(inForce);
    await app.call("undo.undoBatch", { batchId: second.batchId as number });
    expect((await parts(app, "F001-1")).filter(([, , , open]) => open).map(([, , dueOn]) => dueOn)).toContain("2026-07-01");
    await expectSound(app);
  });

  test("takes what was paid in the meantime off the oldest of the new cuotas", async () => {
    const app = await startIssuer();
    await importing(app, { "f.xml": withCuotas });
    const { id, client } = await get(app, "F001-1");
    const allocations = [{ invoiceId: id, cuota: 1, part: "net" as const, amountMinor: 63_800 }];
    await app.call("payments.recordPayment", {
      clientId: client.id,
      paidOn: "2026-03-01",
      amountMinor: 63_800,
      currency: "PEN",
      method: "transfer",
      allocations,
    });
    await importing(app, { "n.xml": newDates });
    const stillOpen = (await parts(app, "F001-1")).filter(([, , , openMinor]) => openMinor !== 0);
    expect(stillOpen).toEqual([
      [1, "detraccion", "2026-03-04", 14_200],
      [2, "net", "2026-07-01", 40_000],
    ]);
    expect(await get(app, "F001-1")).toMatchObject({ openMinor: 54_200, status: "partial" });
    await expectSound(app);
  });
});

describe("the tax office's answer", () => {
  test("is attached to its document, before or after it in the ZIP, and a rejection is told", async () => {
    const app = await startIssuer();
    const { files } = await importing(app, {
      "R-2.xml": cdrText({ document: "F001-2", code: "2017", description: "El numero de documento del receptor debe ser RUC" }),
      "1.xml": ublText(),
      "2.xml": ublText({ id: "F001-2" }),
      "R-1.xml": cdrText({ document: "F001-1" }),
    });
    expect(files.map(({ status }) => status)).toEqual(["attached", "imported", "imported", "attached"]);
    expect(files[0]).toMatchObject({ key: key("01", "F001-2"), warnings: [{ code: "cdr_rejected" }] });
    expect(files[3]).toMatchObject({ key: key("01", "F001-1"), warnings: [] });
  });

  test("of a document that is not here, or of another company, says so", async () => {
    const app = await startIssuer();
    const { files } = await importing(app, {
      "a.xml": cdrText({ document: "F001-9" }),
      "b.xml": cdrText({ ruc: "20512345671", document: "F001-1" }),
    });
    expect(files.map(({ error }) => error?.code)).toEqual(["not_found", "purchase"]);
    expect(files[0]?.error?.message).toContain("F001-9");
  });

  test("of a factura and a credit note with the same number goes by the name of its file", async () => {
    const app = await startIssuer();
    const { files } = await importing(app, {
      "a.xml": ublText({ id: "E001-1" }),
      "b.xml": creditNoteText({ id: "E001-1", about: { id: "E001-1", typeCode: "01" } }),
      [`R-${EXAMPLE_ISSUER.ruc}-07-E001-1.xml`]: cdrText({ document: "E001-1" }),
      [`R-${EXAMPLE_ISSUER.ruc}-01-E001-1.xml`]: cdrText({ document: "E001-1", description: "Aceptada" }),
    });
    expect(files.map((file) => file.key)).toEqual(["01", "07", "07", "01"].map((type) => key(type, "E001-1")));
  });
});
