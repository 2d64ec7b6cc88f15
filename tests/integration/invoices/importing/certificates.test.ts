import { describe, expect, test } from "vitest";
import { EXAMPLE_AGENT, perceptionText, retentionText, voidedText } from "../../../fixtures/ubl/build-papers.ts";
import { EXAMPLE_CLIENT, EXAMPLE_ISSUER, ublText } from "../../../fixtures/ubl/build-ubl.ts";
import { startIssuer } from "../../../fixtures/ubl/ubl-files.ts";
import { bring, codes, document, expectSound, open, statuses, undo } from "./bring.ts";

/** A factura of S/ 1,180.00 with its 3 % of S/ 35.40 declared. */
const factura = (id = "F001-1") => ublText({ id, retencion: { factor: "0.03", amount: "35.40" } });

describe("a certificate of retention", () => {
  test("closes the 35.40 of 1,180.00 that the client kept for the tax office, whatever the order of the files", async () => {
    const app = await startIssuer();
    const { files } = await bring(app, retentionText(), factura());
    expect(files[0]).toMatchObject({
      status: "imported",
      kind: "retention",
      key: `${EXAMPLE_AGENT.ruc}-20-R001-1`,
      warnings: [],
      counts: { total: 1, added: 1, known: 0, rejected: 0 },
    });
    expect(await open(app, "F001-1")).toEqual(["net 114460"]);
    const { payments, evidence } = await document(app, "F001-1");
    expect(payments).toMatchObject([{ amountMinor: 3_540, method: "retention_certificate", reference: "R001-1", paidOn: "2026-03-04" }]);
    expect(evidence).toMatchObject([{ kind: "retention", text: expect.stringContaining("R001-1 de COMERCIAL ÑANDÚ") as unknown }]);
    await expectSound(app);
  });

  test("two payments, two certificates: each closes its share", async () => {
    const app = await startIssuer();
    await bring(app, factura());
    const half = { total: "1180.00", paid: "590.00", amount: "17.70", net: "572.30" };
    await bring(app, retentionText({ lines: [{ ...half, paidOn: "2026-03-04" }] }));
    expect(await open(app, "F001-1")).toEqual(["net 114460", "retencion 1770"]);
    await bring(app, retentionText({ id: "R001-2", lines: [{ ...half, paidOn: "2026-04-04" }] }));
    expect(await open(app, "F001-1")).toEqual(["net 114460"]);
    await expectSound(app);
  });

  test("takes the retención of the oldest cuota first", async () => {
    const app = await startIssuer();
    const cuotas = [
      { dueOn: "2026-03-04", amount: "572.30" },
      { dueOn: "2026-04-04", amount: "572.30" },
    ];
    await bring(app, ublText({ retencion: { factor: "0.03", amount: "35.40" }, payment: { pending: "1144.60", cuotas } }));
    await bring(app, retentionText({ lines: [{ amount: "17.70" }] }));
    const { parts } = await document(app, "F001-1");
    expect(parts.filter(({ part }) => part === "retencion").map(({ cuota, openMinor }) => [cuota, openMinor])).toEqual([
      [1, 0],
      [2, 1_770],
    ]);
  });

  test("where the factura declares no retención it is taken off the net", async () => {
    const app = await startIssuer();
    await bring(app, ublText(), retentionText());
    expect(await open(app, "F001-1")).toEqual(["net 114460"]);
    await expectSound(app);
  });

  test("a factura in dollars closes to the cent, though the certificate is in soles", async () => {
    const app = await startIssuer();
    await bring(app, ublText({ currency: "USD", total: "1000.00", tax: "152.54", retencion: { factor: "0.03", amount: "30.00" } }));
    await bring(app, retentionText({ lines: [{ currency: "USD", total: "1000.00", amount: "113.00", rate: "3.773" }] }));
    expect(await open(app, "F001-1")).toEqual(["net 97000"]);
    expect((await document(app, "F001-1")).payments).toMatchObject([{ amountMinor: 3_000 }]);
    await expectSound(app);
  });

  test("before its factura it waits, also for one that is typed or comes with a list", async () => {
    const app = await startIssuer();
    const certificate = await bring(app, retentionText());
    expect(certificate.files[0]).toMatchObject({ status: "imported", warnings: [{ code: "document_missing" }] });
    const { recorded } = await app.call("invoices.recordInvoices", {
      invoices: [
        {
          type: "01",
          number: "F001-1",
          clientDocType: "RUC",
          clientDocNumber: EXAMPLE_CLIENT.docNumber,
          clientName: EXAMPLE_CLIENT.name,
          issueOn: "2026-02-02",
          currency: "PEN",
          totalMinor: 118_000,
        },
      ],
    });
    expect(recorded).toHaveLength(1);
    expect(await open(app, "F001-1")).toEqual(["net 114460"]);
    await expectSound(app);
  });

  test("retention that was recorded by hand is not taken twice", async () => {
    const app = await startIssuer();
    await bring(app, factura());
    const { id, client } = await document(app, "F001-1");
    const allocations = [{ invoiceId: id, part: "retencion" as const, amountMinor: 3_540 }];
    const payment = {
      clientId: client.id,
      paidOn: "2026-03-04",
      amountMinor: 3_540,
      currency: "PEN",
      method: "retention_certificate" as const,
    };
    await app.call("payments.recordPayment", { ...payment, allocations });
    const { files } = await bring(app, retentionText());
    expect(files[0]).toMatchObject({ status: "imported", warnings: [{ code: "nothing_open" }], counts: { added: 0, rejected: 1 } });
    expect(files[0]?.warnings[0]?.message).toMatch(/ya estaba cerrada.*a mano/);
    expect(await open(app, "F001-1")).toEqual(["net 114460"]);
    await expectSound(app);
  });

  test("never closes more than is open, and leaves nothing in the client's favour", async () => {
    const app = await startIssuer();
    await bring(app, ublText({ total: "20.00", tax: "3.05" }));
    const { files } = await bring(app, retentionText());
    expect(codes(files[0]?.warnings)).toEqual(["nothing_open"]);
    expect(await document(app, "F001-1")).toMatchObject({ openMinor: 0, status: "paid" });
    const { client } = await document(app, "F001-1");
    expect((await app.call("clients.getClient", { id: client.id })).balances).toEqual([]);
    await expectSound(app);
  });

  test("with amounts beyond any business is refused alone", async () => {
    const app = await startIssuer();
    const { files } = await bring(app, factura(), retentionText({ lines: [{ currency: "USD", paid: "90000000000000.00" }] }));
    expect(files.map(({ status, error }) => [status, error?.code])).toEqual([
      ["imported", undefined],
      ["rejected", "invalid_amount"],
    ]);
    await expectSound(app);
  });

  test("twice, or another file of the same number, is a duplicate", async () => {
    const app = await startIssuer();
    await bring(app, factura(), retentionText());
    expect(statuses(await bring(app, retentionText()))).toEqual(["duplicate"]);
    expect(statuses(await bring(app, retentionText({ lines: [{ amount: "40.00" }] })))).toEqual(["duplicate"]);
    expect(await open(app, "F001-1")).toEqual(["net 114460"]);
  });

  test("of another company, or one that we gave a supplier, is not ours to collect", async () => {
    const app = await startIssuer();
    const other = { ruc: "20512345671", name: "PROVEEDOR S.A.C." };
    const { files } = await bring(app, retentionText({ receiver: other }), retentionText({ agent: EXAMPLE_ISSUER, receiver: other }));
    expect(files.map(({ status, kind, error }) => [status, kind, error?.code])).toEqual([
      ["rejected", "purchase", "purchase"],
      ["rejected", "purchase", "purchase"],
    ]);
    expect(files[0]?.error?.message).toContain("otra empresa (RUC 20512345671)");
    expect(files[1]?.error?.message).toContain("que tu empresa dio a PROVEEDOR S.A.C.");
  });

  test("of an agent who is not the client of the factura changes nothing, and says so", async () => {
    const app = await startIssuer();
    await bring(app, factura());
    const { files } = await bring(app, retentionText({ agent: { ruc: "20512345671", name: "OTRO S.A.C." } }));
    expect(codes(files[0]?.warnings)).toEqual(["other_client"]);
    expect(await open(app, "F001-1")).toEqual(["net 114460", "retencion 3540"]);
  });

  test("of an annulled factura changes nothing, and says so", async () => {
    const app = await startIssuer();
    await bring(app, factura());
    await app.call("invoices.voidInvoice", { id: (await document(app, "F001-1")).id, reason: "duplicada" });
    expect(codes((await bring(app, retentionText())).files[0]?.warnings)).toEqual(["document_void"]);
    await expectSound(app);
  });
});

describe("taking a certificate back", () => {
  test("opens again what it closed, and lets it come in again", async () => {
    const app = await startIssuer();
    await bring(app, factura());
    const certificate = await bring(app, retentionText());
    expect(await undo(app, certificate)).toEqual({ undone: 1, kept: [] });
    expect(await open(app, "F001-1")).toEqual(["net 114460", "retencion 3540"]);
    expect((await document(app, "F001-1")).evidence).toEqual([]);
    await expectSound(app);
    expect(statuses(await bring(app, retentionText()))).toEqual(["imported"]);
    expect(await open(app, "F001-1")).toEqual(["net 114460"]);
    await expectSound(app);
  });

  test.each(["the certificate first", "the factura first"])("that came before its factura leaves balances right: %s", async (order) => {
    const app = await startIssuer();
    const certificate = await bring(app, retentionText());
    const sale = await bring(app, factura());
    expect(await open(app, "F001-1")).toEqual(["net 114460"]);
    const [first, second] = order === "the certificate first" ? [certificate, sale] : [sale, certificate];
    expect(await undo(app, first)).toMatchObject({ kept: [] });
    await expectSound(app);
    if (first === certificate) expect(await open(app, "F001-1")).toEqual(["net 114460", "retencion 3540"]);
    expect(await undo(app, second)).toMatchObject({ kept: [] });
    expect((await document(app, "F001-1")).status).toBe("void");
    await expectSound(app);
  });

  test("that stayed is applied anew when its factura comes in again", async () => {
    const app = await startIssuer();
    await bring(app, retentionText());
    await undo(app, await bring(app, factura()));
    await bring(app, factura());
    expect(await open(app, "F001-1")).toEqual(["net 114460"]);
    await expectSound(app);
  });

  test("its money waits when its factura is annulled by hand, and closes the factura that comes again", async () => {
    const app = await startIssuer();
    await bring(app, factura(), retentionText());
    await app.call("invoices.voidInvoice", { id: (await document(app, "F001-1")).id, reason: "mal importada" });
    await bring(app, factura());
    expect(await open(app, "F001-1")).toEqual(["net 114460"]);
    expect((await document(app, "F001-1")).payments).toHaveLength(1);
    await expectSound(app);
  });

  test("a communication RR of the client takes it out of force; its undo says that it must come in again", async () => {
    const app = await startIssuer();
    await bring(app, factura(), retentionText());
    const annulment = await bring(app, voidedText([{ type: "20", id: "R001-1" }], { id: "RR-20260306-1", issuer: EXAMPLE_AGENT }));
    expect(annulment.files[0]).toMatchObject({ status: "imported", counts: { total: 1, added: 1, known: 0, rejected: 0 } });
    expect(annulment.files[0]?.warnings[0]?.message).toContain("otra vez por cobrar");
    expect(await open(app, "F001-1")).toEqual(["net 114460", "retencion 3540"]);
    expect(statuses(await bring(app, retentionText()))).toEqual(["duplicate"]);
    expect(await undo(app, annulment)).toMatchObject({ undone: 0, kept: [{ what: "R001-1" }] });
    expect(statuses(await bring(app, retentionText()))).toEqual(["imported"]);
    expect(await open(app, "F001-1")).toEqual(["net 114460"]);
    await expectSound(app);
  });

  test("a communication RR of somebody whom we do not sell to is not ours", async () => {
    const app = await startIssuer();
    const { files } = await bring(app, voidedText([{ type: "20", id: "R001-1" }], { id: "RR-20260306-1", issuer: EXAMPLE_AGENT }));
    expect(files[0]).toMatchObject({ status: "rejected", kind: "purchase", error: { code: "purchase" } });
  });

  test("that was annulled before it came in is refused", async () => {
    const app = await startIssuer();
    await bring(app, factura(), voidedText([{ type: "20", id: "R001-1" }], { id: "RR-20260306-1", issuer: EXAMPLE_AGENT }));
    const { files } = await bring(app, retentionText());
    expect(files[0]).toMatchObject({ status: "rejected", kind: "retention", error: { code: "conflict" } });
    expect(files[0]?.error?.message).toContain("RR-20260306-1");
  });
});

describe("a certificate of perception", () => {
  test("is kept with the documents that it names; nothing of it is owed", async () => {
    const app = await startIssuer();
    const { files } = await bring(app, ublText(), perceptionText());
    expect(files[1]).toMatchObject({ status: "attached", kind: "perception", warnings: [{ code: "percepcion" }] });
    expect(files[1]?.warnings[0]?.message).toContain("S/\u00a023.60");
    expect(await document(app, "F001-1")).toMatchObject({ openMinor: 118_000, evidence: [{ kind: "perception" }] });
    expect(statuses(await bring(app, perceptionText()))).toEqual(["duplicate"]);
    await expectSound(app);
  });

  test("that a supplier gave us is a purchase", async () => {
    const app = await startIssuer();
    const { files } = await bring(app, perceptionText({ agent: EXAMPLE_AGENT, receiver: EXAMPLE_ISSUER }));
    expect(files[0]).toMatchObject({ status: "rejected", error: { code: "purchase" } });
  });
});
