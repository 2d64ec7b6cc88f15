import { describe, expect, it } from "vitest";
import type { SalesDocument } from "../../../../main/invoices/formats/electronic-document.ts";
import { readElectronicDocument } from "../../../../main/invoices/formats/ubl.ts";
import { cdrText, EXAMPLE_CLIENT, EXAMPLE_ISSUER, type UblParts, ublBytes, ublText } from "../../../fixtures/ubl/build-ubl.ts";

function read(parts: UblParts): SalesDocument {
  const document = readElectronicDocument(ublBytes(parts));
  if (!("client" in document)) throw new Error(`not a sale: ${document.kind}`);
  return document;
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe("a factura", () => {
  it("gives who, when and how much", () => {
    expect(read({ id: "F001-00000123", dueOn: "2026-03-04", payment: "Contado", orders: ["OC 55"], despatches: ["T001-8"] })).toEqual({
      kind: "invoice",
      type: "01",
      id: "F001-00000123",
      series: "F001",
      number: "123",
      issuerRuc: EXAMPLE_ISSUER.ruc,
      issuerName: "FERRETERÍA DE PRUEBA S.A.C.",
      client: { docType: "RUC", docNumber: EXAMPLE_CLIENT.docNumber, name: "COMERCIAL ÑANDÚ E.I.R.L." },
      issueOn: "2026-02-02",
      dueOn: "2026-03-04",
      currency: "PEN",
      totalMinor: 118_000,
      taxMinor: 18_000,
      form: "Contado",
      cuotas: [],
      otherReferences: ["OC 55", "T001-8"],
      legends: [],
      warnings: [],
    });
  });

  it("on credit gives what is pending and each cuota in order", () => {
    const cuotas = [
      { dueOn: "2026-03-04", amount: "638.00" },
      { dueOn: "2026-04-03", amount: "400.00" },
    ];
    const document = read({ payment: { pending: "1038.00", cuotas }, detraccion: { percent: "12.00", amount: "142.00" } });
    expect(document).toMatchObject({ form: "Credito", netPendingMinor: 103_800, totalMinor: 118_000 });
    expect(document.cuotas).toEqual([
      { number: 1, dueOn: "2026-03-04", amountMinor: 63_800 },
      { number: 2, dueOn: "2026-04-03", amountMinor: 40_000 },
    ]);
    expect(document.detraccion).toEqual({ code: "037", percent: 12, amountMinor: 14_200, currency: "PEN", account: "00-101-123456" });
    expect(document.warnings).toEqual([]);
  });

  it("warns when the cuotas do not add up to what is pending", () => {
    const document = read({ payment: { pending: "1000.00", cuotas: [{ dueOn: "2026-03-04", amount: "900.00" }] } });
    expect(document.warnings).toEqual([
      {
        code: "cuotas_mismatch",
        message: "Las cuotas suman S/\u00a0900.00 y el pendiente de pago es S/\u00a01,000.00; revisa el cronograma.",
      },
    ]);
  });

  it("in dollars keeps its detracción in soles", () => {
    const document = read({ currency: "USD", total: "1180.00", detraccion: { percent: "12.00", amount: "531.00" } });
    expect(document).toMatchObject({
      currency: "USD",
      totalMinor: 118_000,
      detraccion: { amountMinor: 53_100, currency: "PEN" },
      warnings: [],
    });
  });

  it("with retención and percepción tells them from other charges", () => {
    const document = read({ retencion: { factor: "0.03", amount: "35.40" }, percepcion: { code: "51", factor: "0.02", amount: "23.60" } });
    expect(document).toMatchObject({ retencion: { percent: 3, amountMinor: 3_540 }, percepcionMinor: 2_360, totalMinor: 118_000 });
  });

  it("leaves out a detracción larger than the total, and says so", () => {
    const document = read({ total: "590.00", detraccion: { percent: "9.00", amount: "2208.96" } });
    expect(document.detraccion).toBeUndefined();
    expect(document.warnings.map(({ code }) => code)).toEqual(["detraccion_exceeds_total"]);
  });

  it("of the portal may name its detracción only in a note", () => {
    const document = read({ id: "E001-174", notes: [{ text: "OPERACION SUJETA A DETRACCION 10%" }, { code: "1000", text: "MIL SOLES" }] });
    expect(document.warnings.map(({ code }) => code)).toEqual(["detraccion_in_note"]);
    expect(document.legends).toEqual([
      { code: null, text: "OPERACION SUJETA A DETRACCION 10%" },
      { code: "1000", text: "MIL SOLES" },
    ]);
  });

  it("warns about identities whose check digit is wrong, and takes them", () => {
    const document = read({ client: { scheme: "6", docNumber: "20587896411", name: "X" } });
    expect(document.client.docType).toBe("RUC");
    expect(document.warnings.map(({ code }) => code)).toEqual(["client_ruc_invalid"]);
  });
});

describe("other sales", () => {
  it("a boleta to a person with DNI, and to nobody in particular", () => {
    expect(read({ id: "B001-5", typeCode: "03", client: { scheme: "1", docNumber: "45288569", name: "ROSA QUISPE" } })).toMatchObject({
      kind: "boleta",
      type: "03",
      client: { docType: "DNI" },
    });
    expect(read({ id: "B001-6", typeCode: "03", client: { scheme: "0", docNumber: "", name: "" } }).client).toEqual({
      docType: "OTHER",
      docNumber: "-",
      name: "SIN NOMBRE",
    });
  });

  it("a credit note names its invoice and its reason", () => {
    const document = read({
      root: "CreditNote",
      id: "F001-7",
      about: { id: "F001 - 00000123", typeCode: "01" },
      reason: { code: "07", description: "Devolución por ítem" },
    });
    expect(document).toMatchObject({
      kind: "credit_note",
      type: "07",
      reference: { type: "01", series: "F001", number: "123" },
      noteReason: { code: "07", description: "Devolución por ítem" },
    });
  });

  it("a credit note about a debit note says so by its element, with or without a type", () => {
    const text = ublText({ root: "CreditNote", id: "FC01-9", about: { id: "FD01-4" } });
    const document = readElectronicDocument(bytes(text.replaceAll("InvoiceDocumentReference", "DebitNoteDocumentReference")));
    expect(document).toMatchObject({ reference: { type: "08", series: "FD01", number: "4" } });
  });

  it("a credit note of reason 13 brings the new schedule and no amount", () => {
    const cuotas = [{ dueOn: "2026-05-01", amount: "1180.00" }];
    const document = read({
      root: "CreditNote",
      total: "0.00",
      tax: "0.00",
      about: { id: "F001-1" },
      reason: { code: "13", description: "Ampliación" },
      payment: { pending: "1180.00", cuotas },
    });
    expect(document).toMatchObject({
      totalMinor: 0,
      noteReason: { code: "13" },
      reference: { type: "01" },
      cuotas: [{ dueOn: "2026-05-01", amountMinor: 118_000 }],
    });
  });

  it("a debit note takes its total from the requested amount", () => {
    expect(read({ root: "DebitNote", id: "B001-2", total: "59.00", about: { id: "B001-9" } })).toMatchObject({
      kind: "debit_note",
      type: "08",
      totalMinor: 5_900,
      reference: { type: "03" },
    });
  });
});

describe("files that are no sale", () => {
  it("the tax office's answer says what it answers", () => {
    expect(
      readElectronicDocument(bytes(cdrText({ document: "F001-1", notes: ["4031 - Debe indicar el nombre comercial"] }))),
    ).toMatchObject({
      kind: "cdr",
      issuerRuc: EXAMPLE_ISSUER.ruc,
      document: { series: "F001", number: "1" },
      responseCode: "0",
      state: "observed",
      communication: null,
      notes: ["4031 - Debe indicar el nombre comercial"],
    });
    expect(readElectronicDocument(bytes(cdrText({ document: "F001-1", code: "2017" })))).toMatchObject({ state: "rejected" });
    expect(readElectronicDocument(bytes(cdrText({ document: "F001-1" })))).toMatchObject({ state: "accepted", notes: [] });
    expect(readElectronicDocument(bytes(cdrText({ document: "F001-1", code: "4250" })))).toMatchObject({ state: "observed" });
    expect(readElectronicDocument(bytes(cdrText({ document: "RA-20260203-1" })))).toMatchObject({
      document: null,
      communication: "RA-20260203-1",
    });
  });

  it.each([
    ["urn:oasis:names:specification:ubl:schema:xsd:DespatchAdvice-2", "despatch_advice"],
    ["urn:example:other", "unknown"],
  ])("%s is a %s", (namespace, kind) => {
    expect(readElectronicDocument(bytes(`<x:Root xmlns:x="${namespace}"><x:a/></x:Root>`))).toMatchObject({ kind, root: "Root" });
  });

  it("an invoice of another country's namespace is unknown, whatever its name", () => {
    expect(readElectronicDocument(bytes("<Invoice><ID>F001-1</ID></Invoice>")).kind).toBe("unknown");
  });

  it("an invoice of another type is refused with what to do", () => {
    expect(() => read({ typeCode: "12" })).toThrow(/tipo 12.*a mano/);
  });
});

describe("files of UBL 2.0", () => {
  const legacy = ublText({ total: "1180.00" })
    .replace(
      "<ext:UBLExtensions>",
      '<ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><sac:AdditionalInformation xmlns:sac="urn:sunat:names:specification:ubl:peru:schema:xsd:SunatAggregateComponents-1">' +
        "<sac:AdditionalMonetaryTotal><cbc:ID>2003</cbc:ID><cbc:PayableAmount>142.00</cbc:PayableAmount><cbc:Percent>12.00</cbc:Percent></sac:AdditionalMonetaryTotal>" +
        "<sac:AdditionalProperty><cbc:ID>3000</cbc:ID><cbc:Value>022</cbc:Value></sac:AdditionalProperty><sac:AdditionalProperty><cbc:ID>3001</cbc:ID><cbc:Value>00-101-1</cbc:Value></sac:AdditionalProperty>" +
        "</sac:AdditionalInformation></ext:ExtensionContent></ext:UBLExtension>",
    )
    .replace(
      /<cac:Party><cac:PartyIdentification><cbc:ID schemeID="6">(\d+)<\/cbc:ID><\/cac:PartyIdentification>/g,
      "<cbc:CustomerAssignedAccountID>$1</cbc:CustomerAssignedAccountID><cbc:AdditionalAccountID>6</cbc:AdditionalAccountID><cac:Party>",
    );

  it("keep the detracción in the extension and the RUC in the account", () => {
    expect(readElectronicDocument(bytes(legacy))).toMatchObject({
      issuerRuc: EXAMPLE_ISSUER.ruc,
      client: { docType: "RUC", docNumber: EXAMPLE_CLIENT.docNumber },
      detraccion: { code: "022", percent: 12, amountMinor: 14_200, account: "00-101-1" },
    });
  });

  it("are read under any prefix of the extension", () => {
    expect(readElectronicDocument(bytes(legacy.replaceAll("ext:", "e:").replace("xmlns:ext", "xmlns:e")))).toMatchObject({
      detraccion: { amountMinor: 14_200 },
    });
  });
});
