import { describe, expect, it } from "vitest";
import { readElectronicDocument } from "../../../../main/invoices/formats/ubl.ts";
import { delegateAnswerText, type UblParts, ublText } from "../../../fixtures/ubl/build-ubl.ts";
import { creditNoteText } from "../../../fixtures/ubl/ubl-files.ts";

const read = (text: string) => readElectronicDocument(new TextEncoder().encode(text));

/** The text with each of these parts replaced; none may be missing. */
function rewritten(text: string, changes: readonly (readonly [RegExp, string])[]): string {
  return changes.reduce((before, [part, replacement]) => {
    const after = before.replace(part, replacement);
    expect(after).not.toBe(before);
    return after;
  }, text);
}

const DETRACCION: UblParts = { detraccion: { code: "022", percent: "12.00", amount: "142.00", account: "00-101-123456" } };
const READ_DETRACCION = { code: "022", percent: 12, amountMinor: 14_200, currency: "PEN", account: "00-101-123456" };
const NAMED = /<cbc:ID>Detraccion<\/cbc:ID>/g;
const CODE = /<cbc:PaymentMeansID>022<\/cbc:PaymentMeansID>/;

describe("what other programs write", () => {
  it("names the parties in their tax scheme, as the first guides of UBL 2.1", () => {
    const identity =
      /<cac:PartyIdentification><cbc:ID schemeID="6">(\d+)<\/cbc:ID><\/cac:PartyIdentification><cac:PartyLegalEntity>(.*?)<\/cac:PartyLegalEntity>/g;
    const text = rewritten(ublText(), [
      [identity, '<cac:PartyTaxScheme>$2<cbc:CompanyID schemeID="6">$1</cbc:CompanyID><cac:TaxScheme/></cac:PartyTaxScheme>'],
    ]);
    expect(read(text)).toMatchObject({
      issuerRuc: "20100047218",
      issuerName: "FERRETERÍA DE PRUEBA S.A.C.",
      client: { docType: "RUC", docNumber: "20415932376", name: "COMERCIAL ÑANDÚ E.I.R.L." },
    });
  });

  it("writes the kind of identity with a zero before it", () => {
    expect(read(ublText({ client: { scheme: "01", docNumber: "41234567", name: "ANA QUISPE" } }))).toMatchObject({
      client: { docType: "DNI", docNumber: "41234567" },
    });
  });

  it.each([
    ["has no name", [[NAMED, ""]]],
    [
      "has the code of the service as its ID",
      [
        [NAMED, "<cbc:ID>022</cbc:ID>"],
        [CODE, ""],
      ],
    ],
    ["has its percentage with a sign", [[/>12\.00</, ">12.00%<"]]],
  ] as const)("a detracción that %s is one", (_, changes) => {
    expect(read(rewritten(ublText(DETRACCION), changes))).toMatchObject({ detraccion: READ_DETRACCION });
  });

  it("a detracción whose code is said in words has none", () => {
    const text = rewritten(ublText(DETRACCION), [[CODE, "<cbc:PaymentMeansID>Otros servicios</cbc:PaymentMeansID>"]]);
    expect(read(text)).toMatchObject({ detraccion: { ...READ_DETRACCION, code: null } });
  });

  it("terms of payment without a percentage are no detracción", () => {
    const percent = /<cbc:PaymentPercent>12\.00<\/cbc:PaymentPercent>/;
    expect(
      read(
        rewritten(ublText(DETRACCION), [
          [NAMED, ""],
          [percent, ""],
        ]),
      ),
    ).not.toHaveProperty("detraccion");
  });

  it.each([
    ["numbered", [[/<cbc:ID>FormaPago</g, "<cbc:ID>FormaPago001<"]]],
    [
      "named as the cuota",
      [[/<cbc:ID>FormaPago<\/cbc:ID><cbc:PaymentMeansID>Cuota001</, "<cbc:ID>Cuota001</cbc:ID><cbc:PaymentMeansID>Cuota<"]],
    ],
    ["with each value in a line of its own", [[/>(1180\.00|2026-03-04)</g, ">\n    $1\n  <"]]],
  ] as const)("terms of credit %s bring the cuota", (_, changes) => {
    const cuotas = [{ dueOn: "2026-03-04", amount: "1180.00" }];
    expect(read(rewritten(ublText({ payment: { pending: "1180.00", cuotas } }), changes))).toMatchObject({
      form: "Credito",
      cuotas: [{ number: 1, dueOn: "2026-03-04", amountMinor: 118_000 }],
    });
  });

  it.each([
    ["itself", "23.60", 2360],
    ["with the total", "1203.60", 2360],
    ["of more than a tenth: none", "590.00", undefined],
    ["of no amount: none", "0.00", undefined],
  ])("the percepción in the terms of payment, %s", (_, amount, percepcionMinor) => {
    const terms = `<cac:PaymentTerms><cbc:ID>Percepcion</cbc:ID><cbc:Amount currencyID="PEN">${amount}</cbc:Amount></cac:PaymentTerms>`;
    const document = read(rewritten(ublText(), [[/<cac:TaxTotal>/, `${terms}$&`]]));
    expect("percepcionMinor" in document ? document.percepcionMinor : undefined).toBe(percepcionMinor);
  });
});

describe("a note that names an invoice of paper", () => {
  const note = (referenceId: string) =>
    rewritten(creditNoteText(), [
      [/(<cac:InvoiceDocumentReference><cbc:ID>)F001-1</, "$11-201<"],
      [/<cac:DiscrepancyResponse>/, `$&<cbc:ReferenceID>${referenceId}</cbc:ReferenceID>`],
    ]);

  it("is not about the invoice whose number is that of the note", () => {
    expect(read(note("F001-7"))).toMatchObject({ kind: "credit_note", id: "F001-7" });
    expect(read(note("F001-7"))).not.toHaveProperty("reference");
  });

  it("is about the one that its reason names", () => {
    expect(read(note("F001-5"))).toMatchObject({ reference: { type: "01", series: "F001", number: "5" } });
  });
});

describe("the answer of a delegate of the tax office (OSE)", () => {
  it("is about a document of the issuer that it names, and received by the delegate", () => {
    const text = delegateAnswerText({ ruc: "20415932376", document: "F001-1" });
    expect(read(text)).toMatchObject({ issuerRuc: "20415932376", state: "accepted", notes: [] });
  });

  it("has its remarks as states of the response", () => {
    const text = delegateAnswerText({ document: "F001-1", remark: { code: "4252", text: "El dato no existe" } });
    expect(read(text)).toMatchObject({ state: "observed", notes: ["4252 - El dato no existe"] });
  });
});
