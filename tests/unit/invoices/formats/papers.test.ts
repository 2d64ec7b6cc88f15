import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, test } from "vitest";
import type { Annulment, Certificate, SalesDocument } from "../../../../main/invoices/formats/electronic-document.ts";
import { readElectronicDocument } from "../../../../main/invoices/formats/ubl.ts";
import {
  EXAMPLE_AGENT,
  feeReceiptText,
  perceptionText,
  retentionText,
  summaryText,
  voidedText,
} from "../../../fixtures/ubl/build-papers.ts";
import { EXAMPLE_ISSUER } from "../../../fixtures/ubl/build-ubl.ts";

const read = (text: string) => readElectronicDocument(new TextEncoder().encode(text));

describe("a certificate of retention", () => {
  it("says who withheld, from whom, how much of which document and when", () => {
    expect(read(retentionText())).toEqual({
      kind: "retention",
      type: "20",
      id: "R001-1",
      series: "R001",
      number: "1",
      issueOn: "2026-03-04",
      agent: EXAMPLE_AGENT,
      receiver: { docType: "RUC", docNumber: EXAMPLE_ISSUER.ruc, name: EXAMPLE_ISSUER.name },
      percent: 3,
      totalMinor: 3_540,
      lines: [
        {
          type: "01",
          series: "F001",
          number: "1",
          issueOn: "2026-02-02",
          currency: "PEN",
          totalMinor: 118_000,
          paid: { amountMinor: 118_000, currency: "PEN" },
          paidOn: "2026-03-04",
          amountMinor: 3_540,
          amountOn: "2026-03-04",
          netMinor: 114_460,
          rate: null,
        },
      ],
      warnings: [],
    });
  });

  it("of a factura in dollars gives the dollars paid, the soles withheld and the rate", () => {
    const text = retentionText({ lines: [{ currency: "USD", total: "1000.00", amount: "113.00", net: "3659.81", rate: "3.773000" }] });
    expect((read(text) as Certificate).lines[0]).toMatchObject({
      currency: "USD",
      paid: { amountMinor: 100_000, currency: "USD" },
      amountMinor: 11_300,
      rate: 3.773,
    });
  });

  it("keeps the lines that it understands and tells of the others; with none it is refused", () => {
    const certificate = read(retentionText({ lines: [{}, { document: "SIN NUMERO" }] })) as Certificate;
    expect(certificate.lines).toHaveLength(1);
    expect(certificate.warnings.map(({ code, message }) => [code, message])).toEqual([
      ["line_unreadable", expect.stringContaining("línea 2") as unknown],
    ]);
    expect(() => read(retentionText({ lines: [{ amount: "tres" }] }))).toThrow(/documento al que se refiere/);
    expect(() => read(retentionText({ id: "R001" }))).toThrow(/el número \(«R001»\)/);
  });

  it("names credit notes that the payment took into account: they withhold nothing", () => {
    const note =
      '<sac:SUNATRetentionDocumentReference><cbc:ID schemeID="07">F003-1</cbc:ID></sac:SUNATRetentionDocumentReference></Retention>';
    expect(read(retentionText().replace("</Retention>", note))).toMatchObject({ lines: [{ number: "1" }], warnings: [] });
  });

  it("of perception says what was collected on top", () => {
    expect(read(perceptionText())).toMatchObject({
      kind: "perception",
      type: "40",
      series: "P001",
      agent: EXAMPLE_ISSUER,
      receiver: { docNumber: EXAMPLE_AGENT.ruc },
      percent: 2,
      lines: [{ series: "F001", number: "1", amountMinor: 2_360, netMinor: 120_360 }],
    });
  });
});

describe("a communication of annulment", () => {
  it("names documents and the reason", () => {
    expect(read(voidedText([{ id: "F001-00000001" }, { type: "07", id: "FC01-9", reason: "" }]))).toEqual({
      kind: "voided",
      id: "RA-20260305-1",
      issueOn: "2026-03-05",
      referenceOn: "2026-03-05",
      issuerRuc: EXAMPLE_ISSUER.ruc,
      issuerName: EXAMPLE_ISSUER.name,
      lines: [
        { type: "01", series: "F001", number: "1", reason: "ERROR EN EL RUC" },
        { type: "07", series: "FC01", number: "9", reason: "" },
      ],
      informed: 0,
    });
  });

  it("of old files names a range of numbers; more than any real one is refused", () => {
    const range = (last: string) =>
      voidedText([{ id: "F001-7" }]).replace(
        "<sac:DocumentNumberID>7</sac:DocumentNumberID>",
        `<sac:StartDocumentNumberID>7</sac:StartDocumentNumberID><sac:EndDocumentNumberID>${last}</sac:EndDocumentNumberID>`,
      );
    expect((read(range("9")) as Annulment).lines.map(({ series, number }) => `${series}-${number}`)).toEqual([
      "F001-7",
      "F001-8",
      "F001-9",
    ]);
    expect(() => read(range("99999999"))).toThrow(/no es creíble/);
  });

  it("in a daily summary annuls only the lines with state 3 or 4; the others inform", () => {
    const summary = read(
      summaryText([{ id: "B001-1" }, { id: "B001-2", state: "1" }, { type: "07", id: "BN01-1", state: "4" }]),
    ) as Annulment;
    expect(summary).toMatchObject({ kind: "summary", informed: 1 });
    expect(summary.lines.map(({ type, series, number }) => [type, series, number])).toEqual([
      ["03", "B001", "1"],
      ["07", "BN01", "1"],
    ]);
  });
});

describe("a recibo por honorarios", () => {
  const expected = {
    kind: "fee_receipt",
    type: "OTHER",
    series: "E001",
    number: "15",
    client: { docType: "RUC", docNumber: EXAMPLE_AGENT.ruc, name: EXAMPLE_AGENT.name },
    currency: "PEN",
    totalMinor: 200_000,
    retencion: { percent: 8, amountMinor: 16_000 },
    otherReferences: [],
  };

  it.each([
    ["after the tax, as the portal of SUNAT does", feeReceiptText()],
    ["before the tax", feeReceiptText({ payable: "2000.00" })],
    ["as type 02", feeReceiptText().replace("Code>01<", "Code>02<").replace("RET 4TA", "")],
    [
      "with the tax under its scheme",
      feeReceiptText().replace("<cac:TaxScheme />", "<cac:TaxScheme><cbc:ID>3000</cbc:ID></cac:TaxScheme>"),
    ],
    ["with other prefixes", feeReceiptText().replace(/(<\/?|xmlns:)cac(?=[:=])/g, "$1ns3")],
  ])("owes the fees, of which 8 %% are withheld; it states what is payable %s", (_, text) => {
    expect(read(text)).toMatchObject(expected);
  });

  it("without a tax owes all of it", () => {
    const receipt = read(feeReceiptText({ withheld: "0.00", payable: "2000.00" })) as SalesDocument;
    expect([receipt.kind, receipt.totalMinor, receipt.retencion]).toEqual(["fee_receipt", 200_000, undefined]);
  });

  it("is not every document of series E001", () => {
    expect(read(feeReceiptText().replace("RET 4TA", "S")).kind).toBe("invoice");
  });
});

const samples = path.join(process.env.CUENTAS_SAMPLES ?? path.resolve(import.meta.dirname, "../../../../../shared/samples"), "ubl");

describe.skipIf(!existsSync(samples))("real papers", () => {
  const sample = (name: string) => readElectronicDocument(readFileSync(path.join(samples, `gaspersoft-sunat__20606433094-${name}.xml`)));

  test("retention in soles and in dollars", () => {
    expect(sample("20-R001-1")).toMatchObject({
      totalMinor: 3_000,
      percent: 3,
      lines: [{ series: "F001", number: "1", amountMinor: 3_000 }],
    });
    expect(sample("20-R001-2")).toMatchObject({
      totalMinor: 11_300,
      lines: [{ currency: "USD", paid: { amountMinor: 100_000, currency: "USD" }, amountMinor: 11_300, netMinor: 365_981, rate: 3.773 }],
    });
  });

  test("annulments of facturas, of retentions and of boletas; a summary that informs", () => {
    const lines = (name: string) => (sample(name) as Annulment).lines.map(({ type, series, number }) => `${type} ${series}-${number}`);
    expect(lines("RA-20241125-1")).toEqual(["01 F001-1", "01 F001-2"]);
    expect(lines("RR-20241127-1")).toEqual(["20 R001-1", "20 R001-2"]);
    expect(lines("RC-20241125-2")).toEqual(["03 B001-1", "07 BN01-1"]);
    expect(sample("RC-20241125-1")).toMatchObject({ lines: [], informed: 2 });
  });
});
