import { describe, expect, test } from "vitest";
import { indexDocuments } from "../../../../main/reconciliation/matching/document-index.ts";
import { matchBook } from "../../../fixtures/statements/match-book.ts";

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

test("a RUC, a long account or an operation number name nothing", () => {
  for (const text of ["TRAN 20512345671", "CTA 19323456780012", "OPER 00048291"]) expect(named(text)).toEqual([]);
});
