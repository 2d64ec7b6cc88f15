import { describe, expect, test } from "vitest";
import { feeReceiptText, perceptionText, retentionText, summaryText, voidedText } from "../../../fixtures/ubl/build-papers.ts";
import { cdrText, delegateAnswerText, EXAMPLE_CLIENT, EXAMPLE_ISSUER, ublText } from "../../../fixtures/ubl/build-ubl.ts";
import { creditNoteText, startIssuer } from "../../../fixtures/ubl/ubl-files.ts";
import { bring, codes, document, expectSound, open, statuses, undo } from "./bring.ts";

const PORTAL = "OPERACION SUJETA A DETRACCION 12% CTA BANCO DE LA NACION 00-024-080773";

describe("the tax office's answer", () => {
  test("is shown with the document: accepted, with its remarks when it has some", async () => {
    const app = await startIssuer();
    const note = "4031 - Debe indicar el nombre comercial";
    const { files } = await bring(
      app,
      ublText(),
      ublText({ id: "F001-2" }),
      cdrText({ document: "F001-1" }),
      cdrText({ document: "F001-2", notes: [note] }),
    );
    expect((await document(app, "F001-1")).taxOffice).toMatchObject({ state: "accepted", code: "0", notes: [], receivedOn: "2026-02-03" });
    expect((await document(app, "F001-2")).taxOffice).toMatchObject({ state: "observed", notes: [note] });
    expect(codes(files[3]?.warnings)).toEqual(["cdr_observed"]);
  });

  test("of a delegate (OSE) reaches the document too", async () => {
    const app = await startIssuer();
    const remark = { code: "4252", text: "El dato ingresado como atributo @listName es incorrecto" };
    const { files } = await bring(app, ublText(), delegateAnswerText({ document: "F001-1", remark }));
    expect(files[1]).toMatchObject({ status: "attached", warnings: [{ code: "cdr_observed" }] });
    expect((await document(app, "F001-1")).taxOffice).toMatchObject({ state: "observed", notes: [`4252 - ${remark.text}`] });
  });

  test("a rejected document is told, and stays until somebody annuls it; an acceptance stands over a rejection", async () => {
    const app = await startIssuer();
    const rejected = cdrText({ document: "F001-1", code: "2335", description: "El documento electrónico ingresado ha sido alterado" });
    const { files } = await bring(app, ublText(), rejected);
    expect(files[1]).toMatchObject({ status: "attached", warnings: [{ code: "cdr_rejected" }] });
    const invoice = await document(app, "F001-1");
    expect(invoice).toMatchObject({
      status: "open",
      taxOffice: { state: "rejected", code: "2335" },
      evidence: [{ kind: "cdr", code: "2335" }],
    });
    expect(invoice.warnings[0]?.message).toMatch(/^SUNAT lo rechazó: no vale como comprobante\./);
    const accepted = await bring(app, cdrText({ document: "F001-1" }));
    expect(await document(app, "F001-1")).toMatchObject({ taxOffice: { state: "accepted" }, warnings: [] });
    await undo(app, accepted);
    expect((await document(app, "F001-1")).taxOffice?.state).toBe("rejected");
  });
});

describe("a detracción in the remarks only", () => {
  test("is proposed, and confirmed it is split off the net", async () => {
    const app = await startIssuer();
    await bring(app, ublText({ id: "E001-174", notes: [{ text: PORTAL }] }));
    const { id, detraccionProposed, warnings } = await document(app, "E001-174");
    expect(detraccionProposed).toEqual({ percent: 12, amountMinor: 14_200, code: null, account: "00-024-080773", text: PORTAL });
    expect(codes(warnings)).toEqual(["detraccion_in_note"]);
    await app.call("invoices.setDetraccion", { id, percent: 12, amountMinor: 14_200 });
    expect(await document(app, "E001-174")).toMatchObject({
      openMinor: 118_000,
      detraccion: { percent: 12, amountMinor: 14_200, account: "00-024-080773" },
      warnings: [],
      parts: [
        { cuota: 1, part: "net", openMinor: 103_800 },
        { cuota: 1, part: "detraccion", openMinor: 14_200 },
      ],
    });
    expect((await document(app, "E001-174")).detraccionProposed).toBeUndefined();
    expect(await app.fails("invoices.setDetraccion", { id, percent: 12, amountMinor: 100 })).toMatchObject({ code: "conflict" });
    await expectSound(app);
  });

  test("dismissed it is not proposed again", async () => {
    const app = await startIssuer();
    await bring(app, ublText({ notes: [{ text: PORTAL }] }));
    const { id } = await document(app, "F001-1");
    await app.call("invoices.dismissDetraccion", { id });
    const invoice = await document(app, "F001-1");
    expect([invoice.detraccionProposed, invoice.warnings, invoice.openMinor]).toEqual([undefined, [], 118_000]);
    expect(await app.fails("invoices.dismissDetraccion", { id })).toMatchObject({ code: "conflict" });
  });

  test("is split off what is open only, in proportion to the cuotas", async () => {
    const app = await startIssuer();
    const cuotas = [
      { dueOn: "2026-03-04", amount: "590.00" },
      { dueOn: "2026-04-04", amount: "590.00" },
    ];
    await bring(app, ublText({ payment: { pending: "1180.00", cuotas } }));
    const { id, client } = await document(app, "F001-1");
    await app.call("payments.recordPayment", {
      clientId: client.id,
      paidOn: "2026-03-04",
      amountMinor: 59_000,
      currency: "PEN",
      method: "transfer",
      allocations: [{ invoiceId: id, amountMinor: 59_000 }],
    });
    expect(await app.fails("invoices.setDetraccion", { id, percent: 50, amountMinor: 59_001 })).toMatchObject({ code: "invalid_amount" });
    await app.call("invoices.setDetraccion", { id, percent: 12, amountMinor: 14_200 });
    expect(await open(app, "F001-1")).toEqual(["net 44800", "detraccion 14200"]);
    await expectSound(app);
  });
});

describe("unusual sales", () => {
  test("a recibo por honorarios owes its fees; the income tax that the client withholds stands apart", async () => {
    const app = await startIssuer();
    const receipt = await bring(app, feeReceiptText());
    expect(receipt.files[0]).toMatchObject({ status: "imported", kind: "fee_receipt", key: `${EXAMPLE_ISSUER.ruc}-OTHER-E001-15` });
    expect(await document(app, "E001-15", "OTHER")).toMatchObject({
      series: "E001",
      number: "15",
      totalMinor: 200_000,
      retencion: { percent: 8, amountMinor: 16_000 },
    });
    expect(await open(app, "E001-15", "OTHER")).toEqual(["net 184000", "retencion 16000"]);
    expect(statuses(await bring(app, feeReceiptText()))).toEqual(["duplicate"]);
    await undo(app, receipt);
    await expectSound(app);
  });

  test("one of somebody else is an expense", async () => {
    const app = await startIssuer();
    const { files } = await bring(app, feeReceiptText({ issuer: { ruc: "10415932376", name: "PEREZ JUAN" } }));
    expect(files[0]).toMatchObject({ status: "rejected", kind: "purchase", error: { code: "purchase" } });
  });

  test("a gift owes nothing; advances are told; a due date before the issue gives way to it", async () => {
    const app = await startIssuer();
    const prepaid = ublText({ id: "F001-2" }).replace(
      "<cbc:PayableAmount",
      '<cbc:PrepaidAmount currencyID="PEN">500.00</cbc:PrepaidAmount><cbc:PayableAmount',
    );
    const { files } = await bring(
      app,
      ublText({ total: "0.00", tax: "0.00" }),
      prepaid,
      ublText({ id: "F001-3", issueOn: "2026-02-02", dueOn: "2026-01-02" }),
    );
    expect(files.map(({ status, warnings }) => [status, codes(warnings)])).toEqual([
      ["imported", ["nothing_to_collect"]],
      ["imported", ["advances_deducted"]],
      ["imported", ["due_before_issue"]],
    ]);
    expect(await document(app, "F001-1")).toMatchObject({ openMinor: 0, status: "paid" });
    expect(await document(app, "F001-3")).toMatchObject({ dueOn: "2026-02-02" });
    await expectSound(app);
  });

  test("foreign clients without a number are told apart by their names", async () => {
    const app = await startIssuer();
    const abroad = (id: string, name: string) => ublText({ id, currency: "USD", client: { scheme: "0", docNumber: "-", name } });
    await bring(app, abroad("F001-1", "ACME INC."), abroad("F001-2", "GLOBEX CORP."), abroad("F001-3", "ACME INC."));
    const clients = await Promise.all(["F001-1", "F001-2", "F001-3"].map(async (id) => (await document(app, id)).client.name));
    expect(clients).toEqual(["ACME INC.", "GLOBEX CORP.", "ACME INC."]);
  });
});

const typed = {
  type: "01" as const,
  number: "F001-1",
  clientDocType: "RUC" as const,
  clientDocNumber: EXAMPLE_CLIENT.docNumber,
  clientName: EXAMPLE_CLIENT.name,
  issueOn: "2026-02-02",
  dueOn: "2026-02-02",
  currency: "PEN",
  totalMinor: 118_000,
};
const full = ublText({
  payment: { pending: "1038.00", cuotas: [{ dueOn: "2026-03-04", amount: "1038.00" }] },
  detraccion: { percent: "12.00", amount: "142.00" },
  orders: ["OC 55"],
});

describe("the XML of a document that came without it", () => {
  test("completes it: cuotas, dates, detracción, references and the original", async () => {
    const app = await startIssuer();
    await app.call("invoices.recordInvoices", { invoices: [typed] });
    const brought = await bring(app, full);
    expect(brought.files[0]).toMatchObject({ status: "attached", kind: "invoice", warnings: [{ code: "completed" }] });
    const invoice = await document(app, "F001-1");
    expect(invoice).toMatchObject({
      dueOn: "2026-03-04",
      detraccion: { percent: 12, amountMinor: 14_200 },
      otherReferences: ["OC 55"],
      evidence: [{ kind: "xml" }],
    });
    expect(await open(app, "F001-1")).toEqual(["net 103800", "detraccion 14200"]);
    expect((await app.call("invoices.openSource", { id: invoice.id })).text).toContain("<cbc:ID>F001-1</cbc:ID>");
    expect(statuses(await bring(app, full))).toEqual(["duplicate"]);
    await expectSound(app);
    expect(await undo(app, brought)).toEqual({ undone: 1, kept: [] });
    expect(await open(app, "F001-1")).toEqual(["net 118000"]);
    const former = await document(app, "F001-1");
    expect([former.dueOn, former.detraccion, former.evidence]).toEqual(["2026-02-02", undefined, []]);
    await expectSound(app);
  });

  test("leaves the due date and the deductions that only we knew", async () => {
    const app = await startIssuer();
    const known = { ...typed, dueOn: "2026-05-05", detraccion: { percent: 12, amountMinor: 14_200 } };
    await app.call("invoices.recordInvoices", { invoices: [known] });
    await bring(app, ublText({ notes: [{ text: PORTAL }] }));
    const invoice = await document(app, "F001-1");
    expect([invoice.dueOn, invoice.detraccion?.amountMinor, invoice.detraccionProposed, invoice.warnings]).toEqual([
      "2026-05-05",
      14_200,
      undefined,
      [],
    ]);
    expect(await open(app, "F001-1")).toEqual(["net 103800", "detraccion 14200"]);
  });

  test("is only attached when something was paid, or when it says another total", async () => {
    const app = await startIssuer();
    await app.call("invoices.recordInvoices", { invoices: [typed, { ...typed, number: "F001-2" }] });
    const { id, client } = await document(app, "F001-1");
    await app.call("payments.recordPayment", {
      clientId: client.id,
      paidOn: "2026-03-04",
      amountMinor: 100,
      currency: "PEN",
      method: "cash",
      allocations: [{ invoiceId: id, amountMinor: 100 }],
    });
    const { files } = await bring(app, full, ublText({ id: "F001-2", total: "1200.00" }));
    expect(files.map(({ status, warnings }) => [status, codes(warnings)])).toEqual([
      ["attached", ["xml_attached"]],
      ["attached", ["total_differs"]],
    ]);
    expect([await open(app, "F001-1"), await open(app, "F001-2")]).toEqual([["net 117900"], ["net 118000"]]);
    await expectSound(app);
  });

  test("a second XML of the same number changes nothing; that it says another total, or is for somebody else, is told", async () => {
    const app = await startIssuer();
    await bring(app, ublText());
    const same = await bring(app, ublText({ notes: [{ text: "COPIA" }] }));
    expect([statuses(same), same.files[0]?.warnings]).toEqual([["duplicate"], []]);
    const other = await bring(
      app,
      ublText({ total: "590.00", tax: "90.00", client: { scheme: "6", docNumber: "20100113610", name: "OTRO" } }),
    );
    expect([statuses(other), codes(other.files[0]?.warnings)]).toEqual([["duplicate"], ["total_differs", "client_differs"]]);
    expect(await open(app, "F001-1")).toEqual(["net 118000"]);
  });

  test("tells a credit note what it is about", async () => {
    const app = await startIssuer();
    await app.call("invoices.recordInvoices", { invoices: [typed, { ...typed, type: "07", number: "F001-7", totalMinor: 11_800 }] });
    expect(await open(app, "F001-1")).toEqual(["net 118000"]);
    expect(statuses(await bring(app, creditNoteText({ total: "118.00" })))).toEqual(["attached"]);
    expect(await open(app, "F001-1")).toEqual(["net 106200"]);
    await expectSound(app);
  });
});

test("what was built on an XML since is not taken back with it", async () => {
  const app = await startIssuer();
  await app.call("invoices.recordInvoices", { invoices: [typed, { ...typed, type: "07", number: "F001-7", totalMinor: 11_800 }] });
  const completed = await bring(app, full);
  const note = await bring(app, creditNoteText({ total: "118.00" }));
  expect(await undo(app, note)).toMatchObject({ undone: 0, kept: [{ what: "F001-7" }] });
  expect(await undo(app, completed)).toMatchObject({ undone: 0, kept: [{ what: "F001-1" }] });
  expect((await document(app, "F001-1")).openMinor).toBe(106_200);
  await expectSound(app);
});

test("a folder with every kind of paper brings nothing the second time", async () => {
  const app = await startIssuer();
  const folder = [
    voidedText([{ id: "F001-2" }]),
    retentionText(),
    cdrText({ document: "RA-20260305-1" }),
    ublText(),
    ublText({ id: "F001-2" }),
    creditNoteText({ total: "118.00" }),
    perceptionText({ lines: [{ document: "F001-3", amount: "23.60" }] }),
    feeReceiptText(),
    summaryText([{ id: "B001-9" }]),
    cdrText({ document: "F001-1" }),
  ];
  const first = await bring(app, ...folder);
  const brought = ["imported", "imported", "attached", "imported", "imported", "imported", "attached", "imported", "imported", "attached"];
  expect(statuses(first)).toEqual(brought);
  await expectSound(app);
  const again = await bring(app, ...folder);
  expect([new Set(statuses(again)), again.batchId]).toEqual([new Set(["duplicate"]), 0]);
  expect(await undo(app, first)).toMatchObject({ kept: [] });
  await expectSound(app);
  // The answer to the communication changes nothing: its file is still kept, so it is known.
  expect(statuses(await bring(app, ...folder))).toEqual(brought.with(2, "duplicate"));
  await expectSound(app);
});

test("an annulled document can be annulled and answered in one folder, whatever the order", async () => {
  const app = await startIssuer();
  const brought = await bring(app, cdrText({ document: "F001-1" }), voidedText([{ id: "F001-1" }]), ublText());
  expect(statuses(brought)).toEqual(["attached", "imported", "imported"]);
  expect(await document(app, "F001-1")).toMatchObject({ status: "void", taxOffice: { state: "accepted" } });
  expect(await undo(app, brought)).toMatchObject({ kept: [] });
  await expectSound(app);
});
