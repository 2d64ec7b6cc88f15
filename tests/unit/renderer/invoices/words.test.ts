import { describe, expect, it } from "vitest";
import { indentXml } from "../../../../renderer/features/invoices/detail/indent-xml.ts";
import type { Part } from "../../../../renderer/features/invoices/detail/pay-plan.ts";
import { askForDetraccion, partName } from "../../../../renderer/features/invoices/detail/words.ts";

const part = (cuota: number, kind: Part["part"], dueOn: string): Part => ({ cuota, part: kind, dueOn, amountMinor: 100, openMinor: 100 });

describe("the parts of a document by name", () => {
  it("is one total, or a net beside what goes through another channel", () => {
    const plain = { parts: [part(1, "net", "2026-11-11")] };
    expect(partName(part(1, "net", "2026-11-11"), plain)).toBe("Total, vence 11/11/2026");
    const split = {
      parts: [...plain.parts, part(1, "detraccion", "2026-11-11")],
      detraccion: { percent: 12, amountMinor: 100, code: null, account: null },
    };
    expect(partName(part(1, "net", "2026-11-11"), split)).toBe("Neto, vence 11/11/2026");
    expect(partName(part(1, "detraccion", "2026-11-11"), split)).toBe("Detracción 12\u00a0%, Banco de la Nación");
  });

  it("numbers the cuotas", () => {
    const invoice = { parts: [part(1, "net", "2026-11-11"), part(2, "net", "2026-12-11")] };
    expect(partName(part(2, "net", "2026-12-11"), invoice)).toBe("Cuota 2, vence 11/12/2026");
  });
});

describe("asking for the detracción", () => {
  it("thanks for the payment, names what is missing and where it goes, and lets be who paid already", () => {
    const text = askForDetraccion({
      contactName: "Jorge Ramos",
      document: "factura F001-1220",
      amountMinor: 14200,
      currency: "PEN",
      account: "00-101-204518",
    });
    expect(text).toContain("Buenos días, Jorge. Gracias por su abono de la factura F001-1220.");
    expect(text).toContain("S/\u00a0142.00");
    expect(text).toContain("00-101-204518");
    expect(text).toContain("Si ya lo hizo");
  });
});

describe("an XML to be read", () => {
  it("puts each element on its line, deeper than its parent", () => {
    expect(indentXml("<?xml version='1.0'?><a><b>1</b><c/><d><e>2</e></d></a>")).toBe(
      ["<?xml version='1.0'?>", "<a>", "  <b>1</b>", "  <c/>", "  <d>", "    <e>2</e>", "  </d>", "</a>"].join("\n"),
    );
  });
});
