import { describe, expect, it } from "vitest";
import { cleanLine } from "../../../shared/clean-text.ts";

describe("a line from outside", () => {
  it("keeps what people write", () => {
    expect(cleanLine("  Compañía Ñandú & Hijos S.A.C. (Áncash) ")).toBe("Compañía Ñandú & Hijos S.A.C. (Áncash)");
    expect(cleanLine("S/\u00a01,180.00")).toBe("S/\u00a01,180.00");
    expect(cleanLine("Feria 🐟 SAC")).toBe("Feria 🐟 SAC");
  });

  it("joins lines and accents", () => {
    expect(cleanLine("Textiles\r\nSipa\u0301n\tS.A.")).toBe("Textiles Sipán S.A.");
  });

  it("drops what would hide or turn a text round", () => {
    expect(cleanLine("Pago\u202e00.001 /S\u202c\u200b\u0000")).toBe("Pago00.001 /S");
  });
});
