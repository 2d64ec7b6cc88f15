import { describe, expect, test } from "vitest";
import { indexDocuments } from "../../../../../main/reconciliation/matching/evidence/document-index.ts";
import { matchBook } from "../../../../fixtures/statements/match-book.ts";

const { invoice, documents } = matchBook();
for (const label of ["F001-123", "F001-124", "F001-125", "F002-123", "E001-9", "B001-4821", "INV-2026-0045", "20260077", "7/A"])
  invoice(1, label, 1000);
invoice(2, "F001-900", 1000, { references: ["OC 4500012345", "GR-T001-55"] });
invoice(2, "F001-901", 1000, { references: ["OC 4500012345"] });
const index = await indexDocuments(documents);

const named = (text: string) => [
  ...new Set(
    index.find(text).known.flatMap((mention) => mention.documents.map((document) => document.key.slice("20601234565-01-".length))),
  ),
];
const strengths = (text: string) => index.find(text).known.map((mention) => mention.strength);

describe("every spelling of a document number is found", () => {
  test.each([
    "F001-123",
    "f001-00000123",
    "F001 123",
    "F001/123",
    "F001.123",
    "F001N°123",
    "F00100000123",
    "F001123",
    "PAGO F 001 - 123",
    "FT F001-123.",
    "F1-123",
  ])("%s", (text) => {
    expect(named(text)).toEqual(["F001-123"]);
    expect(strengths(text)).toEqual(["full"]);
  });
});

test("a number alone behind FACT is that of any series", () => {
  expect(named("FACT 123")).toEqual(["F001-123", "F002-123"]);
  expect(strengths("FACT 123")).toEqual(["number"]);
});

test("digits alone name weakly, and only from three on", () => {
  expect(strengths("TRANSF 4821 LIMA")).toEqual(["bare"]);
  expect(named("AGENCIA 9")).toEqual([]);
});

test.each([
  ["F001-123/124/125", ["F001-123", "F001-124", "F001-125"]],
  ["F001-123, 124 y 125", ["F001-123", "F001-124", "F001-125"]],
  ["FACTURAS F001-123 AL 125", ["F001-123", "F001-124", "F001-125"]],
  ["F001-123 F002-123", ["F001-123", "F002-123"]],
])("a list, %s", (text, expected) => expect(named(text).sort()).toEqual(expected));

test.each(["INV-2026-0045", "INV20260045", "inv 2026/45", "payment 2026-0045", "INV 45"])("a number of another system, %s", (text) =>
  expect(named(text)).toEqual(["INV-2026-0045"]),
);

test("a purchase order names all the invoices that carry it", () => {
  expect(named("PAGO OC 4500012345")).toEqual(["F001-900", "F001-901"]);
  expect(named("ABONO 4500012345")).toEqual(["F001-900", "F001-901"]);
  expect(named("GUIA T001-55")).toEqual(["F001-900"]);
});

test("a number in the tax office's form that is not owed is told apart", () => {
  expect(index.find("PAGO F001-999").unknown).toEqual([{ series: "F001", number: "999", text: "F001-999", isAtEnd: true }]);
  expect(index.find("FACT 777 GRACIAS").unknown).toEqual([{ series: "", number: "777", text: "777", isAtEnd: false }]);
});

test.each([
  // Typed with letters for digits.
  ["FOO1-123", ["F001-123"]],
  ["FO01-I23", ["F001-123"]],
  ["foo1-00000l23", ["F001-123"]],
  ["B001-482I", ["B001-4821"]],
  // Glued to other words.
  ["PAGOF001-123", ["F001-123"]],
  ["CANCFACTF001-00000123GRACIAS", ["F001-123"]],
  ["PAGOFACT4821", ["B001-4821"]],
  ["CANCFT4821", ["B001-4821"]],
  // Without the letter of the series.
  ["FACT 001-00000124", ["F001-124"]],
  ["001-0000124", ["F001-124"]],
  // Other words for an invoice.
  ["FACTURA ELECTRONICA NRO 124", ["F001-124"]],
  ["F.124", ["F001-124"]],
  ["F/124", ["F001-124"]],
  ["FRA 124", ["F001-124"]],
  ["FACTURA SERIE F001 NUMERO 124", ["F001-124"]],
  ["BOLETA DE VENTA 4821", ["B001-4821"]],
  ["/INV/INV-2026-0045/ROC/NOTPROVIDED", ["INV-2026-0045"]],
  ["RECHNUNG 20260077", ["20260077"]],
])("%s", (text, expected) => expect(named(text)).toEqual(expected));

test.each([
  ["FACT 124,125 Y 9", ["F001-124", "F001-125", "E001-9"]],
  ["FACTURAS DEL F001-123 AL F001-125", ["F001-123", "F001-124", "F001-125"]],
  ["F001-123/24/25", ["F001-123", "F001-124", "F001-125"]],
  ["F001-124 S/ 1,180.00, 125 S/ 590.50", ["F001-124", "F001-125"]],
  ["F001-123 F001-124 Y 125 DEL 12/11/2026", ["F001-123", "F001-124", "F001-125"]],
])("lists as people write them, %s", (text, expected) => expect(named(text).sort()).toEqual(expected.sort()));

test.each(["O/C 4500012345", "PO#4500012345", "ORDEN DE COMPRA N° 4500012345", "OC: 4500012345"])("the order as %s", (text) =>
  expect(named(text)).toEqual(["F001-900", "F001-901"]),
);

test.each(["GUIA DE REMISION T001-55", "G/R T001-00000055", "GRE T001-55"])("the guide as %s", (text) =>
  expect(named(text)).toEqual(["F001-900"]),
);

test("amounts, days, hours, telephones, accounts and operations name nothing", () => {
  for (const text of [
    "DEP S/ 123.00",
    "ABONO 4,821.00",
    "TRANSF 4821.00 SOLES",
    "PAGO 12/4/2026 12:35",
    "YAPE CEL 987 124 123",
    "CTA 124-4821123-0-12",
    "OPER 4821",
    "NRO. OPERACION 4821",
    "DNI 00004821",
    "CHQ 4821",
    "DETRAC 12% NOV 2026",
    "AG 123",
  ])
    expect([text, named(text)]).toEqual([text, []]);
  expect(index.find("ABONO CCE 00004821", "00004821").known).toEqual([]);
  expect(index.find("FACT 4821", "4821").known).toHaveLength(1);
});

test("a RUC, a long account or an operation number name nothing", () => {
  for (const text of ["TRAN 20512345671", "CTA 19323456780012", "OPER 00048291"]) expect(named(text)).toEqual([]);
});
