import { describe, expect, test } from "vitest";
import { summaryText, voidedText } from "../../../fixtures/ubl/build-papers.ts";
import { cdrText, EXAMPLE_CLIENT, ublText } from "../../../fixtures/ubl/build-ubl.ts";
import { creditNoteText, startIssuer } from "../../../fixtures/ubl/ubl-files.ts";
import { bring, codes, document, expectSound, open, statuses, undo } from "./bring.ts";

describe("a communication of annulment (RA)", () => {
  test("annuls what it names, with its reason; the document says why", async () => {
    const app = await startIssuer();
    await bring(app, ublText(), ublText({ id: "F001-2" }));
    const { files } = await bring(app, voidedText([{ id: "F001-1" }]));
    expect(files[0]).toMatchObject({
      status: "imported",
      kind: "voided",
      warnings: [],
      counts: { total: 1, added: 1, known: 0, rejected: 0 },
    });
    expect((await document(app, "F001-1")).status).toBe("void");
    expect((await document(app, "F001-2")).status).toBe("open");
    await expectSound(app);
  });

  test("with its factura in one import leaves nothing owed, comes in once, and is undone without trouble", async () => {
    const app = await startIssuer();
    const texts = [voidedText([{ id: "F001-1" }]), ublText()];
    const first = await bring(app, ...texts);
    expect(statuses(first)).toEqual(["imported", "imported"]);
    expect(statuses(await bring(app, ...texts))).toEqual(["duplicate", "duplicate"]);
    expect(await undo(app, first)).toMatchObject({ kept: [] });
    expect(statuses(await bring(app, ublText()))).toEqual(["imported"]);
    expect(await open(app, "F001-1")).toEqual(["net 118000"]);
    await expectSound(app);
  });

  test("before its factura keeps it out, from whatever source it comes", async () => {
    const app = await startIssuer();
    const annulment = await bring(app, voidedText([{ id: "F001-1" }]));
    expect(annulment.files[0]).toMatchObject({
      status: "imported",
      counts: { total: 1, added: 0, rejected: 1 },
      warnings: [{ code: "document_missing" }],
    });
    const { files } = await bring(app, ublText());
    expect(files[0]).toMatchObject({ status: "rejected", kind: "invoice", error: { code: "conflict" } });
    expect(files[0]?.error?.message).toContain("lo anuló la comunicación de baja RA-20260305-1");
    const { rejected } = await app.call("invoices.recordInvoices", { invoices: [typed("F001-1")] });
    expect(rejected).toMatchObject([{ code: "conflict" }]);
    expect(await undo(app, annulment)).toEqual({ undone: 1, kept: [] });
    expect(statuses(await bring(app, ublText()))).toEqual(["imported"]);
    await expectSound(app);
  });

  test("gives back to the client's favour what was paid, and says how much", async () => {
    const app = await startIssuer();
    await bring(app, ublText());
    const { id, client } = await document(app, "F001-1");
    await app.call("payments.recordPayment", {
      clientId: client.id,
      paidOn: "2026-03-01",
      amountMinor: 50_000,
      currency: "PEN",
      method: "transfer",
      allocations: [{ invoiceId: id, amountMinor: 50_000 }],
    });
    const { files } = await bring(app, voidedText([{ id: "F001-1" }]));
    expect(files[0]?.warnings).toMatchObject([{ code: "money_returned", message: expect.stringContaining("S/\u00a0500.00") as unknown }]);
    expect((await app.call("clients.getClient", { id: client.id })).balances).toMatchObject([{ openMinor: 0, inFavourMinor: 50_000 }]);
    await expectSound(app);
  });

  test("of a credit note opens again what the note had lowered, and says so", async () => {
    const app = await startIssuer();
    await bring(app, ublText(), creditNoteText({ total: "118.00" }));
    const { files } = await bring(app, voidedText([{ type: "07", id: "F001-7" }]));
    expect(files[0]?.warnings).toMatchObject([{ code: "money_returned", message: expect.stringContaining("S/\u00a0118.00") as unknown }]);
    expect(await open(app, "F001-1")).toEqual(["net 118000"]);
    await expectSound(app);
  });

  test("its undo cannot bring back what it annulled before: it says so, and the XML comes in again", async () => {
    const app = await startIssuer();
    await bring(app, ublText());
    const annulment = await bring(app, voidedText([{ id: "F001-1" }]));
    const { undone, kept } = await undo(app, annulment);
    expect([undone, kept.map(({ what }) => what)]).toEqual([0, ["F001-1"]]);
    expect(kept[0]?.why).toMatch(/impórtalo o regístralo otra vez/);
    expect(statuses(await bring(app, ublText()))).toEqual(["imported"]);
    expect(await open(app, "F001-1")).toEqual(["net 118000"]);
    await expectSound(app);
  });

  test("what was annulled by hand before is known", async () => {
    const app = await startIssuer();
    await bring(app, ublText());
    await app.call("invoices.voidInvoice", { id: (await document(app, "F001-1")).id, reason: "error" });
    expect((await bring(app, voidedText([{ id: "F001-1" }]))).files[0]?.counts).toEqual({ total: 1, added: 0, known: 1, rejected: 0 });
  });

  test("of another company, or without a document, is refused by name", async () => {
    const app = await startIssuer();
    await bring(app, ublText());
    const foreign = voidedText([{ id: "F001-1" }], { issuer: { ruc: "20512345671", name: "OTRO S.A.C." } });
    const { files } = await bring(app, foreign, voidedText([]));
    expect(files.map(({ kind, error }) => [kind, error?.code])).toEqual([
      ["purchase", "purchase"],
      ["voided", "unsupported_file"],
    ]);
    expect((await document(app, "F001-1")).status).toBe("open");
  });

  test("is answered by the tax office: the answer is known when the communication is there", async () => {
    const app = await startIssuer();
    const answer = cdrText({ document: "RA-20260305-1", description: "La Comunicacion de baja RA-20260305-1, ha sido aceptada" });
    expect((await bring(app, answer)).files[0]).toMatchObject({ status: "rejected", kind: "cdr", error: { code: "not_found" } });
    await bring(app, ublText());
    expect(statuses(await bring(app, answer, voidedText([{ id: "F001-1" }])))).toEqual(["attached", "imported"]);
    expect(statuses(await bring(app, answer))).toEqual(["duplicate"]);
  });

  test("that the tax office rejected is told: what it named still stands", async () => {
    const app = await startIssuer();
    const { files } = await bring(
      app,
      voidedText([{ id: "F001-1" }]),
      cdrText({ document: "RA-20260305-1", code: "2323", description: "Existe documento ya informado" }),
    );
    expect(files[1]?.warnings).toMatchObject([{ code: "cdr_rejected", message: expect.stringContaining("sigue valiendo") as unknown }]);
  });
});

describe("a daily summary (RC)", () => {
  test("annuls the boletas with state 3; the ones that it only informs are not touched", async () => {
    const app = await startIssuer();
    const boleta = (id: string) => ublText({ id, typeCode: "03", total: "59.00", tax: "9.00" });
    await bring(app, boleta("B001-1"), boleta("B001-2"));
    const { files } = await bring(app, summaryText([{ id: "B001-1" }, { id: "B001-2", state: "1" }]));
    expect(files[0]).toMatchObject({ status: "imported", kind: "summary", counts: { total: 1, added: 1, known: 0, rejected: 0 } });
    expect([(await document(app, "B001-1", "03")).status, (await document(app, "B001-2", "03")).status]).toEqual(["void", "open"]);
    await expectSound(app);
  });

  test("that only informs brings nothing to collect", async () => {
    const app = await startIssuer();
    const { files } = await bring(app, summaryText([{ id: "B001-2", state: "1" }]));
    expect(files[0]).toMatchObject({ status: "rejected", kind: "summary", error: { code: "unsupported_file" } });
    expect(files[0]?.error?.message).toContain("no trae quién debe");
  });
});

test("the report of an import counts annulments and certificates", async () => {
  const app = await startIssuer();
  const brought = await bring(app, ublText(), voidedText([{ id: "F001-1" }, { id: "F001-9" }]));
  expect((await app.call("imports.getReport", { batchId: brought.batchId })).counts).toMatchObject({ annulled: 1, documents: 1 });
  expect(codes(brought.files[1]?.warnings)).toEqual(["document_missing"]);
});

function typed(number: string) {
  return {
    type: "01" as const,
    number,
    clientDocType: "RUC" as const,
    clientDocNumber: EXAMPLE_CLIENT.docNumber,
    clientName: EXAMPLE_CLIENT.name,
    issueOn: "2026-02-02",
    currency: "PEN",
    totalMinor: 118_000,
  };
}
