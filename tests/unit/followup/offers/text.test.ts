import { expect, test } from "vitest";
import { lintText } from "../../../../main/followup/guard/lint/lint.ts";
import { type OfferTextFacts, writeOffer } from "../../../../main/followup/offers/text.ts";

const FACTS: OfferTextFacts = {
  companyName: "Servicios del Sur S.A.C.",
  currency: "PEN",
  untilOn: "2026-11-30",
  todayOn: "2026-11-20",
  documents: [
    { document: "F001-1220", dueOn: "2026-11-11", payMinor: 115640, discountMinor: 2360, hasOtherParts: false },
    { document: "F001-1230", dueOn: "2026-12-19", payMinor: 46288, discountMinor: 945, hasOtherParts: false },
  ],
};

test("what to pay instead of what, until when, and the paper that documents it", () => {
  expect(writeOffer(FACTS)).toBe(
    [
      "Hola. Le escribimos de Servicios del Sur S.A.C.",
      "Si paga hasta el lunes 30 de noviembre, le reconocemos un descuento por pronto pago:",
      "• F001-1220 (venció el 11/11/2026): S/ 1,156.40 en vez de S/ 1,180.00",
      "• F001-1230 (vence el 19/12/2026): S/ 462.88 en vez de S/ 472.33",
      "En total: S/ 1,619.28 en vez de S/ 1,652.33.",
      "El descuento queda en una nota de crédito, que le enviaremos al recibir su pago.",
      "Si tiene alguna duda, escríbanos. ¡Muchas gracias!",
    ].join("\n"),
  );
});

test("who is not late yet may as well wait for the due date", () => {
  expect(writeOffer({ ...FACTS, documents: FACTS.documents.slice(1) })).toContain("Si prefiere pagar a su vencimiento, no hay problema.");
});

test("another year is said, and that it is of the net", () => {
  const [first] = FACTS.documents;
  const text = writeOffer({ ...FACTS, untilOn: "2027-01-04", documents: first ? [{ ...first, hasOtherParts: true }] : [] });
  expect(text).toContain("hasta el lunes 4 de enero de 2027");
  expect(text).toContain("Es sobre el neto: la detracción o la retención siguen igual.");
  expect(text).not.toContain("En total");
});

test.each([1, 2, 9, 200])("the linter of collection texts finds nothing in an offer of %i documents, which fits a link", (count) => {
  const [first] = FACTS.documents;
  const documents = Array.from({ length: count }, (_, at) => ({
    ...(first as OfferTextFacts["documents"][number]),
    document: `F001-${1220 + at}`,
  }));
  const text = writeOffer({ ...FACTS, documents });
  expect(lintText(text)).toEqual([]);
  expect(encodeURIComponent(text).length).toBeLessThan(1_950);
});

test("two hundred documents are summed up", () => {
  const [first] = FACTS.documents;
  const documents = Array.from({ length: 200 }, () => first as OfferTextFacts["documents"][number]);
  expect(writeOffer({ ...FACTS, documents })).toMatch(
    /• y 19\d más: S\/ [\d,.]+ en vez de S\/ [\d,.]+\nEn total: S\/ 231,280\.00 en vez de S\/ 236,000\.00\./,
  );
});

test("without a company yet it greets all the same", () => {
  expect(writeOffer({ ...FACTS, companyName: null })).toMatch(/^Hola\.\nSi paga/);
});
