import { describe, expect, test } from "vitest";
import { lintText } from "../../../main/followup/guard/lint/lint.ts";
import type { Debt } from "../../../main/messages/debt.ts";
import { smsLink } from "../../../main/messages/sms/sms-link.ts";
import { writeSms } from "../../../main/messages/sms/sms-text.ts";
import { smsSize } from "../../../shared/sms-segments.ts";
import { openPart, sipanParts } from "../../fixtures/letters.ts";

const DEBT: Debt = {
  companyName: "Ferretería El Misti",
  clientName: "Textiles Sipán S.A.",
  stage: "administrativa",
  todayOn: "2026-11-20",
  deadlineOn: "2026-11-30",
  parts: [openPart({ document: "F001-1187", dueOn: "2026-11-11", openMinor: 354_000 })],
  recipient: { contactName: "Carmen Flores", mobile: "986000111" },
};

const write = (given: Partial<Debt> = {}) => writeSms({ ...DEBT, ...given });

describe("a text message", () => {
  test("says who writes, what is owed since when, and asks", () => {
    expect(write()).toBe(
      "Hola, Carmen Flores. Le escribe Ferretería El Misti: queda pendiente F001-1187 por S/ 3,540.00, desde el 11/11. ¿Nos confirma la fecha de pago? Si ya hizo el pago, no tome en cuenta este mensaje. Gracias.",
    );
  });

  test("reminds before the due date, and offers an agreement at the last stage", () => {
    const soon = [openPart({ document: "F001-1300", dueOn: "2026-11-28", openMinor: 118_000 })];
    expect(write({ stage: "preventiva", parts: soon, recipient: { contactName: null, mobile: "986000111" } })).toBe(
      "Hola. Le escribe Ferretería El Misti: le recordamos F001-1300 por S/ 1,180.00, que vence el 28/11. Si algo no coincide, avísenos. Si ya hizo el pago, no tome en cuenta este mensaje. Gracias.",
    );
    expect(write({ stage: "extrajudicial", parts: sipanParts })).toContain(
      "siguen pendientes 2 documentos por S/ 4,720.00, desde el 01/09. ¿Acordamos una fecha o un pago en cuotas hasta el 30/11?",
    );
  });

  test("adds up by currency", () => {
    const parts = [...sipanParts, openPart({ document: "F001-1400", currency: "USD", openMinor: 50_000, dueOn: "2026-11-01" })];
    expect(write({ parts })).toContain("quedan pendientes 3 documentos por S/ 4,720.00 y US$ 500.00, desde el 01/09");
  });

  test("asks for papers where no money is open", () => {
    expect(write({ parts: [openPart({ document: "F001-1204", openMinor: 14_200, part: "detraccion" })] })).toContain(
      "falta depositar la detracción de F001-1204 por S/ 142.00. Si ya lo hizo",
    );
    expect(write({ parts: [openPart({ document: "F001-1204", openMinor: 3_540, part: "retencion" })] })).toContain(
      "falta el comprobante de retención de F001-1204 por S/ 35.40",
    );
  });

  test.each(["preventiva", "administrativa", "extrajudicial"] as const)("of the stage %s has nothing that the linter marks", (stage) => {
    expect(lintText(write({ stage }))).toEqual([]);
  });

  test("without accents in the names its own words stay in the GSM alphabet, in two messages at most", () => {
    const recipient = { contactName: "Luis Paz", mobile: "986000111" };
    for (const stage of ["administrativa", "extrajudicial"] as const) {
      const size = smsSize(write({ stage, companyName: "Textiles del Sur SAC", recipient }));
      expect(size.outside).toEqual([]);
      expect(size.segments).toBeLessThanOrEqual(2);
    }
    expect(smsSize(write()).outside).toEqual(["í"]);
  });

  test("cuts names that are very long between words", () => {
    const companyName = "Inversiones y Representaciones Generales del Altiplano Peruano S.A.C.";
    expect(write({ companyName })).toContain("Le escribe Inversiones y Representaciones:");
  });
});

test("the link opens a message to the mobile with the text percent-encoded", () => {
  expect(smsLink("986000111", "¿Pagó S/ 10 & más?")).toBe("sms:+51986000111?body=%C2%BFPag%C3%B3%20S%2F%2010%20%26%20m%C3%A1s%3F");
});
