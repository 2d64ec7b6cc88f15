import { describe, expect, it } from "vitest";
import { lintText } from "../../../main/followup/guard/lint/lint.ts";
import { chooseRecipient } from "../../../main/messages/recipient.ts";
import { whatsAppLink } from "../../../main/messages/whatsapp-link.ts";
import { type WhatsAppFacts, writeWhatsApp } from "../../../main/messages/whatsapp-text.ts";
import { elMistiAccounts, openPart, sipanParts } from "../../fixtures/letters.ts";

function write(given: Partial<WhatsAppFacts> = {}): string {
  return writeWhatsApp({
    companyName: "Ferretería El Misti",
    clientName: "Textiles Sipán S.A.",
    contactName: "Sra. Carmen Flores",
    stage: "administrativa",
    todayOn: "2026-11-20",
    deadlineOn: "2026-11-30",
    parts: sipanParts,
    accounts: elMistiAccounts,
    ...given,
  });
}

describe("a WhatsApp", () => {
  it("makes one message of several documents", () => {
    expect(write()).toBe(
      [
        "Hola, Sra. Carmen Flores. Le escribimos de Ferretería El Misti.",
        "En nuestra cuenta con Textiles Sipán S.A. figuran pendientes estos documentos:",
        "• F001-1187: S/ 3,540.00, venció el 01/09/2026",
        "• F001-1203: S/ 1,180.00, venció el 19/09/2026",
        "Total: S/ 4,720.00",
        "Puede pagar en: BCP soles 215-1234567-0-12 (CCI 00221500123456701225); Yape o Plin al 958 700 120.",
        "¿Nos podría confirmar la fecha de pago? Si le ayuda, vemos un pago en cuotas.",
        "Si ya realizó el pago, por favor no tome en cuenta este mensaje. ¡Muchas gracias!",
      ].join("\n"),
    );
  });

  it("reminds before the due date", () => {
    const text = write({
      stage: "preventiva",
      contactName: null,
      parts: [openPart({ document: "F001-1300", dueOn: "2026-11-28", openMinor: 118_000 })],
    });
    expect(text).toContain(
      "Hola. Le escribimos de Ferretería El Misti.\nLe recordamos con tiempo este documento de Textiles Sipán S.A., que está por vencer:\n• F001-1300: S/ 1,180.00, vence el 28/11/2026\n",
    );
    expect(text).not.toContain("Total:");
  });

  it("offers an agreement at the last stage, without a threat", () => {
    const text = write({ stage: "extrajudicial" });
    expect(text).toContain("¿Podríamos acordar una fecha o un cronograma de pago hasta el lunes 30 de noviembre?");
    expect(lintText(text)).toEqual([]);
  });

  it("asks for the detracción apart, at Banco de la Nación", () => {
    const text = write({
      parts: [
        openPart({ document: "F001-1204", openMinor: 103_800 }),
        openPart({ document: "F001-1204", openMinor: 14_200, part: "detraccion" }),
      ],
    });
    expect(text).toContain("• F001-1204: S/ 1,038.00, venció el 01/09/2026\n");
    expect(text).toContain(
      "Aparte, falta el depósito de la detracción de F001-1204: S/ 142.00, en nuestra cuenta del Banco de la Nación N.º 00-101-123456.",
    );
  });

  it("when only the detracción is open, asks for nothing else and names no other account", () => {
    const text = write({ parts: [openPart({ document: "F001-1204", openMinor: 14_200, part: "detraccion" })] });
    expect(text).toBe(
      [
        "Hola, Sra. Carmen Flores. Le escribimos de Ferretería El Misti.",
        "Para cerrar la cuenta de Textiles Sipán S.A. falta el depósito de la detracción de F001-1204: S/ 142.00, en nuestra cuenta del Banco de la Nación N.º 00-101-123456.",
        "¿Nos podría enviar la constancia?",
        "Si ya realizó el pago, por favor no tome en cuenta este mensaje. ¡Muchas gracias!",
      ].join("\n"),
    );
  });

  it("asks for a certificate of retención", () => {
    const text = write({ parts: [openPart({ document: "F001-1205", openMinor: 3_540, part: "retencion" })] });
    expect(text).toContain("Para cerrar la cuenta de Textiles Sipán S.A. nos falta el comprobante de retención de F001-1205: S/ 35.40.");
  });

  it("sums each currency by itself", () => {
    const text = write({ parts: [...sipanParts, openPart({ document: "E001-9", currency: "USD", openMinor: 123_456 })] });
    expect(text).toContain("Total: S/ 4,720.00 y US$ 1,234.56");
    expect(text).toContain("BCP dólares 215-7654321-1-34");
  });

  it("stays short with eighty documents and endless names", () => {
    const parts = Array.from({ length: 80 }, (_, index) => openPart({ document: `F001-${5000 + index}`, openMinor: 100_000 }));
    for (const given of [
      {},
      { clientName: "CONSTRUCTORA ÑÁÉÍÓÚ ".repeat(20), contactName: "Ñ".repeat(300), companyName: "É".repeat(300) },
    ]) {
      const text = write({ parts, ...given });
      expect(text.length).toBeLessThanOrEqual(1_000);
      expect(whatsAppLink("958700120", text).length).toBeLessThan(2_000);
      expect(text).toContain("Total: S/ 80,000.00");
    }
    expect(write({ parts })).toContain("• y 75 más: S/ 75,000.00");
  });
});

describe("the link", () => {
  it("has digits with the country code, and the text percent-encoded", () => {
    expect(whatsAppLink("987654321", "¿Qué tal?\nS/ 10 & más")).toBe(
      "https://wa.me/51987654321?text=%C2%BFQu%C3%A9%20tal%3F%0AS%2F%2010%20%26%20m%C3%A1s",
    );
  });

  it("bears half a character", () => {
    expect(whatsAppLink("987654321", "x\ud83d")).toBe("https://wa.me/51987654321?text=x%EF%BF%BD");
  });
});

describe("whom it goes to", () => {
  const carmen = { id: 1, name: "Carmen", phone: "+51 987 654 321", preferredChannel: null };
  const luis = { id: 2, name: "Luis", phone: "986 000 111", preferredChannel: "whatsapp" };
  const office = { id: 3, name: "Central", phone: "(054) 250 480", preferredChannel: null };

  it.each([
    ["the one who prefers WhatsApp", "999888777", [carmen, luis], undefined, { contactName: "Luis", mobile: "986000111" }],
    ["the client's own mobile", "0051999888777", [carmen, office], undefined, { contactName: null, mobile: "999888777" }],
    ["anyone with a mobile", "(054) 250 480", [office, carmen], undefined, { contactName: "Carmen", mobile: "987654321" }],
    ["the one asked for", "999888777", [carmen, luis], carmen, { contactName: "Carmen", mobile: "987654321" }],
    ["the one asked for, even without a mobile", "999888777", [office], office, { contactName: "Central", mobile: null }],
    ["nobody", null, [office], undefined, { contactName: null, mobile: null }],
  ])("%s", (_, phone, people, asked, recipient) => {
    expect(chooseRecipient(phone, people, asked)).toEqual(recipient);
  });
});
