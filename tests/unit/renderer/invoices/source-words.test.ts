import { expect, test } from "vitest";
import { hasXml, originText } from "../../../../renderer/features/invoices/detail/source-words.ts";
import type { InvoiceDetail } from "../../../../shared/contract/invoices.ts";

const importedAt = "2026-11-20T15:00:00.000Z";
const source = (about: Partial<InvoiceDetail["source"]>): Pick<InvoiceDetail, "source" | "evidence"> => ({
  source: { kind: "manual", format: null, file: null, importedAt, ...about },
  evidence: [],
});

test("a document says where it came from in plain words", () => {
  expect(originText(source({}))).toBe("Registrada a mano el 20/11/2026.");
  expect(originText(source({ kind: "xml", format: "ubl", file: "F001-1.xml" }))).toBe("Importada del XML F001-1.xml el 20/11/2026.");
  expect(originText(source({ kind: "xml", file: "F001-1.xml" }))).toBe("Importada del XML F001-1.xml el 20/11/2026.");
  expect(originText(source({ format: "sire_rvie", file: "rvie.csv" }))).toBe(
    "Importada del registro de ventas del SIRE rvie.csv el 20/11/2026.",
  );
  expect(originText(source({ format: "list", file: "ventas.xlsx" }))).toBe("Importada de la lista ventas.xlsx el 20/11/2026.");
});

test("its XML can be seen also when it came later than the document", () => {
  const later = source({ format: "list", file: "ventas.xlsx" });
  expect(hasXml(later)).toBe(false);
  expect(hasXml({ ...later, evidence: [{ kind: "xml", code: null, text: "F001-1.xml", importedAt }] })).toBe(true);
});
